/** Any report that a data file can hold, for properties that must hold for all of them. */
import fc from 'fast-check';
import { applicants, disputeLines, outcomes, put, results } from './form-2021.js';

type Data = Record<string, unknown>;

const character = fc.constantFrom(
  ...'甲乙，。“”（）：、·abZ09 \t\n\u3000\u00a0-#\'"\\/{}[]&*!|>%@`,:?~+=𠮷é',
  'null',
  'true',
  '2021-01-01',
  '---',
);
const textOf = (unit: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
const text = textOf(character);
const line = textOf(character.filter((unit) => unit !== '\n'));
const name = line.map((written) => `局${written}`);

const { prose } = fc.letrec<{ prose: unknown; item: unknown }>((tie) => ({
  prose: fc.oneof({ maxDepth: 3 }, text, fc.array(tie('item'), { maxLength: 3 })),
  item: fc.oneof({ maxDepth: 3 }, text, fc.record({ heading: name, body: tie('prose') })),
}));

const count = fc.oneof(
  { weight: 5, arbitrary: fc.nat(999_999_999) },
  { weight: 1, arbitrary: fc.record({ value: fc.nat(999_999_999), note: name }) },
  { weight: 1, arbitrary: fc.constantFrom(null, '', '/', '-', '—') },
);
const decimal = fc.oneof(
  fc.nat(1_000_000_000).map((hundredths) => hundredths / 100),
  fc.nat(1_000_000_000).map((hundredths) => (hundredths / 100).toFixed(2)),
);
const date = fc
  .date({ min: new Date('2008-01-01'), max: new Date('2990-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const some = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Data> =>
  fc.record(fields, { requiredKeys: [] });
const every = (
  keys: readonly string[],
  value: fc.Arbitrary<unknown>,
): Record<string, fc.Arbitrary<unknown>> => Object.fromEntries(keys.map((key) => [key, value]));
const row = (columns: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    some(every([...columns, 'total'], count)),
    fc.array(count, { minLength: columns.length, maxLength: columns.length + 1 }),
  );

/** Any of the rows, each in its group, and a note. */
const rows = (paths: readonly string[], columns: readonly string[]): fc.Arbitrary<Data> =>
  fc
    .tuple(some(every(paths, row(columns))), some({ note: prose }))
    .map(([cells, note]) =>
      Object.entries(cells).reduce<Data>((data, [path, value]) => put(data, path, value), note),
    );

const documents = some(every(['issued', 'repealed', 'inForce'], count));
const decisions = some({ decisions: count });
const aspects = (keys: readonly string[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    prose,
    some({
      ...every(keys, prose),
      more: fc.array(fc.record({ heading: name, body: prose }), { maxLength: 2 }),
    }),
  );

/** Any data of a report of the 2021 edition that parses. */
export const anyReport: fc.Arbitrary<Data> = fc.record(
  {
    $schema: line,
    edition: fc.constantFrom('2021', 2021),
    year: fc.integer({ min: 2021, max: 2999 }),
    agency: fc.record(
      {
        name,
        kind: fc.constantFrom('department', 'government', 'township', 'ministry'),
        level: fc.constantFrom('central', 'province', 'prefecture', 'county', 'township'),
        contact: some(every(['address', 'postcode', 'phone', 'fax', 'email'], line)),
      },
      { requiredKeys: ['name', 'kind'] },
    ),
    scope: fc.constantFrom('own', 'compiled'),
    title: text,
    period: fc.tuple(date, date).map((days) => {
      const [from, to] = days.toSorted();
      return { from, to };
    }),
    preface: prose,
    overview: aspects(['introduction', 'proactive', 'onRequest', 'management', 'platform', 'supervision']),
    proactive: some({
      rules: documents,
      normativeDocuments: documents,
      licensing: decisions,
      penalties: decisions,
      compulsoryMeasures: decisions,
      fees: some({ amount: decimal }),
      note: prose,
    }),
    applications: rows(
      ['received', 'carriedOver', ...results, 'results.total', 'carriedForward'],
      applicants,
    ),
    disputes: rows(disputeLines, outcomes),
    problems: aspects(['existing', 'improvements']),
    other: some({ fees: fc.record({ notices: count, charged: decimal, collected: decimal }), text: prose }),
    signature: some({ name, date }),
    publishedOn: date,
  },
  { requiredKeys: ['year', 'agency', 'proactive', 'applications', 'disputes', 'problems'] },
);
