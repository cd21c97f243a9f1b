/** The seam to the library that reads and writes xlsx: loaded when a workbook is, and named here only. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { CellValue, Sheet, WriteSheet } from 'hucre/xlsx';
import { defaultFont } from './sheets/styles.js';

/** How the library keys a cell; rows and columns count from 0. */
export const cellKey = (row: number, column: number): string => `${row},${column}`;

/** A sheet to write; where `growingRows` is set, a row whose text gets longer grows with it. */
export interface FormSheet extends WriteSheet {
  readonly growingRows?: true;
}

/** The bytes of a workbook, the same on every day: `date` is what it says it was made on. */
export async function writeWorkbook(
  sheets: readonly FormSheet[],
  { title, date }: { readonly title: string; readonly date: string },
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const made = new Date(`${date}T00:00:00Z`);
  const bytes = await writeXlsx({
    sheets: sheets.map(withEscapes),
    properties: { title, creator: 'nianbao', created: made, modified: made },
    defaultFont: { ...defaultFont },
  });
  return mended(bytes, sheets);
}

/** What the library cannot be told to write, put right in the parts that it wrote. */
function mended(bytes: Uint8Array, sheets: readonly FormSheet[]): Uint8Array {
  const parts = unzipSync(bytes);
  const mend = (name: string, change: (xml: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name]!)));
  };
  // It writes the colour of a font before its size, which the schema has the other way round.
  mend('xl/styles.xml', (xml) => xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, '$2$1'));
  // It fixes every height that it is given, and a row of fixed height hides what is added to its text; without
  // a height, LibreOffice and WPS show one line of a paragraph until it is edited.
  sheets.forEach(({ growingRows }, index) => {
    if (growingRows)
      mend(`xl/worksheets/sheet${index + 1}.xml`, (xml) => xml.replaceAll(' customHeight="1"', ''));
  });
  return zipSync(parts, { mtime: '1980-01-01T12:00:00' });
}

/** `_x0041_` in a text is not the escape that it looks like, and has to say so. */
function withEscapes(sheet: WriteSheet): WriteSheet {
  const cells = [...(sheet.cells ?? [])].map(([key, cell]) => {
    const { value } = cell;
    return [key, typeof value === 'string' ? { ...cell, value: escaped(value) } : cell] as const;
  });
  return { ...sheet, cells: new Map(cells) };
}

const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** A cell that was read. A formula without a value was never calculated. */
export interface ReadCell {
  readonly value: CellValue;
  readonly isFormula: boolean;
}

/** A sheet that was read; a cell outside what is written is empty. */
export interface ReadSheet {
  readonly name: string;
  readonly rowCount: number;
  cell(row: number, column: number): ReadCell;
}

/** Cells beyond it are no part of a form, and are not read. */
const formRange = 'A1:Z20000';

/** The sheets of a workbook. Throws the library's error where it is damaged. */
export async function readSheets(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes, { range: formRange });
  return sheets.map(readSheet);
}

function readSheet({ name, rows, cells }: Sheet): ReadSheet {
  return {
    name,
    rowCount: rows.length,
    cell: (row, column) => ({
      value: rows[row]?.[column] ?? null,
      isFormula: cells?.get(cellKey(row, column))?.formula !== undefined,
    }),
  };
}
