import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionOf } from '../../src/model/editions/index.js';
import { tablesOf } from '../../src/model/edition.js';
import type { Report } from '../../src/model/report.js';
import { readReport } from '../../src/read/read-report.js';
import { exampleReport } from '../examples.js';

/** Files that LibreOffice made of the official forms, filled with the figures of the source documents. */
const names = ['zhaotong-2021', 'tongjiang-2020', 'zhifu-2020', 'huaning-2018'] as const;

const tablesIn = (report: Report): unknown =>
  Object.fromEntries(tablesOf(editionOf(report.edition)).map(({ id }) => [id, report[id as keyof Report]]));

/** The figures of an example; who signed its table is not in the file. */
function figuresOf(name: string): unknown {
  return JSON.parse(
    JSON.stringify(tablesIn(exampleReport(name)), (key, value: unknown) =>
      key === 'signOff' ? undefined : value,
    ),
  );
}

describe.each(['docx', 'html', 'pdf'] as const)('a %s file of another program', (format) => {
  it.each(names)('gives all figures of %s as they are published', async (name) => {
    const bytes = readFileSync(join(__dirname, 'fixtures', `${name}.${format}`));
    const { report, findings, source } = await readReport(bytes);
    expect(source).toBe('visible');
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(tablesIn(report)).toEqual(figuresOf(name));
    const { edition, year } = exampleReport(name);
    expect(report).toMatchObject({ edition, year });
  });

  it('gives title, agency, period, prose and signature', async () => {
    const bytes = readFileSync(join(__dirname, 'fixtures', `zhaotong-2021.${format}`));
    const { report } = await readReport(bytes);
    expect(report).toMatchObject({
      agency: { name: '昭通市人民政府办公室', kind: 'department' },
      period: { from: '2021-01-01', to: '2021-12-31' },
      preface: ['本报告所列数据的统计期限为2021年1月1日至12月31日。'],
      overview: { proactive: ['公开栏目更新及时。'], supervision: ['组织业务培训两次。'] },
      problems: ['公开内容不够细，今后逐项细化。'],
      other: { text: ['本年度未收取信息处理费。'] },
      signature: { name: '昭通市人民政府办公室', date: '2022-02-20' },
    });
    expect(report.title).toBeUndefined();
  });
});
