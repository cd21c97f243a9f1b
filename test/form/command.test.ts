import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile, linesOf, namesIn, nianbao, workFolder } from '../cli/command-line.js';
import { readXlsx, withCells } from '../readers/xlsx.js';

const folder = workFolder();
const at = (name: string): string => join(folder, name);

it('writes the form of the year, with the agency in it', async () => {
  const form = at('填报表.xlsx');
  expect(await nianbao(['form', '-o', form, '--year', '2020', '--agency', '青禾县水务局'])).toEqual({
    code: 0,
    out: `${form}\n`,
    err: '',
  });
  const [head] = readXlsx(readFileSync(form));
  expect(['A1', 'B4', 'B13'].map((cell) => head!.cells.get(cell)?.value)).toEqual([
    '政府信息公开工作年度报告填报表（2019 版）',
    '青禾县水务局',
    2020,
  ]);
});

it.each<[string, readonly string[], RegExp]>([
  ['no name', [], /请用 -o/],
  ['another kind of file', ['-o', at('表.xls')], /以 \.xlsx 结尾/],
  ['an edition that there is not', ['-o', at('1.xlsx'), '--edition', '2022'], /没有 2022 这一格式版本/],
  ['a year that is none', ['-o', at('1.xlsx'), '--year', '21'], /--year 应为四位数/],
  [
    'a year besides a data file',
    [exampleFile('zhifu-2020'), '-o', at('1.xlsx'), '--year', '2020'],
    /取自数据/,
  ],
])('is told how to call it with %s, and writes nothing', async (_, parameters, message) => {
  const ended = await nianbao(['form', ...parameters]);
  expect([ended.code, ended.out]).toEqual([2, '']);
  expect(ended.err).toMatch(message);
  expect(namesIn(folder)).not.toContain('1.xlsx');
});

it('never writes over a form that may have been filled in', async () => {
  writeFileSync(at('已填.xlsx'), 'x');
  const ended = await nianbao(['form', '-o', at('已填.xlsx')]);
  expect([ended.code, readFileSync(at('已填.xlsx'), 'utf8')]).toEqual([2, 'x']);
  expect((await nianbao(['form', '-o', at('已填.xlsx'), '--force'])).code).toBe(0);
});

it('names the folder that is not there', async () => {
  const ended = await nianbao(['form', '-o', at('没有/表.xlsx')]);
  expect([ended.code, ended.err]).toEqual([
    1,
    expect.stringContaining('表.xlsx：没有这个文件夹（先建好文件夹'),
  ]);
});

describe('a folder of forms', () => {
  const forms = workFolder();
  const applications = '三、收到和处理政府信息公开申请情况';

  beforeAll(async () => {
    const whole = join(forms, '甲局.xlsx');
    await nianbao(['form', exampleFile('busy-city-2024'), '-o', whole]);
    writeFileSync(join(forms, '乙局.xlsx'), withCells(readFileSync(whole), applications, { D6: '许多' }));
    writeFileSync(join(forms, '~$甲局.xlsx'), 'open in Excel');
  });

  it('is rendered, and a wrong cell stops its own report only', async () => {
    const ended = await nianbao(['render', forms, '-o', at('out'), '-f', 'docx', '--jobs', '2', '--json']);
    expect(ended.code).toBe(1);
    const lines = linesOf(ended.out);
    expect(lines.map(({ ok, files }) => [ok, files])).toEqual([
      [false, []],
      [true, [join(at('out'), '甲局.docx')]],
    ]);
    expect(lines[0]!.findings).toMatchObject([
      {
        code: 'data.count',
        place: { file: join(forms, '乙局.xlsx'), line: 6, column: 4, cell: `${applications}!D6` },
      },
    ]);
  });

  it('is checked like the data that it was filled in from', async () => {
    const codes = async (file: string): Promise<unknown> =>
      linesOf((await nianbao(['check', file, '--json'])).out)[0]!.findings.map(({ code, path }) => [
        code,
        path,
      ]);
    expect(await codes(join(forms, '甲局.xlsx'))).toEqual(await codes(exampleFile('busy-city-2024')));
  });

  it('names the cell as a clerk finds it', async () => {
    const { out } = await nianbao(['check', join(forms, '乙局.xlsx')]);
    expect(out).toMatch(/乙局\.xlsx［三、收到和处理政府信息公开申请情况］D6 error data\.count /);
  });
});

it.each(['旧.xls', '宏.xlsm'])('refuses %s, and says what to do', async (name) => {
  writeFileSync(at(name), 'not a workbook');
  const ended = await nianbao(['check', at(name)]);
  expect([ended.code, ended.out]).toEqual([1, expect.stringMatching(/file\.workbook .*nianbao form -o/)]);
});
