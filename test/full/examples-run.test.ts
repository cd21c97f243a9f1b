/** Every example as it runs without arguments. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { workFolder } from '../cli/command-line.js';
import { exampleFolder, exampleNames, runExample, textOf } from '../examples-process.js';
import { readDocx } from '../readers/docx.js';

describe('an example that is given nothing', () => {
  const folder = workFolder();
  const written = (file: string): Buffer => readFileSync(join(folder, 'out', file));
  /** Those that find the errors which examples/reports keeps. */
  const findErrors = ['audit-folder', 'batch'];
  const printed = new Map<string, string>();

  it.each(exampleNames.filter((name) => name !== 'http-server'))(
    '%s: runs in any folder, and what it says it wrote can be read',
    async (name) => {
      const { code, out, err } = await runExample(name, [], folder);
      expect({ code, err }).toEqual({ code: findErrors.includes(name) ? 1 : 0, err: '' });
      printed.set(name, out);
      const files = [...out.matchAll(/^ *(out\/\S+\.\w+)/gm)].map(([, file]) => file!);
      expect(files.length > 0).toBe(name !== 'audit-folder');
      for (const file of files) {
        const text = await textOf(readFileSync(join(folder, file)), extname(file).slice(1));
        expect([file, text.includes('政府信息公开')]).toEqual([file, true]);
      }
    },
    120_000,
  );

  it('render-all: every report of examples/reports in Word, PDF and HTML', () => {
    const stems = readdirSync(join(exampleFolder, 'reports'))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => basename(name, '.yaml'));
    const expected = stems.flatMap((stem) => ['docx', 'html', 'pdf'].map((format) => `${stem}.${format}`));
    expect(readdirSync(join(folder, 'out'))).toEqual(expect.arrayContaining(expected));
  });

  it('batch: the reports without errors, and none of the others', () => {
    expect(readdirSync(join(folder, 'out', 'batch')).filter((name) => name.endsWith('.pdf'))).toEqual([
      'busy-city-2024.pdf',
      'hohhot-2013.pdf',
      'zhaotong-2021-mended.pdf',
      'zhifu-2020.pdf',
    ]);
    expect(printed.get('batch')).toContain('3 份没有生成');
  });

  it.each(['docx', 'pdf', 'html'])('office-templates: the wording of the office in %s', async (format) => {
    const text = await textOf(written(`office-templates.${format}`), format);
    expect(text).toContain('全年新收政府信息公开申请7件，其中自然人提出6件');
  });

  it('office-fonts: lines of 28 points, the names of Windows fonts, and the character that no font has', () => {
    const { paragraphs, sections } = readDocx(written('office-fonts.docx'));
    const body = paragraphs.find(({ text }) => text.includes('𠮷田村'))!;
    expect([body.spacing['line'], body.runs[0]!.fonts.eastAsia]).toEqual([560, '仿宋']);
    expect(sections[0]!.margins['left']).toBe(1701);
    expect(printed.get('office-fonts')).toMatch(/^ {2}warning font\.missing-glyph .*U\+20BB7/m);
  });

  it('compile-city: the sums in the tables, and which agency gave how much', () => {
    const cells = readDocx(written('compile-city.docx')).tables.flatMap((table) => table.cells);
    expect(cells.map(({ text }) => text.trim())).toEqual(expect.arrayContaining(['127', '3129.72']));
    expect(printed.get('compile-city')!.trim().split('\n')).toEqual([
      'info parts.note 青禾县教育局的“行政规范性文件·本年制发件数”带有说明，汇总时只加件数',
      '一、本年新收政府信息公开申请数量·总计 127 = 青禾县公安局 66 + 青禾县禾堰镇人民政府 9 + 青禾县教育局 34 + 青禾县水务局 18',
      '行政事业性收费·本年收费金额（单位：万元） 3129.72 = 青禾县公安局 912.80 + 青禾县教育局 2180.4 + 青禾县水务局 36.52',
      '信息处理费·通知收费的总金额（元） 100.00 = 青禾县教育局 100.00',
      'out/compile-city.docx',
    ]);
  });

  it('leaves nothing outside out/', () => {
    expect(readdirSync(folder)).toEqual(['out']);
    expect(existsSync(join(folder, 'out', 'one-report.pdf'))).toBe(true);
  });
});
