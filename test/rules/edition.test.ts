import { renderHtml } from '../../src/render/renderer.js';
import { findings, report, type Changes } from './sound-report.js';

const code = 'edition.mismatch';

describe('the edition of a report', () => {
  it.each([
    ['2019', 2022, '2021'],
    ['2019', 2018, '2014'],
    ['2021', 2020, '2019'],
    ['2021', 2012, '2014'],
    ['2014', 2019, '2019'],
  ] as const)('%s is an error in a report of %i, which asks for %s', (base, year, expected) => {
    const data = report(base, { year, edition: base, period: undefined });
    expect(findings(data, code)).toMatchObject([
      { severity: 'error', path: 'edition', expected, actual: base },
    ]);
  });

  it.each([
    ['2019', 2019],
    ['2019', 2020],
    ['2021', 2021],
    ['2021', 2031],
    ['2014', 2008],
    ['2014', 2018],
  ] as const)('%s is right for %i', (base, year) => {
    expect(findings(report(base, { year }), code)).toEqual([]);
  });

  it('that is wrong stops rendering unless errors are allowed', async () => {
    const data = report('2019', { year: 2022, signature: undefined, publishedOn: undefined });
    await expect(renderHtml(data)).rejects.toMatchObject({ code: 'report.unsound' });
    await expect(renderHtml(data, { allowErrors: true })).resolves.toContain('其他对外管理服务事项');
  });
});

describe('the document that a text names', () => {
  const cited = (base: '2014' | '2019' | '2021', text: string, at = 'preface'): readonly string[] =>
    findings(report(base, { [at]: text } as Changes), code).map(
      ({ severity, path, actual }) => `${severity} ${path} ${actual}`,
    );
  const no60 = '国办公开办函〔2019〕60号';
  const no30 = '国办公开办函〔2021〕30号';

  it.each([
    ['2021', `按照${no60}编制。`, no60],
    ['2021', '按照国办公开办函[2019]60 号编制。', no60],
    ['2021', '按照《中华人民共和国政府信息公开工作年度报告格式（试行）》编制。', no60],
    ['2019', `按照${no30}编制。`, no30],
    ['2014', `按照${no30}编制。`, no30],
  ] as const)('in a report of %s is a warning: %s', (base, text, actual) => {
    expect(cited(base, text)).toEqual([`warning preface.0 ${actual}`]);
  });

  it('is looked for in the sections too', () => {
    expect(cited('2021', `按照${no60}编制。`, 'overview.introduction')).toEqual([
      `warning overview.introduction.0 ${no60}`,
    ]);
  });

  it.each([
    ['2021', `按照${no30}编制，${no60}同时停止使用。`],
    ['2021', '落实国办公开办函〔2019〕61号，规范公开平台。'],
    ['2021', '按照《中华人民共和国政府信息公开工作年度报告格式》编制。'],
    ['2019', `按照《中华人民共和国政府信息公开工作年度报告格式（试行）》（${no60}）编制。`],
    ['2014', '按照《中华人民共和国政府信息公开条例》编制。'],
  ] as const)('is sound in a report of %s: %s', (base, text) => {
    expect(cited(base, text)).toEqual([]);
  });
});
