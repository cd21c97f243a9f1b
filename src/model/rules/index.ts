/** The rules of the trade, in the order that their findings are given in. */
import { blanks } from './blanks.js';
import { tooEarly } from './dates.js';
import { headingValues, partsWithin } from './indicators.js';
import type { Rule } from './rule.js';
import { textFigures } from './text/figure.js';
import { textParts } from './text/parts.js';
import { textPercentages } from './text/percentage.js';
import { textRepeated } from './text/repeated.js';
import { balanceRules, totalRules } from './totals.js';

export const rules: readonly Rule[] = [
  ...balanceRules,
  ...totalRules,
  partsWithin,
  headingValues,
  blanks,
  tooEarly,
  textFigures,
  textParts,
  textPercentages,
  textRepeated,
];
