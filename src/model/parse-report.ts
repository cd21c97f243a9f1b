import { say } from './finding/bilingual.js';
import type { z } from 'zod';
import { readDataFile, type DataFile } from './file/data-file.js';
import { valueAt, type DataPath } from './data-path.js';
import { isGroup, leavesOf, tablesOf, type Edition, type Tree } from './edition.js';
import { editionsWithField } from './editions/fields.js';
import { editionForYear, editionIds, editionOf, isEditionId, type EditionId } from './editions/index.js';
import { ReportError, told, type Finding } from './finding/finding.js';
import { inLocale, type LocaleOption } from './finding/localized.js';
import { nearest, orMeant } from './finding/nearest.js';
import { tooDeep, tooDeepMessage } from './file/nesting.js';
import { decodeProblem, type Problem } from './schema/problem.js';
import { shown, shownKey } from './finding/shown.js';
import type { Report } from './report.js';
import { reportSchema } from './schema/report.js';
import { figuresOf, matrixColumns } from './table-figures.js';

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
  const { issues } = result.error;
  const misspelt = misspeltPaths(issues);
  const findings = issues
    .flatMap((issue) => findingsOf(issue, [], { source, edition, data }))
    .filter(({ code, path }) => code !== 'data.missing' || !misspelt.has(path));
  throw new ReportError('report.invalid', findings);
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
  for (const path of [...figures, ...fees]) {
    const parent = valueAt(data, path.slice(0, -1));
    const last = path.at(-1)!;
    if (!isRecord(parent) || typeof parent[last] !== 'number') continue;
    const text = numberText(path);
    if (text !== undefined && text !== String(parent[last])) parent[last] = text;
  }
  return data;
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Reading {
  readonly source: Partial<DataFile>;
  readonly edition: Edition;
  readonly data: unknown;
}

/** The findings of one zod issue; of a union, those of the branch that the value was meant for. */
function findingsOf(issue: z.core.$ZodIssue, above: DataPath, reading: Reading): readonly Finding[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const problem = decodeProblem(issue.message);
  if (issue.code === 'invalid_union' && !problem) {
    const branch = intendedBranch(issue.errors);
    const given = shown(valueAt(reading.data, path));
    return branch
      ? branch.flatMap((inner) => findingsOf(inner, path, reading))
      : [
          finding(
            { code: 'data.type', message: say(`这里不能是 ${given.zh}`, `This cannot be ${given.en}`) },
            path,
            reading,
          ),
        ];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, problem?.known ?? [], reading));
  }
  return [
    finding(problem ?? { code: 'data.type', message: say(issue.message, issue.message) }, path, reading),
  ];
}

/** The branch whose type fits the value: the one that does not fail at its root for its type. */
function intendedBranch(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const isTypeMismatch = (issue: z.core.$ZodIssue): boolean =>
    issue.path.length === 0 &&
    (issue.code === 'invalid_type' || (issue.code === 'invalid_union' && !intendedBranch(issue.errors)));
  return branches.find((issues) => !issues.some(isTypeMismatch));
}

/** The fields that unknown keys were most likely meant to be: they are not missing as well. */
function misspeltPaths(issues: readonly z.core.$ZodIssue[]): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = decodeProblem(issue.message)?.known ?? [];
      return issue.keys.flatMap((key) => {
        const meant = nearest(key, known);
        return meant === undefined ? [] : [[...issue.path, meant].join('.')];
      });
    }),
  );
}

function unknownKey(key: string, above: DataPath, known: readonly string[], reading: Reading): Finding {
  const path = [...above, key];
  const others = editionsWithField(path.map(String)).filter((id) => id !== reading.edition.id);
  if (others.length > 0) return foreignField(others, path, reading);
  const meant = nearest(key, known);
  const names = known.filter((name) => !name.startsWith('$'));
  return finding(
    {
      code: 'data.unknown-key',
      message: orMeant(say(`未知字段 ${shownKey(key)}`, `Unknown field “${shownKey(key)}”`), meant),
      ...(meant
        ? {}
        : { hint: say(`此处可用：${names.join('、')}`, `Here there can be: ${names.join(', ')}`) }),
    },
    path,
    reading,
    'key',
  );
}

/** `edition.mismatch` (rule 24): the field belongs to another edition of the form. */
function foreignField(others: readonly EditionId[], path: DataPath, reading: Reading): Finding {
  const names = others.map((id) => editionOf(id).name).join('、');
  return finding(
    {
      code: 'edition.mismatch',
      message: say(
        `${path.join('.')} 是 ${names}的字段，这份报告按 ${reading.edition.name}填写`,
        `${path.join('.')} is a field of the edition ${others.join(' or ')}; this report is filled in on the ${reading.edition.id} edition`,
      ),
      hint: say(
        '核对 year 与 edition，或改用本版的字段',
        'Check year and edition, or use the fields of this edition',
      ),
    },
    path,
    reading,
    'key',
  );
}

function finding(
  problem: Problem,
  path: DataPath,
  { source, edition }: Reading,
  part: 'value' | 'key' = 'value',
): Finding {
  return {
    code: problem.code,
    severity: 'error',
    path: namedPath(path, edition),
    ...(source.locate ? { place: source.locate(path, part) } : {}),
    ...told(problem),
  };
}

/** The path with the columns' names in place of the indexes of a row that is given as a list. */
function namedPath(path: DataPath, edition: Edition): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? (columnsAt(edition, path.slice(0, index))?.[key] ?? key) : key,
    )
    .join('.');
}

/**
 * The place in the file of a path that a finding names. A row may be given as a list, so its columns' names
 * are turned back into indexes.
 */
export function locateFinding(file: DataFile, report: Report, path: string): Finding['place'] {
  const edition = editionOf(report.edition);
  let node: unknown = file.data;
  const keys: (string | number)[] = [];
  for (const name of path === '' ? [] : path.split('.')) {
    const index = Array.isArray(node) ? (columnsAt(edition, keys)?.indexOf(name) ?? Number(name)) : name;
    keys.push(index);
    node = (node as Record<string | number, unknown> | undefined | null)?.[index];
  }
  return file.locate(keys);
}

/** The data keys of the figures in the row at the path, in printed order; undefined where no row is. */
function columnsAt(edition: Edition, path: DataPath): readonly string[] | undefined {
  const [sectionKey, ...rest] = path;
  const table = tablesOf(edition).find(({ id }) => id === sectionKey)?.table;
  if (table?.kind === 'matrix') {
    const isRow = [...leavesOf(table.rows)].some((row) => row.path.join('.') === rest.join('.'));
    return isRow ? matrixColumns(table.columns.parts).map(({ key }) => key) : undefined;
  }
  if (table?.kind !== 'line') return undefined;
  const node = rest.reduce<Tree | undefined>((tree, key) => {
    const part = tree?.[String(key)];
    return part && isGroup(part) ? part.parts : undefined;
  }, table.columns);
  return node && Object.keys(node);
}
