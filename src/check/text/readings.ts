import { inYuan } from '../../model/values/amount.js';
import { countValue, figureText, isStatedBlank, type Count, type Figure } from '../../model/values/figure.js';
import { isTotal, leavesOf } from '../../model/edition.js';
import { remembered } from '../../model/remembered.js';
import type { Report } from '../../model/report.js';
import { reportSections } from '../../model/report-sections.js';
import { definitionOf, nameOf } from '../../model/table-figures.js';
import { reportTable, type ReportTable } from '../../model/report-tables.js';

/** What the tables say under one reading of a phrase. */
export interface ReadValue {
  /** The reading itself, in the notation of {@link readTables}. */
  readonly reading: string;
  /** The value as the tables state it, and as their parts add up to where that differs. */
  readonly values: readonly number[];
  readonly cells: readonly string[];
  /** As the form names it. */
  readonly name: string;
}

/** Looks readings up in one report; undefined where its edition has no such cell. */
export type ReadTables = (reading: string) => ReadValue | undefined;

/**
 * Reads sums of cells: `applications.received + applications.carriedOver`. A term is the data path of a
 * figure, or of a row or group of a matrix, whose column 总计 is meant unless a column or group of columns is named after `@`:
 * `applications.received@naturalPerson`. A group counts the rows below it, its total row not.
 */
export const readTables = remembered((report: Report): ReadTables => {
  const known = new Map<string, ReadValue | undefined>();
  const terms = new Map<string, ReadTerm | undefined>();
  const term = (text: string): ReadTerm | undefined => {
    if (!terms.has(text)) terms.set(text, readTerm(report, text));
    return terms.get(text);
  };
  return (reading) => {
    if (!known.has(reading)) known.set(reading, readSum(term, reading));
    return known.get(reading);
  };
});

function readSum(readTermOf: (term: string) => ReadTerm | undefined, reading: string): ReadValue | undefined {
  const tokens = reading.split(' ');
  const terms = tokens.flatMap((token, index) =>
    token === '+' || token === '-'
      ? []
      : [{ sign: tokens[index - 1] === '-' ? -1 : 1, read: readTermOf(token) }],
  );
  const reads = terms.flatMap(({ sign, read }) => (read ? [{ sign, ...read }] : []));
  if (reads.length < terms.length) return undefined;
  const values = reads.reduce<readonly number[]>(
    (sums, { sign, values }) => sums.flatMap((sum) => values.map((value) => sum + sign * value)),
    [0],
  );
  return {
    reading,
    values: [...new Set(values)],
    cells: [...new Set(reads.flatMap(({ cells }) => cells))],
    name: reads
      .map(({ sign, name }, index) => `${sign < 0 ? ' − ' : index > 0 ? ' + ' : ''}${name}`)
      .join(''),
  };
}

type ReadTerm = Omit<ReadValue, 'reading'>;

function readTerm(report: Report, term: string): ReadTerm | undefined {
  const [path = '', column] = term.split('@');
  const [id = '', ...keys] = path.split('.');
  const checked = reportTable(report, id);
  if (!checked) return readFees(report, id, keys);
  return checked.table.kind === 'matrix' ? readMatrix(checked, keys, column) : readFigure(checked, keys);
}

/** 信息处理费 is no table, but data that the template prints as a statement. */
function readFees(report: Report, id: string, [group, key]: readonly string[]): ReadTerm | undefined {
  const section = reportSections(report).find((one) => one.id === id);
  if (section?.kind !== 'other' || group !== 'fees') return undefined;
  const figure = (section.data?.fees as Readonly<Record<string, Figure>> | undefined)?.[key!];
  return figure === undefined
    ? undefined
    : {
        values: [numberOf(figure)],
        cells: [`${id}.fees.${key}`],
        name: feeNames[key!] ?? key!,
      };
}

const feeNames: Readonly<Record<string, string>> = {
  notices: '收费通知件数',
  charged: '信息处理费总金额',
  collected: '实际收取的信息处理费',
};

function readFigure({ id, table, figures }: ReportTable, keys: readonly string[]): ReadTerm | undefined {
  const definition = definitionOf(table, keys);
  if (!definition) return undefined;
  const { path, name, kind, leaf } = definition;
  const figure = figures.figure(path);
  // Money is compared in 元, whatever unit the form or the cell has it in.
  const isMoney =
    kind === 'decimal' && /万元/.test(typeof leaf === 'string' ? leaf : `${leaf.label}${leaf.unit}`);
  const value = kind === 'amount' ? amountInYuan(figure) : numberOf(figure) * (isMoney ? 1e4 : 1);
  return { values: [value], cells: [[id, ...path].join('.')], name: name.replace(/[（(].*[）)]$/u, '') };
}

/** A row or group of rows of the matrix in one column: as stated, and as the other columns add up to. */
function readMatrix(
  { id, table, figures }: ReportTable,
  keys: readonly string[],
  column?: string,
): ReadTerm | undefined {
  if (table.kind !== 'matrix') return undefined;
  const exact = leavesOf(table.rows).find(({ path }) => path.join('.') === keys.join('.'));
  const rows = exact
    ? [exact]
    : leavesOf(table.rows).filter(
        ({ path, leaf }) => !isTotal(leaf) && keys.every((key, index) => path[index] === key),
      );
  if (rows.length === 0) return undefined;
  const columns = leavesOf(table.columns.parts);
  const keysOf = (wanted: (column: (typeof columns)[number]) => boolean): readonly string[] =>
    columns.filter(wanted).map(({ path }) => path.at(-1)!);
  const others = keysOf(({ leaf }) => !isTotal(leaf));
  const named = keysOf(({ path, leaf }) => (column === undefined ? isTotal(leaf) : path.includes(column)));
  // Another edition may have no such column.
  if (named.length === 0) return undefined;
  const sum = (keysOfColumns: readonly string[]): number =>
    rows.reduce(
      (total, { path }) => total + keysOfColumns.reduce((row, key) => row + figures.value([...path, key]), 0),
      0,
    );
  const cells = rows.flatMap(({ path }) => named.map((key) => [...path, key]));
  const names = cells.map((path) => nameOf(table, path));
  return {
    values: [...new Set([sum(named), ...(column === undefined ? [sum(others)] : [])])],
    cells: cells.map((path) => [id, ...path].join('.')),
    name: names.length === 1 ? names[0]! : commonName(names),
  };
}

/** What the names of a group's cells begin with: （三）不予公开. */
function commonName(names: readonly string[]): string {
  const parts = names.map((name) => name.split('·'));
  const common = parts[0]!.filter((part, index) => parts.every((other) => other[index] === part));
  return common.length > 0 ? common.join('·') : '本年度办理结果各项';
}

function numberOf(figure: Figure): number {
  if (typeof figure === 'object' || isStatedBlank(figure)) return countValue(figure as Count);
  return Number(figureText(figure).replace('−', '-'));
}

/** 21997万元 as 219970000. */
function amountInYuan(figure: Figure): number {
  return Number(inYuan(String(figure)));
}
