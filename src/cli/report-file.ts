import { readFile } from 'node:fs/promises';
import { checkReport } from '../model/check-report.js';
import { readDataFile, type DataFile } from '../model/data-file.js';
import { decodeText } from '../model/decode.js';
import { ReportError, type Finding } from '../model/finding.js';
import { locateFinding, parseDataFile } from '../model/parse-report.js';
import type { Report } from '../model/report.js';

/** A data file as the commands see it; `report` is there when it parsed. */
export interface ReportFile {
  readonly file: string;
  readonly report?: Report;
  /** Every problem of parsing, or every finding of `checkReport`, each with its place in the file. */
  readonly findings: readonly Finding[];
}

/** A data file that was read and parsed once, to be checked with as many renderers as there are. */
export interface OpenedReport {
  readonly file: string;
  /** The file's text, for code frames, where it could be read. */
  readonly text?: string;
  readonly parsed?: { readonly source: DataFile; readonly report: Report };
  /** Why there is nothing parsed: every problem of reading and parsing. */
  readonly findings: readonly Finding[];
}

/** Reads, parses and checks a data file. Problems are findings; only a fault of our own is thrown. */
export async function readReportFile(
  file: string,
  check?: (report: Report) => readonly Finding[],
): Promise<ReportFile> {
  return checkReportFile(await openReportFile(file), check);
}

/** Reads and parses a data file. Problems are findings; only a fault of our own is thrown. */
export async function openReportFile(file: string): Promise<OpenedReport> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { file, findings: [unreadable(file, error as NodeJS.ErrnoException)] };
  }
  let text: string | undefined;
  try {
    text = decodeText(bytes, file);
    const source = readDataFile(text, file);
    return { file, text, parsed: { source, report: parseDataFile(source) }, findings: [] };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return { file, ...(text === undefined ? {} : { text }), findings: error.findings };
  }
}

/** What a check says of a data file that was opened, each finding at its place; its problems where it did not parse. */
export function checkReportFile(
  { file, parsed, findings }: OpenedReport,
  check: (report: Report) => readonly Finding[] = checkReport,
): ReportFile {
  if (!parsed) return { file, findings };
  const { source, report } = parsed;
  return { file, report, findings: check(report).map((finding) => located(finding, source, report)) };
}

function located(finding: Finding, source: DataFile, report: Report): Finding {
  const place = locateFinding(source, report, finding.path);
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
