import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReport } from '../../src/read/read-report.js';
import { exampleReport } from '../examples.js';
import { brief } from '../model/reports.js';

const fixture = (name: string): string => readFileSync(join(__dirname, 'fixtures', `${name}.html`), 'utf8');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bodyOf = (page: string): string => /<body[^>]*>([^]*)<\/body>/.exec(page)![1]!;

/** A page as a government's site has it: the report amid what the site puts around it. */
const site = (
  body: string,
): string => `<!doctype html><html><head><title>政府信息公开年报-同江市人民政府</title>
  <meta name="PubDate" content="2021-01-29 15:02"></head><body>
  <div class="nav"><a>首页</a> > <a>政府信息公开</a> > <a>政府信息公开年报</a></div>
  <div class="main"><div class="content">${body}</div>
  <div class="tools"><p>扫一扫在手机打开当前页</p><p>上一篇：同江市2019年政府信息公开工作年度报告</p></div></div>
  <div class="foot"><p>主办单位：同江市人民政府办公室</p><p>网站标识码：2308810001</p></div>
  <script>document.write('<p>广告</p>')</script></body></html>`;

describe('a page of a government’s site', () => {
  it('gives the report and nothing of what stands around it', async () => {
    const { report } = await readReport(encode(site(bodyOf(fixture('tongjiang-2020')))));
    const { report: bare } = await readReport(encode(fixture('tongjiang-2020')));
    expect(report).toEqual({ ...bare, publishedOn: '2021-01-29' });
    expect(JSON.stringify(report)).not.toMatch(/扫一扫|主办单位|首页|广告/);
  });

  it('is taken for a government’s, whose title names the place and whose signature the organ', async () => {
    const { report } = await readReport(encode(fixture('tongjiang-2020')));
    expect(report.agency).toEqual({ name: '同江市人民政府', kind: 'government' });
    expect(report.scope).toBe('compiled');
  });
});

it('reads the tables of 2019 in a report of 2022 by the form that they are of, and says so', async () => {
  const page = fixture('zhifu-2020').replaceAll('2020', '2022');
  const { report, findings } = await readReport(encode(page));
  expect([report.year, report.edition]).toEqual([2022, '2019']);
  expect(brief(findings)).toContain('read.edition edition');
  const expected = exampleReport('zhifu-2020') as unknown as { proactive: object };
  expect((report as unknown as { proactive: object }).proactive).toEqual(expected.proactive);
});

it('keeps stated totals as they are stated, however wrong', async () => {
  const { report } = await readReport(encode(fixture('zhaotong-2021')));
  const { results } = (report as unknown as { applications: { results: { total: object } } }).applications;
  expect(results.total).toMatchObject({ naturalPerson: 0, total: 0 });
});

it('says which table is missing, and reads the others', async () => {
  const page = fixture('zhifu-2020');
  const last = page.lastIndexOf('<table');
  const cut = page.slice(0, last) + page.slice(page.indexOf('</table>', last) + 8);
  const { report, findings } = await readReport(encode(cut));
  expect(brief(findings)).toContain('read.table-missing disputes');
  expect((report as unknown as { applications: object }).applications).toEqual(
    (exampleReport('zhifu-2020') as unknown as { applications: object }).applications,
  );
});

it('does not choose between two tables of different figures without a word', async () => {
  const page = fixture('zhifu-2020');
  const last = page.lastIndexOf('<table');
  const table = page.slice(last, page.indexOf('</table>', last) + 8);
  const other = table.replace(/>\s*0\s*</, '>7<');
  expect(other).not.toBe(table);
  const twice = page.replace(table, `${table}<p>上年度的同一表格，供比较之用：</p>${other}`);
  const { findings } = await readReport(encode(twice));
  expect(brief(findings)).toContain('read.table-repeated disputes');
});

it('takes the headings of the text and not those of the table of contents', async () => {
  const page = fixture('zhaotong-2021');
  const contents = [
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]
    .map((text) => `<p>${text}</p>`)
    .join('');
  const { report } = await readReport(encode(page.replace('</h1>', `</h1><p>目录</p>${contents}`)));
  expect(report).toMatchObject({
    overview: { proactive: ['公开栏目更新及时。'] },
    problems: ['公开内容不够细，今后逐项细化。'],
  });
});
