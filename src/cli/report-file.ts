import { readFile } from 'node:fs/promises';
import { checkReport } from '../model/check-report.js';
import { readDataFile } from '../model/data-file.js';
import { ReportError, type Finding, type Place } from '../model/finding.js';
import { locateFinding, parseDataFile } from '../model/parse-report.js';
import type { Report } from '../model/report.js';

/** A data file as the commands see it; `report` is there when it parsed. */
export interface ReportFile {
  readonly file: string;
  readonly report?: Report;
  /** Every problem of parsing, or every finding of `checkReport`, each with its place in the file. */
  readonly findings: readonly Finding[];
  /** Where the value at a data path of the report stands in the file. */
  readonly locate?: (path: string) => Place | undefined;
}

/** Reads, parses and checks a data file. Problems are findings; only a fault of our own is thrown. */
export async function readReportFile(
  file: string,
  check: (report: Report) => readonly Finding[] = checkReport,
): Promise<ReportFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { file, findings: [unreadable(file, error as NodeJS.ErrnoException)] };
  }
  try {
    const source = readDataFile(bytes, file);
    const report = parseDataFile(source);
    const locate = (path: string): Place | undefined => locateFinding(source, report, path);
    return { file, report, findings: check(report).map((finding) => located(finding, locate)), locate };
  } catch (error) {
    if (error instanceof ReportError) return { file, findings: error.findings };
    throw error;
  }
}

/** The finding with its place in the file; one that stands in another file has its own. */
export function located(finding: Finding, locate: (path: string) => Place | undefined): Finding {
  const place = finding.place ?? locate(finding.path);
  return place ? { ...finding, place } : finding;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '文件不存在',
  EACCES: '没有读取文件的权限',
  EPERM: '没有读取文件的权限',
  EISDIR: '这是文件夹，不是文件',
};

/** A file that cannot be read, as a finding. */
export function unreadable(file: string, { code = '', message }: NodeJS.ErrnoException): Finding {
  return {
    code: 'file.unreadable',
    severity: 'error',
    path: '',
    place: { file, line: 1, column: 1 },
    message: `读不出文件：${reasons[code] ?? message}`,
  };
}
