import { create } from 'fontkit';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from '../../src/cli/render/render.js';
import type { Finding } from '../../src/model/finding/finding.js';
import { openBuiltInFont } from '../../src/render/fonts/built-in-fonts.js';
import { isPrintable } from '../../src/render/fonts/coverage.js';
import { writeFontFile } from '../../src/render/fonts/sfnt.js';
import { createRenderer } from '../../src/render/renderer.js';
import { readDocx } from '../readers/docx.js';
import { readPdf } from '../readers/pdf.js';
import { fontFile } from './font-file.js';
import { reportWith } from './reports.js';

const rare = '罘鄠郏濮邛崃盱眙亳歙黟芗郫儋浉瀍埇湉珺喆堃淼㛃䶮𬭚𫖯𠮷';
const traditional = '關於復議訴訟';

const missingIn = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ code }) => code === 'font.missing-glyph');

const pdfOf = async (report: unknown): ReturnType<typeof readPdf> =>
  readPdf(await (await createRenderer({ allowErrors: true })).pdf(report));

const textOf = ({ pages }: Awaited<ReturnType<typeof pdfOf>>): string =>
  pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');

describe('rare and traditional characters', () => {
  const report = reportWith(`${rare}${traditional}`);

  it('are printed in the PDF with a real glyph or a visible mark', async () => {
    const pdf = await pdfOf(report);
    expect(textOf(pdf)).toContain(`${rare.replace('𠮷', '〓')}${traditional}`);
    const texts = pdf.pages.flatMap((page) => page.texts);
    expect(texts.filter(({ missingGlyphs }) => missingGlyphs > 0)).toEqual([]);
  });

  it('are named where no face has them, with code point and path', async () => {
    const missing = missingIn((await createRenderer()).check(report));
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatchObject({ severity: 'warning', path: 'overview.introduction.0', actual: '𠮷' });
    expect(missing[0]?.message).toContain('𠮷');
    expect(missing[0]?.message).toContain('U+20BB7');
  });

  it('are in the Word file as they were written', async () => {
    const docx = await (await createRenderer({ allowErrors: true })).docx(report);
    expect(readDocx(docx).paragraphs.map(({ text }) => text)).toContain(`${rare}${traditional}`);
  });

  it('need no mark where a font of the office has them', async () => {
    // Any shape will do: what counts is that the office's font maps the character to a glyph.
    const font = await fontFile({ family: 'SimSun-ExtB', characters: '㛃', shapes: 'song' });
    const renderer = await createRenderer({ fonts: [font], allowErrors: true });
    expect(missingIn(renderer.check(reportWith('㛃')))).toEqual([]);
  });
});

describe('the finding of a missing glyph', () => {
  it('is one for each character and place', async () => {
    const report = reportWith('𠮷𠮷、🙂', {
      agency: { name: '𠮷县人民政府', kind: 'government', contact: { address: '𠮷街1号' } },
      problems: [{ heading: '存在问题🙂', body: '目录更新不够及时。' }],
    });
    const places = missingIn((await createRenderer()).check(report)).map(({ path, actual }) => [
      path,
      actual,
    ]);
    expect(places).toEqual([
      ['agency.name', '𠮷'],
      ['agency.contact.address', '𠮷'],
      ['overview.introduction.0', '𠮷'],
      ['overview.introduction.0', '🙂'],
      ['problems.0.heading', '🙂'],
    ]);
  });

  it('names the section of what only a template has', async () => {
    const templates = { '2021/problems.hbs': '<p>𠮷祥如意。</p>' };
    const missing = missingIn((await createRenderer({ templates })).check(reportWith('一切正常。')));
    expect(missing.map(({ path }) => path)).toEqual(['problems']);
    expect(missing[0]?.message).toContain('五、');
  });

  it('is silent on what is never printed', async () => {
    const report = reportWith('一切正常。', { signature: { name: '某办', date: '2022-01-20' } });
    const templates = { '2021/overview.hbs': '<p>没有内容。</p>' };
    const shown = { ...(report as object), overview: { introduction: '𠮷' } };
    expect(missingIn((await createRenderer({ templates })).check(shown))).toEqual([]);
  });

  it('stands at its line and column on the command line, and stops nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-missing-'));
    const file = join(folder, 'report.yaml');
    writeFileSync(file, JSON.stringify(reportWith('有𠮷字。'), null, 2));
    const [out, err]: [string[], string[]] = [[], []];
    const streams = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
    const code = await render.run([file, '-o', join(folder, 'out'), '-f', 'pdf', '--allow-errors'], streams);
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    expect(err.find((line) => line.includes('font.missing-glyph'))).toMatch(
      /report\.yaml:8:5 warning font\.missing-glyph overview\.introduction\.0 中的“𠮷”（U\+20BB7）/,
    );
    rmSync(folder, { recursive: true });
  });
});

describe('characters that are never drawn', () => {
  const joined = '公\u200b开\u2060，葛\u{e0100}市\ufe00。';
  const report = reportWith(joined);

  it('leave no trace in the PDF and no finding', async () => {
    expect(textOf(await pdfOf(report))).toContain('公开，葛市。');
    expect(missingIn((await createRenderer()).check(report))).toEqual([]);
  });

  it('stay in the Word file', async () => {
    const docx = await (await createRenderer({ allowErrors: true })).docx(report);
    expect(readDocx(docx).paragraphs.map(({ text }) => text)).toContain(joined);
  });

  it('give way to a plain space where they are spaces that no face has', async () => {
    const spaced = reportWith('公开\u2003工作');
    expect(textOf(await pdfOf(spaced))).toMatch(/公开 ?工作/);
    expect(missingIn((await createRenderer()).check(spaced))).toEqual([]);
  });
});

it('knows without opening a font exactly which characters the built-in faces have', async () => {
  const roles = ['title', 'fangsong', 'kai', 'hei', 'song', 'latin', 'rest'] as const;
  const faces = await Promise.all(roles.map(openBuiltInFont));
  const covered = new Set(
    faces.flatMap(({ font: tables }) => {
      const font = create(Buffer.from(writeFontFile(tables)));
      return 'characterSet' in font ? font.characterSet : [];
    }),
  );
  const wrong = [];
  for (let codePoint = 0x21; codePoint <= 0x33fff; codePoint += 1) {
    if (/^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u.test(String.fromCodePoint(codePoint)))
      continue;
    if (isPrintable(codePoint, {}) !== covered.has(codePoint)) wrong.push(codePoint);
  }
  expect(wrong).toEqual([]);
});
