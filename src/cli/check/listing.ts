/** What `check` shows of the reports that it looked at, in one of its forms. */
import { inLanguage, worded } from '../locale.js';
import { say } from '../../model/finding/bilingual.js';
import type { Bilingual } from '../../model/finding/bilingual.js';
import type { Finding, Severity } from '../../model/finding/finding.js';
import type { ReadFile } from '../../batch/sources/read-reports.js';

/** A form of the results: text for each report as it is done, and at the end. Empty text shows nothing. */
export interface Listing {
  readonly file: (checked: ReadFile) => string;
  readonly end: (tally: Tally) => string;
}

/** How many reports were looked at, how many of them have errors, and how many findings there are. */
export interface Tally {
  readonly reports: number;
  readonly failed: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

export const emptyTally: Tally = { reports: 0, failed: 0, findings: { error: 0, warning: 0, info: 0 } };

/** The tally with one report more. */
export function counted(tally: Tally, findings: readonly Finding[]): Tally {
  const own = countsOf(findings);
  return {
    reports: tally.reports + 1,
    failed: tally.failed + (own.error > 0 ? 1 : 0),
    findings: {
      error: tally.findings.error + own.error,
      warning: tally.findings.warning + own.warning,
      info: tally.findings.info + own.info,
    },
  };
}

export function countsOf(findings: readonly Finding[]): Tally['findings'] {
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: say('错误', 'Errors'),
  warning: say('警告', 'Warnings'),
  info: say('提示', 'Remarks'),
};

export const severityLabel = (severity: Severity): string => inLanguage(severityNames[severity]);

/** 错误（2 个） */
export const severityCount = (severity: Severity, count: number): string =>
  worded(`${severityLabel(severity)}（${count} 个）`, `${severityLabel(severity)} (${count})`);

/** 3 份报告，1 份有错误（2 个错误，5 个警告，1 个提示） */
export function summaryText({ reports, failed, findings }: Tally): string {
  const { error, warning, info } = findings;
  if (error + warning + info === 0)
    return worded(`${reports} 份报告，未发现问题`, `Reports: ${reports}; nothing found`);
  return worded(
    `${reports} 份报告，${failed === 0 ? '没有错误' : `${failed} 份有错误`}（${error} 个错误，${warning} 个警告，${info} 个提示）`,
    `Reports: ${reports}; ${failed === 0 ? 'no errors' : `${failed} with errors`} (errors: ${error}, warnings: ${warning}, remarks: ${info})`,
  );
}
