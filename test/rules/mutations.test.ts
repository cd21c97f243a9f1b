/**
 * One wrong cell in a sound report: every identity of the form that it breaks is found, with all its cells, and
 * no other. The identities are written out here from the forms themselves, not taken from the editions.
 */
import fc from 'fast-check';
import { checkReport } from '../../src/check/check-report.js';
import { applicants, disputeLines, outcomes, put, results } from '../model/form-2021.js';

type Cells = Readonly<Record<string, number>>;
type Data = Record<string, unknown>;

/** What must hold between cells; `path` is where the finding stands. */
interface Identity {
  readonly code: string;
  readonly path: string;
  readonly cells: readonly string[];
  readonly holds: (value: (cell: string) => number) => boolean;
}

const total = (cells: readonly string[], value: (cell: string) => number): number =>
  cells.reduce((sum, cell) => sum + value(cell), 0);
const isSum = (code: string, target: string, parts: readonly string[]): Identity => ({
  code,
  path: target,
  cells: [target, ...parts],
  holds: (value) => value(target) === total(parts, value),
});
const isPart = (part: string, whole: string): Identity => ({
  code: 'statistics.sum',
  path: part,
  cells: [part, whole],
  holds: (value) => value(part) <= value(whole),
});
const isCountedIn = (once: string, channels: readonly string[]): Identity => ({
  code: 'statistics.sum',
  path: once,
  cells: [once, ...channels],
  holds: (value) => value(once) <= total(channels, value),
});

const columns = [...applicants, 'total'];
const leaves2019 = [...results.filter((row) => !row.startsWith('results.other')), 'results.other'];

/** Rules 1 to 3 of table 三. */
function applicationIdentities(leaves: readonly string[]): readonly Identity[] {
  const cell = (row: string, column: string): string => `applications.${row}.${column}`;
  const rows = ['received', 'carriedOver', ...leaves, 'results.total', 'carriedForward'];
  return [
    ...columns.map((column): Identity => {
      const [received, over, done, forward] = [
        'received',
        'carriedOver',
        'results.total',
        'carriedForward',
      ].map((row) => cell(row, column)) as [string, string, string, string];
      return {
        code: 'applications.balance',
        path: forward,
        cells: [received, over, done, forward],
        holds: (value) => value(received) + value(over) === value(done) + value(forward),
      };
    }),
    ...columns.map((column) =>
      isSum(
        'applications.result-total',
        cell('results.total', column),
        leaves.map((row) => cell(row, column)),
      ),
    ),
    ...rows.map((row) =>
      isSum(
        'applications.row-total',
        cell(row, 'total'),
        applicants.map((column) => cell(row, column)),
      ),
    ),
  ];
}

/** Rule 4: each line of table 四. */
const disputeIdentities = disputeLines.map((line) =>
  isSum(
    'disputes.total',
    `disputes.${line}.total`,
    outcomes.map((outcome) => `disputes.${line}.${outcome}`),
  ),
);

const below = (group: string, keys: string): readonly string[] =>
  keys.split(' ').map((key) => `statistics.${group}.${key}`);
const statisticsSum = (group: string, keys: string): Identity =>
  isSum('statistics.sum', `statistics.${group}.total`, below(group, keys));

/** The last paragraph of the list of rules: the table of up to 2018. */
const statisticsIdentities: readonly Identity[] = [
  statisticsSum('requests.received', 'inPerson fax online letter'),
  statisticsSum('requests.completed', 'onTime extended'),
  isSum(
    'statistics.sum',
    'statistics.requests.answered.total',
    below(
      'requests.answered',
      'alreadyPublic granted partiallyGranted refused.total notOurs notExisting toAmend otherChannels',
    ),
  ),
  statisticsSum(
    'requests.answered.refused',
    'stateSecret tradeSecret privacy publicSafety notGovernmentInformation otherLegal',
  ),
  statisticsSum('reconsideration', 'upheld corrected other'),
  statisticsSum('litigation', 'upheld corrected other'),
  statisticsSum('resources.staff', 'fullTime partTime'),
  isPart('statistics.proactive.normativeDocuments', 'statistics.proactive.published'),
  isPart(
    'statistics.response.channels.pressConferencesByLeaders',
    'statistics.response.channels.pressConferences',
  ),
  isPart('statistics.response.channels.interviewsByLeaders', 'statistics.response.channels.interviews'),
  isCountedIn(
    'statistics.proactive.published',
    below('proactive.channels', 'gazette website weibo wechat other'),
  ),
  isCountedIn(
    'statistics.response.topics',
    below('response.channels', 'pressConferences interviews explanations socialMedia other'),
  ),
];

/** Cells of the table of up to 2018 that no identity holds. */
const freeCells = [
  'proactive.normativeDocumentsIssued',
  'complaints',
  'resources.offices',
  'resources.readingPoints',
  'training.meetings',
  'training.courses',
  'training.participants',
].map((cell) => `statistics.${cell}`);

const agency = { name: '青禾县水务局', kind: 'department' };
const heads: Readonly<Record<string, Data>> = {
  '2021': { year: 2024, agency, problems: '更新不及时。', proactive: {}, applications: {}, disputes: {} },
  '2019': { year: 2020, agency, problems: '更新不及时。', proactive: {}, applications: {}, disputes: {} },
  '2014': { year: 2018, agency, sections: [] },
};
const tables: Readonly<
  Record<string, { readonly identities: readonly Identity[]; readonly leaves: readonly string[] }>
> = {
  '2021': { identities: [...applicationIdentities(results), ...disputeIdentities], leaves: results },
  '2019': { identities: [...applicationIdentities(leaves2019), ...disputeIdentities], leaves: leaves2019 },
  '2014': { identities: statisticsIdentities, leaves: [] },
};

const cellsOf = (edition: string): readonly string[] => [
  ...new Set([
    ...tables[edition]!.identities.flatMap(({ cells }) => cells),
    ...(edition === '2014' ? freeCells : []),
  ]),
];

/** Sound figures: free cells as drawn, and the others made to fit. */
function soundCells(edition: string, draw: (index: number) => number): Cells {
  const cells: Record<string, number> = {};
  cellsOf(edition).forEach((cell, index) => (cells[cell] = draw(index)));
  const value = (cell: string): number => cells[cell]!;
  const sums = tables[edition]!.identities.filter(({ code }) => !code.endsWith('balance'));
  if (edition === '2014') {
    cells['statistics.proactive.normativeDocuments'] = 0;
    cells['statistics.response.channels.pressConferencesByLeaders'] = 0;
    cells['statistics.response.channels.interviewsByLeaders'] = 0;
    for (const { path, cells: all } of sums.filter(({ cells: { length } }) => length > 2).reverse()) {
      cells[path] = total(all.slice(1), value);
    }
    return cells;
  }
  const { leaves } = tables[edition]!;
  for (const column of applicants) {
    const cell = (row: string): string => `applications.${row}.${column}`;
    cells[cell('results.total')] = total(leaves.map(cell), value);
    cells[cell('received')] = value(cell('results.total')) + value(cell('carriedForward'));
    cells[cell('carriedOver')] = 0;
  }
  for (const { path, cells: all } of sums.filter(({ code }) => code !== 'applications.result-total')) {
    cells[path] = total(all.slice(1), value);
  }
  return cells;
}

const reportOf = (edition: string, cells: Cells): Data =>
  Object.entries(cells).reduce((data, [cell, value]) => put(data, cell, value), heads[edition]!);

const brief = ({ code, path, cells }: { code: string; path: string; cells?: readonly string[] }): string =>
  `${code} ${path} [${(cells ?? []).toSorted().join(' ')}]`;

const found = (edition: string, cells: Cells): readonly string[] =>
  checkReport(reportOf(edition, cells))
    .filter(({ code }) => /^(?:applications|disputes)\.|^statistics\.sum$/.test(code))
    .map(brief)
    .toSorted();

const broken = (edition: string, cells: Cells): readonly string[] =>
  tables[edition]!.identities.filter(({ holds }) => !holds((cell) => cells[cell]!))
    .map(brief)
    .toSorted();

describe.each([
  ['2021', 190],
  ['2019', 176],
  ['2014', 56],
])('a sound report of %s with all its totals stated', (edition, count) => {
  const sound = soundCells(edition, (index) => (index * 7) % 11);
  const cells = cellsOf(edition);

  it(`has ${count} counts in these tables and no fault in them`, () => {
    expect(cells).toHaveLength(count);
    expect(broken(edition, sound)).toEqual([]);
    expect(found(edition, sound)).toEqual([]);
  });

  it('with one cell more or less by one has exactly the faults that follow, with their cells', () => {
    for (const cell of cells) {
      for (const value of [sound[cell]! + 1, sound[cell]! - 1].filter((other) => other >= 0)) {
        const wrong = { ...sound, [cell]: value };
        const faults = broken(edition, wrong);
        expect([cell, value, found(edition, wrong)]).toEqual([cell, value, faults]);
        // Each cell of the tables 三 and 四 is in some identity, so that no wrong one goes unseen.
        if (edition !== '2014') expect([cell, value, faults.length > 0]).toEqual([cell, value, true]);
      }
    }
  });

  it('whatever it is, with whatever other value in one cell', () => {
    const draws = fc.array(fc.nat(4000), { minLength: cells.length, maxLength: cells.length });
    fc.assert(
      fc.property(draws, fc.constantFrom(...cells), fc.nat(999_999_999), (drawn, cell, value) => {
        const drawnCells = soundCells(edition, (index) => drawn[index]!);
        expect(found(edition, drawnCells)).toEqual([]);
        const wrong = { ...drawnCells, [cell]: value };
        expect(found(edition, wrong)).toEqual(broken(edition, wrong));
      }),
      { numRuns: 60 },
    );
  });
});
