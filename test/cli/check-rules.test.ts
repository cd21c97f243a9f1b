/** `check --rules FILE`: an office sets how severe a rule is. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf, nianbao, workFolder } from './command-line.js';
import { faultyReport } from './faulty-report.js';

const folder = workFolder();
writeFileSync(join(folder, 'report.yaml'), faultyReport);
writeFileSync(join(folder, 'broken.yaml'), 'year: 2024年\n');

const withRules = async (rules: string, file = 'report.yaml', name = 'rules.yaml') => {
  writeFileSync(join(folder, name), rules);
  return nianbao(['check', file, '--json', '--rules', name], folder);
};
const severitiesIn = (out: string): readonly string[] =>
  linesOf(out).flatMap(({ findings }) => findings.map(({ code, severity }) => `${severity} ${code}`));

describe('a file of severities', () => {
  it.each(['warning', 'info'])('makes an error a %s, which ends with 0', async (severity) => {
    const { code, out, err } = await withRules(`applications.balance: ${severity}\n`);
    expect([code, err]).toEqual([0, '']);
    expect(linesOf(out)).toMatchObject([{ ok: true }]);
    expect(severitiesIn(out)).toEqual(Array(2).fill(`${severity} applications.balance`));
  });

  it('silences a rule with off, in JSON as in YAML', async () => {
    for (const [rules, name] of [
      ['applications.balance: off # 本县不查', 'rules.yaml'],
      ['{ "applications.balance": "off", "data.blank": "error" }', 'rules.json'],
    ] as const)
      expect(await withRules(rules, 'report.yaml', name)).toEqual({
        code: 0,
        out: '{"file":"report.yaml","ok":true,"findings":[]}\n',
        err: '',
      });
  });

  it('leaves what cannot be read an error', async () => {
    const { code, out } = await withRules('applications.balance: off', 'broken.yaml');
    expect(code).toBe(1);
    expect(linesOf(out)[0]!.findings.map((finding) => finding.code)).toContain('data.year');
  });

  it.each([
    [
      'data.blank: error\napplications.balanse: off\n',
      'rules.yaml:2:1 error rules.unknown-code 没有 applications.balanse 这条规则，您是否想写 applications.balance？',
    ],
    [
      'weather: off',
      'rules.yaml:1:1 error rules.unknown-code 没有 weather 这条规则（规则见 docs/rules/README.md）',
    ],
    [
      'data.count: off',
      'rules.yaml:1:1 error rules.unknown-code data.count 的级别不能改（数据读不出来就无从核对；请改正数据，并删去这一行）',
    ],
    [
      'font.missing-glyph: error',
      'rules.yaml:1:1 error rules.unknown-code font.missing-glyph 的级别不能改（字体由 render 检查；请删去这一行）',
    ],
    [
      'data.blank: fatal',
      'rules.yaml:1:13 error rules.value data.blank 的级别不能是 "fatal"（可用：error、warning、info、off）',
    ],
    [
      'data.blank:',
      'rules.yaml:1:1 error rules.value data.blank 的级别不能是 null（可用：error、warning、info、off）',
    ],
    [
      '__proto__: off',
      'rules.yaml:1:1 error rules.unknown-code 没有 __proto__ 这条规则（规则见 docs/rules/README.md）',
    ],
    ['- off', 'rules.yaml:1:1 error rules.value 规则文件应为一组“规则代码: 级别”（如 data.blank: error）'],
    ['data.blank: off\ndata.blank: off', 'rules.yaml:2:1 error data.syntax 同一个字段写了两次'],
    ['', 'rules.yaml:1:1 error data.syntax 文件是空的'],
  ])('that is wrong is an error with its place, before any report is read: %j', async (rules, message) => {
    const { code, out, err } = await withRules(rules);
    expect([code, out, err.split('\n')[0]]).toEqual([1, '', message]);
  });

  it('names every problem at once', async () => {
    const { err } = await withRules('data.blank: fatal\nweather: off\n');
    expect(err.match(/^rules\.yaml:/gm)).toHaveLength(2);
  });

  it('that is not there is an error that names it', async () => {
    expect(await nianbao(['check', 'report.yaml', '--rules', 'none.yaml'], folder)).toEqual({
      code: 1,
      out: '',
      err: 'none.yaml:1:1 error file.unreadable 读不出文件：文件不存在\n',
    });
  });
});
