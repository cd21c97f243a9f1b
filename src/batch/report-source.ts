import { say, type Bilingual } from '../model/finding/bilingual.js';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { checkReport } from '../check/check-report.js';
import { readDataFile, type DataFile } from '../model/file/data-file.js';
import { decodeText } from '../model/file/decode.js';
import { ReportError, type Finding, type Place, told } from '../model/finding/finding.js';
import { locateFinding } from '../model/named-path.js';
import { parseDataFile } from '../model/parse-report.js';
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
  /** The place of a data path in the file of a report that parsed. */
  readonly locate?: (path: string) => Place | undefined;
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

/** The rows of a table. Throws {@link ReportError} where it cannot be read, and where it has none. */
async function* tableSources(bytes: Uint8Array, file: string): AsyncGenerator<ReportSource> {
  let rows = 0;
  for await (const source of isCsv(file) ? csvSources(bytes, file) : lineSources(bytes, file)) {
    rows += 1;
    yield source;
  }
  if (rows === 0) throw new ReportError('report.invalid', [withoutRows(file)]);
}

const isCsv = (file: string): boolean => extname(file).toLowerCase() === '.csv';

async function* csvSources(bytes: Uint8Array, file: string): AsyncGenerator<ReportSource> {
  const { csvRows } = await import('./csv.js');
  for (const row of csvRows(tableText(bytes, file), file)) yield { kind: 'row', ...row };
}

function* lineSources(bytes: Uint8Array, file: string): Generator<ReportSource> {
  for (const line of jsonLines(decodeText(bytes, file), file)) yield { kind: 'line', ...line };
}

/** A table in which nobody has filled in anything, or the wrong file: never what was meant. */
function withoutRows(file: string): Finding {
  const telling = isCsv(file)
    ? {
        message: say(
          '表里没有一行数据，没有可读的报告',
          'The table has no rows, so that there is no report in it',
        ),
        hint: say(
          '第一行是列名，从第二行起一行填一个机关（以 # 开头的是说明，不算）；核对是不是给错了文件，或者没有保存',
          'The first row names the columns; from the second on each has an agency (those that begin with # are remarks). Check whether it is the right file and was saved',
        ),
      }
    : {
        message: say(
          '文件里没有一行数据，没有可读的报告',
          'The file has no lines, so that there is no report in it',
        ),
        hint: say(
          '每行写一份报告的 JSON；核对是不是给错了文件，或者导出没有完成',
          'Each line is the JSON of a report; check whether it is the right file and whether its export was completed',
        ),
      };
  return {
    code: 'file.empty',
    severity: 'error',
    path: '',
    place: { file, line: 1, column: 1 },
    ...told(telling),
  };
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

/** A report's data that was read and parsed once, to be checked with as many renderers as there are. */
export interface OpenedReport {
  /** The text of a YAML or JSON file, for code frames, where it could be read. */
  readonly text?: string;
  readonly parsed?: { readonly source: SourceData; readonly report: Report };
  /** Why there is nothing parsed: every problem of reading and parsing. */
  readonly findings: readonly Finding[];
}

type SourceData = Pick<DataFile, 'data'> & Partial<DataFile>;

/** The data of a source, with the places of its values. Throws {@link ReportError} or the file system's error. */
export async function readSource(source: ReportSource, seen?: (text: string) => void): Promise<SourceData> {
  switch (source.kind) {
    case 'file': {
      const bytes = await readFile(source.file);
      if (isWorkbook(source.file)) {
        const { readWorkbook } = await import('../form/read-workbook.js');
        return readWorkbook(bytes, source.file);
      }
      const text = decodeText(bytes, source.file);
      seen?.(text);
      return readDataFile(text, source.file);
    }
    case 'line':
      return lineData(source);
    case 'row':
      return rowData(source);
    case 'data':
      return source;
  }
}

/** Reads and parses one report. Problems are findings; only a fault of our own is thrown. */
export async function openReport(source: ReportSource): Promise<OpenedReport> {
  let text: string | undefined;
  const withText = (opened: OpenedReport): OpenedReport =>
    text === undefined ? opened : { text, ...opened };
  try {
    const data = await readSource(source, (read) => (text = read));
    return withText({ parsed: { source: data, report: parseDataFile(data) }, findings: [] });
  } catch (error) {
    return withText({ findings: problemsOf(error, source.kind === 'data' ? '' : source.file) });
  }
}

/** What a check says of a report that was opened, each finding at its place; its problems where it did not parse. */
export function checkOpened(
  { parsed, findings }: OpenedReport,
  check: (report: Report) => readonly Finding[] = checkReport,
): ReadReport {
  if (!parsed) return { findings };
  const { source, report } = parsed;
  const locate = (path: string): Place | undefined =>
    source.locate && locateFinding(source as DataFile, report, path);
  return { report, findings: check(report).map((finding) => located(finding, locate)), locate };
}

/** The finding with its place in the file, where it has none yet. */
export function located(finding: Finding, locate: (path: string) => Place | undefined): Finding {
  const place = finding.place ?? locate(finding.path);
  return place ? { ...finding, place } : finding;
}

/** Reads, parses and checks one report. Problems are findings; only a fault of our own is thrown. */
export async function readReport(
  source: ReportSource,
  check?: (report: Report) => readonly Finding[],
): Promise<ReadReport> {
  return checkOpened(await openReport(source), check);
}

/** A report of a data file, known by the file, and its line where the file has many. */
export interface ReadFile extends ReadReport {
  readonly file: string;
  /** The file alone, where it has many. */
  readonly table?: string;
}

/** Reads, parses and checks every report in the files, one after another. */
export async function* readReports(
  files: Iterable<string>,
  check: (report: Report, file: string) => readonly Finding[] = (report) => checkReport(report),
): AsyncGenerator<ReadFile> {
  for await (const source of reportSources(files)) {
    if (source.kind === 'unreadable') yield source;
    else {
      const file = sourceId(source);
      const table = source.kind === 'line' || source.kind === 'row' ? { table: source.file } : {};
      yield { file, ...table, ...(await readReport(source, (report) => check(report, file))) };
    }
  }
}

/** How a report of a file is known: by the file, and its line where the file has many. */
export function sourceId(source: ReportSource): string {
  if (source.kind === 'data') return '';
  return source.kind === 'file' ? source.file : `${source.file}:${source.line}`;
}

function problemsOf(error: unknown, file: string): readonly Finding[] {
  if (error instanceof ReportError) return error.findings;
  if (typeof (error as NodeJS.ErrnoException).syscall === 'string')
    return [unreadable(file, error as NodeJS.ErrnoException)];
  throw error;
}

const reasons: Readonly<Record<string, Bilingual>> = {
  ENOENT: say('文件不存在', 'it is not there'),
  EACCES: say('没有读取文件的权限', 'there is no permission to read it'),
  EPERM: say('没有读取文件的权限', 'there is no permission to read it'),
  EISDIR: say('这是文件夹，不是文件', 'it is a folder'),
};

/** A file that cannot be read, as a finding. */
export function unreadable(
  file: string,
  { code = '', message }: { readonly code?: string | undefined; readonly message: string },
): Finding {
  const reason = reasons[code] ?? say(message, message);
  return {
    code: 'file.unreadable',
    severity: 'error',
    path: '',
    place: { file, line: 1, column: 1 },
    ...told({ message: say(`读不出文件：${reason.zh}`, `The file cannot be read: ${reason.en}`) }),
  };
}
