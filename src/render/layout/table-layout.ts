/**
 * Lays a grid out: breaks each cell's text in its real face and width, solves the heights of the rows with
 * their spans, and centres the text. The PDF draws what is decided here; nothing is left to its engine.
 */
import type { FontSet } from '../fonts/font-set.js';
import { cellTexts } from '../document/block-texts.js';
import { createGrid, type Grid, type GridCell } from '../document/grid.js';
import type { Style } from '../style/style.js';
import { facedText } from '../text/characters.js';
import { evenWidth } from '../text/even-width.js';
import { figureSize } from '../text/figure-size.js';
import { paragraphOptions, typeset, type Line, type LineOptions } from '../text/typeset.js';

/** A grid with its measures; distances are from the table's upper left corner. */
export interface TableLayout {
  readonly grid: Grid;
  /** Column edges: one more than there are columns. */
  readonly columnEdges: readonly number[];
  /** Row edges: one more than there are rows. */
  readonly rowEdges: readonly number[];
  readonly cells: readonly CellLayout[];
  readonly height: number;
}

/** A cell's text in finished lines. */
export interface CellLayout {
  readonly cell: GridCell;
  readonly size: number;
  readonly linePitch: number;
  readonly lines: readonly Line[];
}

export interface TableContext {
  readonly fonts: FontSet;
  readonly style: Style;
  readonly width: number;
}

/** Lays the whole grid out at the given width, whatever the height of a page. */
export function layoutTable(grid: Grid, context: TableContext): TableLayout {
  const columnEdges = edgesOf(grid.columnWidths.map((fraction) => fraction * context.width));
  const cells = grid.cells.map((cell) =>
    layoutCell(cell, columnEdges[cell.column + cell.colSpan]! - columnEdges[cell.column]!, context),
  );
  const rowEdges = edgesOf(rowHeights(grid.rowCount, cells, context.style));
  return { grid, columnEdges, rowEdges, cells, height: rowEdges.at(-1)! };
}

function edgesOf(lengths: readonly number[]): readonly number[] {
  const edges = [0];
  for (const length of lengths) edges.push(edges.at(-1)! + length);
  return edges;
}

function layoutCell(cell: GridCell, width: number, { fonts, style }: TableContext): CellLayout {
  const { table, text } = style;
  const { linePitch } = text.table;
  const texts = facedText(cellTexts(cell.content), style);
  const inner = width - 2 * table.paddingX - table.ruleWidth;
  const size =
    cell.role === 'figure' ? figureSize(cell, inner, { style, fonts, steps: 20 }) : text.table.size;
  const options: LineOptions = {
    ...paragraphOptions('table', style, fonts),
    size,
    align: cell.align,
    indent: 0,
    width: inner,
  };
  const even = cell.role === 'head' ? evenWidth(texts, options) : inner;
  const indent = (cell.indent ?? 0) * size;
  const lines = typeset(texts, { ...options, width: even - indent });
  return { cell, size, linePitch, lines: shifted(lines, indent + (inner - even) / 2) };
}

function shifted(lines: readonly Line[], distance: number): readonly Line[] {
  if (distance === 0) return lines;
  return lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, x: run.x + distance })) }));
}

/** The height a cell needs: its lines with the padding, and the rule that it shares with the next row. */
function neededHeight({ lines, linePitch }: CellLayout, { table }: Style): number {
  return Math.max(lines.length, 1) * linePitch + 2 * table.paddingY + table.ruleWidth;
}

/** Rows are as high as their own cells need; what a span lacks goes to its last row, as Word does it. */
function rowHeights(rowCount: number, cells: readonly CellLayout[], style: Style): readonly number[] {
  const heights = Array.from({ length: rowCount }, () => 0);
  const bySpan = [...cells].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan || a.cell.row - b.cell.row);
  for (const layout of bySpan) {
    const { row, rowSpan } = layout.cell;
    const has = heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0);
    const lacks = neededHeight(layout, style) - has;
    if (lacks > 0) heights[row + rowSpan - 1]! += lacks;
  }
  return heights;
}

/** The rows from `from` up to `to`, below the head: spans are cut and their labels stated again. */
function sliceGrid(grid: Grid, from: number, to: number): Grid {
  const { headRows } = grid;
  const cells = grid.cells.flatMap((cell): GridCell[] => {
    if (cell.row < headRows) return [cell];
    const top = Math.max(cell.row, from);
    const bottom = Math.min(cell.row + cell.rowSpan, to);
    return top < bottom ? [{ ...cell, row: top - from + headRows, rowSpan: bottom - top }] : [];
  });
  return createGrid({ columnWidths: grid.columnWidths, rowCount: headRows + to - from, headRows, cells });
}

/**
 * Cuts a table between its rows so that the first piece fits `firstHeight` and every other one `pageHeight`.
 * Each piece is a whole table: it repeats the head and restates the labels it cuts. The first is missing
 * where not one row fits. A row higher than a page stands alone and overflows rather than loses text.
 */
export function splitTable(
  grid: Grid,
  context: TableContext,
  { firstHeight, pageHeight }: { readonly firstHeight: number; readonly pageHeight: number },
): { readonly first: TableLayout | undefined; readonly others: readonly TableLayout[] } {
  const pieces: TableLayout[] = [];
  let row = grid.headRows;
  const first = largestPiece(grid, context, row, firstHeight);
  if (first) row += first.grid.rowCount - grid.headRows;
  while (row < grid.rowCount) {
    const piece =
      largestPiece(grid, context, row, pageHeight) ?? layoutTable(sliceGrid(grid, row, row + 1), context);
    pieces.push(piece);
    row += piece.grid.rowCount - grid.headRows;
  }
  return { first, others: pieces };
}

function largestPiece(
  grid: Grid,
  context: TableContext,
  from: number,
  height: number,
): TableLayout | undefined {
  let [fits, low, high] = [undefined as TableLayout | undefined, from + 1, grid.rowCount];
  while (low <= high) {
    const to = Math.floor((low + high) / 2);
    const piece = layoutTable(sliceGrid(grid, from, to), context);
    if (piece.height <= height) [fits, low] = [piece, to + 1];
    else high = to - 1;
  }
  return fits;
}
