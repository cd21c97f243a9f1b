import { checkReport } from '../../src/check/check-report.js';
import { bases, withValue } from './text-corpus.js';

const textFindings = (report: unknown) => checkReport(report).filter(({ code }) => code.startsWith('text.'));
const withText = (path: string, text: unknown) => withValue(bases.small!, path, text);

describe('a figure of the prose that the tables contradict', () => {
  it('is a warning at its paragraph that quotes the words and names the cell', () => {
    expect(
      textFindings(
        withText('overview.onRequest', '第一段。\n\n2024年，我局共收到政府信息公开申请86件，均已登记。'),
      ),
    ).toMatchObject([
      {
        code: 'text.figure',
        severity: 'warning',
        path: 'overview.onRequest.1',
        message:
          '正文“2024年，我局共收到政府信息公开申请86件，均已登记”中的“86件”与表中“一、本年新收政府信息公开申请数量·总计”85 不一致',
        hint: '按别的口径是 89，也不相同；核对正文与表格，口径不同的在正文中写明',
        expected: '85',
        actual: '86件',
        cells: ['applications.received.total'],
        basis:
          '国办公开办函〔2021〕30号（四）：发布内容不准确、不全面并造成不良后果的，依照《条例》第四十七条追究责任',
      },
    ]);
  });

  it('names every cell of a sum', () => {
    const [finding] = textFindings(withText('overview.onRequest', '办理结果中，无法提供25件。'));
    expect(finding?.message).toContain('“（四）无法提供·总计”24 不一致');
    expect(finding?.cells).toEqual([
      'applications.results.unavailable.notHeld.total',
      'applications.results.unavailable.needsCreation.total',
      'applications.results.unavailable.unclearAfterCorrection.total',
    ]);
  });

  it('is found below headings, in notes and in 其他需要报告的事项', () => {
    const report = [
      ['overview.more', [{ heading: '依申请公开情况', body: [{ heading: '办理', body: '收到申请80件。' }] }]],
      ['applications.note', '注：新收申请80件。'],
      ['other.text', '全年办理政府信息公开申请80件。'],
    ].reduce((data, [path, value]) => withValue(data as never, path as string, value), bases.small!);
    expect(textFindings(report).map(({ path }) => path)).toEqual([
      'overview.more.0.body.0.body.0',
      'applications.note.0',
      'other.text.0',
    ]);
  });

  it('is compared with the stated total and with what the cells add up to', () => {
    const applications = { received: [78, 3, 0, 0, 0, 0, 80], results: { granted: [78, 3, 0, 0, 0, 0] } };
    const told = (text: string) =>
      textFindings({ ...bases.small!, applications, overview: { onRequest: text } });
    expect(told('收到政府信息公开申请80件。')).toEqual([]);
    expect(told('收到政府信息公开申请81件。')).toEqual([]);
    expect(told('收到政府信息公开申请82件。')).toHaveLength(1);
  });

  it('quotes a long sentence only around the number', () => {
    const [finding] = textFindings(
      withText(
        'overview.onRequest',
        `${'为了方便群众'.repeat(20)}，收到政府信息公开申请86件，${'及时办理'.repeat(20)}。`,
      ),
    );
    expect(finding?.message.length).toBeLessThan(120);
    expect(finding?.message).toContain('…');
  });

  it('is not looked for in the preface, which the template writes for most', () => {
    expect(textFindings(withText('preface', '全年收到政府信息公开申请999件。'))).toEqual([]);
  });

  it('is not looked for where the report has no table for it', () => {
    const report = {
      ...bases.statistics!,
      statistics: undefined,
      sections: [{ heading: '依申请公开', body: '收到申请999件。' }],
    };
    delete (report as Record<string, unknown>).statistics;
    expect(textFindings(report)).toEqual([]);
  });
});
