import { editionOf } from '../model/editions/index.js';
import { told, type Finding, type Severity } from '../model/finding/finding.js';
import { inLocale, localized, type LocaleOption } from '../model/finding/localized.js';
import { parseReport } from '../model/parse-report.js';
import { remembered } from '../model/remembered.js';
import type { Report } from '../model/report.js';
import { rules } from './rules.js';
import type { CheckedPart, CheckedReport, Rule, RuleContext } from './rule.js';
import { reportTables } from '../model/report-tables.js';

/** How severe an office takes a rule to be, by its code; `off` silences it. */
export type RuleSeverities = { readonly [code: string]: Severity | 'off' };

/** What a report is compared with, and how severe its faults are. */
export interface CheckOptions extends LocaleOption {
  /** The same agency's report of the year before, for the rules that compare years. */
  readonly previous?: unknown;
  /** The reports that a compiled one sums up, for `parts.sum`. */
  readonly parts?: readonly unknown[];
  /** Severities that differ from the library's; codes that no rule has are passed over. */
  readonly rules?: RuleSeverities;
}

/**
 * Finds what is wrong or doubtful in a report that reads well, by all the rules of the trade (`docs/rules/`).
 * Plain data is parsed first, the reports in the options too. An empty list means that no rule objects.
 *
 * @throws {@link ReportError} if plain data does not parse.
 */
export function checkReport(report: unknown, options: CheckOptions = {}): readonly Finding[] {
  return inLocale(options.locale, () => localized(findingsAbout(report, options), options.locale));
}

function findingsAbout(input: unknown, options: CheckOptions): readonly Finding[] {
  const { previous, parts = [], rules: severities = {} } = options;
  const report = parseReport(input);
  if (previous === undefined && parts.length === 0) return withSeverities(ownFindings(report), severities);
  const context: RuleContext = {
    ...checkedReport(report),
    ...(previous === undefined ? {} : { previous: checkedReport(parseReport(previous)) }),
    parts: parts.map((input) => checkedPart(parseReport(input), severities)),
  };
  return withSeverities(findingsIn(context), severities);
}

/** What the rules say of a report by itself: who renders it, prints its findings or sums it up asks for the same. */
const ownFindings = remembered((report: Report): readonly Finding[] =>
  Object.freeze(findingsIn({ ...checkedReport(report), parts: [] })),
);

function findingsIn(context: RuleContext): readonly Finding[] {
  return rules.filter((rule) => applies(rule, context.report)).flatMap((rule) => findingsOf(rule, context));
}

function withSeverities(findings: readonly Finding[], severities: RuleSeverities): readonly Finding[] {
  return findings.flatMap((finding) => {
    const set = Object.hasOwn(severities, finding.code) ? severities[finding.code] : undefined;
    if (set === undefined) return [finding];
    return set === 'off' ? [] : [{ ...finding, severity: set }];
  });
}

function applies({ editions, agencies }: Rule, { edition, agency }: Report): boolean {
  return (editions?.includes(edition) ?? true) && (agencies?.includes(agency.kind) ?? true);
}

function findingsOf(rule: Rule, context: RuleContext): readonly Finding[] {
  const { code, basis } = rule;
  return Array.from(rule.faults(context), (fault) => {
    const { severity = rule.severity, path, cells, part } = fault;
    return Object.freeze({
      code,
      severity,
      path,
      ...told(fault),
      ...(cells ? { cells } : {}),
      ...(part ? { part } : {}),
      basis,
    });
  });
}

function checkedPart(report: Report, severities: RuleSeverities): CheckedPart {
  return { ...checkedReport(report), findings: withSeverities(ownFindings(report), severities) };
}

function checkedReport(report: Report): CheckedReport {
  return { report, edition: editionOf(report.edition), tables: reportTables(report) };
}
