import { editionOf } from '../../model/editions/index.js';
import type { Finding } from '../../model/finding/finding.js';
import type { Report } from '../../model/report.js';
import { reportTables } from '../../model/report-tables.js';
import { balanceRules } from '../../check/rules/totals.js';
import { tableBlock, type TableBlock } from '../../render/document/table-block.js';

/** A table of the report with findings about its figures. */
export interface FaultyTable {
  readonly block: TableBlock;
  /** The findings that touch it, and for each the figures in question by their paths below the table. */
  readonly faults: readonly TableFault[];
}

export interface TableFault {
  readonly finding: Finding;
  /** The figures of this table that the finding is about; of a balance all of them, since any may be the wrong one. */
  readonly targets: readonly string[];
  /** The other figures that these are compared with. */
  readonly others: readonly string[];
}

/** The tables of the report that findings are about, in the order of the form. */
export function faultyTables(report: Report, all: readonly Finding[]): readonly FaultyTable[] {
  // The cells of a finding about a part of a compiled report are those of another table.
  const findings = all.filter(({ part }) => part === undefined);
  const edition = editionOf(report.edition);
  return reportTables(report).flatMap((table) => {
    const { id } = table;
    if (findings.every((finding) => pathsIn(finding, id).length === 0)) return [];
    const block = tableBlock(edition, table);
    const figures = new Set(block.grid.cells.flatMap(({ path }) => (path === undefined ? [] : [path])));
    const faults = findings.flatMap((finding): readonly TableFault[] => {
      const paths = pathsIn(finding, id).filter((path) => figures.has(path));
      if (paths.length === 0) return [];
      const own = below(finding.path, id);
      const isMeant = (path: string): boolean => path === own || isBalance(finding.code);
      return [{ finding, targets: paths.filter(isMeant), others: paths.filter((path) => !isMeant(path)) }];
    });
    return faults.length === 0 ? [] : [{ block, faults }];
  });
}

const balanceCodes: ReadonlySet<string> = new Set(balanceRules.map(({ code }) => code));
const isBalance = (code: string): boolean => balanceCodes.has(code);

/** The paths below the table that the finding names: its own and those of the cells that disagree. */
const pathsIn = ({ path, cells = [] }: Finding, id: string): readonly string[] =>
  [...new Set([path, ...cells])].flatMap((named) => below(named, id) ?? []);

const below = (path: string, id: string): string | undefined =>
  path.startsWith(`${id}.`) ? path.slice(id.length + 1) : undefined;
