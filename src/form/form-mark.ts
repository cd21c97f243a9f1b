/** The hidden sheet by which a workbook is known as a form, and by which edition it is laid out. */
import type { WriteSheet } from 'hucre/xlsx';
import type { EditionId } from '../model/editions/index.js';
import { cellKey, type ReadSheet } from './workbook-file.js';

const mark = 'nianbao 填报表';
/** Counts up when a form of an older layout can no longer be read. */
export const formVersion = 1;

export function markSheet(edition: EditionId): WriteSheet {
  const values = [mark, formVersion, edition];
  return {
    name: '_nianbao',
    cells: new Map(values.map((value, column) => [cellKey(0, column), { value }])),
    veryHidden: true,
  };
}

/** What the mark says; undefined in a workbook that is no form. */
export function formMark(
  sheets: readonly ReadSheet[],
): { readonly version: unknown; readonly edition: string } | undefined {
  const marked = sheets.find((sheet) => sheet.cell(0, 0).value === mark);
  return marked && { version: marked.cell(0, 1).value, edition: String(marked.cell(0, 2).value) };
}
