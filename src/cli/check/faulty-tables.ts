import { tablesOf } from '../../model/edition.js';
import { editionOf } from '../../model/editions/index.js';
import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { tableBlock, type TableBlock } from '../../render/table-block.js';

/** A table of the report with findings about its figures. */
export interface FaultyTable {
  readonly block: TableBlock;
  /** The findings that touch it, and for each the figures in question by their paths below the table. */
  readonly faults: readonly TableFault[];
}

export interface TableFault {
  readonly finding: Finding;
  /** The figure that the finding is about, where it is one of this table. */
  readonly target?: string;
  /** The other figures that it is compared with. */
  readonly others: readonly string[];
}

/** The tables of the report that findings are about, in the order of the form. */
export function faultyTables(report: Report, findings: readonly Finding[]): readonly FaultyTable[] {
  const edition = editionOf(report.edition);
  return tablesOf(edition).flatMap(({ id }) => {
    if (findings.every((finding) => pathsIn(finding, id).length === 0)) return [];
    const block = tableBlock(report, edition, id)!;
    const figures = new Set(block.grid.cells.flatMap(({ path }) => (path === undefined ? [] : [path])));
    const faults = findings.flatMap((finding): readonly TableFault[] => {
      const paths = pathsIn(finding, id).filter((path) => figures.has(path));
      if (paths.length === 0) return [];
      const own = below(finding.path, id);
      return [
        {
          finding,
          ...(own !== undefined && figures.has(own) ? { target: own } : {}),
          others: paths.filter((path) => path !== own),
        },
      ];
    });
    return faults.length === 0 ? [] : [{ block, faults }];
  });
}

/** The paths below the table that the finding names: its own and those of the cells that disagree. */
const pathsIn = ({ path, cells = [] }: Finding, id: string): readonly string[] =>
  [...new Set([path, ...cells])].flatMap((named) => below(named, id) ?? []);

const below = (path: string, id: string): string | undefined =>
  path.startsWith(`${id}.`) ? path.slice(id.length + 1) : undefined;
