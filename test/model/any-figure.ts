/** Any figure of a form, by its kind. */
import fc from 'fast-check';
import { blankMarks, largestCount, type FigureKind } from '../../src/model/values/figure.js';

export type AnyFigure = Readonly<Record<FigureKind, fc.Arbitrary<unknown>>>;

const tenths = fc.oneof(
  fc.constant(0),
  fc.nat(9_999_999).map((value) => value / 10),
  fc.nat(1_000_000_000).map((value) => value / 100),
);

const numbers = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat(9999) },
  { weight: 1, arbitrary: fc.nat(largestCount) },
);

/** Figures without a remark; a count may be one of the marks for nothing. */
export const plainFigure: AnyFigure = {
  count: fc.oneof(
    { weight: 5, arbitrary: numbers },
    { weight: 1, arbitrary: fc.constantFrom(...blankMarks.filter((mark) => mark !== '')) },
  ),
  change: fc.oneof(
    fc.integer({ min: -largestCount, max: largestCount }),
    fc.nat(9999).map((value) => `+${value}`),
    fc.nat(9999).map((value) => `−${value}`),
  ),
  decimal: fc.oneof(
    tenths,
    tenths.map((value) => value.toFixed(2)),
  ),
  amount: fc.oneof(
    fc.constant(0),
    fc.tuple(tenths, fc.constantFrom('元', '万元', '亿元')).map(([value, unit]) => `${value}${unit}`),
  ),
};

/** All that a data file may say, with remarks of the words. */
export const anyFigure = (words: fc.Arbitrary<string>): AnyFigure => ({
  ...plainFigure,
  count: fc.oneof(
    { weight: 5, arbitrary: numbers },
    { weight: 1, arbitrary: fc.record({ value: numbers, note: words }) },
    { weight: 1, arbitrary: fc.constantFrom(null, ...blankMarks) },
  ),
});
