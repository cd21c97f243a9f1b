import { say } from './finding/bilingual.js';
import { readDataFile, type DataFile } from './file/data-file.js';
import { valueAt, withValueAt, type DataPath } from './data-path.js';
import { tablesOf, type Edition } from './edition.js';
import { editionForYear, editionIds, editionOf, isEditionId, type EditionId } from './editions/index.js';
import { ReportError, told, type Finding } from './finding/finding.js';
import { inLocale, type LocaleOption } from './finding/localized.js';
import { tooDeep, tooDeepMessage } from './file/nesting.js';
import { issueFindings } from './schema/issue-findings.js';
import { shown } from './finding/shown.js';
import type { Report } from './report.js';
import { reportSchema } from './schema/report.js';
import { figuresOf } from './table-figures.js';

/**
 * Reads a report from a data file's text (YAML or JSON), its bytes, or plain data, in the shape of the data
 * file. Returns it in its normal form, frozen: defaults filled in, rows as objects, prose as lists, figures as
 * given. A report that it returned before comes back as it is.
 *
 * @throws {@link ReportError} with every problem at once, each with its data path and, for a text, its place.
 */
export function parseReport(input: unknown, options: { readonly file?: string } & LocaleOption = {}): Report {
  if (isParsed(input)) return input;
  return inLocale(options.locale, () =>
    parseDataFile(
      typeof input === 'string' || input instanceof Uint8Array
        ? readDataFile(input, options.file ?? unnamed[options.locale ?? 'zh'])
        : { data: input },
    ),
  );
}

/** What findings call a text that has no file. */
const unnamed = say('<数据>', '<data>');

/** The same for a data file that was already read; plain data has no places. */
export function parseDataFile(source: Pick<DataFile, 'data'> & Partial<DataFile>): Report {
  const deep = tooDeep(source.data);
  if (deep) throw new ReportError('report.invalid', [deepFinding(deep, source)]);
  const edition = editionOf(editionIn(source));
  const data = withNumberTexts(source, edition);
  const result = reportSchema(edition).safeParse(data);
  if (result.success) {
    const report = result.data as Report;
    parsed.add(report);
    return report;
  }
  throw new ReportError('report.invalid', issueFindings(result.error.issues, { source, edition, data }));
}

function deepFinding(path: DataPath, { locate }: Partial<DataFile>): Finding {
  return {
    code: 'data.nesting',
    severity: 'error',
    path: path.join('.'),
    ...(locate ? { place: locate(path) } : {}),
    ...told({ message: tooDeepMessage }),
  };
}

// A parsed report is frozen, so what was once found to be sound stays so and need not be read again.
const parsed = new WeakSet<object>();

function isParsed(input: unknown): input is Report {
  return typeof input === 'object' && input !== null && parsed.has(input);
}

/** The edition that the data names, else the one of its year, else the newest. */
function editionIn({ data, locate }: Pick<DataFile, 'data'> & Partial<DataFile>): EditionId {
  const { edition, year } = (typeof data === 'object' && data !== null ? data : {}) as Record<
    string,
    unknown
  >;
  if (edition === undefined) {
    return Number.isInteger(year) ? editionForYear(year as number) : editionIds[0]!;
  }
  const id = typeof edition === 'number' ? String(edition) : edition;
  if (isEditionId(id)) return id;
  throw new ReportError('report.invalid', [
    {
      code: 'data.edition',
      severity: 'error',
      path: 'edition',
      ...(locate ? { place: locate(['edition']) } : {}),
      ...told({
        message: say(
          `没有 ${shown(edition).zh} 这一格式版本`,
          `There is no edition ${shown(edition).en} of the form`,
        ),
        hint: say(`可用：${editionIds.join('、')}`, `Use one of: ${editionIds.join(', ')}`),
        actual: shown(edition),
      }),
    },
  ]);
}

/** Figures that print as given get their text back where the file's number would lose characters. */
function withNumberTexts(
  { data, numberText }: Pick<DataFile, 'data'> & Partial<DataFile>,
  edition: Edition,
): unknown {
  if (!numberText) return data;
  const figures = tablesOf(edition).flatMap(({ id, table }) =>
    figuresOf(table)
      .filter(({ kind }) => kind !== 'count')
      .map(({ path }): DataPath => [id, ...path]),
  );
  const fees = Object.entries(edition.sections).flatMap(([id, { kind }]): DataPath[] =>
    kind === 'other'
      ? [
          [id, 'fees', 'charged'],
          [id, 'fees', 'collected'],
        ]
      : [],
  );
  return [...figures, ...fees].reduce((given, path) => {
    const number = valueAt(given, path);
    const text = typeof number === 'number' ? numberText(path) : undefined;
    return text === undefined || text === String(number) ? given : withValueAt(given, path, text);
  }, data);
}
