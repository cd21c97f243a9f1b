/** Reads a table of reports: CSV with a row an agency, columns headed by data paths. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { parse, type CsvError } from 'csv-parse/sync';
import { ReportError, type Finding, type Place, told } from '../../model/finding/finding.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { tableColumns } from './table-columns.js';
import type { TableCell, TableRow } from './table-row.js';

interface CsvRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/**
 * The rows of the table. The first row heads the columns with data paths; a row whose first cell begins with
 * `#` is a remark; empty cells say nothing. Commas, semicolons or tabs part the cells.
 *
 * @throws {ReportError} for a head that no edition knows, twice the same head, and quotes that do not close.
 */
export function* csvRows(text: string, file: string): Generator<TableRow> {
  const delimiter = delimiterOf(text);
  let heads: readonly string[] | undefined;
  let line = 1;
  for (const { record, raw } of recordsIn(text, delimiter, file)) {
    const places = cellPlaces(raw, delimiter, line);
    line += lineBreaks(raw);
    const isRemark = record[0]!.trimStart().startsWith('#');
    if (isRemark || record.every((cell) => cell.trim() === '')) continue;
    if (!heads) {
      heads = record.map((head) => head.trim());
      refuseHeads(heads, places, file);
    } else {
      const cells = cellsOf(record, places, heads, file);
      yield { file, line: places[0]!.line, sections: [...new Set(heads.map(sectionOf))], cells };
    }
  }
}

const sectionOf = (head: string): string => head.split('.')[0]!;

function recordsIn(text: string, delimiter: string, file: string): readonly CsvRecord[] {
  try {
    const options = { delimiter, raw: true, info: true, relax_column_count: true };
    return parse(text, options) as unknown as readonly CsvRecord[];
  } catch (error) {
    if (!(error as CsvError).code?.startsWith('CSV_')) throw error;
    throw syntaxError(text, file, error as CsvError);
  }
}

/** Heads are data paths, which hold none of these, so the first line tells. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r|\n|$/));
  const counts = [',', '\t', ';'].map((mark) => [head.split(mark).length, mark] as const);
  return counts.toSorted(([a], [b]) => b - a)[0]![1];
}

function cellsOf(
  record: readonly string[],
  places: readonly Pick<Place, 'line' | 'column'>[],
  heads: readonly string[],
  file: string,
): readonly TableCell[] {
  const beyond = record.findIndex((cell, index) => cell.trim() !== '' && !heads[index]);
  if (beyond >= 0) {
    const finding = headFinding(
      file,
      places[beyond]!,
      say(
        `这一格（${record[beyond]}）上面没有列名`,
        `There is no name of a column above this cell (“${record[beyond]}”)`,
      ),
      say('补上列名，或删去这一格', 'Add the name of the column, or delete the cell'),
    );
    throw new ReportError('report.invalid', [finding]);
  }
  return record.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ path: heads[index]!, text, ...places[index]! }],
  );
}

function refuseHeads(
  heads: readonly string[],
  places: readonly Pick<Place, 'line' | 'column'>[],
  file: string,
): void {
  const columns = tableColumns();
  const findings = heads.flatMap((head, index) => {
    if (head === '') return [];
    const place = places[index]!;
    const rival = heads.find(
      (other, at) => at !== index && `${head}.`.startsWith(`${other}.`) && other !== '',
    );
    if (rival === head && heads.indexOf(head) === index) return [];
    if (rival !== undefined) {
      return [
        headFinding(
          file,
          place,
          rival === head
            ? say(`列 ${head} 出现了两次`, `The column ${head} is there twice`)
            : say(
                `列 ${head} 与列 ${rival} 是同一项内容`,
                `The columns ${head} and ${rival} are about the same thing`,
              ),
          say('只留一列', 'Keep one of the two'),
        ),
      ];
    }
    if (columns.has(head)) return [];
    const meant = nearest(head, [...columns.keys()]);
    return [
      headFinding(
        file,
        place,
        orMeant(say(`没有 ${head} 这一列`, `There is no column ${head}`), meant),
        meant
          ? undefined
          : say(
              '列名是数据路径，如 agency.name、applications.received',
              'Columns are named by data paths, such as agency.name, applications.received',
            ),
      ),
    ];
  });
  if (findings.length > 0) throw new ReportError('report.invalid', findings);
}

function headFinding(
  file: string,
  { line, column }: Pick<Place, 'line' | 'column'>,
  message: Bilingual,
  hint?: Bilingual,
): Finding {
  const place = { file, line, column };
  const texts = told({ message, ...(hint ? { hint } : {}) });
  return { code: 'data.column', severity: 'error', path: '', place, ...texts };
}

function syntaxError(text: string, file: string, { code, lines }: CsvError): ReportError {
  const place =
    code === 'CSV_QUOTE_NOT_CLOSED' ? unclosedQuote(text) : { line: Number(lines ?? 1), column: 1 };
  return new ReportError('report.invalid', [
    {
      code: 'data.syntax',
      severity: 'error',
      path: '',
      place: { file, ...place },
      ...told({
        message: say('此处的引号不成对', 'This quotation mark has no partner'),
        hint: say(
          '含逗号、换行的单元格整格加双引号，格内的双引号写两个；用 Excel 或 WPS 另存为 CSV 会自动处理',
          'Put a cell with commas or line breaks in double quotation marks and double those within it; Excel and WPS do so when they save as CSV',
        ),
      }),
    },
  ]);
}

/** The quote without a partner: quotes pair up in their order, so it is the last. */
function unclosedQuote(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, text.lastIndexOf('"'));
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { line: lineBreaks(before) + 1, column: before.length - lineStart + 1 };
}

const lineBreaks = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

/** Where the cells of a record begin. */
function cellPlaces(
  raw: string,
  delimiter: string,
  firstLine: number,
): readonly { readonly line: number; readonly column: number }[] {
  let [line, lineStart, quoted] = [firstLine, 0, false];
  const places: { line: number; column: number }[] = [];
  let atStart = true;
  for (let offset = 0; offset < raw.length; offset += 1) {
    const character = raw[offset];
    const isBreak = character === '\n' || (character === '\r' && raw[offset + 1] !== '\n');
    // The parser gives empty lines before a record as part of it.
    if (atStart && !(places.length === 0 && (isBreak || character === '\r'))) {
      places.push({ line, column: offset - lineStart + 1 });
      atStart = false;
    }
    if (character === '"') quoted = !quoted;
    if (isBreak) [line, lineStart] = [line + 1, offset + 1];
    if (character === delimiter && !quoted) atStart = true;
  }
  if (atStart) places.push({ line, column: raw.length - lineStart + 1 });
  return places;
}
