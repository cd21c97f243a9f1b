/** What a file shows, whatever its format: paragraphs and tables in reading order. */
import type { Bilingual } from '../model/finding/bilingual.js';

/** A cell with its place in the table; rows and columns count from 0. Lines of its text are parted by `\n`. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly text: string;
}

/** A table as it stands in the file; slots that no cell covers are left open. */
export interface ReadTable {
  readonly type: 'table';
  /** Where it is, as messages name it: 第 2 个表格. */
  readonly where: Bilingual;
  readonly rowCount: number;
  /** In order of row, then column. */
  readonly cells: readonly ReadCell[];
  /** Of a web page: the elements that it stands in, from the outermost. */
  readonly within?: readonly number[];
}

/** A paragraph; a forced line break in it is `\n`. */
export interface ReadParagraph {
  readonly type: 'paragraph';
  readonly text: string;
  /** The level in the outline where the file marks it as a heading, 1 being the highest. */
  readonly heading?: number;
  readonly within?: readonly number[];
}

export type ReadBlock = ReadParagraph | ReadTable;

/** A file that was read. */
export interface ReadDocument {
  readonly format: 'html' | 'docx' | 'pdf';
  readonly blocks: readonly ReadBlock[];
  /** The data that a file of our own carries, as text. */
  readonly data?: string;
  /** Title and day of publication where the file's properties have them. */
  readonly title?: string;
  readonly publishedOn?: string;
}
