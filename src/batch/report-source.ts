import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { checkReport } from '../model/check-report.js';
import { readDataFile, type DataFile } from '../model/data-file.js';
import { decodeText } from '../model/decode.js';
import { ReportError, type Finding } from '../model/finding.js';
import { locateFinding, parseDataFile } from '../model/parse-report.js';
import type { Report } from '../model/report.js';
import { isTableFile, isWorkbook } from './input-files.js';
import { jsonLines, lineData, type JsonLine } from './json-lines.js';
import { rowData, type TableRow } from './table-row.js';

/** Where the data of one report comes from; plain data, which a worker can be sent. */
export type ReportSource =
  | { readonly kind: 'file'; readonly file: string }
  | ({ readonly kind: 'line' } & JsonLine)
  | ({ readonly kind: 'row' } & TableRow)
  | { readonly kind: 'data'; readonly data: unknown };

/** A report that was read; `report` is there when it parsed. */
export interface ReadReport {
  readonly report?: Report;
  /** Every problem of parsing, or every finding of the check, each with its place in the file. */
  readonly findings: readonly Finding[];
}

/** What of a source cannot be read, before any report in it. */
export interface UnreadableSource {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** The sources in the files, one for each report; a table that cannot be read on ends with its findings. */
export async function* reportSources(
  files: Iterable<string>,
): AsyncGenerator<ReportSource | ({ readonly kind: 'unreadable' } & UnreadableSource)> {
  for (const file of files) {
    if (!isTableFile(file)) {
      yield { kind: 'file', file };
      continue;
    }
    try {
      yield* tableSources(await readFile(file), file);
    } catch (error) {
      yield { kind: 'unreadable', file, findings: problemsOf(error, file) };
    }
  }
}

async function* tableSources(bytes: Uint8Array, file: string): AsyncGenerator<ReportSource> {
  if (extname(file).toLowerCase() === '.csv') {
    const { csvRows } = await import('./csv.js');
    for (const row of csvRows(tableText(bytes, file), file)) yield { kind: 'row', ...row };
  } else {
    for (const line of jsonLines(decodeText(bytes, file), file)) yield { kind: 'line', ...line };
  }
}

/** A table's text: UTF-8, or GB 18030, as Excel saves a CSV file in Chinese Windows. */
function tableText(bytes: Uint8Array, file: string): string {
  try {
    return decodeText(bytes, file);
  } catch (error) {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch {
      throw error;
    }
  }
}

/** The data of a source, with the places of its values. Throws {@link ReportError} or the file system's error. */
export async function readSource(source: ReportSource): Promise<Pick<DataFile, 'data'> & Partial<DataFile>> {
  switch (source.kind) {
    case 'file':
      return readReportFile(source.file);
    case 'line':
      return lineData(source);
    case 'row':
      return rowData(source);
    case 'data':
      return source;
  }
}

async function readReportFile(file: string): Promise<DataFile> {
  const bytes = await readFile(file);
  if (!isWorkbook(file)) return readDataFile(bytes, file);
  const { readWorkbook } = await import('../form/read-workbook.js');
  return readWorkbook(bytes, file);
}

/** Reads, parses and checks one report. Problems are findings; only a fault of our own is thrown. */
export async function readReport(
  source: ReportSource,
  check: (report: Report) => readonly Finding[] = checkReport,
): Promise<ReadReport> {
  try {
    const data = await readSource(source);
    const report = parseDataFile(data);
    return { report, findings: check(report).map((finding) => located(finding, data, report)) };
  } catch (error) {
    return { findings: problemsOf(error, source.kind === 'data' ? '' : source.file) };
  }
}

/** A report of a data file, known by the file, and its line where the file has many. */
export interface ReadFile extends ReadReport {
  readonly file: string;
}

/** Reads, parses and checks every report in the files, one after another. */
export async function* readReports(
  files: Iterable<string>,
  check?: (report: Report) => readonly Finding[],
): AsyncGenerator<ReadFile> {
  for await (const source of reportSources(files)) {
    if (source.kind === 'unreadable') yield source;
    else yield { file: sourceId(source), ...(await readReport(source, check)) };
  }
}

/** How a report of a file is known: by the file, and its line where the file has many. */
export function sourceId(source: ReportSource): string {
  if (source.kind === 'data') return '';
  return source.kind === 'file' ? source.file : `${source.file}:${source.line}`;
}

function located(finding: Finding, source: Partial<DataFile>, report: Report): Finding {
  if (!source.locate) return finding;
  const place = locateFinding(source as DataFile, report, finding.path);
  return place ? { ...finding, place } : finding;
}

function problemsOf(error: unknown, file: string): readonly Finding[] {
  if (error instanceof ReportError) return error.findings;
  if (typeof (error as NodeJS.ErrnoException).syscall === 'string')
    return [unreadable(file, error as NodeJS.ErrnoException)];
  throw error;
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
