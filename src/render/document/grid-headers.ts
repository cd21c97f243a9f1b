/** Which heads and labels say what a figure of a grid is. */
import type { Grid, GridCell } from './grid.js';

/**
 * The cells that name a figure: the heads above it, outermost first, then the labels left of it; none for a
 * cell that is not a figure. Only the nearest run of heads counts, for in the table of 主动公开 each clause
 * heads nothing but the rows down to the next.
 */
export function headersOf(grid: Grid, figure: GridCell): readonly GridCell[] {
  if (figure.role !== 'figure') return [];
  return [...headsAbove(grid, figure), ...labelsBefore(grid, figure)];
}

function headsAbove(grid: Grid, figure: GridCell): readonly GridCell[] {
  const heads = sequence(figure.column, figure.colSpan).flatMap((column) => {
    const above = grid.cells.filter(
      (cell) => cell.row < figure.row && covers(cell.column, cell.colSpan, column),
    );
    const end = above.findLastIndex(({ role }) => role === 'head') + 1;
    const start = above.slice(0, end).findLastIndex(({ role }) => role !== 'head') + 1;
    return above.slice(start, end);
  });
  return grid.cells.filter((cell) => heads.includes(cell));
}

function labelsBefore(grid: Grid, figure: GridCell): readonly GridCell[] {
  const rows = sequence(figure.row, figure.rowSpan);
  return grid.cells
    .filter(
      ({ role, row, rowSpan, column }) =>
        role === 'stub' && column < figure.column && rows.some((at) => covers(row, rowSpan, at)),
    )
    .sort((a, b) => a.column - b.column || a.row - b.row);
}

const sequence = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);

const covers = (start: number, span: number, place: number): boolean =>
  start <= place && place < start + span;
