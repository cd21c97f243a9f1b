/** What the form says by itself of the figures in a table: what turns red, and what may be entered. */
import type { Cell, CellStyle, ConditionalRule, DataValidation } from 'hucre/xlsx';
import { kindOf, type Leaf, type Table } from '../../model/edition.js';
import type { FigureKind } from '../../model/values/figure.js';
import {
  balancesOf,
  figuresOf,
  sumsOf,
  type FigurePath,
  type ResolvedFigures,
} from '../../model/table-figures.js';
import { cellName, type CellPosition } from '../cell-name.js';
import * as styles from './styles.js';
import { unbalanced, wrongSum, type FigureCells } from './table-formulas.js';
import { figureValidation } from './validations.js';

/** The line below a table that says whether its balance holds, for those who cannot see red. */
export function balanceStatus(
  table: Table,
  figures: ResolvedFigures,
  cells: FigureCells,
): Partial<Cell> & { readonly style: CellStyle } {
  const balances = balancesOf(table);
  const sides = (paths: readonly FigurePath[]): number =>
    paths.reduce((total, path) => total + figures.value(path), 0);
  const [bad, good] = ['勾稽关系不符：请核对标红的单元格', '勾稽关系相符'];
  return {
    formula: `IF(OR(${balances.map(({ left, right }) => unbalanced(left, right, cells)).join(',')}),"${bad}","${good}")`,
    formulaResult: balances.some(({ left, right }) => sides(left) !== sides(right)) ? bad : good,
    style: styles.status,
  };
}

/** Sums and balances that do not hold turn red; a part that exceeds its whole, yellow. */
export function* rulesOf(table: Table, cells: FigureCells): Generator<Omit<ConditionalRule, 'priority'>> {
  const at = (path: FigurePath): string => cellName(cells.position(path));
  for (const { target, parts } of sumsOf(table)) {
    const formula = wrongSum(target, parts, cells);
    yield { type: 'expression', range: at(target), formula, style: styles.wrong };
  }
  for (const { left, right } of balancesOf(table)) {
    const range = [...left, ...right].map(at).join(' ');
    yield { type: 'expression', range, formula: unbalanced(left, right, cells), style: styles.wrong };
  }
  for (const { path, leaf } of figuresOf(table)) {
    const whole = wholeOf(leaf);
    if (whole === undefined) continue;
    const formula = `N(${at(path)})>N(${at([...path.slice(0, -1), whole])})`;
    yield { type: 'expression', range: at(path), formula, style: styles.doubtful };
  }
}

const wholeOf = (leaf: Leaf): string | undefined => (typeof leaf === 'object' ? leaf.partOf : undefined);

/** One rule of entry for each kind of figure in the table. */
export function validationsOf(table: Table, cells: FigureCells): DataValidation[] {
  const byKind = new Map<FigureKind, CellPosition[]>();
  for (const { path, leaf } of figuresOf(table)) {
    const kind = kindOf(leaf);
    byKind.set(kind, [...(byKind.get(kind) ?? []), cells.position(path)]);
  }
  return [...byKind].map(([kind, positions]) => figureValidation(kind, positions));
}
