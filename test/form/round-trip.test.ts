import fc from 'fast-check';
import type { EditionId } from '../../src/model/editions/index.js';
import { readWorkbook } from '../../src/form/read-workbook.js';
import { proseOfRows, proseRows } from '../../src/form/prose-rows.js';
import { reportWorkbook } from '../../src/form/report-workbook.js';
import { parseDataFile, parseReport } from '../../src/model/parse-report.js';
import type { Report } from '../../src/model/report.js';
import { exampleReport } from '../examples.js';
import { anyReportOf } from '../model/any-report.js';
import { asFormSays, formReport } from './form-reports.js';

const plain = (data: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
const throughForm = async (report: Report): Promise<Report> =>
  parseDataFile(await readWorkbook(await reportWorkbook(report.edition, report), '填报表.xlsx'));

describe('a report that is written into its form and read again', () => {
  it.each(['2021', '2019', '2014'] as const)('is the same, for any report of %s', async (id: EditionId) => {
    await fc.assert(
      fc.asyncProperty(formReport(id), async (data) => {
        const report = parseReport(asFormSays(plain(parseReport(data))));
        expect(await throughForm(report)).toEqual(report);
      }),
      { numRuns: 6 },
    );
  });

  it('is the same with remarks, blanks and odd texts, for any report of 2021 without stated totals', async () => {
    await fc.assert(
      fc.asyncProperty(anyReportOf('2021'), async (data) => {
        const report = parseReport(asFormSays(plain(parseReport(plain(data)))));
        expect(await throughForm(report)).toEqual(report);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('keeps a stated total that is wrong, with its row, and makes formulas of the others', async () => {
    const report = plain(exampleReport('zhaotong-2021'));
    const back = plain(await throughForm(parseReport(report)));
    const totalsIn = (data: unknown): number => JSON.stringify(data).match(/"total":/g)!.length;
    expect(totalsIn(report['applications'])).toBeGreaterThan(20);
    expect(totalsIn(back['applications'])).toBe(2);
    const totalRow = (data: Record<string, unknown>): unknown =>
      (data['applications'] as { readonly results: { readonly total: unknown } }).results.total;
    expect(totalRow(back)).toEqual(totalRow(report));
  });

  it('keeps a remark, and the figure counts in its total', async () => {
    const data = { ...plain(exampleReport('busy-city-2024')) };
    const report = parseReport({
      ...data,
      disputes: { reconsideration: { upheld: { value: 22, note: '其中（甲）16件' } } },
    });
    expect((await throughForm(report)) as unknown).toMatchObject({
      disputes: { reconsideration: { upheld: { value: 22, note: '其中（甲）16件' } } },
    });
  });
});

it('writes the same bytes for the same report', async () => {
  const report = exampleReport('zhifu-2020');
  expect(await reportWorkbook(report.edition, report)).toEqual(await reportWorkbook(report.edition, report));
});

it('refuses a paragraph that no cell can hold, and names it', async () => {
  const data = plain(exampleReport('busy-city-2024'));
  const report = parseReport({ ...data, problems: ['短。', '长'.repeat(32_768)] });
  await expect(reportWorkbook(report.edition, report)).rejects.toMatchObject({
    findings: [{ code: 'form.too-long', path: 'problems.1' }],
  });
});

describe('prose as rows', () => {
  const text = fc.string({ minLength: 1 });
  const { prose } = fc.letrec<{ prose: (string | { heading: string; body: never[] })[]; item: never }>(
    (tie) => ({
      prose: fc.array(tie('item'), { maxLength: 4 }),
      item: fc.oneof({ maxDepth: 5 }, text, fc.record({ heading: text, body: tie('prose') })) as never,
    }),
  );

  it('is the same prose again', () => {
    fc.assert(fc.property(prose, (written) => expect(proseOfRows(proseRows(written))).toEqual(written)));
  });

  it('puts a level that skips one below the nearest heading', () => {
    const rows = [
      { kind: 'heading', level: 3, text: '甲' },
      { kind: 'heading', level: 3, text: '乙' },
      { kind: 'paragraph', below: 7, text: '丙' },
    ] as const;
    expect(proseOfRows(rows)).toEqual([{ heading: '甲', body: [{ heading: '乙', body: ['丙'] }] }]);
  });
});
