/**
 * What an office may write in a cell that the form leaves without a number. It counts as 0 and prints `0`.
 */
export const blankMarks = ['', '/', '-', '—'] as const;
/**
 * One of the marks that count as 0 and are the finding `data.blank`: nothing, `/`, `-` or `—`.
 *
 * @useDeclaredType
 */
export type BlankMark = (typeof blankMarks)[number];

/** The largest count a cell takes; nine digits are what the narrowest column of the forms can hold. */
export const largestCount = 999_999_999;

/** A count with the office's remark: `{ value: 22, note: '其中修订16件' }` prints `22（其中修订16件）`. */
export interface AnnotatedCount {
  readonly value: number;
  readonly note: string;
}

/** An integer from 0 to 999 999 999, annotated or stated blank. */
export type Count = number | AnnotatedCount | BlankMark | null;

/** 本年增/减 of the 2019 edition: an integer, or its text with the sign as given (`+451`, `-2147`). */
export type Change = number | string;

/** A sum of money in the unit that the head names; a text keeps its zeros (`96171.60`). */
export type Decimal = number | string;

/** A sum of money with its unit in the cell (`21997万元`), or 0. */
export type Amount = 0 | string;

/** The kinds of figures a form has; see {@link Count}, {@link Change}, {@link Decimal} and {@link Amount}. */
export interface FigureByKind {
  readonly count: Count;
  readonly change: Change;
  readonly decimal: Decimal;
  readonly amount: Amount;
}
/**
 * The kinds by name, as an edition names them.
 *
 * @useDeclaredType
 */
export type FigureKind = keyof FigureByKind;
/** The figure of any cell, as given: what prints is what was written. */
export type Figure = FigureByKind[FigureKind];

/** Whether the figure is one of the marks that stand for "nothing was entered". */
export function isStatedBlank(figure: Figure): figure is BlankMark | null {
  return figure === null || (blankMarks as readonly Figure[]).includes(figure);
}

/** The number a count stands for: a stated blank is 0, a remark does not count. */
export function countValue(count: Count): number {
  if (typeof count === 'number') return count;
  if (count === null || typeof count === 'string') return 0;
  return count.value;
}

/** The number a change stands for; the sign may be a hyphen or a minus. */
export function changeValue(change: Change): number {
  return typeof change === 'number' ? change : Number(change.replace('−', '-'));
}

/** What a cell prints of a figure: its number, and the office’s remark or the unit of an amount behind it. */
export interface FigureParts {
  readonly number: string;
  readonly behind: string;
}

/** The figure as the cell prints it, in parts: as given, and a zero is never a blank. */
export function figureParts(figure: Figure): FigureParts {
  if (isStatedBlank(figure)) return { number: '0', behind: '' };
  if (typeof figure === 'object') return { number: String(figure.value), behind: `（${figure.note}）` };
  const [, number = '', behind = ''] = /^([+\-−\d.]*)(.*)$/s.exec(String(figure))!;
  return { number, behind };
}

/** The figure as the cell prints it. */
export function figureText(figure: Figure): string {
  const { number, behind } = figureParts(figure);
  return number + behind;
}
