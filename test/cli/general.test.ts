import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nianbao } from './command-line.js';

const root = join(__dirname, '..', '..');

describe('nianbao', () => {
  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await nianbao(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('asks for a command and shows the help', async () => {
    const { code, out, err } = await nianbao([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^请给出命令/);
    expect(err).toMatch(/^ {2}render {2,}/m);
  });

  it.each([
    [['chekc'], '没有 chekc 这个命令，您是否想写 check？'],
    [['toString'], '没有 toString 这个命令；用 nianbao --help 查看'],
    [['check', '--jsn', 'x.yaml'], '没有 --jsn 这个选项，您是否想写 --json？'],
    [['check', '--json=yes', 'x.yaml'], '选项 --json 不带值'],
    [['render', 'x.yaml', '-o'], '选项 -o 缺少值，应写作 -o 文件夹'],
    [['render', 'x.yaml'], '请用 -o 给出输出文件夹'],
    [['render', '-o', 'out'], '请给出数据文件：nianbao render'],
    [['check'], '请给出数据文件：nianbao check <文件|文件夹|通配符…> [选项…]；用 nianbao help check 查看'],
    [
      ['init', 'a', 'b'],
      '一次只能给出一个文件夹，多了 b：nianbao init <文件夹> [选项…]；用 nianbao help init 查看',
    ],
    [['check', '--everything', 'x.yaml'], '没有 --everything 这个选项；用 nianbao help check 查看可用的选项'],
    [
      ['render', 'x.yaml', '-o', '--json'],
      '选项 -o 缺少值，应写作 -o 文件夹；值以 - 开头的，写作 --output=值',
    ],
    [['render', 'x.yaml', '-o', 'out', '-f', 'docx,odt'], '没有 odt 这种格式；可用：docx、pdf'],
    [['render', 'x.yaml', '-o', 'out', '-f', ''], '没有 （空） 这种格式；可用：docx、pdf'],
    [['check', 'no-such-*.yaml'], '没有与 no-such-*.yaml 相符的文件'],
  ])('%j is a usage error that says what is meant', async (parameters, message) => {
    const { code, out, err } = await nianbao(parameters);
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(message)).toBe(true);
    expect(err.trimEnd()).not.toContain('\n');
  });

  it('prints the JSON Schema that the package holds', async () => {
    const { code, out, err } = await nianbao(['schema']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(JSON.parse(readFileSync(join(root, 'dist', 'schema.json'), 'utf8')));
    expect(out).toContain('"title": "收到和处理政府信息公开申请情况"');
  });
});
