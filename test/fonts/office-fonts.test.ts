import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportError } from '../../src/model/finding/finding.js';
import { openOfficeFonts } from '../../src/render/fonts/office-fonts.js';
import { knownFonts } from '../../src/render/fonts/font-roles.js';
import { createRenderer } from '../../src/render/renderer.js';
import { readPdf, type ReadText } from '../readers/pdf.js';
import { fontCollection, fontFile } from './font-file.js';
import { reportWith } from './reports.js';

const some = '年度报告政府信息公开工作';

/** How opening the fonts fails. */
async function failure(fonts: string | readonly Uint8Array[]): Promise<ReportError> {
  const error: unknown = await createRenderer({ fonts }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ReportError);
  return error as ReportError;
}

async function pdfTexts(fonts: readonly Uint8Array[], introduction: string): Promise<readonly ReadText[]> {
  const renderer = await createRenderer({ fonts, allowErrors: true });
  return (await readPdf(await renderer.pdf(reportWith(introduction)))).pages.flatMap(({ texts }) => texts);
}

/** The letters of a subset's name are left off. */
const fontsOf = (texts: readonly ReadText[], piece: string): readonly string[] => [
  ...new Set(
    texts.filter(({ text }) => text.includes(piece)).map(({ font }) => font.replace(/^[A-Z]{6}\+/, '')),
  ),
];

describe('the part of a font of the office', () => {
  it.each([
    ['仿宋_GB2312', 'fangsong'],
    ['FangSong', 'fangsong'],
    ['STFangsong', 'fangsong'],
    ['Zhuque Fangsong (technical preview)', 'fangsong'],
    ['FandolFang', 'fangsong'],
    ['楷体_GB2312', 'kai'],
    ['KaiTi', 'kai'],
    ['黑体', 'hei'],
    ['SimHei', 'hei'],
    ['宋体', 'song'],
    ['SimSun', 'song'],
    ['方正小标宋简体', 'title'],
    ['方正小标宋_GBK', 'title'],
    ['FZXiaoBiaoSong-B05S', 'title'],
    ['华文中宋', 'title'],
    ['Times New Roman', 'latin'],
    ['SimSun-ExtB', 'rest'],
  ])('is found by its family name %s', async (family, role) => {
    const { faces, findings } = await openOfficeFonts([await fontFile({ family, characters: some })]);
    expect(Object.keys(faces)).toEqual([role]);
    expect(findings).toEqual([]);
  });

  it('is found by a Chinese name beside an English one that is unknown', async () => {
    const font = await fontFile({ family: 'Some Font', chineseFamily: '楷体', characters: some });
    expect(Object.keys((await openOfficeFonts([font])).faces)).toEqual(['kai']);
  });

  it('has each known name once', () => {
    const names = Object.values(knownFonts).flat();
    expect(new Set(names).size).toBe(names.length);
  });

  it('puts the preferred font of a part first, whatever the order of the files', async () => {
    const newer = await fontFile({ family: '仿宋', characters: some, postscript: 'Newer' });
    const official = await fontFile({ family: '仿宋_GB2312', characters: some, postscript: 'Official' });
    const { faces } = await openOfficeFonts([newer, official]);
    expect(faces.fangsong?.map(({ family }) => family)).toEqual(['仿宋_GB2312', '仿宋']);
  });

  it('takes the right member of a collection', async () => {
    const members = await Promise.all(
      ['NSimSun', 'SimSun', 'Some Font'].map((family) => fontFile({ family, characters: some })),
    );
    const { faces } = await openOfficeFonts([fontCollection(members)]);
    expect(faces.song?.map(({ family }) => family)).toEqual(['SimSun']);
    expect(fontsOf(await pdfTexts([fontCollection(members)], some), '政')).toEqual(
      expect.arrayContaining(['Test-SimSun']),
    );
  });

  it('leaves a bold font of a known family aside without a word', async () => {
    const bold = await fontFile({ family: 'Times New Roman', characters: 'abc', bold: true });
    const kai = await fontFile({ family: '楷体', characters: some });
    const { faces, findings } = await openOfficeFonts([bold, kai]);
    expect(Object.keys(faces)).toEqual(['kai']);
    expect(findings).toEqual([]);
  });
});

describe('the PDF with fonts of the office', () => {
  it('sets each character in the office’s font where that has it, and else in the built-in one', async () => {
    const fonts = [await fontFile({ family: '仿宋_GB2312', characters: '我局认真公开' })];
    const texts = await pdfTexts(fonts, '我局认真落实要求。');
    expect(fontsOf(texts, '我局认真')).toEqual(['Test-GB2312']);
    expect(fontsOf(texts, '落实要求。')).toEqual(['NianbaoFangSong-Regular']);
    expect(texts.filter(({ missingGlyphs }) => missingGlyphs > 0)).toEqual([]);
  });

  it('draws a character from the next font where the office’s has an empty glyph for it', async () => {
    const fonts = [await fontFile({ family: '仿宋', characters: '我局', blank: '喆' })];
    expect(fontsOf(await pdfTexts(fonts, '我局李喆同志'), '喆')).toEqual(['NianbaoFangSong-Regular']);
  });

  it('takes hanzi that no other font has from one for rare hanzi', async () => {
    const font = await fontFile({ family: 'SimSun-ExtB', characters: '关', shapes: 'song' });
    const texts = await pdfTexts([font], '关于');
    expect(fontsOf(texts, '关于')).toEqual(['NianbaoFangSong-Regular']);
  });

  it('stands on the same baseline whatever the ascent of a font', async () => {
    const sentence = '我局认真落实公开要求。';
    const characters = '我认落公要';
    const fonts = [await fontFile({ family: '仿宋', characters, ascent: 1.16, postscript: 'Tall' })];
    const texts = (await pdfTexts(fonts, sentence)).filter(({ text }) => /[我局认真落实]/.test(text));
    const body = texts.filter(({ size }) => size === 16);
    const tall = body.filter(({ font }) => font.endsWith('Tall'));
    expect(tall.length).toBeGreaterThan(2);
    const baselines = new Set(
      body
        .filter(({ baseline }) => Math.abs(baseline - tall[0]!.baseline) < 12)
        .map(({ baseline }) => baseline),
    );
    expect([...baselines].every((baseline) => Math.abs(baseline - tall[0]!.baseline) < 0.01)).toBe(true);
    expect(fontsOf(body, '局')).toEqual(['NianbaoFangSong-Regular']);
  });
});

describe('a font that cannot be used', () => {
  it('is refused by name where its licence forbids embedding', async () => {
    const { code, findings } = await failure([
      await fontFile({ family: '仿宋_GB2312', characters: some, embedding: 0x0002 }),
    ]);
    expect(code).toBe('font.invalid');
    expect(findings[0]?.message).toContain('fonts[0]');
    expect(findings[0]?.message).toContain('仿宋_GB2312');
    expect(findings[0]?.message).toContain('不允许嵌入');
  });

  it.each([
    [0x0000, true],
    [0x0004, true],
    [0x0008, true],
    [0x000a, true],
    [0x0002, false],
    [0x0108, false],
    [0x0208, false],
  ])('is told by fsType %i: usable %s', async (embedding, usable) => {
    const font = await fontFile({ family: '仿宋', characters: some, embedding });
    const opened = await openOfficeFonts([font]).then(
      () => true,
      () => false,
    );
    expect(opened).toBe(usable);
  });

  it('is not refused for its licence where it is not used anyway', async () => {
    const other = await fontFile({ family: 'Comic Sans', characters: 'abc', embedding: 0x0002 });
    const kai = await fontFile({ family: '楷体', characters: some });
    expect((await openOfficeFonts([other, kai])).findings.map(({ code }) => code)).toEqual(['font.unknown']);
  });

  it('is named with all others: web fonts, texts, broken files', async () => {
    const whole = await fontFile({ family: '仿宋', characters: some });
    const { findings } = await failure([
      Buffer.from('wOFF0000000000000000'),
      Buffer.from('wOF20000000000000000'),
      Buffer.from('not a font, surely not'),
      whole.slice(0, whole.length / 2),
      new Uint8Array(),
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/fonts\[0\].*WOFF）/),
      expect.stringMatching(/fonts\[1\].*WOFF2）/),
      expect.stringMatching(/fonts\[2\].*不是字体文件/),
      expect.stringMatching(/fonts\[3\].*不完整/),
      expect.stringMatching(/fonts\[4\].*不完整/),
    ]);
  });

  it('is a warning that names its families and the known ones where it has no known name', async () => {
    const unknown = await fontFile({ family: 'Comic Sans', chineseFamily: '漫画体', characters: 'abc' });
    const kai = await fontFile({ family: '楷体', characters: some });
    const { fontFindings } = await createRenderer({ fonts: [unknown, kai] });
    expect(fontFindings).toEqual([
      expect.objectContaining({ code: 'font.unknown', severity: 'warning' }) as unknown,
    ]);
    expect(fontFindings[0]?.message).toContain('Comic Sans、漫画体');
    expect(fontFindings[0]?.hint).toContain('仿宋_GB2312');
  });

  it('is an error where there is no other', async () => {
    const { code, findings } = await failure([await fontFile({ family: 'Comic Sans', characters: 'abc' })]);
    expect(code).toBe('font.invalid');
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  });
});

describe('a folder of fonts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-fonts-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives its fonts and passes over other files', async () => {
    writeFileSync(join(folder, 'simfang.ttf'), await fontFile({ family: 'FangSong', characters: some }));
    writeFileSync(join(folder, 'SIMHEI.TTF'), await fontFile({ family: 'SimHei', characters: some }));
    writeFileSync(join(folder, 'licence.txt'), 'a licence');
    const { faces, findings } = await openOfficeFonts(folder);
    expect(Object.keys(faces).sort()).toEqual(['fangsong', 'hei']);
    expect(findings).toEqual([]);
  });

  it('is an error where it does not exist', async () => {
    const { code, findings } = await failure(join(folder, 'nowhere'));
    expect(code).toBe('font.invalid');
    expect(findings[0]?.message).toContain('nowhere');
  });
});
