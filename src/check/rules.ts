/** The rules of the trade, in the order that their findings are given in. */
import { aspects } from './rules/aspects.js';
import { blanks } from './rules/blanks.js';
import { incompletePeriod, tooEarly, tooLate } from './rules/dates.js';
import { wrongDocument, wrongEdition } from './rules/edition-mismatch.js';
import { feeContradiction } from './rules/fee-contradiction.js';
import { feeNotices } from './rules/fee-notices.js';
import { feeStatement } from './rules/fee-statement.js';
import { headings } from './rules/headings.js';
import { notPrevious, successionRules } from './rules/history.js';
import { countedInChannels, headingValues, partsWithin } from './rules/indicators.js';
import { jumps } from './rules/jumps.js';
import { noDecisions } from './rules/no-decisions.js';
import { placeholders } from './rules/placeholder.js';
import { plausible } from './rules/plausible.js';
import { noProblems } from './rules/problems.js';
import { countedRules } from './rules/parts-counted.js';
import { leftOutRules } from './rules/parts-left-out.js';
import { partsSum } from './rules/parts-sum.js';
import type { Rule } from './rule.js';
import { rulesAuthority } from './rules/rules-authority.js';
import { signer } from './rules/signature.js';
import { staleYears } from './rules/stale-years.js';
import { textFigures } from './text/figure.js';
import { textParts } from './text/parts.js';
import { textPercentages } from './text/percentage.js';
import { textRepeated } from './text/repeated.js';
import { balanceRules, totalRules } from './rules/totals.js';

export const rules: readonly Rule[] = [
  ...balanceRules,
  ...totalRules,
  partsWithin,
  countedInChannels,
  headingValues,
  blanks,
  plausible,
  noDecisions,
  rulesAuthority,
  notPrevious,
  ...successionRules,
  jumps,
  feeStatement,
  feeNotices,
  feeContradiction,
  headings,
  noProblems,
  aspects,
  wrongEdition,
  wrongDocument,
  staleYears,
  placeholders,
  incompletePeriod,
  tooEarly,
  tooLate,
  signer,
  ...leftOutRules,
  ...countedRules,
  partsSum,
  textFigures,
  textParts,
  textPercentages,
  textRepeated,
];
