/** Random reports of every edition, and what of a report its form can say. */
import fc from 'fast-check';
import { editionOf, type EditionId } from '../../src/model/editions/index.js';
import { kindOf, isTotal, tablesOf } from '../../src/model/edition.js';
import { figuresOf, sumsOf } from '../../src/model/table-figures.js';
import type { FigureKind } from '../../src/model/figure.js';
import { put } from '../model/form-2021.js';

type Data = Record<string, unknown>;

const characters = fc.constantFrom(
  ...'甲乙，。“”（）abZ09 -#\'"<>&_=+@𠮷é',
  '_x0041_',
  '=SUM(A1)',
  '标题1',
  '——',
);
const words = (least: number): fc.Arbitrary<string> =>
  fc
    .array(characters, { minLength: least, maxLength: 30 })
    .map((parts) => parts.join('').trim())
    .filter((text) => least === 0 || text !== '');
const { prose } = fc.letrec<{ prose: unknown[]; item: unknown }>((tie) => ({
  prose: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  item: fc.oneof(
    { maxDepth: 4 },
    words(1),
    fc.record({ heading: words(1), body: fc.oneof(fc.constant([]), tie('prose')) }),
  ),
}));
const headed = fc.array(fc.record({ heading: words(1), body: prose }), { minLength: 1, maxLength: 4 });

const tenths = fc.nat(9_999_999).map((value) => value / 10);
const figures: Readonly<Record<FigureKind, fc.Arbitrary<unknown>>> = {
  count: fc.oneof(fc.nat(999_999_999), fc.constantFrom('/', '-', '—')),
  change: fc.oneof(
    fc.integer({ min: -999_999_999, max: 999_999_999 }),
    fc.nat(9999).map((value) => `+${value}`),
    fc.nat(9999).map((value) => `−${value}`),
  ),
  decimal: fc.oneof(
    tenths,
    tenths.map((value) => value.toFixed(2)),
  ),
  amount: fc.oneof(
    fc.constant(0),
    fc.tuple(tenths, fc.constantFrom('元', '万元', '亿元')).map(([value, unit]) => `${value}${unit}`),
  ),
};

/** Data of a report of the edition, without totals or remarks. */
export function formReport(id: EditionId): fc.Arbitrary<Data> {
  const edition = editionOf(id);
  const tables = tablesOf(edition).flatMap(({ id: table, table: definition }) => {
    const totals = new Set(sumsOf(definition).map(({ target }) => target.join('.')));
    return figuresOf(definition)
      .filter(({ path, leaf }) => !totals.has(path.join('.')) && !isTotal(leaf))
      .map(({ path, leaf }) => ({ path: [table, ...path].join('.'), value: figures[kindOf(leaf)] }));
  });
  const cells = fc
    .tuple(...tables.map(({ value }) => value))
    .map((values) => values.reduce<Data>((data, value, index) => put(data, tables[index]!.path, value), {}));
  const texts: Data = {};
  for (const [key, section] of Object.entries(edition.sections)) {
    if (section.kind === 'free') texts[key] = headed;
    if (section.kind === 'aspects')
      texts[key] = fc.oneof(
        prose,
        fc
          .record(
            Object.fromEntries([
              ...Object.keys(section.aspects).map((aspect) => [aspect, prose]),
              ['more', headed],
            ]),
          )
          .map((aspects) => aspects),
      );
    if (section.kind === 'other') texts[key] = prose.map((text) => ({ text }));
  }
  return fc
    .tuple(
      cells,
      fc.record({
        edition: fc.constant(id),
        year: fc.integer({ min: 2014, max: 2030 }),
        agency: fc.record({
          name: words(1),
          kind: fc.constantFrom('department', 'ministry'),
          contact: fc.record({ postcode: fc.constant('065000'), phone: words(1) }),
        }),
        scope: fc.constantFrom('own', 'compiled'),
        period: fc.constantFrom(
          { from: '2017-01-01', to: '2017-06-30' },
          { from: '2019-12-31', to: '2020-12-30' },
        ),
        signature: fc.record({ name: words(1), date: fc.constantFrom('2024-02-29', '2020-01-01') }),
        ...(texts as Record<string, fc.Arbitrary<unknown>>),
      }),
    )
    .map(([tableData, head]) => ({ ...head, ...tableData }));
}

/**
 * The data of a parsed report as its form says it: a total is a formula, an empty text is none, a section with
 * nothing but an introduction is not divided, and a stated blank has a mark. A line has no blanks at its ends.
 */
export function asFormSays(data: Data): Data {
  const cleaned = clean(data) as Data;
  for (const key of ['overview', 'problems']) {
    const section = cleaned[key];
    if (typeof section !== 'object' || section === null || Array.isArray(section)) continue;
    const parts = Object.keys(section);
    if (parts.length === 1 && parts[0] === 'introduction') cleaned[key] = (section as Data)['introduction'];
  }
  return { ...cleaned, problems: cleaned['problems'] ?? [] };
}

const tables = ['proactive', 'applications', 'disputes'];

function clean(value: unknown, path: readonly string[] = []): unknown {
  const [root] = path;
  const key = path.at(-1);
  const isFigure =
    (tables.includes(root!) && !path.includes('note')) || (path[1] === 'fees' && root === 'other');
  if (isFigure && typeof value === 'object' && value !== null && 'note' in value && 'value' in value)
    return value;
  if (isFigure && (value === null || value === '')) return '—';
  if (typeof value === 'string') {
    const isProse = /^\d+$/.test(key!);
    return isProse ? value : value.trim();
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => clean(item, [...path, String(index)]));
  const kept = Object.entries(value).flatMap(([name, item]): [string, unknown][] => {
    if (tables.includes(root!) && name === 'total') return [];
    const inner = clean(item, [...path, name]);
    const isEmpty =
      inner === '' ||
      (Array.isArray(inner) && inner.length === 0 && name !== 'body') ||
      (typeof inner === 'object' &&
        inner !== null &&
        !Array.isArray(inner) &&
        Object.keys(inner).length === 0 &&
        !tables.includes(name));
    return (isFigure && name !== 'note') || !isEmpty ? [[name, inner]] : [];
  });
  return Object.fromEntries(kept);
}
