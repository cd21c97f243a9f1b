/** What other programs say of our files: the Open XML SDK's validator, LibreOffice, poppler and qpdf. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportWorkbook } from '../../src/form/report-workbook.js';
import { createRenderer, renderDocx, renderPdf } from '../../src/render/renderer.js';
import type { StyleOptions } from '../../src/render/style/options.js';
import { workFolder } from '../cli/command-line.js';
import { exampleNames, exampleReport } from '../examples.js';
import { readDocx, type ReadDocx } from '../readers/docx.js';
import { convertWithLibreOffice } from '../readers/libreoffice.js';
import { validateDocx, validateDocxFiles, validateOfficeFiles } from '../readers/ooxml.js';
import { pdffonts } from '../readers/poppler.js';
import { runProgram, unlessSkipped } from '../readers/programs.js';
import { describeTable } from '../readers/table.js';
import { extremes } from '../style/extremes.js';

const folder = workFolder();
const busyCity = exampleReport('busy-city-2024');
const withFonts = createRenderer({ embedFonts: true }).then((renderer) => renderer.docx(busyCity));

/** The file as LibreOffice writes it; undefined, after a warning, where this machine has none. */
async function converted(
  name: string,
  bytes: Uint8Array,
  format: 'docx' | 'pdf',
): Promise<string | undefined> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const result = await convertWithLibreOffice(file, format, join(folder, 'converted'));
  return unlessSkipped(typeof result === 'string' ? { file: result } : result)?.file;
}

describe('the Open XML SDK’s validator finds no fault', () => {
  it('with the Word file of any example, its data in it', async () => {
    const files = await Promise.all(
      exampleNames.map((name) => renderDocx(exampleReport(name), { allowErrors: true })),
    );
    expect(await validateDocxFiles(files)).toEqual(exampleNames.map(() => []));
  });

  it('with Word files in extreme styles', async () => {
    const styles: readonly StyleOptions[] = [
      ...extremes.map(([, style]) => style),
      { preset: 'fixed-28', wordFonts: 'windows', signature: { seal: true } },
      { wordFonts: { title: '方正小标宋_GBK', latin: '仿宋' } },
    ];
    const files = await Promise.all(
      styles.map((style) => renderDocx(busyCity, { style, allowErrors: true })),
    );
    expect(await validateDocxFiles(files)).toEqual(styles.map(() => []));
  });

  it('with a Word file that has fonts in it', async () => {
    expect(await validateDocx(await withFonts)).toEqual([]);
  });

  it('with Excel forms, blank and filled in', async () => {
    const files = [
      await reportWorkbook('2021', exampleReport('zhaotong-2021')),
      await reportWorkbook('2019'),
      await reportWorkbook('2014', { year: 2017, agency: { name: '青禾县水务局' } }),
    ];
    expect(await validateOfficeFiles(files, 'xlsx')).toEqual([[], [], []]);
  });
});

describe('LibreOffice', () => {
  it('keeps the tables of a Word file that it opens and saves', async () => {
    const bytes = await renderDocx(busyCity);
    const saved = await converted('report.docx', bytes, 'docx');
    if (saved === undefined) return;
    const before = readDocx(bytes);
    const after = readDocx(new Uint8Array(readFileSync(saved)));
    expect(after.tables.map(describeTable)).toEqual(before.tables.map(describeTable));
    expect(after.tables.map(({ headRows }) => headRows)).toEqual([0, 3, 3]);
    const texts = ({ paragraphs }: ReadDocx): readonly string[] => paragraphs.map(({ text }) => text);
    expect(texts(after)).toEqual(texts(before));
  });

  it('draws a Word file that has fonts in it with these', async () => {
    const pdf = await converted('with-fonts.docx', await withFonts, 'pdf');
    const listed = pdf !== undefined && unlessSkipped(await pdffonts(pdf));
    if (!listed) return;
    const names = listed.fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''));
    expect([...new Set(names)].sort()).toEqual([
      'NianbaoFangSong-Regular',
      'NianbaoHei-Regular',
      'NianbaoKai-Regular',
      'NianbaoLatin-Regular',
      'NianbaoSong-Regular',
      'NianbaoXiaoBiaoSong-Regular',
    ]);
  });
});

it('qpdf finds every PDF whole', async () => {
  for (const name of exampleNames) {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, await renderPdf(exampleReport(name), { allowErrors: true }));
    const ended = unlessSkipped(await runProgram('qpdf', ['--check', file]));
    if (!ended) return;
    expect({ name, code: ended.code, complaint: ended.complaint }).toEqual({ name, code: 0, complaint: '' });
  }
});
