import { composeReport } from '../../src/render/document/compose.js';
import { parseReport } from '../../src/model/parse-report.js';
import { documentToHtml } from '../../src/render/html/render-html.js';
import { createRenderer } from '../../src/render/renderer.js';
import type { StyleOptions, TextOptions } from '../../src/render/style/options.js';
import { resolveStyle } from '../../src/render/style/parse.js';
import { nationalStyle, type Style, type TextStyle } from '../../src/render/style/style.js';
import { linesOf, type ReadPdf, type ReadText } from '../readers/pdf.js';
import { paragraphOf, pdfIn, report, textOf, wordIn } from './rendered.js';

const body = '全年主动公开信息';
const heading = '（一）主动公开情况';

/** The part of the page's stylesheet that is for paper. */
const printRulesIn = (style: StyleOptions): string => {
  const html = documentToHtml(composeReport(parseReport(report)), resolveStyle(style));
  return html.slice(html.indexOf('@page'), html.indexOf('</style>'));
};

const familyOf = (font: string): string => font.replace(/^[A-Z]{6}\+/, '');

describe('a value that is overridden', () => {
  it('sets the size of the text in Word, PDF and HTML alike', async () => {
    const style: StyleOptions = { text: { body: { size: 15 } } };
    const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
    expect(paragraphOf(word, body).runs.map(({ size }) => size)).toEqual(
      paragraphOf(word, body).runs.map(() => 30),
    );
    expect(textOf(pdf, body).size).toBe(15);
    expect(printRulesIn(style)).toMatch(/\.nianbao-paragraph[^}]*font: 15pt\/28\.95pt/);
  });

  it('moves the margins in Word, PDF and HTML alike, and the lines are as long as they leave', async () => {
    const style: StyleOptions = { page: { left: 90, top: '30mm' } };
    const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
    expect(word.sections[0]!.margins).toMatchObject({ left: 1800, top: 1701, right: 1474 });
    expect(Math.min(...pdf.pages[0]!.texts.map(({ x }) => x))).toBeCloseTo(90, 1);
    const [first] = linesOf(pdf.pages[0]!);
    const [national] = linesOf((await pdfIn()).pages[0]!);
    expect(national!.baseline - first!.baseline).toBeCloseTo((7 * 72) / 25.4, 1);
    expect(printRulesIn(style)).toContain('margin: 85.05pt 73.7pt 99.2pt 90pt;');
  });

  it('sets the distance of lines in Word, PDF and HTML alike', async () => {
    const style: StyleOptions = { text: { body: { linePitch: 30 } } };
    const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
    expect(paragraphOf(word, '根据').spacing).toMatchObject({ line: 600, lineRule: 'exact' });
    const lines = linesOf(pdf.pages[0]!).map(({ baseline }) => baseline);
    // Title of two lines, then the first paragraph.
    expect(lines[3]! - lines[2]!).toBeCloseTo(30, 1);
    expect(printRulesIn(style)).toMatch(/\.nianbao-paragraph[^}]*font: 16pt\/30pt/);
  });

  it('sets the face in Word, PDF and HTML alike', async () => {
    const style: StyleOptions = { text: { heading2: { face: 'hei' } } };
    const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
    expect(paragraphOf(word, heading).runs[0]!.fonts.eastAsia).toBe('黑体');
    expect(familyOf(textOf(pdf, heading).font)).toBe(familyOf(textOf(pdf, '一、总体情况').font));
    expect(printRulesIn(style)).toMatch(/\.nianbao-heading-2 \{[^}]*hei/i);
  });

  it('sets indents and free lines in Word and PDF alike', async () => {
    const style: StyleOptions = { text: { heading1: { indent: 0, linesBefore: 0.5 } } };
    const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
    const paragraph = paragraphOf(word, '一、总体情况');
    expect(paragraph.indents).toMatchObject({ firstLine: 0, firstLineChars: 0 });
    expect(paragraph.spacing['before']).toBe(290);
    const text = textOf(pdf, '一、总体情况');
    expect(text.x).toBeCloseTo(nationalStyle.page.left, 1);
    expect(text.baseline - textOf(await pdfIn(), '一、总体情况').baseline).toBeCloseTo(28.95 / 2, 1);
  });

  it('sets what is in the cells of tables in Word and PDF alike', async () => {
    const style: StyleOptions = { text: { table: { size: 10.5, linePitch: 14 } }, table: { ruleWidth: 1 } };
    const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
    expect(word.tables[0]!.cells[0]!.paragraphs[0]!.runs[0]!.size).toBe(21);
    expect(word.part('word/document.xml')).not.toMatch(/w:sz="4"/);
    expect(textOf(pdf, '信息内容').size).toBe(10.5);
    expect(new Set(pdf.pages.flatMap(({ rules }) => rules.map(({ width }) => width)))).toEqual(new Set([1]));
  });

  it('moves the page number in Word and PDF alike', async () => {
    const style: StyleOptions = { pageNumber: { distance: 30, inset: 2 } };
    const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
    const national = await wordIn();
    const lower = 30 - nationalStyle.pageNumber.distance;
    const numberOf = (of: ReadPdf): ReadText => of.pages[0]!.texts.at(-1)!;
    const footer = (of: typeof word): number => of.sections[0]!.margins['footer']!;
    expect(footer(national) - footer(word)).toBeCloseTo(lower * 20, -1);
    expect(numberOf(pdf).baseline - numberOf(await pdfIn()).baseline).toBeCloseTo(lower, 1);
    expect(word.sections[0]!.footers['default']!.paragraphs[0]!.indents['right']).toBe(2 * 14 * 20);
  });

  it('leaves every other value as it is', () => {
    const style = resolveStyle({ text: { body: { size: 15 } }, page: { left: 90 } });
    expect(style).toEqual({
      ...nationalStyle,
      page: { ...nationalStyle.page, left: 90 },
      text: { ...nationalStyle.text, body: { ...nationalStyle.text.body, size: 15 } },
    });
  });
});

describe('a length or a size', () => {
  it.each([
    [90, 90],
    ['90', 90],
    ['90pt', 90],
    ['90 磅', 90],
    ['28mm', 79.35],
    ['28 毫米', 79.35],
    ['2.8cm', 79.35],
    ['２８ｍｍ', 79.35],
  ])('of %p is %p points', (given, points) => {
    expect(resolveStyle({ page: { left: given } }).page.left).toBe(points);
  });

  it.each([
    ['一号', 26],
    ['小一', 24],
    ['二号', 22],
    ['小二', 18],
    ['三号', 16],
    ['小三', 15],
    ['四号', 14],
    ['小四', 12],
    ['五号', 10.5],
    ['小五', 9],
    ['六号', 7.5],
    ['小四号', 12],
    ['3号', 16],
    ['10.5', 10.5],
    ['16pt', 16],
  ])('of type %p is %p points', (given, points) => {
    expect(resolveStyle({ text: { note: { size: given, linePitch: 40 } } }).text.note.size).toBe(points);
  });
});

it('is the same style for everything that one renderer makes', async () => {
  const renderer = await createRenderer({ style: { preset: 'fixed-28' }, allowErrors: true });
  expect(await renderer.docx(report)).toEqual(await renderer.docx(report));
});

it('has no effect where nothing is overridden', () => {
  expect(resolveStyle()).toEqual(nationalStyle);
  expect(resolveStyle({ preset: 'national', page: {}, text: { body: {} } })).toEqual(nationalStyle);
});

/** What a style has and an office could not override; `tsc` refuses the line below where it is not nothing. */
type Given<Group extends keyof StyleOptions> = Exclude<NonNullable<StyleOptions[Group]>, string>;
type Missing =
  | Exclude<keyof Style, keyof StyleOptions>
  | { [Group in keyof Style]: Exclude<keyof Style[Group], keyof Given<Group>> }[keyof Style]
  | Exclude<keyof TextStyle, keyof TextOptions>;

it('can be of every value that a style has', () => {
  const everyValueIsThere: [Missing] extends [never] ? true : false = true;
  expect(everyValueIsThere).toBe(true);
});
