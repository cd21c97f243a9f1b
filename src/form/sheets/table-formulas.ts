/** The arithmetic of a table as Excel formulas. */
import type { FigurePath } from '../../model/table-figures.js';
import { cellName, fixedCellName, type CellPosition } from '../cell-name.js';

/** Where a table's figures stand, and which of them carry a remark: `22（其中修订16件）` is a text to Excel. */
export interface FigureCells {
  readonly position: (path: FigurePath) => CellPosition;
  readonly isAnnotated: (path: FigurePath) => boolean;
}

/** The sum of the figures. Cells in a row or a column become a range, so that the formula can be read. */
export function sumFormula(parts: readonly FigurePath[], { position, isAnnotated }: FigureCells): string {
  const plain = ranges(parts.filter((path) => !isAnnotated(path)).map(position));
  const annotated = parts.filter(isAnnotated).map((path) => annotatedValue(cellName(position(path))));
  return [...(plain.length > 0 ? [`SUM(${plain.join(',')})`] : []), ...annotated].join('+');
}

/** The number before the remark, or the cell's number once somebody has written over it. */
const annotatedValue = (cell: string): string =>
  `IFERROR(VALUE(LEFT(${cell},FIND("（",${cell})-1)),N(${cell}))`;

/** Red where the total is not the sum: only a total that somebody wrote over can be. */
export function wrongSum(target: FigurePath, parts: readonly FigurePath[], cells: FigureCells): string {
  const total = cellName(cells.position(target));
  return `AND(ISNUMBER(${total}),${total}<>${sumFormula(parts, cells)})`;
}

/** Whether two sums differ, in references that hold wherever the rule is applied. */
export function unbalanced(
  left: readonly FigurePath[],
  right: readonly FigurePath[],
  cells: FigureCells,
): string {
  const value = (path: FigurePath): string => {
    const cell = fixedCellName(cells.position(path));
    return cells.isAnnotated(path) ? annotatedValue(cell) : `N(${cell})`;
  };
  const side = (paths: readonly FigurePath[]): string => paths.map(value).join('+');
  return `${side(left)}<>${side(right)}`;
}

/** The cells as ranges of neighbours in their order: `D5:I5`, `D7`. */
export function ranges(cells: readonly CellPosition[]): readonly string[] {
  const runs: CellPosition[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    if (run && continues(run, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) =>
    run.length === 1 ? cellName(run[0]!) : `${cellName(run[0]!)}:${cellName(run.at(-1)!)}`,
  );
}

function continues(run: readonly CellPosition[], { row, column }: CellPosition): boolean {
  const [first, last] = [run[0]!, run.at(-1)!];
  const across = row === last.row && column === last.column + 1 && first.row === row;
  const down = column === last.column && row === last.row + 1 && first.column === column;
  return across || down;
}
