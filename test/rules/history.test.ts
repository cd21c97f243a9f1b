import { checkReport } from '../../src/check/check-report.js';
import { applicants } from '../model/form-2021.js';
import { findings, lastYear, paths, report, type Changes, type Data } from './sound-report.js';

const carryOver = (data: Data, previous: Data): readonly string[] =>
  paths(data, 'history.carry-over', { previous });

const codes = (data: Data, previous: Data): readonly string[] =>
  checkReport(data, { previous })
    .filter(({ code }) => code.startsWith('history.'))
    .map(({ code }) => code);

describe('上年结转 and last year’s 结转下年度继续办理', () => {
  it.each(['2021', '2019'] as const)('agree in the sound report of %s', (base) => {
    expect(codes(report(base), lastYear(base))).toEqual([]);
  });

  it('are compared in each column and in 总计', () => {
    for (const column of [...applicants, 'total']) {
      const stated = Object.fromEntries([...applicants, 'total'].map((key) => [key, key === column ? 5 : 0]));
      const none = Object.fromEntries([...applicants, 'total'].map((key) => [key, 0]));
      const data = report('2021', { 'applications.carriedOver': stated });
      const previous = lastYear('2021', { 'applications.carriedForward': none });
      const expected = column === 'total' ? ['total'] : [column];
      expect(carryOver(data, previous)).toEqual(expected.map((key) => `applications.carriedOver.${key}`));
    }
  });

  it('are compared in the column that differs even where 总计 agrees', () => {
    const data = report('2021', { 'applications.carriedOver': { naturalPerson: 1, enterprise: 1 } });
    expect(findings(data, 'history.carry-over', { previous: lastYear('2021') })).toMatchObject([
      { path: 'applications.carriedOver.naturalPerson', expected: '2', actual: '1' },
      { path: 'applications.carriedOver.enterprise', expected: '0', actual: '1', severity: 'warning' },
    ]);
  });

  it('are compared from 2020 to 2021, though the edition changed', () => {
    const previous = report('2019', { signature: undefined, publishedOn: undefined });
    const data = report('2021', { year: 2021, signature: undefined, publishedOn: undefined });
    expect(codes(data, previous)).toEqual(['history.carry-over', 'history.carry-over']);
    expect(findings(data, 'history.carry-over', { previous })[0]).toMatchObject({
      path: 'applications.carriedOver.naturalPerson',
      expected: '1',
      actual: '2',
      cells: ['applications.carriedOver.naturalPerson'],
    });
  });

  it('are not compared from 2018 to 2019, whose report had no such row', () => {
    expect(codes(report('2019', { year: 2019 }), report('2014'))).toEqual([]);
  });

  it('that are stated blank are 0', () => {
    const data = report('2021', { 'applications.carriedOver': { naturalPerson: '—' } });
    const previous = lastYear('2021', { 'applications.carriedForward': { naturalPerson: '/' } });
    expect(carryOver(data, previous)).toEqual([]);
  });
});

describe('现行有效件数', () => {
  const documents = (issued: number, repealed: number, inForce: number) => ({ issued, repealed, inForce });
  const year = (rules: object, normativeDocuments: object): Changes => ({
    'proactive.rules': rules,
    'proactive.normativeDocuments': normativeDocuments,
    'agency.name': '沧宁市人民政府',
    'agency.kind': 'government',
    'agency.level': 'prefecture',
    scope: 'compiled',
  });
  const code = 'history.documents-in-force';

  it('follows from last year’s, as 宿迁 2023 to 2025 does', () => {
    const of2023 = lastYear('2021', year(documents(0, 0, 11), documents(0, 0, 597)));
    const of2024 = report('2021', year(documents(2, 1, 12), documents(50, 227, 420)));
    const of2025 = { ...report('2021', year(documents(3, 0, 15), documents(61, 59, 422))), year: 2025 };
    expect(paths(of2024, code, { previous: of2023 })).toEqual([]);
    expect(paths(of2025, code, { previous: of2024 })).toEqual([]);
  });

  it('that does not is a warning with the sum that it should be', () => {
    const previous = lastYear('2021', year(documents(0, 0, 11), documents(0, 0, 597)));
    const data = report('2021', year(documents(2, 1, 11), documents(50, 227, 421)));
    expect(findings(data, code, { previous })).toMatchObject([
      { path: 'proactive.rules.inForce', severity: 'warning', expected: '12', actual: '11' },
      {
        path: 'proactive.normativeDocuments.inForce',
        expected: '420',
        actual: '421',
        message:
          '“行政规范性文件·现行有效件数”填的是 421，应为 420：上年度“行政规范性文件·现行有效件数”597' +
          ' + 本年度“行政规范性文件·本年制发件数”50 − 本年度“行政规范性文件·本年废止件数”227 = 420',
        cells: ['inForce', 'issued', 'repealed'].map((key) => `proactive.normativeDocuments.${key}`),
      },
    ]);
  });

  it('with a remark counts', () => {
    const previous = lastYear('2021');
    const inForce = { value: 12, note: '含规范性文件清理结果' };
    const data = report('2021', { 'proactive.normativeDocuments.inForce': inForce });
    expect(paths(data, code, { previous })).toEqual([]);
  });

  it('of 2021 is compared with nothing, since the report of 2020 had no such cell', () => {
    const data = report('2021', { year: 2021, 'proactive.normativeDocuments.inForce': 99 });
    expect(paths(data, code, { previous: report('2019') })).toEqual([]);
  });
});

describe('上一年项目数量 of 2020', () => {
  const code = 'history.item-count';
  const rows = ['licensing', 'otherServices', 'penalties', 'compulsoryMeasures', 'fees'];

  it.each(rows)('is last year’s with its change in the row %s', (row) => {
    const previous = lastYear('2019', {
      [`proactive.${row}.previousItems`]: 20,
      [`proactive.${row}.change`]: '−6',
    });
    const right = report('2019', { [`proactive.${row}.previousItems`]: 14 });
    const wrong = report('2019', { [`proactive.${row}.previousItems`]: 20 });
    expect(paths(right, code, { previous })).toEqual([]);
    expect(findings(wrong, code, { previous })).toMatchObject([
      { path: `proactive.${row}.previousItems`, severity: 'warning', expected: '14', actual: '20' },
    ]);
  });

  it('is not in the form of 2021', () => {
    const data = report('2021', { year: 2021 });
    expect(paths(data, code, { previous: report('2019') })).toEqual([]);
  });
});

describe('a report that is given as last year’s', () => {
  const wrong: readonly (readonly [string, Data, string])[] = [
    ['another agency’s', lastYear('2021', { 'agency.name': '青禾县林业局' }), '机关是“青禾县林业局”'],
    ['of the same year', { ...lastYear('2021'), year: 2024 }, '年度是 2024，应为 2023'],
    ['of two years before', { ...lastYear('2021'), year: 2022 }, '年度是 2022，应为 2023'],
    ['of another scope', lastYear('2021', { scope: 'compiled' }), '范围是汇总，应为本机关'],
  ];

  it.each(wrong)('but is %s is one warning, and nothing is compared', (_, previous, reason) => {
    const off = { ...previous, applications: { carriedForward: { naturalPerson: 500 } } };
    const data = report('2021');
    expect(codes(data, off)).toEqual(['history.not-previous']);
    const [only] = findings(data, 'history.not-previous', { previous: off });
    expect(only).toMatchObject({ severity: 'warning', path: '' });
    expect(only!.message).toContain(reason);
  });

  it('is the same agency’s where blanks and brackets differ', () => {
    const name = '青禾县水务局（青禾县河长制办公室）';
    const data = report('2021', { 'agency.name': name });
    const previous = lastYear('2021', { 'agency.name': '青禾县 水务局 (青禾县河长制办公室)' });
    expect(codes(data, previous)).toEqual([]);
  });
});

describe('a jump', () => {
  const code = 'history.jump';
  const decisions = (now: number, then: number): readonly string[] =>
    paths(report('2021', { 'proactive.penalties.decisions': now }), code, {
      previous: lastYear('2021', { 'proactive.penalties.decisions': then }),
    });

  it.each([
    [501, 100],
    [19, 100],
    [26, 5],
    [25, 0],
    [0, 25],
    [20, 0],
  ])('to %i from %i is an info', (now, then) => {
    expect(decisions(now, then)).toEqual(['proactive.penalties.decisions']);
  });

  it.each([
    [500, 100],
    [20, 100],
    [6, 1],
    [19, 0],
    [0, 19],
    [0, 0],
  ])('is not one to %i from %i', (now, then) => {
    expect(decisions(now, then)).toEqual([]);
  });

  it('is an info that says how many times', () => {
    const data = report('2021', { 'proactive.licensing.decisions': 62 });
    expect(findings(data, code, { previous: lastYear('2021') })).toMatchObject([
      { severity: 'info', message: '“行政许可·本年处理决定数量”本年 62，上年 312，只有上年的 19.9%' },
    ]);
  });

  it('is looked for in the totals of the tables, not in every cell', () => {
    const hundred = { naturalPerson: 100 };
    const data = report('2021', {
      'applications.received': hundred,
      'applications.results': { granted: hundred },
      'applications.carriedForward': hundred,
      disputes: {
        reconsideration: [100, 0, 0, 0],
        litigation: { direct: [0, 100, 0, 0], afterReconsideration: [0, 0, 0, 100] },
      },
      'proactive.licensing.decisions': 0,
      'proactive.normativeDocuments': { issued: 100, repealed: 0, inForce: 112 },
      'proactive.fees.amount': '900.50',
    });
    expect(paths(data, code, { previous: lastYear('2021') })).toEqual([
      'proactive.licensing.decisions',
      'proactive.fees.amount',
      'applications.received.total',
      'applications.results.total.total',
      'applications.carriedForward.total',
      'disputes.reconsideration.total',
      'disputes.litigation.direct.total',
      'disputes.litigation.afterReconsideration.total',
    ]);
  });

  it('is looked for in the statistics table of up to 2018', () => {
    const data = report('2014', { 'statistics.requests.received.online': 300, 'statistics.complaints': 40 });
    expect(paths(data, code, { previous: lastYear('2014') })).toEqual([
      'statistics.requests.received.total',
      'statistics.complaints',
    ]);
  });

  it('is not seen between figures that only share a place in two editions', () => {
    const previous = report('2019', { 'proactive.fees.previousItems': 500 });
    const data = report('2021', { year: 2021, 'proactive.fees.amount': 9000 });
    expect(paths(data, code, { previous })).toEqual([]);
  });
});
