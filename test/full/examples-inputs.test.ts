/** The examples with what their users give them: other folders, wrong files, fonts that cannot be used. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn, workFolder } from '../cli/command-line.js';
import { exampleFolder, fontsIn, runExample, textOf } from '../examples-process.js';
import { fontFile } from '../fonts/font-file.js';

const work = workFolder();
const reports = join(exampleFolder, 'reports');
const report = (name: string): string => readFileSync(join(reports, `${name}.yaml`), 'utf8');

/** A new folder in the work folder. */
function folderWith(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = join(work, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

describe('yaml-report', () => {
  it('renders the file that it is given', async () => {
    const folder = folderWith('yaml', { 'our.yaml': report('zhifu-2020') });
    expect((await runExample('yaml-report', ['our.yaml'], folder)).code).toBe(0);
    for (const format of ['docx', 'pdf'])
      expect(await textOf(readFileSync(join(folder, 'out', `yaml-report.${format}`)), format)).toContain(
        '烟台市芝罘区发展和改革局',
      );
  });

  it('names each mistake by line and column, and writes nothing', async () => {
    const wrong = report('zhifu-2020').replace('agency:', 'agencie:');
    const folder = folderWith('yaml-wrong', { 'our.yaml': wrong });
    const { code, err } = await runExample('yaml-report', ['our.yaml'], folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^our\.yaml:\d+:1 error data\.unknown-key .*agency/m);
    expect(namesIn(folder)).toEqual(['our.yaml']);
  });

  it('writes nothing of a report whose figures do not add up', async () => {
    const folder = folderWith('yaml-unsound', { 'our.yaml': report('zhaotong-2021') });
    const { code, err } = await runExample('yaml-report', ['our.yaml'], folder);
    expect(code).toBe(1);
    expect(err).toContain('applications.results.total.naturalPerson error applications.result-total');
    expect(namesIn(folder)).toEqual(['our.yaml']);
  });
});

it('batch renders nothing twice, and goes on where one file is wrong', async () => {
  const data = { 'good.yaml': report('zhifu-2020'), 'wrong.yaml': 'year: 二〇二四\n' };
  const folder = folderWith('batch');
  const inputs = folderWith('batch-inputs', data);
  const first = await runExample('batch', [inputs, 'files'], folder);
  expect([first.code, namesIn(join(folder, 'files'))]).toEqual([
    1,
    ['good.docx', 'good.pdf', 'manifest.jsonl'],
  ]);
  expect(first.out).toMatch(/^✓ .*good\.yaml rendered/m);
  expect(first.out).toMatch(/^✗ .*wrong\.yaml invalid/m);
  const second = await runExample('batch', [inputs, 'files'], folder);
  expect(second.out).toMatch(/^✓ .*good\.yaml unchanged/m);
});

it('office-templates points at the mistake in a template and writes nothing', async () => {
  const office = join(work, 'office');
  cpSync(join(exampleFolder, 'office-templates'), office, { recursive: true });
  writeFileSync(join(office, '2021', 'preface.hbs'), '<p>\n  {{agency.nam}}\n</p>\n');
  const folder = folderWith('templates');
  const { code, err } = await runExample('office-templates', [office], folder);
  expect(code).toBe(1);
  expect(err).toMatch(/2021\/preface\.hbs:2:5 error .*agency\.name/);
  expect(namesIn(folder)).toEqual([]);
});

describe('office-fonts', () => {
  it('sets what the office’s font has in it, and the rest in the built-in one', async () => {
    const font = await fontFile({ family: '仿宋_GB2312', characters: '政府信息公开年度报告' });
    const folder = folderWith('fonts', { 'simfang.ttf': font });
    expect((await runExample('office-fonts', ['.'], folder)).code).toBe(0);
    const fonts = await fontsIn(join(folder, 'out', 'office-fonts.pdf'));
    expect(fonts).toEqual(expect.arrayContaining(['Test-GB2312', 'NianbaoFangSong-Regular']));
  });

  it.each([
    ['forbids embedding', 0x0002, '不允许嵌入'],
    ['is of no known name', 0, '没有可用的字体'],
  ])('shows the finding and takes the built-in fonts where a font %s', async (_, embedding, said) => {
    const family = embedding === 0 ? 'Comic Sans' : '仿宋_GB2312';
    const font = await fontFile({ family, characters: '政府', embedding });
    const folder = folderWith(`fonts-${embedding}`, { 'font.ttf': font });
    const { code, out } = await runExample('office-fonts', ['.'], folder);
    expect(code).toBe(0);
    expect(out).toContain(said);
    expect(out).toContain('改用内置字体');
    const fonts = await fontsIn(join(folder, 'out', 'office-fonts.pdf'));
    expect(fonts.filter((name) => !name.startsWith('Nianbao'))).toEqual([]);
  });
});

describe('audit-folder', () => {
  it('counts the findings of every kind of file by code and agency', async () => {
    const folder = folderWith('audit-made');
    await runExample('form', [], folder);
    await runExample('yaml-report', [join(reports, 'zhifu-2020.yaml')], folder);
    const files = folderWith('audit', {
      'a.YAML': report('zhaotong-2021'),
      'b.json': JSON.stringify({ year: 2024 }),
      'c.xlsx': readFileSync(join(folder, 'out', '填报表-已填.xlsx')),
      'd.docx': readFileSync(join(folder, 'out', 'yaml-report.docx')),
      'e.pdf': readFileSync(join(folder, 'out', 'yaml-report.pdf')),
      'f.pdf': '%PDF-1.7\nbroken',
      'read me.txt': 'no report',
    });
    const { code, out } = await runExample('audit-folder', [files], folder);
    expect(code).toBe(1);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(/\s+/));
    expect(lines[0]).toEqual(['共', '6', '份']);
    expect(lines).toContainEqual(['3', 'error', 'applications.balance', '昭通市人民政府办公室']);
    expect(lines).toContainEqual(['5', 'error', 'data.missing', 'b.json']);
    // Once in the Word file and once in the PDF.
    expect(lines).toContainEqual(['2', 'warning', 'date.too-early', '烟台市芝罘区发展和改革局']);
    expect(lines.filter((line) => line[1] === 'error').map((line) => line.at(-1))).toContain('f.pdf');
  });

  it('ends with 0 where no report has an error', async () => {
    const { code, out } = await runExample('audit-folder', [join(exampleFolder, 'parts')], work);
    expect([code, out.split('\n')[0]]).toEqual([0, '共 4 份']);
    expect(existsSync(join(work, 'out'))).toBe(false);
  });
});
