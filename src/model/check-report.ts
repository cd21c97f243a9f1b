import { tablesOf } from './edition.js';
import { editionOf } from './editions/index.js';
import type { Finding } from './finding.js';
import { parseReport } from './parse-report.js';
import type { Report } from './report.js';
import { blanks } from './rules/blanks.js';
import { tooEarly } from './rules/dates.js';
import { headingValues, partsWithin } from './rules/indicators.js';
import type { Rule, RuleContext } from './rules/rule.js';
import { balance, totals } from './rules/totals.js';
import { resolveFigures } from './table-figures.js';

const rules: readonly Rule[] = [balance, totals, partsWithin, headingValues, blanks, tooEarly];

/**
 * Finds what is wrong in a report that reads well: sums, balances, blanks and dates. Plain data is parsed
 * first. An empty list means that no rule objects.
 *
 * @throws {ReportError} if plain data does not parse.
 */
export function checkReport(report: unknown): readonly Finding[] {
  const context = ruleContext(parseReport(report));
  return rules.flatMap(({ severity, basis, faults }) =>
    [...faults(context)].map(({ code, path, message, ...rest }) => ({
      code,
      severity,
      path,
      message,
      ...rest,
      basis,
    })),
  );
}

function ruleContext(report: Report): RuleContext {
  const edition = editionOf(report.edition);
  const tables = tablesOf(edition).flatMap(({ id, table }) => {
    const data = report[id as keyof Report];
    return data === undefined ? [] : [{ id, table, figures: resolveFigures(table, data) }];
  });
  return { report, edition, tables };
}
