import type { Browser } from 'playwright-core';
import type { Block, Document, Inline } from '../../src/render/document/document.js';
import { documentToDocx } from '../../src/render/docx/render-docx.js';
import { fontsFor } from '../../src/render/fonts/document-fonts.js';
import { documentToHtml } from '../../src/render/html/render-html.js';
import { documentToPdf } from '../../src/render/pdf/render-pdf.js';
import type { StyleOptions } from '../../src/render/style/options.js';
import { resolveStyle } from '../../src/render/style/parse.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { titleLines } from '../../src/render/text/title.js';
import { launchChromium } from '../readers/chromium.js';
import { readDocx, type ReadParagraph } from '../readers/docx.js';
import { linesOf, readPdf } from '../readers/pdf.js';

const text = (content: string, mark?: 'strong'): Inline => ({
  type: 'text',
  text: content,
  ...(mark ? { mark } : {}),
});

/** One text of each kind, and in each a number of its own. */
const blocks: readonly Block[] = [
  { type: 'title', content: [text('“数字”——2001年')] },
  { type: 'heading', level: 1, content: [text('一、2002年')] },
  { type: 'heading', level: 2, content: [text('（一）2003年')] },
  { type: 'heading', level: 3, content: [text('1.2004年')] },
  { type: 'paragraph', content: [text('全年2005件，'), text('其中2006件', 'strong')] },
  { type: 'note', content: [text('2007年')] },
  {
    type: 'attachment',
    label: '附件2008',
    titles: ['2009年统计表', '（2010年度）'],
    unit: '填报单位：第2011中学',
  },
];

const document: Document = { language: 'zh-CN', title: '', agency: '', date: '2025-01-20', blocks };

/** The font of each number in the PDF, by its part of the report: `XiaoBiaoSong`, `Latin`, … */
async function fontsInPdf(style: StyleOptions): Promise<Readonly<Record<string, string>>> {
  const pdf = documentToPdf(document, { fonts: await fontsFor(document), style: resolveStyle(style) });
  const texts = (await readPdf(await pdf)).pages.flatMap((page) => page.texts);
  const face = (font: string): string => /Nianbao(\w+)/.exec(font)![1]!;
  return Object.fromEntries(
    texts.flatMap((part) =>
      [...part.text.matchAll(/\d{4}|“数字”——|— 1 —/g)].map(([found]) => [found, face(part.font)]),
    ),
  );
}

/** The font that Word takes for each number, and for the marks of the title. */
async function fontsInWord(style: StyleOptions): Promise<Readonly<Record<string, string | undefined>>> {
  const word = readDocx(await documentToDocx(document, resolveStyle(style)));
  const runsOf = (paragraph: ReadParagraph): ReadParagraph['runs'] => paragraph.runs;
  const runs = [...word.paragraphs, ...word.sections[0]!.footers['default']!.paragraphs].flatMap(runsOf);
  return Object.fromEntries(
    runs.flatMap(({ text: own, fonts }) =>
      [...own.matchAll(/\d{4}|“数字”——|\{PAGE\}/g)].map(([found]) => [
        found,
        /^“/.test(found) && fonts.hint === 'eastAsia' ? fonts.eastAsia : fonts.ascii,
      ]),
    ),
  );
}

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const selectors = {
  '2001': 'h1',
  '2002': '.nianbao-heading-1',
  '2003': '.nianbao-heading-2',
  '2004': '.nianbao-heading-3',
  '2005': '.nianbao-paragraph',
  '2006': 'strong',
  '2007': '.nianbao-note',
  '2008': '.nianbao-attachment-label',
  '2009': '.nianbao-attachment-title',
  '2010': '.nianbao-attachment-subtitle',
  '2011': '.nianbao-attachment-unit',
};

/** The first font on paper that there is for each number; undefined where no browser is. */
async function fontsOnPaper(style: StyleOptions): Promise<Readonly<Record<string, string>> | undefined> {
  const page = await browser?.newPage();
  if (!page) return undefined;
  await page.setContent(documentToHtml(document, resolveStyle(style)));
  await page.emulateMedia({ media: 'print' });
  const lists = await page.evaluate(
    (named) =>
      Object.entries(named).map(([number, selector]) => [
        number,
        getComputedStyle(globalThis.document.querySelector(selector)!).fontFamily,
      ]),
    selectors,
  );
  await page.close();
  return Object.fromEntries(
    lists.map(([number, list]) => [
      number!,
      list!
        .split(', ')
        .map((name) => name.replace(/["']/g, ''))
        .find((name) => name !== 'nianbao-own')!,
    ]),
  );
}

type Fonts = Readonly<Record<string, string | undefined>>;

/** By number, the fonts in which the formats set it: PDF, Word and, where there is a browser, the page on paper. */
async function fontsIn(
  style: StyleOptions,
): Promise<Readonly<Record<string, readonly (string | undefined)[]>>> {
  const formats: readonly (Fonts | undefined)[] = await Promise.all([
    fontsInPdf(style),
    fontsInWord(style),
    fontsOnPaper(style),
  ]);
  return Object.fromEntries(
    Object.keys(selectors).map((number) => [
      number,
      formats.flatMap((fonts) => (fonts ? [fonts[number]] : [])),
    ]),
  );
}

/** The fonts of all three formats, or those of the two that need no browser. */
const amongThose = (...fonts: readonly string[]): readonly string[] => fonts.slice(0, browser ? 3 : 2);
const western = (): readonly string[] => amongThose('Latin', 'Times New Roman', 'nianbao-latin');
const ofTitle = (): readonly string[] => amongThose('XiaoBiaoSong', '方正小标宋简体', '方正小标宋简体');

describe('letters and digits', () => {
  it('are those of the title’s own face in titles, and of the Western font in all other text', async () => {
    const own = ['2001', '2009'];
    expect(await fontsIn({})).toEqual(
      Object.fromEntries(
        Object.keys(selectors).map((number) => [number, own.includes(number) ? ofTitle() : western()]),
      ),
    );
  });

  it('are 宋体 in the page number (GB/T 9704-2012, 7.5)', async () => {
    expect((await fontsInPdf({}))['— 1 —']).toBe('Song');
    expect((await fontsInWord({}))['{PAGE}']).toBe('宋体');
    expect(documentToHtml(document, resolveStyle())).toMatch(
      /content: '— ' [^}]*font: 14pt\/1 nianbao-own, '宋体'/,
    );
  });

  it('are Western in a title, and in page numbers, of a style that says so', async () => {
    const style: StyleOptions = { text: { title: { ownDigits: false }, pageNumber: { ownDigits: false } } };
    expect(await fontsIn(style)).toMatchObject({ '2001': western(), '2009': ofTitle() });
    expect((await fontsInPdf(style))['— 1 —']).not.toBe('Song');
    expect((await fontsInWord(style))['{PAGE}']).toBe('Times New Roman');
    expect(documentToHtml(document, resolveStyle(style))).toMatch(
      /content: '— ' [^}]*font: 14pt\/1 nianbao-latin, '宋体'/,
    );
  });

  it('are of the face of marked text, where the text around it has its own', async () => {
    expect(await fontsIn({ text: { body: { ownDigits: true } } })).toMatchObject({
      '2005': amongThose('FangSong', '仿宋_GB2312', '仿宋_GB2312'),
      '2006': amongThose('Hei', '黑体', '黑体'),
      '2004': western(),
    });
  });

  it.each([true, false])(
    'are all that it concerns: Chinese marks stay as they are (%p)',
    async (ownDigits) => {
      const style: StyleOptions = { text: { title: { ownDigits } } };
      expect((await fontsInPdf(style))['“数字”——']).toBe('XiaoBiaoSong');
      expect((await fontsInWord(style))['“数字”——']).toBe('方正小标宋简体');
    },
  );
});

it('a title of many digits, wider than those of other fonts, still ends its lines where all formats do', async () => {
  const content = [text('青禾县第01234567890中学年度工作总结报告')];
  const titled: Document = { ...document, blocks: [{ type: 'title', content }] };
  const pdf = documentToPdf(titled, { fonts: await fontsFor(titled), style: nationalStyle });
  const lines = linesOf((await readPdf(await pdf)).pages[0]!).map((line) => line.text);
  expect(lines.slice(0, -1)).toEqual(titleLines(content, nationalStyle));
});
