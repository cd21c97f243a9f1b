import { BilingualError, say, type Bilingual } from '../../model/finding/bilingual.js';

/** What a cell is in its table: part of the head, a row's label, a figure, or the form's own remark. */
export type CellRole = 'head' | 'stub' | 'figure' | 'note';

/** A stretch of a cell's text; a remark is what the form sets apart from the label (楷体 in the blank form). */
export interface CellText {
  readonly text: string;
  readonly remark?: true;
}

/** A cell with its place in the grid; rows and columns count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly role: CellRole;
  readonly align: 'left' | 'center';
  /** Indentation of its first line and all others, in characters; none when left out. */
  readonly indent?: number;
  /** Of a figure, the number is the first stretch; the office’s remark or a unit behind it is the second. */
  readonly content: readonly CellText[];
  /** Of a figure: its data path below the table's own object, such as `received.enterprise`. */
  readonly path?: string;
}

declare const checked: unique symbol;

/**
 * A table ready to draw. Every slot is covered by exactly one cell: only `createGrid`, which the
 * library calls, makes one, and it throws on an overlap, a hole or an overrun.
 */
export interface Grid {
  readonly [checked]: true;
  /** Widths of the columns as fractions of the table's; they sum to 1. */
  readonly columnWidths: readonly number[];
  readonly rowCount: number;
  /** Rows at the top that repeat on every page the table reaches. */
  readonly headRows: number;
  /** In order of row, then column. */
  readonly cells: readonly GridCell[];
}

/** A grid that cannot be drawn; row and column (from 0) say where. */
export class GridError extends BilingualError {
  override readonly name = 'GridError';

  constructor(
    readonly code: 'grid.overlap' | 'grid.hole' | 'grid.overrun' | 'grid.head-cut',
    readonly row: number,
    readonly column: number,
    { zh, en }: Bilingual,
  ) {
    super(
      say(`${zh}（第 ${row + 1} 行第 ${column + 1} 列）`, `${en} (row ${row + 1}, column ${column + 1})`),
    );
  }
}

/**
 * Makes a grid of cells in any order. Widths may be in any unit; only their proportions count.
 *
 * @throws {GridError} if two cells overlap, a slot is left over, a cell reaches beyond the grid, or a cell of
 *   the head reaches into the body.
 */
export function createGrid(parts: {
  readonly columnWidths: readonly number[];
  readonly rowCount: number;
  readonly headRows: number;
  readonly cells: readonly GridCell[];
}): Grid {
  const { rowCount, headRows } = parts;
  const columnCount = parts.columnWidths.length;
  const taken = new Set<number>();
  for (const { row, column, rowSpan, colSpan } of parts.cells) {
    const fits =
      row >= 0 &&
      column >= 0 &&
      rowSpan >= 1 &&
      colSpan >= 1 &&
      row + rowSpan <= rowCount &&
      column + colSpan <= columnCount;
    if (!fits)
      throw new GridError(
        'grid.overrun',
        row,
        column,
        say('单元格超出表格', 'A cell reaches beyond the table'),
      );
    if (row < headRows && row + rowSpan > headRows) {
      throw new GridError(
        'grid.head-cut',
        row,
        column,
        say('表头单元格伸入表身', 'A cell of the head reaches into the body'),
      );
    }
    for (let y = row; y < row + rowSpan; y += 1) {
      for (let x = column; x < column + colSpan; x += 1) {
        const slot = y * columnCount + x;
        if (taken.has(slot))
          throw new GridError('grid.overlap', y, x, say('两个单元格重叠', 'Two cells overlap'));
        taken.add(slot);
      }
    }
  }
  for (let slot = 0; slot < rowCount * columnCount; slot += 1) {
    if (taken.has(slot)) continue;
    throw new GridError(
      'grid.hole',
      Math.floor(slot / columnCount),
      slot % columnCount,
      say('表格有空缺', 'The table has a hole'),
    );
  }
  const width = parts.columnWidths.reduce((sum, part) => sum + part, 0);
  return {
    columnWidths: parts.columnWidths.map((part) => part / width),
    rowCount,
    headRows,
    cells: [...parts.cells].sort((a, b) => a.row - b.row || a.column - b.column),
  } as unknown as Grid;
}

/** The whole text of a cell. */
export function cellText(cell: GridCell): string {
  return cell.content.map(({ text }) => text).join('');
}
