/** Reports as people write them, and what `parseReport` says about a bad one. */
import { ReportError, type Finding } from '../../src/model/finding/finding.js';
import { parseReport } from '../../src/model/parse-report.js';

/** The least that a report of the 2021 edition must say. */
export const least = {
  year: 2021,
  agency: { name: '青禾县水务局', kind: 'department' },
  proactive: {},
  applications: {},
  disputes: {},
  problems: '目录更新不够及时。',
} as const;

/** The same with what no rule objects to. */
export const sound = {
  ...least,
  overview: '主动公开、依申请公开、信息管理、平台建设、监督保障各项工作平稳有序。',
  other: { fees: { notices: 0, charged: 0, collected: 0 } },
} as const;

/** `least` as the first five lines of a YAML file, which leave `problems` to be written. */
export const leastYaml = `year: 2021
agency: { name: 青禾县水务局, kind: department }
proactive: {}
applications: {}
disputes: {}
`;

/** Every problem that `parseReport` finds in the input; none when it parses. */
export function problemsOf(input: unknown, file?: string): readonly Finding[] {
  try {
    parseReport(input, file === undefined ? {} : { file });
  } catch (error) {
    if (error instanceof ReportError) return error.findings;
    throw error;
  }
  return [];
}

/** Every problem that the work throws; it has to throw. */
export function problemsThrown(work: () => unknown): readonly Finding[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ReportError) return error.findings;
    throw error;
  }
  throw new Error('nothing was thrown');
}

/** Code and path of each finding, `code path`. */
export const brief = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, path }) => `${code} ${path}`.trim());
