/** How figures of each kind are added up, all over texts, so that nothing is lost that somebody wrote. */
import { inYuan, sumAmounts } from '../values/amount.js';
import { compareDecimals, sumDecimals } from '../values/decimal.js';
import { countValue, figureText, type Count, type Figure, type FigureKind } from '../values/figure.js';

/** The figure as a text that can be added: without a remark, a stated blank as `0`. */
export function summandText(kind: FigureKind, figure: Figure): string {
  return kind === 'count' ? String(countValue(figure as Count)) : figureText(figure);
}

/** The sum as it is printed; a 本年增/减 above zero shows its sign, whatever the parts do. */
export function sumFigures(kind: FigureKind, texts: readonly string[]): string {
  switch (kind) {
    case 'count':
      // Nine digits each: numbers stay exact, and are far quicker.
      return String(texts.reduce((sum, text) => sum + Number(text), 0));
    case 'decimal':
      return sumDecimals(texts);
    case 'change': {
      const sum = sumDecimals(texts);
      return compareDecimals(sum, '0') > 0 ? `+${sum}` : sum;
    }
    case 'amount':
      return sumAmounts(texts);
  }
}

/** Compares figures of a kind by their value: `+3` and `3` are the same, as are `1万元` and `10000元`. */
export function compareFigures(kind: FigureKind, a: string, b: string): number {
  if (kind === 'count') return Number(a) - Number(b);
  return kind === 'amount' ? compareDecimals(inYuan(a), inYuan(b)) : compareDecimals(a, b);
}

export function isNothing(kind: FigureKind, text: string): boolean {
  return compareFigures(kind, text, '0') === 0;
}

/** The text as a data file states it: a number where a number prints the same, else the text itself. */
export function statedFigure(text: string): number | string {
  return String(Number(text)) === text ? Number(text) : text;
}
