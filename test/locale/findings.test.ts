/** Findings of every part of the library, in both languages; the command line's are in command-line.test.ts. */
import { join } from 'node:path';
import {
  checkReport,
  compileReports,
  convertReport,
  createRenderer,
  parseReport,
  parseWorkbook,
  readReport,
  renderBatch,
  renderDocx,
  ReportError,
  reportWorkbook,
  type Finding,
} from '../../src/index.js';
import { inLocale } from '../../src/model/finding/localized.js';
import { catalogue } from '../../src/check/catalogue.js';
import { lintTemplates } from '../../src/templates/lint/lint-templates.js';
import { sound } from '../model/reports.js';
import { findingsOf, readCases } from '../rules/cases.js';
import { hostileCases } from '../templates/hostile-templates.js';
import { expectBothLanguages, strayChinese } from './english.js';

async function refused(work: () => unknown): Promise<ReportError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('findings about a report', () => {
  const folder = join(__dirname, '..', '..', 'docs', 'rules', 'cases');
  const cases = readCases(folder).filter(
    ({ faulty, text, run }) => run === undefined && (faulty !== undefined || text !== undefined),
  );

  it.each(cases.map((ruleCase) => [ruleCase.code, ruleCase] as const))('say %s in both', (code, ruleCase) => {
    const found = findingsOf(folder, ruleCase, 'faulty');
    expect(found.map((finding) => finding.code)).toContain(code);
    found.forEach(expectBothLanguages);
  });

  it.each([
    ['a text for a count', { proactive: { licensing: { decisions: '十二' } } }],
    ['a group for a count', { proactive: { licensing: { decisions: { number: 1 } } } }],
    ['a fraction', { proactive: { licensing: { decisions: 1.5 } } }],
    ['a negative count', { proactive: { licensing: { decisions: -1 } } }],
    ['an infinite count', { proactive: { licensing: { decisions: Infinity } } }],
    ['a count that is too large', { proactive: { licensing: { decisions: 1e10 } } }],
    ['a list for a group', { agency: [] }],
    ['a number for a text', { agency: { ...sound.agency, contact: { postcode: 657000 } } }],
    ['nothing for what is required', { agency: { name: '' } }],
    ['a kind that there is not', { agency: { ...sound.agency, kind: '部门' } }],
    ['a day that there is not', { publishedOn: '2022-02-30' }],
    ['a day in words', { publishedOn: '2022年1月20日' }],
    ['a year that is too early', { year: 1999, edition: '2021' }],
    ['a period that ends before it begins', { period: { from: '2021-12-31', to: '2021-01-01' } }],
    ['an edition that there is not', { edition: '2020' }],
    ['prose that is a number', { overview: 7 }],
    ['an unknown field', { recieved: 1, 标题: 2 }],
  ])('say of %s what it is in both', async (_, changed) => {
    const { findings } = await refused(() => parseReport({ ...sound, ...changed }));
    findings.forEach(expectBothLanguages);
  });

  it('have titles of their rules in both', () => {
    const titles = catalogue.flatMap((entry) => entry.titles);
    expect(titles.flatMap(({ en }) => strayChinese(en))).toEqual([]);
    expect(titles.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });
});

describe('findings about templates and styles', () => {
  it.each(hostileCases.map(({ name, templates }) => [name, templates] as const))(
    'are told in both: %s',
    (_, templates) => {
      lintTemplates(templates, ['2021']).forEach(expectBothLanguages);
    },
  );

  it.each([
    '{{aplications.received}}',
    '{{#each section.aspects}}{{year}}{{/each}}',
    '{{#if year}}年{{/if}}',
    '{{percent 1}}',
    '{{date "x" "YYYY"}}',
    '{{number year decimals=9}}',
    '{{number year places=2}}',
    '{{join section.aspects heading}}',
    '{{section}}',
    '{{overview}}',
    '{{{year}}}',
    '{{> nothing}}',
    '{{#with year}}{{/with}}',
    '{{#each year}}{{/each}}',
    '{{else}}',
    '{{#if year}}',
    '{{/if}}',
    '<table></table>',
    '<p class="x">年</p>',
    '<p><p>年</p></p>',
    '年',
    '<p>年',
    '<figure></figure>',
    '<figure data-table="applications"></figure>',
    '<!-- 年 --><p>年</p>',
    '<li>年</li>',
  ])('are told in both: %s', (markup) => {
    const text = markup.startsWith('{') ? `<p>${markup}</p>` : markup;
    const found = lintTemplates({ '2021/overview.hbs': text }, ['2021']);
    expect(found).not.toEqual([]);
    found.forEach(expectBothLanguages);
  });

  it('are told in both, of a style', async () => {
    const style: unknown = {
      preset: 'none',
      pages: {},
      page: { left: 'x', top: 1, width: '200mm', right: '100mm' },
      text: { body: { size: 15.3, face: 1, linePitch: 6, indent: 10 }, note: [] },
      table: { smallestSize: 10 },
      pageNumber: { distance: 2 },
      signature: { seal: '是' },
      wordFonts: { title: '仿宋,宋体', hei: '', kai: 3, song: '长'.repeat(40) },
    };
    const { findings } = await refused(() => createRenderer({ style: style as object }));
    expect(findings.length).toBeGreaterThan(10);
    findings.forEach(expectBothLanguages);
  });
});

describe('the option locale', () => {
  const unsound = { ...sound, signature: { date: '2021-12-31' } };
  const english = ({ message, hint, english }: Finding): void => {
    expect([message, hint]).toEqual([english.message, english.hint]);
    expect(strayChinese(message)).toEqual([]);
  };

  it('gives findings in English, with the labels of the form as they are', () => {
    const [finding] = checkReport(unsound, { locale: 'en' });
    expect(finding).toMatchObject({
      code: 'date.too-early',
      message:
        'The date of signature, 2021-12-31, is not after the last day of the report year, when its figures cannot exist yet',
    });
  });

  it('leaves them Chinese where it is left out, and survives a copy to another thread', () => {
    const [finding] = checkReport(unsound);
    expect(finding!.message).toBe('成文日期 2021年12月31日不晚于报告年度的最后一天，全年数据此时尚未产生');
    expect(checkReport(unsound, { locale: 'zh' })).toEqual([finding]);
    expect(structuredClone(finding)).toEqual(finding);
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
  });

  it.each<readonly [string, () => unknown]>([
    ['parseReport', () => parseReport('year: [', { locale: 'en' })],
    ['checkReport', () => checkReport({ ...sound, year: 'x' }, { locale: 'en' })],
    ['convertReport', () => convertReport({ ...sound, year: 'x' }, { locale: 'en' })],
    [
      'compileReports',
      () =>
        compileReports(
          [{ ...sound, year: 'x' }],
          { name: '青禾县人民政府', kind: 'government' },
          { locale: 'en' },
        ),
    ],
    ['createRenderer', () => createRenderer({ locale: 'en', style: { preset: 'x' as 'national' } })],
    ['a renderer', async () => (await createRenderer({ locale: 'en' })).html({ ...sound, year: 'x' })],
    ['renderDocx', () => renderDocx({ ...sound, problems: '无' }, { locale: 'en' })],
    ['readReport', () => readReport(new Uint8Array([0x89, 0x50, 0x4e, 0x47]), { locale: 'en' })],
    ['parseWorkbook', () => parseWorkbook(new Uint8Array(8), { locale: 'en' })],
    [
      'reportWorkbook',
      () =>
        reportWorkbook('2021', parseReport({ ...sound, problems: '长'.repeat(40_000) }), { locale: 'en' }),
    ],
  ])('makes the error of %s English', async (_, work) => {
    const error = await refused(work);
    error.findings.forEach(english);
    expect(strayChinese(error.message.replaceAll('<data>', ''))).toEqual([]);
    expect(error.message).toContain(error.findings[0]!.message);
  });

  it('keeps the error that one of ours was made from', async () => {
    const cause = new Error('the first');
    const error = await refused(() =>
      inLocale('en', () => {
        throw new ReportError('file.unreadable', checkReport(unsound), { cause });
      }),
    );
    error.findings.forEach(english);
    expect(error.cause).toBe(cause);
  });

  it('says in English how many more there are', async () => {
    const { message } = await refused(() => parseReport({ year: 2021 }, { locale: 'en' }));
    expect(message).toMatch(/… and \d+ more$/);
  });

  it.each([0, 1])('gives a batch’s findings in English, with %d workers', async (jobs) => {
    const source = [
      { id: 'a', report: { ...sound, year: 'x' } },
      { id: 'b', report: unsound },
    ];
    const findings: Finding[] = [];
    for await (const result of renderBatch(source, { formats: ['html'], jobs, locale: 'en' })) {
      findings.push(...result.findings);
    }
    expect(findings.map(({ code }) => code).toSorted()).toEqual(['data.year', 'date.too-early']);
    findings.forEach(english);
  });

  it('gives a batch’s own errors in English', async () => {
    const batch = renderBatch(['/nowhere/*.yaml'], { locale: 'en' });
    await expect(batch.next()).rejects.toThrow('No files match /nowhere/*.yaml');
  });
});
