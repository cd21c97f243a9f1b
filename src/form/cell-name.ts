/** Letters of a column, counted from 0: A, …, Z, AA. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** A cell's place on its sheet; rows and columns count from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** `D7`, as Excel names the cell. */
export function cellName({ row, column }: CellPosition): string {
  return `${columnName(column)}${row + 1}`;
}

/** `$D$7`: the same cell wherever a rule is applied. */
export function fixedCellName({ row, column }: CellPosition): string {
  return `$${columnName(column)}$${row + 1}`;
}
