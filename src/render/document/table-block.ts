import type { Edition } from '../../model/edition.js';
import type { Report } from '../../model/report.js';
import { tableOf } from '../../templates/templates.js';
import type { Block } from './document.js';
import { tableGrid } from './table-grid.js';

/** A table of the document. */
export type TableBlock = Block & { readonly type: 'table' };

/** The table of the edition at a data key with the report's figures; nothing where the edition has none there. */
export function tableBlock(report: Report, edition: Edition, id: string): TableBlock | undefined {
  const table = tableOf(edition, id);
  if (!table) return undefined;
  const section = edition.sections[id];
  const caption = section?.kind === 'table' ? section.heading : edition.attachments![id]!.heading;
  const data = (report as unknown as Readonly<Record<string, unknown>>)[id];
  return { type: 'table', id, caption, grid: tableGrid(table, data) };
}
