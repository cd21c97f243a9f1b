import { checkReport } from '../../src/check/check-report.js';
import { bases, withValue } from '../rules/text-corpus.js';

/** The most that one field takes. */
const most = 200_000;
const fill = (piece: string): string => piece.repeat(Math.ceil(most / piece.length)).slice(0, most);

/** Generous, since the machine may be busy; what blows up takes minutes. */
const bound = 30_000;

describe('prose made to be slow to read', () => {
  it.each([
    '收到政府信息公开申请1件、',
    '申请81件其中',
    '占1%自然人2件，',
    '一',
    '一二三万亿',
    '1',
    '111,',
    '2023年2024年',
    '未收到申请',
    '（其中1件',
    '其中（1件、2件）',
    '共计',
    '中，1件、',
    '《',
    '。',
    '办结1件办结率1%。',
    '行政复议案件',
    '没有因行政复议、行政诉讼',
    '其中A53条、B48条、C207条；',
    '公民、法人和其他组织',
    '向政府',
  ])('of “%s” over and over is read in bounded time', (piece) => {
    const data = withValue(
      withValue(bases.small!, 'overview.onRequest', fill(piece)),
      'publishedOn',
      '2025-01-20',
    );
    const start = Date.now();
    checkReport(data, { previous: { ...data, year: 2023, publishedOn: '2024-01-20' } });
    expect(Date.now() - start).toBeLessThan(bound);
  });
});
