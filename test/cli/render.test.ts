import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '../readers/docx.js';
import { cellAt } from '../readers/table.js';
import { exampleFile, linesOf, namesIn, nianbao, workFolder } from './command-line.js';

const folder = workFolder();
mkdirSync(join(folder, 'in'));
copyFileSync(exampleFile('busy-city-2024'), join(folder, 'in', 'busy-2024.yaml'));
copyFileSync(exampleFile('zhaotong-2021'), join(folder, 'in', 'zhaotong.v2.yaml'));
const busy = join('in', 'busy-2024.yaml');
const zhaotong = join('in', 'zhaotong.v2.yaml');

const start = (file: string): string => readFileSync(join(folder, file)).toString('latin1', 0, 4);

describe('nianbao render', () => {
  it('writes Word and PDF named after the data file into a folder that it makes', async () => {
    const { code, out, err } = await nianbao(['render', busy, '-o', 'a/b'], folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`${join('a/b', 'busy-2024.docx')}\n${join('a/b', 'busy-2024.pdf')}\n`);
    expect(namesIn(join(folder, 'a/b'))).toEqual(['busy-2024.docx', 'busy-2024.pdf']);
    expect([start('a/b/busy-2024.docx').slice(0, 2), start('a/b/busy-2024.pdf')]).toEqual(['PK', '%PDF']);
  });

  it('writes only the formats that are asked for, and overwrites', async () => {
    mkdirSync(join(folder, 'pdf'));
    writeFileSync(join(folder, 'pdf', 'busy-2024.pdf'), 'old');
    const { code, out } = await nianbao(['render', busy, '-o', 'pdf', '--format', ' PDF '], folder);
    expect([code, out]).toEqual([0, `${join('pdf', 'busy-2024.pdf')}\n`]);
    expect(namesIn(join(folder, 'pdf'))).toEqual(['busy-2024.pdf']);
    expect(start('pdf/busy-2024.pdf')).toBe('%PDF');
  });

  it('with --no-data writes files that hold only what is printed', async () => {
    const html = async (...more: string[]): Promise<string> => {
      await nianbao(['render', busy, '-o', 'bare', '-f', 'html', ...more], folder);
      return readFileSync(join(folder, 'bare', 'busy-2024.html'), 'utf8');
    };
    expect(await html()).toContain('id="nianbao-data"');
    expect(await html('--no-data')).not.toContain('id="nianbao-data"');
  });

  it('says even with --quiet that a file that somebody changed was kept', async () => {
    await nianbao(['render', busy, '-o', 'kept', '-f', 'html', '--resume'], folder);
    writeFileSync(join(folder, 'kept', 'busy-2024.html'), 'changed');
    const { code, err } = await nianbao(['render', busy, '-o', 'kept', '-f', 'html', '--quiet'], folder);
    expect(code).toBe(0);
    expect(err).toContain('warning file.changed-by-hand');
    expect(readFileSync(join(folder, 'kept', 'busy-2024.html'), 'utf8')).toBe('changed');
  });

  it('does not render a report with an error, says why, renders the others and ends with 1', async () => {
    const { code, out, err } = await nianbao(['render', 'in', '-o', 'mixed', '-f', 'docx'], folder);
    expect([code, out]).toEqual([1, `${join('mixed', 'busy-2024.docx')}\n`]);
    expect(err).toMatch(/^共 2 份，用时 \d+ 秒/m);
    expect(err).toContain(`${zhaotong}:106:20 error applications.balance`);
    expect(err).toContain(`${zhaotong}: 有错误，未生成；改正后重试，或加 --allow-errors 按所填数字生成\n`);
    expect(namesIn(join(folder, 'mixed'))).toEqual(['busy-2024.docx', 'manifest.jsonl']);
  });

  it('ends a batch with the first error of each report without files, whole with how to mend it', async () => {
    const { err } = await nianbao(['render', 'in', '-o', 'mixed', '-f', 'html', '--allow-errors'], folder);
    expect(err).not.toContain('没有生成的');
    const { err: told } = await nianbao(['render', 'in', '-o', 'mixed', '-f', 'html', '--force'], folder);
    const [above, end] = told.split('没有生成的 1 份：\n');
    const [name, first, rest, ...others] = end!.trimEnd().split('\n');
    expect(name).toBe(`  ${zhaotong}`);
    expect(first).toMatch(
      /^ {6}\S.* error applications\.balance 勾稽关系不成立：.*（先改正“（七）总计·自然人”.*）$/,
    );
    expect(above!.split('\n')).toContain(first!.trim());
    expect(rest).toBe('      另有 5 个错误，见上');
    expect(others).toEqual([]);
  });

  it('is told that a table has no rows', async () => {
    writeFileSync(join(folder, 'head.csv'), 'year,agency.name,agency.kind\n# 年度,机关名称,类别\n');
    writeFileSync(join(folder, 'nothing.jsonl'), '\n \n');
    const { code, out, err } = await nianbao(
      ['render', 'head.csv', 'nothing.jsonl', '-o', 'none', '-f', 'html'],
      folder,
    );
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('head.csv:1:1 error file.empty 表里没有一行数据，没有可读的报告（第一行是列名，');
    expect(err).toContain('nothing.jsonl:1:1 error file.empty 文件里没有一行数据，没有可读的报告（每行写');
    expect(await nianbao(['check', 'head.csv'], folder)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^head\.csv:1:1 error file\.empty /) as string,
    });
  });

  it('with --allow-errors prints what was stated, still lists the findings and ends with 0', async () => {
    const parameters = ['render', zhaotong, '-o', 'allowed', '-f', 'docx', '--allow-errors'];
    const { code, out, err } = await nianbao(parameters, folder);
    expect([code, out]).toEqual([0, `${join('allowed', 'zhaotong.v2.docx')}\n`]);
    expect(err.split('\n').filter((line) => / error applications\./.test(line))).toHaveLength(6);
    const table = readDocx(readFileSync(join(folder, 'allowed', 'zhaotong.v2.docx'))).tables[1]!;
    expect([3, 4, 9].map((column) => cellAt(table, 26, column).text)).toEqual(['0', '0', '0']);
  });

  it('with --json prints one line a report on stdout and nothing else', async () => {
    const { code, out, err } = await nianbao(['render', 'in', '-o', 'json', '-f', 'docx', '--json'], folder);
    expect([code, err]).toEqual([1, '']);
    expect(linesOf(out).toSorted((a, b) => a.file.localeCompare(b.file))).toMatchObject([
      { file: busy, ok: true, findings: [], files: [join('json', 'busy-2024.docx')] },
      { file: zhaotong, ok: false, files: [] },
    ]);
  });

  it('does not let two data files write to the same name', async () => {
    mkdirSync(join(folder, 'more'));
    copyFileSync(exampleFile('busy-city-2024'), join(folder, 'more', 'busy-2024.json'));
    const other = join('more', 'busy-2024.json');
    expect(await nianbao(['render', busy, other, '-o', 'twice'], folder)).toEqual({
      code: 2,
      out: '',
      err: `${busy} 与 ${other} 会生成同名的文件 busy-2024，请改名或分开运行\n`,
    });
    expect(namesIn(join(folder, 'twice'))).toEqual([]);
  });

  it('does not take a file for the output folder, nor a place below one', async () => {
    writeFileSync(join(folder, 'file'), '原样');
    const [file, below] = await Promise.all([
      nianbao(['render', busy, '-o', 'file'], folder),
      nianbao(['render', busy, '-o', 'file/below'], folder),
    ]);
    expect(file).toEqual({ code: 2, out: '', err: '输出位置 file 是一个文件，应为文件夹\n' });
    expect(below).toMatchObject({ code: 2, out: '' });
    expect(below.err).toMatch(/^建不了输出文件夹 file\/below：/);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('原样');
  });

  it('reports a file that it cannot write, leaves nothing temporary and ends with 1', async () => {
    mkdirSync(join(folder, 'blocked', 'busy-2024.docx'), { recursive: true });
    const { code, out, err } = await nianbao(['render', busy, '-o', 'blocked', '-f', 'docx'], folder);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(
      'error file.unwritable 写不出文件：同名的是一个文件夹（把那个文件夹改名或移走，或者换一个输出文件夹，然后重试）',
    );
    expect(err).toContain(`${busy}: 未能生成\n`);
    expect(namesIn(join(folder, 'blocked'))).toEqual(['busy-2024.docx']);
    expect(statSync(join(folder, 'blocked', 'busy-2024.docx')).isDirectory()).toBe(true);
  });
});
