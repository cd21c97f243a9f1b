import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { displayWidth } from '../readers/box-drawing.js';
import { namesIn, nianbao, workFolder } from './command-line.js';

const folder = workFolder();
mkdirSync(join(folder, 'own', '2021'), { recursive: true });
mkdirSync(join(folder, 'own', 'partials'));
writeFileSync(join(folder, 'own', '2021', 'other.hbs'), '<p>无。</p>');
writeFileSync(join(folder, 'own', 'partials', '电话.hbs'), '<p>无。</p>');

const linesOf = (out: string): readonly (readonly string[])[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

describe('nianbao templates list', () => {
  it('lists every template of every edition with what it serves, and all are built in', async () => {
    const { code, out, err } = await nianbao(['templates', 'list'], folder);
    expect([code, err]).toEqual([0, '']);
    const lines = linesOf(out);
    expect(lines).toContainEqual(['2021/overview.hbs', '内置', '一、总体情况']);
    expect(lines).toContainEqual(['2014/statistics.hbs', '内置', '政府信息公开情况统计表']);
    expect(lines).toContainEqual(['partials/contact.hbs', '内置']);
    expect(lines.filter(([file]) => file!.endsWith('.hbs')).every(([, from]) => from === '内置')).toBe(true);
  });

  it('sets its columns by the width that characters have on a terminal', async () => {
    mkdirSync(join(folder, 'wide', 'partials'), { recursive: true });
    for (const name of ['本单位各科室联系方式一览', 'x'])
      writeFileSync(join(folder, 'wide', 'partials', `${name}.hbs`), '<p>无。</p>');
    mkdirSync(join(folder, 'wide', '2021'));
    writeFileSync(join(folder, 'wide', '2021', 'other.hbs'), '<p>无。</p>');
    const { out } = await nianbao(['templates', 'list', '--templates', 'wide'], folder);
    const rows = out.split('\n').filter((line) => line.startsWith('  '));
    const starts = (line: string): readonly number[] =>
      [...line.matchAll(/(?<=\s\s)\S|(?<=^ {2})\S/g)].map(({ index }) => displayWidth(line.slice(0, index)));
    const columns = starts(rows.find((line) => line.includes('2021/other.hbs'))!);
    expect(columns).toHaveLength(3);
    for (const row of rows) expect([row, starts(row)]).toEqual([row, columns.slice(0, starts(row).length)]);
    expect(rows.every((row) => starts(row).length >= 2)).toBe(true);
  });

  it('names the files of the office’s own', async () => {
    const { code, out } = await nianbao(
      ['templates', 'list', '--templates', 'own', '--edition', '2021'],
      folder,
    );
    expect(code).toBe(0);
    const own = linesOf(out).filter(([, from]) => from?.startsWith('own'));
    expect(own.map(([file, from]) => [file, from])).toEqual([
      ['2021/other.hbs', join('own', '2021/other.hbs')],
      ['partials/电话.hbs', join('own', 'partials/电话.hbs')],
    ]);
    expect(out).not.toContain('2019 版');
  });

  it('names the files that no section uses, on stderr, and ends with 1', async () => {
    mkdirSync(join(folder, 'wrong', '2021'), { recursive: true });
    writeFileSync(join(folder, 'wrong', '2021', 'overveiw.hbs'), '');
    const { code, err } = await nianbao(['templates', 'list', '--templates', 'wrong'], folder);
    expect(code).toBe(1);
    expect(err).toContain('没有名为 2021/overveiw.hbs 的模板，您是否想写 2021/overview.hbs？');
  });
});

describe('nianbao templates eject', () => {
  it('writes the built-in text below a head, in a folder that lint takes', async () => {
    const ejected = await nianbao(
      ['templates', 'eject', '2021/overview', 'partials/contact.hbs', '-o', 'a/b'],
      folder,
    );
    expect(ejected).toEqual({
      code: 0,
      out: `${join('a/b', '2021/overview.hbs')}\n${join('a/b', 'partials/contact.hbs')}\n`,
      err: '',
    });
    const text = readFileSync(join(folder, 'a/b/2021/overview.hbs'), 'utf8');
    expect(text).toMatch(/^\{\{!--\n {2}2021 版“一、总体情况”的模板/);
    expect(text).toContain('{{#each section.aspects as |aspect|}}');
    expect((await nianbao(['lint', 'a/b'], folder)).code).toBe(0);
  });

  it('overwrites nothing, and writes none where one is in the way', async () => {
    writeFileSync(join(folder, 'kept.hbs'), '');
    const { code, err } = await nianbao(
      ['templates', 'eject', '2021/other', '2021/preface', '-o', 'own'],
      folder,
    );
    expect([code, err]).toEqual([
      2,
      `以下文件已经存在，没有写入任何文件：\n  ${join('own', '2021/other.hbs')}\n`,
    ]);
    expect(namesIn(join(folder, 'own', '2021'))).toEqual(['other.hbs']);
    expect(readFileSync(join(folder, 'own', '2021', 'other.hbs'), 'utf8')).toBe('<p>无。</p>');
  });

  it.each([
    ['2021/overveiw', '您是否想写 2021/overview？'],
    ['problems', '您是否想写 2021/problems？'],
    ['contact', '您是否想写 partials/contact？'],
    ['../../package', '用 nianbao templates list 查看'],
  ])('does not know %s and says what was meant', async (name, meant) => {
    const { code, out, err } = await nianbao(['templates', 'eject', name, '-o', 'unknown'], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(`没有名为 ${name} 的内置模板${meant.startsWith('您') ? '，' : '；'}${meant}\n`);
    expect(namesIn(join(folder, 'unknown'))).toEqual([]);
  });
});

describe('nianbao templates fields', () => {
  it('lists the fields of a section with their titles', async () => {
    const { code, out } = await nianbao(['templates', 'fields', 'applications', '--edition', '2019'], folder);
    expect(code).toBe(0);
    expect(out).toContain(
      'applications.results.granted\t一行数\t（一）予以公开（直接写就是总计；其下：naturalPerson、enterprise、researchInstitute、publicWelfare、legalService、otherOrganization、total）\n',
    );
    expect(out.split('\n').filter((line) => line !== '' && !line.startsWith('applications'))).toEqual([]);
  });

  it('says which section was meant', async () => {
    const { code, err } = await nianbao(['templates', 'fields', 'overveiw'], folder);
    expect([code, err]).toEqual([2, '2021 版没有字段 overveiw，您是否想写 overview？\n']);
  });
});

it('nianbao templates says what it can do', async () => {
  const [nothing, wrong] = await Promise.all([
    nianbao(['templates'], folder),
    nianbao(['templates', 'ejcet'], folder),
  ]);
  expect([nothing.code, wrong.code]).toEqual([2, 2]);
  expect(nothing.err).toContain('templates list');
  expect(wrong.err).toBe('templates 没有 ejcet，您是否想写 eject？\n');
});
