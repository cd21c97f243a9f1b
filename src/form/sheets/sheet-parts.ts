/** What all sheets of the form have in common. */
import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx';
import { cellKey } from '../workbook-file.js';
import * as styles from './styles.js';

/** What a form is filled in with: a report, or as much of one as is known. */
export type FormContent = Readonly<Record<string, unknown>>;

export type SheetCells = Map<string, Partial<Cell>>;
export type StyledCell = Partial<Cell> & { readonly style: CellStyle };

/** Without a password: it keeps labels from being typed over, not people from their own file. */
export const protection: NonNullable<WriteSheet['protection']> = {
  sheet: true,
  formatColumns: true,
  formatRows: true,
};

export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Puts a cell over its span. Every slot gets the style, since each draws its own part of the border. */
export function mergedCells(cells: SheetCells, span: Span, cell: StyledCell): readonly MergeRange[] {
  const [endRow, endCol] = [span.row + span.rowSpan - 1, span.column + span.colSpan - 1];
  for (let row = span.row; row <= endRow; row += 1) {
    for (let column = span.column; column <= endCol; column += 1) {
      const first = row === span.row && column === span.column;
      cells.set(cellKey(row, column), first ? cell : { value: null, style: cell.style });
    }
  }
  return endRow === span.row && endCol === span.column
    ? []
    : [{ startRow: span.row, startCol: span.column, endRow, endCol }];
}

/** The title and the line of advice that every sheet begins with. */
export function sheetHead(
  cells: SheetCells,
  { title, advice, columns }: { readonly title: string; readonly advice: string; readonly columns: number },
): readonly MergeRange[] {
  const across = { column: 0, rowSpan: 1, colSpan: columns };
  return [
    ...mergedCells(cells, { row: 0, ...across }, { value: title, style: styles.title }),
    ...mergedCells(cells, { row: 1, ...across }, { value: advice, style: styles.advice }),
  ];
}
