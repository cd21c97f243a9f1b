/** The rules of the trade, in the order that their findings are given in. */
import { blanks } from './blanks.js';
import { tooEarly } from './dates.js';
import { headingValues, partsWithin } from './indicators.js';
import { countedRules } from './parts-counted.js';
import { leftOutRules } from './parts-left-out.js';
import { partsSum } from './parts-sum.js';
import type { Rule } from './rule.js';
import { balanceRules, totalRules } from './totals.js';

export const rules: readonly Rule[] = [
  ...balanceRules,
  ...totalRules,
  partsWithin,
  headingValues,
  blanks,
  tooEarly,
  ...leftOutRules,
  ...countedRules,
  partsSum,
];
