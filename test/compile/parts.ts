/** Reports of agencies as people write them, for sums whose right answer the tests know by themselves. */
import fc from 'fast-check';
import { applicants, disputeLines, outcomes, proactiveCells, put, results } from '../model/form-2021.js';

export type Data = Record<string, unknown>;

export const county = { name: '青禾县人民政府', kind: 'government', level: 'county' } as const;

/** The least that a part must say, under a name. */
export const part = (name: string, fields: Data = {}): Data => ({
  year: 2024,
  agency: { name, kind: 'department' },
  proactive: {},
  applications: {},
  disputes: {},
  problems: '目录更新不够及时。',
  other: { fees: { notices: 0, charged: 0, collected: 0 } },
  ...fields,
});

/** Data with figures put at paths of data keys. */
export const withFigures = (data: Data, figures: Readonly<Record<string, unknown>>): Data =>
  Object.entries(figures).reduce((all, [path, figure]) => put(all, path, figure), data);

const rows = ['received', 'carriedOver', ...results, 'carriedForward'];

/** Data paths of every count of the 2021 form that is no total. */
export const countPaths: readonly string[] = [
  ...proactiveCells.filter((path) => path !== 'fees.amount').map((path) => `proactive.${path}`),
  ...rows.flatMap((row) => applicants.map((column) => `applications.${row}.${column}`)),
  ...disputeLines.flatMap((line) => outcomes.map((column) => `disputes.${line}.${column}`)),
  'other.fees.notices',
];

export const decimalPaths = ['proactive.fees.amount', 'other.fees.charged', 'other.fees.collected'] as const;

const count = fc.oneof(
  { weight: 6, arbitrary: fc.nat(90_000) },
  { weight: 1, arbitrary: fc.record({ value: fc.nat(90_000), note: fc.constant('其中修订1件') }) },
  { weight: 1, arbitrary: fc.constantFrom(null, '', '/', '—') },
);

/** Ten-thousandths, so that the tests can add them as integers. */
export interface Figures {
  readonly counts: Readonly<Record<string, unknown>>;
  readonly decimals: Readonly<Record<string, number>>;
}

export const anyFigures: fc.Arbitrary<Figures> = fc.record({
  counts: fc.dictionary(fc.constantFrom(...countPaths), count, { maxKeys: 40 }),
  decimals: fc.dictionary(fc.constantFrom(...decimalPaths), fc.nat(900_000_000)),
});

export const decimalText = (units: number): string => (units / 10_000).toFixed(4);

/** Agencies of any figures, each under a name of its own. */
export const anyParts = fc.array(anyFigures, { minLength: 1, maxLength: 8 }).map((all) =>
  all.map((figures, index) => ({
    figures,
    data: withFigures(part(`第${index + 1}局`), {
      ...figures.counts,
      ...Object.fromEntries(
        Object.entries(figures.decimals).map(([path, units]) => [path, decimalText(units)]),
      ),
    }),
  })),
);

/** What a count stands for, by the contract: a remark does not count, a stated blank is 0. */
export const plainCount = (given: unknown): number => {
  if (typeof given === 'number') return given;
  return typeof given === 'object' && given !== null ? (given as { value: number }).value : 0;
};
