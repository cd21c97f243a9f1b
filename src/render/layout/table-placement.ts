/** Puts a laid-out table on the page: its text and its rules, ready to draw. */
import type { GridCell } from '../document/grid.js';
import type { Style } from '../style/style.js';
import { baselineIn, type PlacedRun, type Rule } from './page.js';
import type { TableLayout } from './table-layout.js';

/** The text of a table that stands at x, y, ready to draw. */
export function placeTableText(
  { cells, columnEdges, rowEdges }: TableLayout,
  x: number,
  y: number,
  style: Style,
): readonly PlacedRun[] {
  const { paddingX, ruleWidth } = style.table;
  return cells.flatMap(({ cell, lines, linePitch, size }) => {
    const top = rowEdges[cell.row]!;
    const height = rowEdges[cell.row + cell.rowSpan]! - top;
    const left = x + columnEdges[cell.column]! + paddingX + ruleWidth / 2;
    const firstLine = y + top + (height - lines.length * linePitch) / 2;
    return lines.flatMap((line, index) => {
      const baseline = baselineIn(firstLine + index * linePitch, linePitch, size);
      return line.runs.map((run) => ({ ...run, x: left + run.x, size, baseline }));
    });
  });
}

/** The rules of a table that stands at x, y: every edge between two cells once, as long as it runs straight. */
export function placeTableRules(
  { grid, columnEdges, rowEdges }: TableLayout,
  x: number,
  y: number,
  style: Style,
): readonly Rule[] {
  const columnCount = grid.columnWidths.length;
  const owners = new Map<number, GridCell>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
        owners.set(row * columnCount + column, cell);
      }
    }
  }
  const ownerAt = (row: number, column: number): GridCell | undefined =>
    column < 0 || column >= columnCount ? undefined : owners.get(row * columnCount + column);
  const { ruleWidth: width } = style.table;
  const horizontal = Array.from({ length: grid.rowCount + 1 }, (_, row) =>
    stretches(columnCount, (column) => ownerAt(row - 1, column) !== ownerAt(row, column)).map(
      ([from, to]) => ({
        x1: x + columnEdges[from]!,
        y1: y + rowEdges[row]!,
        x2: x + columnEdges[to]!,
        y2: y + rowEdges[row]!,
        width,
      }),
    ),
  );
  const vertical = Array.from({ length: columnCount + 1 }, (_, column) =>
    stretches(grid.rowCount, (row) => ownerAt(row, column - 1) !== ownerAt(row, column)).map(
      ([from, to]) => ({
        x1: x + columnEdges[column]!,
        y1: y + rowEdges[from]!,
        x2: x + columnEdges[column]!,
        y2: y + rowEdges[to]!,
        width,
      }),
    ),
  );
  return [...horizontal, ...vertical].flat();
}

/** The longest stretches of indexes below `count` that are marked, each as its start and its end. */
function stretches(
  count: number,
  marked: (index: number) => boolean,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    if (!marked(index)) continue;
    const last = found.at(-1);
    if (last?.[1] === index) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}
