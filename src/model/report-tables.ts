/** The tables of a report with their figures, resolved once for all who ask: check, grid, view, convert and read. */
import type { Table } from './edition.js';
import { remembered } from './remembered.js';
import type { Report } from './report.js';
import { reportAttachments, reportSections } from './report-sections.js';
import { resolveFigures, type ResolvedFigures } from './table-figures.js';

/** A table that the report has, under its data key, with its figures and computed totals. */
export interface ReportTable {
  readonly id: string;
  readonly table: Table;
  readonly figures: ResolvedFigures;
}

/** The tables that the report has: those of its sections, then those attached. */
export const reportTables = remembered((report: Report): readonly ReportTable[] =>
  [
    ...reportSections(report).flatMap(({ id, section, data }) =>
      'table' in section ? [{ id, table: section.table, data }] : [],
    ),
    ...reportAttachments(report).map(({ id, attachment: { table }, data }) => ({ id, table, data })),
  ].flatMap(({ id, table, data }) =>
    data === undefined ? [] : [{ id, table, figures: resolveFigures(table, data) }],
  ),
);

/** The table under the data key; undefined where the report has none. */
export function reportTable(report: Report, id: string): ReportTable | undefined {
  return reportTables(report).find((table) => table.id === id);
}
