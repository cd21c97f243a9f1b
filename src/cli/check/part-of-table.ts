/** The part of a table that is about some of its figures: their rows and columns with all that labels them. */
import { cellText, type Grid, type GridCell } from '../../render/document/grid.js';
import { headersOf } from '../../render/document/grid-headers.js';

/** A part of a grid: its cells with their places and spans in the part. */
export interface TablePart {
  readonly cells: readonly GridCell[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** The columns of labels, which come first. */
  readonly labelColumns: number;
}

/** The rows and columns of the figures at the paths, under their heads and beside their labels. */
export function partOfTable(grid: Grid, paths: ReadonlySet<string>): TablePart {
  const figures = grid.cells.filter(({ path }) => path !== undefined && paths.has(path));
  const headers = figures.flatMap((figure) => headersOf(grid, figure));
  const heads = headers.filter(({ role }) => role === 'head');
  const labels = headers.filter(({ role }) => role === 'stub');
  const rows = ordered([...figures, ...heads].flatMap(rowsOf)).filter((row) => !isVain(grid, row, figures));
  const labelColumns = ordered(labels.flatMap(columnsOf));
  const columns = ordered([...labelColumns, ...figures.flatMap(columnsOf)]);
  return {
    cells: grid.cells.flatMap((cell) => clippedTo(cell, rows, columns)),
    rowCount: rows.length,
    columnCount: columns.length,
    labelColumns: labelColumns.length,
  };
}

/**
 * A head row that tells these figures nothing: its only head covers every figure of the table (申请人情况), or
 * none of theirs begins there.
 */
function isVain(grid: Grid, row: number, figures: readonly GridCell[]): boolean {
  if (row >= grid.headRows) return false;
  const columns = figures.flatMap(columnsOf);
  const beginning = grid.cells.filter(
    (cell) => cell.row === row && cell.role === 'head' && columnsOf(cell).some((at) => columns.includes(at)),
  );
  const all = new Set(grid.cells.filter(({ role }) => role === 'figure').flatMap(columnsOf)).size;
  return beginning.length === 0 || (grid.headRows > 1 && beginning.some(({ colSpan }) => colSpan === all));
}

/** The cell as far as it reaches into the rows and columns that are kept; its note is left out. */
function clippedTo(cell: GridCell, rows: readonly number[], columns: readonly number[]): readonly GridCell[] {
  const ownRows = rows.filter((row) => rowsOf(cell).includes(row));
  const ownColumns = columns.filter((column) => columnsOf(cell).includes(column));
  if (ownRows.length === 0 || ownColumns.length === 0) return [];
  return [
    {
      ...cell,
      row: rows.indexOf(ownRows[0]!),
      column: columns.indexOf(ownColumns[0]!),
      rowSpan: ownRows.length,
      colSpan: ownColumns.length,
      content: cell.role === 'note' ? [] : [{ text: cellText(cell).replace('\n', '') }],
    },
  ];
}

const ordered = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);
const range = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);
const rowsOf = ({ row, rowSpan }: GridCell): readonly number[] => range(row, rowSpan);
const columnsOf = ({ column, colSpan }: GridCell): readonly number[] => range(column, colSpan);
