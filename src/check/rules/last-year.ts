/** Whether two reports are of one agency for two years running. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { comparableName, scopes, type Report } from '../../model/report.js';
import type { CheckedReport, RuleContext } from '../rule.js';

export const sameName = (one: string, other: string): boolean =>
  comparableName(one) === comparableName(other);

/** Why a report is not last year's of the same agency; empty where it is. */
export function incomparable(report: Report, previous: Report): readonly Bilingual[] {
  const differences: Bilingual[] = [];
  if (!sameName(report.agency.name, previous.agency.name)) {
    differences.push(
      say(
        `机关是“${previous.agency.name}”，应为“${report.agency.name}”`,
        `the agency is “${previous.agency.name}” and should be “${report.agency.name}”`,
      ),
    );
  }
  if (previous.year !== report.year - 1) {
    differences.push(
      say(
        `年度是 ${previous.year}，应为 ${report.year - 1}`,
        `the year is ${previous.year} and should be ${report.year - 1}`,
      ),
    );
  }
  if (previous.scope !== report.scope) {
    differences.push(
      say(
        `范围是${scopes[previous.scope]}，应为${scopes[report.scope]}`,
        `the scope is ${previous.scope} and should be ${report.scope}`,
      ),
    );
  }
  return differences;
}

/** Last year's report, where one was given that can be compared with. */
export function lastYearOf({ report, previous }: RuleContext): CheckedReport | undefined {
  return previous && incomparable(report, previous.report).length === 0 ? previous : undefined;
}
