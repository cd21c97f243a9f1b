import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleFile, namesIn, nianbao, workFolder, type ResultLine } from './command-line.js';

const folder = workFolder();

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

write('sound/2021/other.hbs', '<p>无。</p>\n');
write('sound/README.md', '说明');
write('wrong/2021/overview.hbs', '<p>甲</p>\n<p>收到{{applications.totals}}件</p>\n<div></div>\n');
write('wrong/2021/overveiw.hbs', '<p>甲</p>');
write('wrong/2019/other.hbs', new Uint8Array([0xb8, 0xc5, 0xbf, 0xf6]));
write('wrong/partials/contact.hbs', '<p>{{agency.nmae}}</p>');

const unknownField = `${join('wrong', '2021/overview.hbs')}:2:8 error template.unknown-field 未知字段 applications.totals，您是否想写 applications.results.total？`;
const frame = [
  '  1 | <p>甲</p>',
  '> 2 | <p>收到{{applications.totals}}件</p>',
  '    |    　　  ^',
  '  3 | <div></div>',
];

describe('nianbao lint', () => {
  it('says so where nothing is wrong, and for which editions', async () => {
    expect(await nianbao(['lint', 'sound'], folder)).toEqual({
      code: 0,
      out: 'sound: 1 个模板，未发现问题（2021 版）\n',
      err: '',
    });
  });

  it('prints every problem of every file with its lines, on stdout, and ends with 1', async () => {
    const { code, out, err } = await nianbao(['lint', 'wrong'], folder);
    expect([code, err]).toEqual([1, '']);
    expect(out.split('\n').filter((line) => / error /.test(line))).toEqual([
      `${join('wrong', '2019/other.hbs')}:1:1 error file.encoding 文件的编码是 GBK（GB 18030），应为 UTF-8（用记事本打开，选“另存为”，编码选 UTF-8 后保存；或运行 iconv -f GB18030 -t UTF-8）`,
      `${join('wrong', '2021/overveiw.hbs')}:1:1 error template.unknown-file 没有名为 2021/overveiw.hbs 的模板，您是否想写 2021/overview.hbs？`,
      unknownField,
      `${join('wrong', '2021/overview.hbs')}:3:1 error template.element 不能用元素 <div>（可用：p、h3、h4、ul、ol、li、strong、em、br、figure（figure 只放本部分的表格））`,
      `${join('wrong', 'partials/contact.hbs')}:1:6 error template.unknown-field 未知字段 agency.nmae，您是否想写 agency.name？`,
    ]);
    expect(out).toContain([unknownField, ...frame, ''].join('\n'));
    expect(out).toMatch(/wrong: 共 5 处问题\n$/);
  });

  it('with --json prints one line with every finding and the files that can be opened', async () => {
    const { code, out, err } = await nianbao(['lint', 'wrong', '--json'], folder);
    expect([code, err]).toEqual([1, '']);
    const { templates, ok, findings } = JSON.parse(out) as ResultLine & { readonly templates: string };
    expect([templates, ok, out.trimEnd().split('\n').length]).toEqual(['wrong', false, 1]);
    expect(findings).toHaveLength(5);
    expect(findings[2]).toMatchObject({
      code: 'template.unknown-field',
      severity: 'error',
      place: { file: join('wrong', '2021/overview.hbs'), line: 2, column: 8 },
    });
    for (const { place } of findings) expect(() => readFileSync(join(folder, place!.file))).not.toThrow();
    expect(JSON.parse((await nianbao(['lint', 'sound', '--json'], folder)).out)).toEqual({
      templates: 'sound',
      ok: true,
      findings: [],
    });
  });

  it('checks the edition that is asked for, and names those that there are', async () => {
    write('old/2019/other.hbs', '<p>{{yaer}}</p>');
    const [all, other, none] = await Promise.all([
      nianbao(['lint', 'old'], folder),
      nianbao(['lint', 'old', '--edition', '2021'], folder),
      nianbao(['lint', 'old', '--edition', '2020'], folder),
    ]);
    expect([all.code, other.code]).toEqual([1, 0]);
    expect(other.out).toBe('old: 1 个模板，未发现问题（2021 版）\n');
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('可用：2021、2019、2014');
  });

  it('does not take a folder without templates, a file or nothing for a folder of templates', async () => {
    mkdirSync(join(folder, 'empty'));
    const [empty, file, missing, nothing] = await Promise.all([
      nianbao(['lint', 'empty'], folder),
      nianbao(['lint', 'sound/README.md'], folder),
      nianbao(['lint', 'nowhere'], folder),
      nianbao(['lint'], folder),
    ]);
    expect([empty, file, missing, nothing].map(({ code, out }) => [code, out])).toEqual(
      Array(4).fill([2, '']),
    );
    expect(empty.err).toContain('文件夹 empty 里没有模板');
    expect(file.err).toBe('sound/README.md 不是文件夹，模板要放在文件夹里\n');
    expect(missing.err).toBe('没有模板文件夹 nowhere\n');
    expect(nothing.err).toContain('nianbao lint');
  });
});

describe('nianbao render with templates that are wrong', () => {
  it('refuses with the findings and lines of lint, and writes nothing', async () => {
    write('one/2021/overview.hbs', '<p>甲</p>\n<p>收到{{applications.totals}}件</p>\n<div></div>\n');
    const [linted, rendered] = await Promise.all([
      nianbao(['lint', 'one'], folder),
      nianbao(['render', exampleFile('busy-city-2024'), '-o', 'out', '--templates', 'one'], folder),
    ]);
    expect([rendered.code, rendered.out]).toEqual([1, '']);
    expect(rendered.err).toBe(linted.out.replace(/one: 共 \d+ 处问题\n$/, ''));
    expect(rendered.err).toContain(frame.join('\n'));
    expect(namesIn(join(folder, 'out'))).toEqual([]);
  });

  it('says that there is no such folder', async () => {
    const parameters = ['render', exampleFile('busy-city-2024'), '-o', 'out', '--templates', 'nowhere'];
    expect(await nianbao(parameters, folder)).toMatchObject({ code: 2, err: '没有模板文件夹 nowhere\n' });
  });
});
