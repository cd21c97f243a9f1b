/** A row of a table of reports, as the data of one report. */
import { withValueAt, type DataPath } from '../../model/data-path.js';
import type { DataFile } from '../../model/file/data-file.js';
import { editionIds, editionOf } from '../../model/editions/index.js';
import type { Place } from '../../model/finding/finding.js';
import { cellValue, tableColumns } from './table-columns.js';

/** A cell of a row that is not empty, with its column's path and its place in the file. */
export interface TableCell {
  readonly path: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A row as its cells; plain data. */
export interface TableRow {
  readonly file: string;
  readonly line: number;
  /** The sections that the table has columns for, whether the row fills them or not. */
  readonly sections: readonly string[];
  readonly cells: readonly TableCell[];
}

const tableSections: ReadonlySet<string> = new Set(
  editionIds.flatMap((id) =>
    Object.entries(editionOf(id).sections).flatMap(([key, { kind }]) => (kind === 'table' ? [key] : [])),
  ),
);

/** The row as a data file: an object nested by the columns' paths, in which every cell has its place. */
export function rowData({ file, line, sections, cells }: TableRow): DataFile {
  const columns = tableColumns();
  // Cells that are all empty are a national table of zeros, not one that was left out.
  const tables = Object.fromEntries(
    sections.filter((section) => tableSections.has(section)).map((section) => [section, {}]),
  );
  const data = cells.reduce<unknown>(
    (filled, { path, text }) =>
      withValueAt(filled, path.split('.'), cellValue(columns.get(path)!.kind, text)),
    tables,
  );
  const placeOf = (cell: Pick<TableCell, 'line' | 'column'>): Place => ({
    file,
    line: cell.line,
    column: cell.column,
  });
  const locate = (path: DataPath): Place => {
    const wanted = `${path.join('.')}.`;
    const cell =
      cells.find((candidate) => wanted.startsWith(`${candidate.path}.`)) ??
      cells.find((candidate) => `${candidate.path}.`.startsWith(wanted));
    return placeOf(cell ?? { line, column: 1 });
  };
  return { file, data, locate, numberText: () => undefined };
}
