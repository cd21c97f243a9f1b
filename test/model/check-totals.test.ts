import fc from 'fast-check';
import { checkReport } from '../../src/check/check-report.js';
import { applications, busyCity, disputes } from './busy-city.js';
import { applicants, outcomes } from './form-2021.js';

const columns = [...applicants, 'total'] as const;

type Column = (typeof columns)[number];

/** What the rules on sums find. */
const found = (data: unknown): readonly string[] =>
  checkReport(data)
    .filter(({ code }) => /^(?:applications|disputes)\./.test(code))
    .map(({ code, path }) => `${code} ${path}`)
    .toSorted();

/**
 * What the form says about a cell of table 三: the row’s total; for a result, （七）总计 of its column; for the
 * rows of the note in the corner, 第一项加第二项之和，等于第三项加第四项之和.
 */
function broken(row: string, column: Column): readonly string[] {
  const rowTotal = `applications.row-total applications.${row}.total`;
  if (row.startsWith('results.')) {
    const resultTotal = `applications.result-total applications.results.total.${column}`;
    const balance = `applications.balance applications.carriedForward.${column}`;
    return row === 'results.total' ? [balance, resultTotal, rowTotal] : [resultTotal, rowTotal];
  }
  return [`applications.balance applications.carriedForward.${column}`, rowTotal];
}

const changed = (figures: readonly number[], index: number, value: number): readonly number[] =>
  figures.with(index, value);

const cells = Object.keys(applications).flatMap((row) => columns.map((column) => [row, column] as const));

const outcomeTotals = Object.keys(disputes).flatMap((line) =>
  [...outcomes, 'total'].map((_, index) => [line, index] as const),
);

describe('a report whose totals are all stated and right', () => {
  it('has no findings', () => {
    expect(checkReport(busyCity())).toEqual([]);
  });

  it('has 175 figures in table 三 and 15 in table 四', () => {
    expect([cells.length, outcomeTotals.length]).toEqual([175, 15]);
  });
});

describe('one wrong figure', () => {
  it('in any cell of table 三 breaks the sums that it is part of, and no others', () => {
    for (const [row, column] of cells) {
      const figures = applications[row]!;
      const index = columns.indexOf(column);
      const report = busyCity({
        applications: { [row]: changed(figures, index, figures[index]! + 1) },
      });
      expect([row, column, found(report)]).toEqual([row, column, broken(row, column).toSorted()]);
    }
  });

  it('whatever it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cells), fc.nat(999_999_999), ([row, column], value) => {
        const figures = applications[row]!;
        const index = columns.indexOf(column);
        fc.pre(value !== figures[index]);
        const report = busyCity({ applications: { [row]: changed(figures, index, value) } });
        expect(found(report)).toEqual(broken(row, column).toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('in any cell of table 四 breaks the total of its line, and nothing else', () => {
    for (const [line, index] of outcomeTotals) {
      const figures = disputes[line]!;
      const report = busyCity({ disputes: { [line]: changed(figures, index, figures[index]! + 1) } });
      expect([line, index, found(report)]).toEqual([line, index, [`disputes.total disputes.${line}.total`]]);
    }
  });

  it('is explained by its total: what it should be, what it is, of what it is the sum', () => {
    const report = busyCity({ applications: { 'results.refused.stateSecret': [6, 1, 0, 0, 1, 0, 9] } });
    expect(checkReport(report)).toMatchObject([
      {
        code: 'applications.row-total',
        severity: 'error',
        path: 'applications.results.refused.stateSecret.total',
        message: '“（三）不予公开·1.属于国家秘密·总计”填的是 9，各项之和是 8',
        hint: '（三）不予公开·1.属于国家秘密·自然人 6、（三）不予公开·1.属于国家秘密·商业企业 1、（三）不予公开·1.属于国家秘密·法律服务机构 1；核对各项，或删去总计由程序计算',
        expected: '8',
        actual: '9',
        basis: '国办公开办函〔2021〕30号所附格式的表内关系：总计为各项之和',
        cells: ['total', ...applicants].map((column) => `applications.results.refused.stateSecret.${column}`),
      },
      expect.objectContaining({
        code: 'applications.result-total',
        path: 'applications.results.total.total',
        expected: '8676',
        actual: '8675',
      }),
    ]);
  });

  it('is explained by the balance of its column', () => {
    const report = busyCity({ applications: { received: [4876, 1583, 64, 37, 1129, 1043, 8732] } });
    expect(checkReport(report)[0]).toMatchObject({
      code: 'applications.balance',
      severity: 'error',
      path: 'applications.carriedForward.otherOrganization',
      message:
        '勾稽关系不成立：一、本年新收政府信息公开申请数量·其他 1043 + 二、上年结转政府信息公开申请数量·其他 39 = 1082，' +
        '（七）总计·其他 1037 + 四、结转下年度继续办理·其他 44 = 1081',
      expected: '1082',
      actual: '1081',
      basis: '国办公开办函〔2021〕30号所附格式：第一项加第二项之和，等于第三项加第四项之和',
      cells: ['received', 'carriedOver', 'results.total', 'carriedForward'].map(
        (row) => `applications.${row}.otherOrganization`,
      ),
    });
  });
});

describe('a total that was written over', () => {
  const hints = (data: unknown): readonly string[] =>
    checkReport(data).map(
      ({ code, hint }) =>
        `${code} ${
          /^先改正“(.+?)”，它的各项之和是 (\d+)/
            .exec(hint ?? '')
            ?.slice(1)
            .join(' ') ?? ''
        }`,
    );

  it('is told once, and what fails with it says so', () => {
    const report = busyCity({ applications: { 'results.total': [4843, 1571, 63, 38, 1124, 1037, 8675] } });
    expect(hints(report)).toEqual([
      'applications.balance （七）总计·商业企业 1570',
      'applications.row-total （七）总计·商业企业 1570',
      'applications.result-total ',
    ]);
  });

  it('in the last column is told once too', () => {
    const report = busyCity({ applications: { received: [4876, 1583, 64, 37, 1129, 1042, 9000] } });
    expect(hints(report)).toEqual([
      'applications.balance 一、本年新收政府信息公开申请数量·总计 8731',
      'applications.row-total ',
    ]);
  });

  it('hides no second mistake: what would fail with the right total as well does not point to it', () => {
    const report = busyCity({
      applications: {
        'results.total': [4843, 1571, 63, 38, 1124, 1037, 8675],
        carriedForward: applications['carriedForward']!.with(1, 99),
      },
    });
    expect(hints(report).filter((hint) => hint.startsWith('applications.balance'))[0]).toBe(
      'applications.balance ',
    );
  });

  it('is not what a wrong part of it points to', () => {
    const report = busyCity({ applications: { received: [4877, 1583, 64, 37, 1129, 1042, 8731] } });
    expect(hints(report)).toEqual(['applications.balance ', 'applications.row-total ']);
  });
});

describe('totals that are left out', () => {
  const six = (
    rows: Readonly<Record<string, readonly number[]>>,
  ): Readonly<Record<string, readonly number[]>> =>
    Object.fromEntries(Object.entries(rows).map(([row, figures]) => [row, figures.slice(0, 6)]));

  it('are computed, so they are never wrong', () => {
    const report = busyCity({ applications: six(applications), disputes: {} });
    expect(checkReport(report)).toEqual([]);
  });

  it('of （七）总计 are compared with nothing, but the balance still is', () => {
    const { applications: table, ...rest } = busyCity({ applications: six(applications) });
    const { results, ...others } = table as Record<string, Record<string, unknown>>;
    const { total: _, ...leaves } = results!;
    const report = { ...rest, applications: { ...others, results: leaves } };
    expect(checkReport(report)).toEqual([]);
    const off = {
      ...rest,
      applications: { ...others, results: { ...leaves, granted: [0, 687, 32, 20, 429, 389] } },
    };
    expect(found(off)).toEqual([
      'applications.balance applications.carriedForward.naturalPerson',
      'applications.balance applications.carriedForward.total',
    ]);
  });

  it('of a row are its sum where （七）总计 is checked against them', () => {
    const report = busyCity({
      applications: { ...six(applications), 'results.total': [4843, 1570, 63, 38, 1124, 1037, 8676] },
    });
    expect(found(report)).toEqual([
      'applications.balance applications.carriedForward.total',
      'applications.result-total applications.results.total.total',
      'applications.row-total applications.results.total.total',
    ]);
  });
});

describe('（七）总计 that is given without its seventh figure', () => {
  it('is compared in the six columns that it states', () => {
    const report = busyCity({
      applications: { 'results.total': [4843, 1571, 63, 38, 1124, 1037] },
    });
    expect(found(report)).toEqual([
      'applications.balance applications.carriedForward.enterprise',
      'applications.balance applications.carriedForward.total',
      'applications.result-total applications.results.total.enterprise',
    ]);
  });
});

describe('a column as in the report of 同江 2020', () => {
  it('with 4 received, no result, 4 in （七）总计 and 4 carried forward breaks rules 1 and 2', () => {
    const report = {
      ...busyCity(),
      applications: {
        received: { legalService: 4, total: 4 },
        results: { total: { legalService: 4, total: 4 } },
        carriedForward: { legalService: 4, total: 4 },
      },
    };
    expect(found(report)).toEqual([
      'applications.balance applications.carriedForward.legalService',
      'applications.balance applications.carriedForward.total',
      'applications.result-total applications.results.total.legalService',
      'applications.result-total applications.results.total.total',
    ]);
  });
});

describe('counts with a remark', () => {
  it('count', () => {
    const remarked = (value: number) => ({ value, note: '含补登' });
    const received = [4876, 1583, 64, 37, 1129, remarked(1042), remarked(8731)];
    const report = busyCity();
    const table = report['applications'] as object;
    expect(checkReport({ ...report, applications: { ...table, received } })).toEqual([]);
    const off = received.with(5, remarked(1043));
    expect(found({ ...report, applications: { ...table, received: off } })).toEqual([
      'applications.balance applications.carriedForward.otherOrganization',
      'applications.row-total applications.received.total',
    ]);
  });
});
