import { checkReport } from '../../src/check/check-report.js';
import { sound } from './reports.js';

describe('a report that is dated before its year is over', () => {
  it('by its signature is a warning that says when it can be', () => {
    expect(checkReport({ ...sound, signature: { date: '2021-12-31' } })).toMatchObject([
      {
        code: 'date.too-early',
        severity: 'warning',
        path: 'signature.date',
        message: '成文日期 2021年12月31日不晚于报告年度的最后一天，全年数据此时尚未产生',
        hint: '应在 2021年12月31日之后，改正日期或者 year',
        actual: '2021-12-31',
        basis: '《中华人民共和国政府信息公开条例》第四十九条：每年 1 月 31 日前公布上一年度报告',
      },
    ]);
  });

  it('by its publication is the same', () => {
    expect(checkReport({ ...sound, publishedOn: '2020-01-05' })).toMatchObject([
      { code: 'date.too-early', severity: 'warning', path: 'publishedOn', actual: '2020-01-05' },
    ]);
  });

  it.each(['2022-01-01', '2022-01-31'])('is not one that is dated %s', (date) => {
    expect(checkReport({ ...sound, signature: { date }, publishedOn: date })).toEqual([]);
  });
});
