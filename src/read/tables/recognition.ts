/** What is found of a form's table: the text of each cell, and everything that is missing or in doubt. */
import type { Finding, FindingCode, Severity } from '../../model/finding.js';
import type { FigurePath } from '../../model/table-figures.js';
import type { ReadCell } from '../read-document.js';

/** The text of a figure's cell as it stands in the file. */
export interface FoundFigure {
  readonly path: FigurePath;
  readonly text: string;
  /** As messages name it: 第 2 个表格第 7 行第 3 列. */
  readonly where: string;
}

export interface Recognition {
  readonly figures: readonly FoundFigure[];
  /** Paths are below the table's own. */
  readonly findings: readonly Finding[];
  /** How much of the form was found, from 0 to 1. */
  readonly share: number;
}

export function readFinding(
  code: FindingCode,
  severity: Severity,
  path: FigurePath | string,
  message: string,
  rest: Partial<Pick<Finding, 'hint' | 'expected' | 'actual'>> = {},
): Finding {
  return { code, severity, path: typeof path === 'string' ? path : path.join('.'), message, ...rest };
}

export function foundFigure(path: FigurePath, cell: ReadCell, rowWhere: string): FoundFigure {
  return { path, text: cell.text, where: `${rowWhere}第 ${cell.column + 1} 列` };
}

/** The texts of cells, as a message lists them. */
export function cellList(cells: readonly ReadCell[]): string {
  return cells.map(({ text }) => text.replaceAll('\n', '') || '（空）').join(' | ');
}
