/** The figures of one row of a form, taken by their order. */
import { say } from '../../model/finding/bilingual.js';
import { labelOf } from '../../model/edition.js';
import type { Finding } from '../../model/finding/finding.js';
import type { FigurePath } from '../../model/table-figures.js';
import type { ReadCell } from '../read-document.js';
import type { KnownColumn } from './known-columns.js';
import { fillIn, readFinding } from '../findings/read-finding.js';
import { cellList, foundFigure, type FoundFigure } from './recognition.js';
import type { LabelledRow } from './rows.js';

export interface RowFigures {
  readonly figures: readonly FoundFigure[];
  readonly findings: readonly Finding[];
}

/**
 * The row's figures: each where the heads say which it is (`isKnown`). A row of more or fewer cells than the form
 * has is not read, since nobody can tell which are missing; nor is a cell that reaches into another row.
 */
export function rowFigures(
  row: LabelledRow,
  path: FigurePath,
  columns: readonly KnownColumn[],
  isKnown: readonly boolean[],
): RowFigures {
  const { where, labelText, figures: cells } = row;
  if (cells.length !== columns.length) {
    return {
      figures: [],
      findings: [
        readFinding(
          'read.cells',
          'error',
          path,
          say(
            `${where.zh}“${labelText}”有 ${cells.length} 个数字单元格，应有 ${columns.length} 个，这一行未读`,
            `“${labelText}” in ${where.en} has ${cells.length} cells for figures and should have ${columns.length}; the row was not read`,
          ),
          { actual: cellList(cells), hint: fillIn },
        ),
      ],
    };
  }
  const tall = cells.filter(({ rowSpan }) => rowSpan > 1);
  return {
    figures: cells.flatMap((cell, index) =>
      isKnown[index] && cell.rowSpan === 1 ? [foundFigure(pathOf(path, columns[index]!), cell, where)] : [],
    ),
    findings: tall.map((cell) =>
      readFinding(
        'read.cells',
        'error',
        pathOf(path, columns[cells.indexOf(cell)]!),
        say(
          `${where.zh}第 ${cell.column + 1} 列的单元格跨了 ${cell.rowSpan} 行，不知属于哪一行，未读`,
          `The cell in ${where.en}, column ${cell.column + 1}, spans ${cell.rowSpan} rows and could belong to any; it was not read`,
        ),
        { actual: cellList([cell]), hint: fillIn },
      ),
    ),
  };
}

const pathOf = (row: FigurePath, column: KnownColumn): FigurePath => [...row, ...column.path];

/** One finding for each column whose head could not be made out. */
export function unknownColumns(
  columns: readonly KnownColumn[],
  isKnown: readonly boolean[],
  heads: readonly ReadCell[] | readonly { readonly text: string }[],
  path: (column: KnownColumn) => FigurePath | string,
): readonly Finding[] {
  return columns.flatMap((column, index) =>
    isKnown[index]
      ? []
      : [
          readFinding(
            'read.column-missing',
            'error',
            path(column),
            say(
              `表头没有认出“${labelOf(column.leaf)}”这一列，数据中留空`,
              `The column “${labelOf(column.leaf)}” was not found in the head; it is blank in the data`,
            ),
            {
              actual: heads.map(({ text }) => text.replaceAll('\n', '')).join(' | '),
              hint: fillIn,
            },
          ),
        ],
  );
}
