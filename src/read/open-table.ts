/** A table while its rows and cells open one after the other: which slots of its grid each cell takes. */
import { mostColumns } from './limits.js';

/** How a cell begins. `continues` is Word's way to say that it is part of the one above. */
export interface CellSpan {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly continues?: boolean;
  /** Grid columns that the row leaves out before it. */
  readonly skipped?: number;
}

export interface OpenCell<Content> {
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  rowSpan: number;
  readonly content: Content;
}

export interface OpenTable<Content> {
  readonly cells: OpenCell<Content>[];
  /** For each column the row that is the first free one. */
  readonly free: number[];
  row: number;
  column: number;
  /** What the cell holds that is open now. */
  open: Content | undefined;
}

export function openTable<Content>(): OpenTable<Content> {
  return { cells: [], free: [], row: -1, column: 0, open: undefined };
}

export function beginRow(table: OpenTable<unknown>): void {
  table.row += 1;
  table.column = 0;
}

/** The cell takes the next free slots of the row. */
export function beginCell<Content>(
  table: OpenTable<Content>,
  { colSpan, rowSpan, continues = false, skipped = 0 }: CellSpan,
  content: Content,
): void {
  if (table.row < 0) table.row = 0;
  table.column += skipped;
  while (!continues && (table.free[table.column] ?? 0) > table.row) table.column += 1;
  const { row, column } = table;
  const width = Math.max(1, Math.min(colSpan, mostColumns - column));
  const height = Math.max(1, rowSpan);
  table.column += width;
  for (let index = column; index < column + width; index += 1) table.free[index] = row + height;
  table.open = content;
  const above = continues
    ? table.cells.findLast((cell) => cell.column === column && cell.row + cell.rowSpan === row)
    : undefined;
  // Text in a continuing cell is not shown by Word, so it goes nowhere.
  if (above) above.rowSpan += 1;
  else if (column < mostColumns) table.cells.push({ row, column, colSpan: width, rowSpan: height, content });
}
