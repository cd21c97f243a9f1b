/** The rules of the trade, in the order that their findings are given in. */
import { aspects } from './aspects.js';
import { blanks } from './blanks.js';
import { incompletePeriod, tooEarly, tooLate } from './dates.js';
import { wrongDocument, wrongEdition } from './edition-mismatch.js';
import { feeContradiction, feeNotices, feeStatement } from './fees.js';
import { headings } from './headings.js';
import { notPrevious, successionRules } from './history.js';
import { countedInChannels, headingValues, partsWithin } from './indicators.js';
import { jumps } from './jumps.js';
import { noDecisions } from './no-decisions.js';
import { placeholders } from './placeholder.js';
import { plausible } from './plausible.js';
import { noProblems } from './problems.js';
import { countedRules } from './parts-counted.js';
import { leftOutRules } from './parts-left-out.js';
import { partsSum } from './parts-sum.js';
import type { Rule } from './rule.js';
import { rulesAuthority } from './rules-authority.js';
import { signer } from './signature.js';
import { staleYears } from './stale-years.js';
import { textFigures } from './text/figure.js';
import { textParts } from './text/parts.js';
import { textPercentages } from './text/percentage.js';
import { textRepeated } from './text/repeated.js';
import { balanceRules, totalRules } from './totals.js';

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
