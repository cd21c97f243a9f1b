import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseReport } from '../../src/model/parse-report.js';
import { at } from '../model/form-2021.js';
import { linesOf, namesIn, nianbao, workFolder } from './command-line.js';

const folder = workFolder();
const examples = join(__dirname, '..', '..', 'examples', 'parts');
mkdirSync(join(folder, 'parts'));
for (const name of namesIn(examples)) copyFileSync(join(examples, name), join(folder, 'parts', name));
const to = (name: string): string => join(folder, name);
const compile = (...parameters: readonly string[]) =>
  nianbao(['compile', 'parts', '--agency', '青禾县人民政府', '--level', 'county', ...parameters], folder);
const edited = (name: string, change: (text: string) => string): void => {
  const text = readFileSync(join(examples, name), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${name} was not changed`);
  writeFileSync(to(`parts/${name}`), changed);
};
afterEach(() => {
  for (const name of namesIn(examples)) copyFileSync(join(examples, name), to(`parts/${name}`));
});

describe('nianbao compile', () => {
  it('writes the sum as a data file that checks and renders, and where each figure comes from', async () => {
    const { code, out, err } = await compile('-o', 'out/县.yaml', '--provenance', 'out/来源.csv');
    expect([code, out]).toEqual([0, 'out/县.yaml\nout/来源.csv\n']);
    expect(err).toContain(join('parts', 'jiaoyu.yaml') + ':13:25 info parts.note 青禾县教育局的');
    const text = readFileSync(to('out/县.yaml'), 'utf8');
    expect(text).toMatch(/^# 青禾县人民政府2024年汇总数据，由 nianbao compile 从 4 份报告汇总。\n/);
    const report = parseReport(text);
    expect(report).toMatchObject({
      scope: 'compiled',
      agency: { name: '青禾县人民政府', kind: 'government', level: 'county' },
    });
    // 14 + 31 + 52 + 9, and 36.52 + 2180.4 + 912.80 with the zeros that were given.
    expect(at(report, 'applications.received.naturalPerson')).toBe(106);
    expect(at(report, 'proactive.fees.amount')).toBe(3129.72);
    expect(at(report, 'other.fees')).toEqual({ notices: 1, charged: '100.00', collected: '100.00' });

    const csv = readFileSync(to('out/来源.csv'), 'utf8');
    expect(csv.startsWith('\uFEFF部分,项目,合计,机关,数值,数据路径\r\n')).toBe(true);
    const rows = parseCsv(csv, { bom: true, columns: true }) as readonly Record<string, string>[];
    const received = rows.filter((row) => row['数据路径'] === 'applications.received.total');
    expect(received.map((row) => [row['部分'], row['合计'], row['机关'], row['数值']])).toEqual([
      ['收到和处理政府信息公开申请情况', '127', '青禾县公安局', '66'],
      ['收到和处理政府信息公开申请情况', '127', '青禾县禾堰镇人民政府', '9'],
      ['收到和处理政府信息公开申请情况', '127', '青禾县教育局', '34'],
      ['收到和处理政府信息公开申请情况', '127', '青禾县水务局', '18'],
    ]);

    const checked = await nianbao(['check', 'out/县.yaml', '--parts', 'parts', '--json'], folder);
    expect(checked.code).toBe(0);
    expect(linesOf(checked.out)[0]!.findings.map((finding) => finding.code)).not.toContain('parts.sum');
    expect((await nianbao(['render', 'out/县.yaml', '-o', 'out', '-f', 'html'], folder)).code).toBe(0);
    expect(readFileSync(to('out/县.html'), 'utf8')).toContain('本报告为汇总报告');
  });

  it('gives the same bytes again, and does not overwrite what somebody wrote in', async () => {
    const before = readFileSync(to('out/县.yaml'), 'utf8');
    expect((await compile('-o', 'out/县.yaml')).code).toBe(0);
    expect(readFileSync(to('out/县.yaml'), 'utf8')).toBe(before);
    const written = before.replace(/〔请补充：年度总体情况[^〕]*〕/, '各项工作平稳。');
    writeFileSync(to('out/县.yaml'), written);
    const { code, err } = await compile('-o', 'out/县.yaml');
    expect([code, err.includes('没有覆盖')]).toEqual([2, true]);
    expect(readFileSync(to('out/县.yaml'), 'utf8')).toBe(written);
    expect((await compile('-o', 'out/县.yaml', '--force')).code).toBe(0);
    expect(readFileSync(to('out/县.yaml'), 'utf8')).toBe(before);
  });

  it('writes nothing where a part is wrong, and says in which file and line', async () => {
    edited('gongan.yaml', (text) => text.replace('[52, 3, 0, 0, 11, 0]', '[53, 3, 0, 0, 11, 0]'));
    const { code, out, err } = await compile('-o', 'none.yaml');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(
      `${join('parts', 'gongan.yaml')}:26:20 error parts.unsound 青禾县公安局的报告有错误（applications.balance）`,
    );
    expect(err).toContain('none.yaml: 各机关的报告有错误，未生成');
    expect(namesIn(folder)).not.toContain('none.yaml');
    const allowed = await compile('-o', 'allowed.yaml', '--allow-errors', '--json');
    expect(allowed.code).toBe(0);
    expect(JSON.parse(allowed.out)).toMatchObject({
      file: 'allowed.yaml',
      ok: true,
      files: ['allowed.yaml'],
    });
    expect(at(parseReport(readFileSync(to('allowed.yaml'))), 'applications.received.naturalPerson')).toBe(
      107,
    );
  });

  it('leaves a report of another year out, and errs for it', async () => {
    edited('heyan.yaml', (text) => text.replace('\nyear: 2024', '\nyear: 2023'));
    const { code, out } = await compile('-o', 'none.yaml', '--json');
    expect(code).toBe(1);
    const [line] = linesOf(out);
    expect(line).toMatchObject({ file: 'none.yaml', ok: false, files: [] });
    expect(line!.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'parts.year',
        place: { file: join('parts', 'heyan.yaml'), line: 3, column: 7 },
        part: { index: 1, agency: '青禾县禾堰镇人民政府' },
      },
    ]);
  });

  it('never writes where a part cannot be read, and tells all that is wrong with all', async () => {
    edited('heyan.yaml', (text) => text.replace('kind: township', 'kind: town'));
    edited('gongan.yaml', (text) => text.replace('[52, 3, 0, 0, 11, 0]', '[53, 3, 0, 0, 11, 0]'));
    const { code, err } = await compile('-o', 'none.yaml', '--allow-errors');
    expect(code).toBe(1);
    expect(err).toContain(`${join('parts', 'heyan.yaml')}:4:35 error data.choice`);
    expect(err).toContain('error parts.unsound');
    expect(err).toContain('有的报告读不出来，未生成');
    expect(namesIn(folder)).not.toContain('none.yaml');
  });

  it('keeps a name that a spreadsheet would run from being run', async () => {
    edited('shuiwu.yaml', (text) => text.replace('name: 青禾县水务局', `name: '=HYPERLINK("x"),局'`));
    expect((await compile('-o', 'odd.yaml', '--provenance', 'odd.csv')).code).toBe(0);
    const rows = parseCsv(readFileSync(to('odd.csv')), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    expect(rows.map((row) => row['机关'])).toContain(`'=HYPERLINK("x"),局`);
  });

  it.each([
    [['-o', 'x.yaml'], '请用 --agency 给出'],
    [['--agency', '县'], '请用 -o 给出'],
    [['-o', 'x.docx', '--agency', '县'], '应以 .yaml 结尾'],
    [['-o', 'x.yaml', '--agency', '县', '--kind', 'city'], '--kind 不能是 city；可用：department（'],
    [['-o', 'x.yaml', '--agency', '县', '--level', 'toString'], '--level 不能是 toString'],
    [['-o', 'x.yaml', '--agency', '县', '--year', '去年'], '--year 应为四位数'],
    [['-o', 'x.yaml', '--agency', '县', '--provenance', 'x.xlsx'], '应以 .csv 或 .json 结尾'],
    [['-o', 'parts/shuiwu.yaml', '--agency', '县'], '也在所给的各机关数据之中'],
  ])('ends with 2 for %j', async (parameters, message) => {
    const { code, err } = await nianbao(['compile', 'parts', ...parameters], folder);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('nianbao check --parts', () => {
  it('compares a whole in the same folder with the others, and finds the cell in its line', async () => {
    expect((await compile('-o', 'whole.yaml')).code).toBe(0);
    const text = readFileSync(to('whole.yaml'), 'utf8');
    writeFileSync(
      to('parts/zong.yaml'),
      text.replace('penalties: { decisions: 9280 }', 'penalties: { decisions: 9281 }'),
    );
    const { code, out } = await nianbao(['check', 'parts/zong.yaml', '--parts', 'parts', '--json'], folder);
    expect(code).toBe(0);
    const sums = linesOf(out)[0]!.findings.filter((finding) => finding.code === 'parts.sum');
    expect(sums).toMatchObject([
      {
        severity: 'warning',
        path: 'proactive.penalties.decisions',
        place: { file: 'parts/zong.yaml' },
        message: '“行政处罚·本年处理决定数量”填的是 9281，4 份报告之和是 9280',
        hint: '其中：青禾县公安局 9217、青禾县水务局 46、青禾县禾堰镇人民政府 14，另有 1 个机关',
      },
    ]);
  });

  it('ends with 1 where a part cannot be read', async () => {
    writeFileSync(to('parts/zz.yaml'), 'year: 2024\n');
    const { code, err } = await nianbao(['check', 'whole.yaml', '--parts', 'parts'], folder);
    expect(code).toBe(1);
    expect(err).toContain(join('parts', 'zz.yaml'));
  });
});
