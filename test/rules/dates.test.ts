import { findings, paths, report, type Changes } from './sound-report.js';

const undated = { signature: undefined, publishedOn: undefined };
const late = (changes: Changes, base: '2014' | '2019' | '2021' = '2021'): readonly string[] =>
  findings(report(base, { ...undated, ...changes }), 'date.deadline').map(
    ({ severity, path, expected }) => `${severity} ${path} ${expected}`,
  );

describe('the day by which a report must be out', () => {
  const government = { 'agency.kind': 'government', 'agency.name': '青禾县人民政府' };

  it('is 31 January for departments and ministries', () => {
    for (const kind of ['department', 'ministry']) {
      expect(late({ 'agency.kind': kind, publishedOn: '2025-01-31' })).toEqual([]);
      expect(late({ 'agency.kind': kind, publishedOn: '2025-02-01' })).toEqual([
        'warning publishedOn 不晚于 2025-01-31',
      ]);
    }
  });

  it('is 31 March for a government’s compiled report, and 31 January for its own', () => {
    expect(late({ ...government, scope: 'compiled', publishedOn: '2025-03-31' })).toEqual([]);
    expect(late({ ...government, scope: 'compiled', publishedOn: '2025-04-01' })).toEqual([
      'warning publishedOn 不晚于 2025-03-31',
    ]);
    expect(late({ ...government, publishedOn: '2025-02-03' })).toEqual([
      'warning publishedOn 不晚于 2025-01-31',
    ]);
  });

  it('is 31 January for a department that sums up its own offices', () => {
    expect(late({ scope: 'compiled', publishedOn: '2025-03-01' })).toHaveLength(1);
  });

  it('is not fixed for townships, so that a late one is an info', () => {
    expect(late({ 'agency.kind': 'township', publishedOn: '2025-02-03' })).toEqual([
      'info publishedOn 不晚于 2025-01-31',
    ]);
  });

  it('was 31 March for all up to 2018, townships included', () => {
    for (const kind of ['department', 'government', 'township']) {
      expect(late({ 'agency.kind': kind, publishedOn: '2019-03-31' }, '2014')).toEqual([]);
      expect(late({ 'agency.kind': kind, publishedOn: '2019-04-01' }, '2014')).toEqual([
        'warning publishedOn 不晚于 2019-03-31',
      ]);
    }
    expect(late({ year: 2019, publishedOn: '2020-02-01' }, '2019')).toHaveLength(1);
  });

  it('holds for the signature and for the publication', () => {
    const dates = { signature: { date: '2025-02-02' }, publishedOn: '2026-01-31' };
    const data = report('2021', dates);
    expect(findings(data, 'date.deadline').map(({ path, message }) => [path, message])).toEqual([
      ['signature.date', '成文日期 2025年2月2日晚于期限 2025年1月31日，晚了 2 天'],
      ['publishedOn', `公布日期 2026年1月31日晚于期限 2025年1月31日，晚了 365 天`],
    ]);
  });

  it('says nothing of a report without dates', () => {
    expect(late({})).toEqual([]);
    expect(late({ signature: { name: '青禾县水务局' } })).toEqual([]);
  });
});

describe('the statistical period', () => {
  const period = (from: string, to: string): readonly string[] =>
    paths(report('2021', { period: { from, to } }), 'period.incomplete');

  it('is the whole year, stated or not', () => {
    expect(period('2024-01-01', '2024-12-31')).toEqual([]);
    expect(paths(report('2021'), 'period.incomplete')).toEqual([]);
  });

  it.each([
    ['2024-01-01', '2024-12-30', ['period.to']],
    ['2024-01-01', '2024-12-21', ['period.to']],
    ['2024-01-02', '2024-12-31', ['period.from']],
    ['2023-01-01', '2023-12-31', ['period.from', 'period.to']],
    ['2023-12-31', '2024-12-31', ['period.from']],
  ])('from %s to %s is an error', (from, to, expected) => {
    expect(period(from, to)).toEqual(expected);
    const [first] = findings(report('2021', { period: { from, to } }), 'period.incomplete');
    expect(first).toMatchObject({ severity: 'error', actual: expected[0] === 'period.from' ? from : to });
  });

  it('is an error in every edition', () => {
    expect(
      paths(report('2014', { period: { from: '2018-01-01', to: '2018-12-30' } }), 'period.incomplete'),
    ).toEqual(['period.to']);
  });
});

describe('a year in copied text', () => {
  const stale = (changes: Changes): readonly string[] => paths(report('2021', changes), 'text.stale-year');

  it.each([
    ['the end of an earlier year', '截至2023年底，累计公开信息8200条。'],
    ['the last day of an earlier year', '截止 2023 年 12 月 31 日，共有存量文件12件。'],
    ['a plan for the year that is over', '2024年，我局将进一步加大公开力度。'],
    ['a plan for an earlier year', '2023年我局将继续加强培训。'],
    ['the period of an earlier year', '本报告统计期限为2023年1月1日至12月31日。'],
  ])('is found as %s', (_, text) => {
    expect(stale({ 'problems.improvements': text })).toEqual(['problems.improvements.0']);
  });

  it.each([
    '截至2024年底，累计公开信息8200条。',
    '与2023年相比增加12条。',
    '2023年度报告提出的问题已经整改。',
    '2025年，我局将进一步加大公开力度。',
    '2024年，我局将公开工作纳入考核。',
    '2024年印发计划，2023年的任务将于明年完成。',
  ])('is not found in %s', (text) => {
    expect(stale({ 'problems.improvements': text })).toEqual([]);
  });

  it('is found in a title of another year only', () => {
    expect(stale({ title: '青禾县水务局2023年政府信息公开工作年度报告' })).toEqual(['title']);
    expect(stale({ title: '青禾县水务局2024年政府信息公开工作年度报告' })).toEqual([]);
    expect(stale({ title: '政府信息公开年报' })).toEqual([]);
  });
});
