import type { RuleCode } from '../codes/rule-codes.js';
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { tablesOf } from '../../model/edition.js';
import { editionIds, editionOf, type EditionId } from '../../model/editions/index.js';
import {
  balancesOf,
  nameOf,
  partsOfSums,
  sumsOf,
  type FigurePath,
  type Sum,
} from '../../model/table-figures.js';
import type { ReportTable } from '../../model/report-tables.js';
import type { Fault, Rule } from '../rule.js';

type SumKind = Sum['kind'];

/** Of what each kind of sum is, and where the form says so. */
const sumTitles: Readonly<Record<SumKind, Bilingual>> = {
  'row-total': say('每一行的总计等于该行各项之和', 'The total of each row is the sum of its columns'),
  'result-total': say(
    '本年度办理结果的总计等于各种结果之和，每一列都是',
    'The total of results is the sum of all kinds of result, in every column',
  ),
  total: say('总计等于各项之和', 'The total is the sum of its parts'),
  sum: say(
    '统计表的合计数等于其下各项之和',
    'The sums in the table of statistics are those of the figures below them',
  ),
};
const formBasis = '国办公开办函〔2021〕30号所附格式的表内关系：总计为各项之和';
const balanceBasis = '国办公开办函〔2021〕30号所附格式：第一项加第二项之和，等于第三项加第四项之和';
export const indicatorBasis = '政府信息公开情况统计表（2018 年度及以前）的填报关系';

/**
 * One rule for each kind of sum that a table of some edition has: `applications.row-total`,
 * `applications.result-total`, `disputes.total`, `statistics.sum`.
 */
export const totalRules: readonly Rule[] = perTable(
  (table) => new Set(sumsOf(table).map(({ kind }) => kind)),
).map(({ id, feature: kind, editions }) => ({
  code: `${id}.${kind}` as RuleCode,
  severity: 'error',
  title: sumTitles[kind],
  basis: kind === 'sum' ? indicatorBasis : formBasis,
  editions,
  *faults({ tables }) {
    for (const checked of tables) if (checked.id === id) yield* wrongSums(checked, kind);
  },
}));

/** `applications.balance`: 第一项加第二项之和，等于第三项加第四项之和, in every column. */
export const balanceRules: readonly Rule[] = perTable((table) =>
  balancesOf(table).length > 0 ? ['balance'] : [],
).map(({ id, editions }) => ({
  code: `${id}.balance` as RuleCode,
  severity: 'error',
  title: say(
    '新收加上年结转，等于本年度办理结果总计加结转下年度，每一列都是',
    'Requests received and carried over equal the total of results and those carried forward, in every column',
  ),
  basis: balanceBasis,
  editions,
  *faults({ tables }) {
    for (const checked of tables) if (checked.id === id) yield* wrongBalances(checked);
  },
}));

/** The features of every table of every edition by the table's id, each with the editions that have it. */
function perTable<Feature extends string>(
  featuresOf: (table: ReportTable['table']) => Iterable<Feature>,
): readonly { readonly id: string; readonly feature: Feature; readonly editions: readonly EditionId[] }[] {
  const found = new Map<string, { id: string; feature: Feature; editions: EditionId[] }>();
  for (const editionId of editionIds) {
    for (const { id, table } of tablesOf(editionOf(editionId))) {
      for (const feature of featuresOf(table)) {
        const key = `${id}.${feature}`;
        const entry = found.get(key) ?? { id, feature, editions: [] };
        entry.editions.push(editionId);
        found.set(key, entry);
      }
    }
  }
  return [...found.values()];
}

function* wrongSums(checked: ReportTable, kind: SumKind): Generator<Fault> {
  const { id, table, figures } = checked;
  const name = nameIn(checked);
  for (const { target, parts } of sumsOf(table).filter((sum) => sum.kind === kind)) {
    if (figures.stated(target) === undefined) continue;
    const expected = total(parts, figures.value);
    const actual = figures.value(target);
    if (expected === actual) continue;
    const cause = followsFrom(checked, parts, (value) => total(parts, value) === actual);
    yield {
      path: cellOf(id, target),
      message: say(
        `“${name(target)}”填的是 ${actual}，各项之和是 ${expected}`,
        `“${name(target)}” is given as ${actual}; its parts add up to ${expected}`,
      ),
      hint: cause ?? sumHint(parts, figures.value, name),
      expected: String(expected),
      actual: String(actual),
      cells: [target, ...parts].map((path) => cellOf(id, path)),
    };
  }
}

/** Names the parts that are not zero, or, where all are, says so. */
function sumHint(
  parts: readonly FigurePath[],
  value: (path: FigurePath) => number,
  name: (path: FigurePath) => string,
): Bilingual {
  const counted = parts.filter((part) => value(part) !== 0);
  const mend = say(
    '核对各项，或删去总计由程序计算',
    'check them, or delete the total, so that it is computed for you',
  );
  if (counted.length === 0) return say(`各项均为 0；${mend.zh}`, `All its parts are 0; ${mend.en}`);
  return say(
    `${counted.map((part) => `${name(part)} ${value(part)}`).join('、')}；${mend.zh}`,
    `Its parts: ${counted.map((part) => `“${name(part)}” ${value(part)}`).join(', ')}; ${mend.en}`,
  );
}

function* wrongBalances(checked: ReportTable): Generator<Fault> {
  const { id, table, figures } = checked;
  const name = nameIn(checked);
  for (const { left, right } of balancesOf(table)) {
    const [expected, actual] = [total(left, figures.value), total(right, figures.value)];
    if (expected === actual) continue;
    const cause = followsFrom(
      checked,
      [...left, ...right],
      (value) => total(left, value) === total(right, value),
    );
    const side = (paths: readonly FigurePath[]): string =>
      paths.map((path) => `${name(path)} ${figures.value(path)}`).join(' + ');
    const quoted = (paths: readonly FigurePath[]): string =>
      paths.map((path) => `“${name(path)}” ${figures.value(path)}`).join(' + ');
    yield {
      path: cellOf(id, right.at(-1)!),
      message: say(
        `勾稽关系不成立：${side(left)} = ${expected}，${side(right)} = ${actual}`,
        `The two sides do not balance: ${quoted(left)} = ${expected}, ${quoted(right)} = ${actual}`,
      ),
      hint:
        cause ??
        say('核对这四个数，改正填错的一个', 'Check these figures, and correct the one that is wrong'),
      expected: String(expected),
      actual: String(actual),
      cells: [...left, ...right].map((path) => cellOf(id, path)),
    };
  }
}

type ValueOf = (path: FigurePath) => number;

const total = (paths: readonly FigurePath[], value: ValueOf): number =>
  paths.reduce((sum, path) => sum + value(path), 0);

/**
 * Where figures do not agree only because a total among them is not the sum of its own parts: which total, to be
 * mended first. Undefined where they would not agree with the totals computed either, as there is another mistake.
 */
function followsFrom(
  checked: ReportTable,
  paths: readonly FigurePath[],
  agrees: (value: ValueOf) => boolean,
): Bilingual | undefined {
  const { table, figures } = checked;
  const sums = partsOfSums(table);
  const computed: ValueOf = (path) => {
    const parts = sums.get(path.join('.'));
    return parts ? total(parts, computed) : figures.value(path);
  };
  const wrong = paths.filter((path) => computed(path) !== figures.value(path));
  if (wrong.length === 0 || !agrees(computed)) return undefined;
  const name = nameIn(checked);
  return say(
    `先改正${wrong.map((path) => `“${name(path)}”，它的各项之和是 ${computed(path)}`).join('；')}；改正以后这里就相符`,
    `First correct ${wrong.map((path) => `“${name(path)}”, whose parts add up to ${computed(path)}`).join('; ')}; then these agree`,
  );
}

const nameIn =
  ({ table }: ReportTable) =>
  (path: FigurePath): string =>
    nameOf(table, path);

const cellOf = (id: string, path: FigurePath): string => [id, ...path].join('.');
