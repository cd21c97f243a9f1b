import type { Edition } from '../../model/edition.js';
import type { ReportTable } from '../../model/report-tables.js';
import type { Block } from './document.js';
import { tableGrid } from './table-grid.js';

/** A table of the document. */
export type TableBlock = Block & { readonly type: 'table' };

/** A table of the report as the document has it. */
export function tableBlock(
  { sections, attachments }: Edition,
  { id, table, figures }: ReportTable,
): TableBlock {
  const section = sections[id];
  const caption = section?.kind === 'table' ? section.heading : attachments![id]!.heading;
  return { type: 'table', id, caption, grid: tableGrid(table, figures) };
}
