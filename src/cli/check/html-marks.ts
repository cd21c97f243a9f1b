/** Marks on the figures of a table that findings are about, each with links to its findings. */
import { worded } from '../locale.js';
import type { Finding } from '../../model/finding/finding.js';
import { severities } from '../../check/catalogue.js';
import { element } from '../../render/html/escape.js';
import type { FigureMark } from '../../render/html/table.js';
import type { FaultyTable } from './faulty-tables.js';
import { findingId } from './html-findings.js';

const figureId = (reportId: string, tableId: string, path: string): string =>
  `${reportId}-${tableId}-${path.replaceAll('.', '-')}`;

/** The cell to which a finding leads: its own figure, else the first that it is compared with. */
export function firstFigure(
  finding: Finding,
  tables: readonly FaultyTable[],
  reportId: string,
): { readonly figure?: string } {
  for (const { block, faults } of tables) {
    const fault = faults.find((other) => other.finding === finding);
    const path = fault && [...fault.targets, ...fault.others][0];
    if (path !== undefined) return { figure: figureId(reportId, block.id, path) };
  }
  return {};
}

/** The marks of a table by figure: what is in question, and what that is compared with, told apart in words. */
export function figureMarks(
  { block, faults }: FaultyTable,
  reportId: string,
  numbers: ReadonlyMap<Finding, number>,
): ReadonlyMap<string, FigureMark> {
  const paths = new Set(faults.flatMap(({ targets, others }) => [...targets, ...others]));
  return new Map(
    [...paths].map((path) => {
      const own = faults.filter(({ targets }) => targets.includes(path));
      const about = own.length > 0 ? own : faults.filter(({ others }) => others.includes(path));
      const gravest = severities.find((severity) =>
        about.some(({ finding }) => finding.severity === severity),
      )!;
      const links = about
        .map(({ finding }) => numbers.get(finding)!)
        .sort((a, b) => a - b)
        .map((number) =>
          element(
            'a',
            { href: `#${findingId(reportId, number)}` },
            own.length > 0
              ? worded(`问题 ${number}`, `finding ${number}`)
              : worded(`见 ${number}`, `see ${number}`),
          ),
        );
      return [
        path,
        {
          id: figureId(reportId, block.id, path),
          class: `${own.length > 0 ? 'fault' : 'compared'} ${gravest}`,
          after: element('span', { class: 'marks' }, ` ${links.join(' ')}`),
        },
      ];
    }),
  );
}
