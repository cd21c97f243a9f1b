/** What is found of a form's table: the text of each cell, and everything that is missing or in doubt. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { Finding } from '../../model/finding/finding.js';
import type { FigurePath } from '../../model/table-figures.js';
import type { ReadCell } from '../read-document.js';

/** The text of a figure's cell as it stands in the file. */
export interface FoundFigure {
  readonly path: FigurePath;
  readonly text: string;
  /** As messages name it: 第 2 个表格第 7 行第 3 列. */
  readonly where: Bilingual;
}

export interface Recognition {
  readonly figures: readonly FoundFigure[];
  /** Paths are below the table's own. */
  readonly findings: readonly Finding[];
  /** How much of the form was found, from 0 to 1. */
  readonly share: number;
}

export function foundFigure(path: FigurePath, cell: ReadCell, rowWhere: Bilingual): FoundFigure {
  const column = cell.column + 1;
  return {
    path,
    text: cell.text,
    where: say(`${rowWhere.zh}第 ${column} 列`, `${rowWhere.en}, column ${column}`),
  };
}

/** The texts of cells, as a message lists them. */
export function cellList(cells: readonly ReadCell[]): Bilingual {
  const list = (blank: string): string =>
    cells.map(({ text }) => text.replaceAll('\n', '') || blank).join(' | ');
  return say(list('（空）'), list('(blank)'));
}
