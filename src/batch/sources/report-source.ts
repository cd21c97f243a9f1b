/** Where reports come from: a file each, the lines or rows of one, or data. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readDataFile, type DataFile } from '../../model/file/data-file.js';
import { decodeText } from '../../model/file/decode.js';
import { say } from '../../model/finding/bilingual.js';
import { ReportError, type Finding, told } from '../../model/finding/finding.js';
import { isTableFile, isWorkbook } from './input-files.js';
import { jsonLines, lineData, type JsonLine } from './json-lines.js';
import { problemsOf } from './read-faults.js';
import { rowData, type TableRow } from './table-row.js';

/** Where the data of one report comes from; plain data, which a worker can be sent. */
export type ReportSource =
  | { readonly kind: 'file'; readonly file: string }
  | ({ readonly kind: 'line' } & JsonLine)
  | ({ readonly kind: 'row' } & TableRow)
  | { readonly kind: 'data'; readonly data: unknown };

/** What of a source cannot be read, before any report in it. */
export interface UnreadableSource {
  readonly kind: 'unreadable';
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** The sources in the files, one for each report; a table that cannot be read on ends with its findings. */
export async function* reportSources(
  files: Iterable<string>,
): AsyncGenerator<ReportSource | UnreadableSource> {
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

/** The data of one report; what is no file has no places. */
export type SourceData = Pick<DataFile, 'data'> & Partial<DataFile>;

/** The data of a source, with the places of its values. Throws {@link ReportError} or the file system's error. */
export async function readSource(source: ReportSource, seen?: (text: string) => void): Promise<SourceData> {
  switch (source.kind) {
    case 'file': {
      const bytes = await readFile(source.file);
      if (isWorkbook(source.file)) {
        const { readWorkbook } = await import('../../form/read-workbook.js');
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

/** How a report of a file is known: by the file, and its line where the file has many. */
export function sourceId(source: ReportSource): string {
  if (source.kind === 'data') return '';
  return source.kind === 'file' ? source.file : `${source.file}:${source.line}`;
}
