import { composeReport } from '../../src/render/document/compose.js';
import type { Block, Document, Inline } from '../../src/render/document/document.js';
import { documentToDocx } from '../../src/render/docx/render-docx.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { exampleReport } from '../examples.js';
import { readDocx, type ReadDocx, type ReadParagraph } from '../readers/docx.js';

const documentOf = (...blocks: readonly Block[]): Document => ({
  language: 'zh-CN',
  title: '青禾县水务局2024年度报告“试行”',
  agency: '青禾县水务局 & 河湖中心',
  date: '2025-01-20',
  blocks,
});

const read = async (...blocks: readonly Block[]): Promise<ReadDocx> =>
  readDocx(await documentToDocx(documentOf(...blocks), nationalStyle));

const text = (content: string, mark?: 'strong' | 'emphasis'): Inline => ({
  type: 'text',
  text: content,
  ...(mark ? { mark } : {}),
});

const paragraph = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });

const runsOf = async (...content: readonly Inline[]): Promise<ReadParagraph['runs']> =>
  (await read(paragraph(...content))).paragraphs[0]!.runs;

const example = async (): Promise<ReadDocx> =>
  readDocx(await documentToDocx(composeReport(exampleReport('busy-city-2024')), nationalStyle));

describe('the page in Word', () => {
  it('is A4 with a type area of 156 mm by 225 mm that holds 22 body lines (5.1, 5.2)', async () => {
    const [section] = (await example()).sections;
    expect(section!.page).toMatchObject({ width: 11906, height: 16838 });
    const { top, right, bottom, left } = section!.margins as Readonly<Record<string, number>>;
    const millimetres = (twips: number): number => (twips / 1440) * 25.4;
    expect(millimetres(top!)).toBeCloseTo(37, 1);
    expect(millimetres(left!)).toBeCloseTo(28, 1);
    expect(millimetres(11906 - left! - right!)).toBeCloseTo(156, 1);
    expect(millimetres(16838 - top! - bottom!)).toBeCloseTo(225, 1);
    const { spacing, runs } = (await read(paragraph(text('正文')))).paragraphs[0]!;
    expect(spacing['lineRule']).toBe('exact');
    expect(Math.floor((16838 - top! - bottom!) / (spacing['line'] as number))).toBe(22);
    const advance = runs[0]!.size! * 10 + runs[0]!.characterSpacing!;
    expect(Math.floor((11906 - left! - right!) / advance)).toBe(28);
  });

  it('has no grid that would move lines off their pitch', async () => {
    const { sections, paragraphs } = await example();
    expect(sections.map(({ grid }) => grid.type)).toEqual([undefined]);
    expect(paragraphs.filter(({ flags }) => flags['snapToGrid'] !== false)).toEqual([]);
  });

  it('has its number at the outer edge: right on odd pages, left on even ones, a character free (7.5)', async () => {
    const { sections, settings } = await example();
    const { default: odd, even } = sections[0]!.footers;
    expect(settings['evenAndOddHeaders']).toBe(true);
    expect([odd!.text, even!.text]).toEqual(['— {PAGE} —', '— {PAGE} —']);
    expect(odd!.paragraphs[0]).toMatchObject({ alignment: 'right', indents: { right: 280, firstLine: 0 } });
    expect(even!.paragraphs[0]).toMatchObject({ alignment: 'left', indents: { left: 280, firstLine: 0 } });
    const fonts = odd!.paragraphs[0]!.runs.map((run) => [run.size, run.fonts.ascii, run.fonts.eastAsia]);
    expect(new Set(fonts.map((font) => font.join()))).toEqual(new Set(['28,宋体,宋体']));
  });
});

describe('paragraphs in Word', () => {
  it.each([
    [0, 'Title', '方正小标宋简体', 22, 'center', 0, undefined],
    [1, 'Heading1', '黑体', 16, 'left', 200, 0],
    [2, 'Heading2', '楷体_GB2312', 16, 'left', 200, 1],
    [3, 'Heading3', '仿宋_GB2312', 16, 'left', 200, 2],
    [4, undefined, '仿宋_GB2312', 16, 'both', 200, undefined],
    [5, 'TableNote', '楷体_GB2312', 10.5, 'both', 0, undefined],
  ] as const)('of kind %i have the style %s in %s %d pt', async (index, ...expected) => {
    const { paragraphs } = await read(
      { type: 'title', content: [text('题')] },
      { type: 'heading', level: 1, content: [text('一、题')] },
      { type: 'heading', level: 2, content: [text('（一）题')] },
      { type: 'heading', level: 3, content: [text('1.题')] },
      paragraph(text('文')),
      { type: 'note', content: [text('注')] },
    );
    const { style, runs, alignment, indents, outlineLevel, keepNext } = paragraphs[index]!;
    const run = runs.at(-1)!;
    expect([
      style,
      run.fonts.eastAsia,
      run.size! / 2,
      alignment,
      indents['firstLineChars'],
      outlineLevel,
    ]).toEqual(expected);
    const letters = style === 'Title' ? '方正小标宋简体' : 'Times New Roman';
    expect(run.fonts).toMatchObject({ ascii: letters, hAnsi: letters });
    expect(keepNext).toBe(outlineLevel !== undefined);
    // Who does not know characters as a unit finds the same indent in twips.
    expect(indents['firstLine']).toBe((indents['firstLineChars']! / 100) * (320 - 5));
  });

  it('break their lines as the PDF does: full-width marks, no hanging, no gap before a digit', async () => {
    const { paragraphs, settings, part } = await example();
    const off = ['overflowPunct', 'autoSpaceDE', 'autoSpaceDN', 'topLinePunct'];
    for (const { flags } of paragraphs) {
      expect(off.filter((flag) => flags[flag] !== false)).toEqual([]);
      expect(flags['kinsoku']).toBe(true);
    }
    expect(settings).toMatchObject({
      characterSpacingControl: 'doNotCompress',
      'compat.compatibilityMode': '15',
      'compat.doNotExpandShiftReturn': true,
    });
    expect(Object.keys(settings)).not.toEqual(
      expect.arrayContaining(['updateFields', 'compat.doNotUseEastAsianBreakRules']),
    );
    expect(settings).not.toHaveProperty(['compat.doNotWrapTextWithPunct']);
    const never = (element: string): string =>
      new RegExp(`<w:${element} w:lang="zh-CN" w:val="([^"]*)"`).exec(part('word/settings.xml'))![1]!;
    for (const mark of '，。、；：？！”’）》〉】…—') expect(never('noLineBreaksBefore')).toContain(mark);
    for (const mark of '“‘（《〈【') expect(never('noLineBreaksAfter')).toContain(mark);
  });

  it('fill a page to its last line, but leave no heading at its foot with a single line', async () => {
    const { paragraphs } = await read(
      paragraph(text('甲')),
      { type: 'heading', level: 1, content: [text('一、题')] },
      paragraph(text('乙')),
      paragraph(text('丙')),
    );
    expect(paragraphs.map((read) => [read.flags['widowControl'], read.keepNext])).toEqual([
      [false, false],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  it('keep a forced line break within the title', async () => {
    const title: Block = {
      type: 'title',
      content: [text('青禾县水务局'), { type: 'break' }, text('年度报告')],
    };
    const { paragraphs } = await read(title);
    expect(paragraphs.map((read) => read.text)).toEqual(['青禾县水务局\n年度报告']);
  });

  it('print the items of a list with their markers, indented like the body', async () => {
    const { paragraphs } = await read({
      type: 'list',
      ordered: true,
      items: [
        { marker: '1.', content: [text('甲')] },
        { marker: '2.', content: [text('乙')] },
      ],
    });
    expect(paragraphs.map((read) => [read.text, read.indents['firstLineChars']])).toEqual([
      ['1.甲', 200],
      ['2.乙', 200],
    ]);
  });

  it('start an attachment on a page of its own', async () => {
    const { paragraphs } = readDocx(
      await documentToDocx(composeReport(exampleReport('huaning-2018')), nationalStyle),
    );
    const turning = paragraphs.filter(({ pageBreakBefore }) => pageBreakBefore);
    expect(turning.map((read) => [read.style, read.text])).toEqual([['AttachmentLabel', '附件']]);
    expect(paragraphs.at(-1)!.style).toBe('AttachmentLine');
    expect(paragraphs.filter((read) => read.text.includes('\t')).map((read) => read.text)).toEqual([
      expect.stringMatching(/^单位负责人：.*\t审 ?核 ?人：/),
      expect.stringMatching(/^填 ?报 ?人：.*\t联系电话：/),
    ]);
  });
});

describe('fonts in Word', () => {
  const marks = '“”‘’…—·①℃×';

  it('are the Chinese ones for the marks that Western fonts have too', async () => {
    const runs = await runsOf(text(`国办〔2021〕30号“急难”‘愁’……——某·某①100℃×3和GDP、Word。`));
    for (const run of runs) {
      const hasMark = [...marks].some((mark) => run.text.includes(mark));
      expect([run.text, run.fonts.hint]).toEqual([run.text, hasMark ? 'eastAsia' : undefined]);
      if (hasMark) expect(run.text).not.toMatch(/[0-9A-Za-z]/);
    }
    expect(runs.map((run) => run.text).join('')).toBe(
      '国办〔2021〕30号“急难”‘愁’……——某·某①100℃×3和GDP、Word。',
    );
  });

  it('are named outright for marks after letters and digits, since LibreOffice knows no hint', async () => {
    const runs = await runsOf(text('拨打“12345”热线'));
    expect(runs.map((run) => [run.text, run.fonts.ascii])).toEqual([
      ['拨打“', 'Times New Roman'],
      ['12345', 'Times New Roman'],
      ['”', '仿宋_GB2312'],
      ['热线', 'Times New Roman'],
    ]);
  });

  it('are 黑体 for strong text and 楷体 for emphasis, never a smeared bold', async () => {
    const runs = await runsOf(text('平常'), text('加重', 'strong'), text('强调', 'emphasis'));
    expect(runs.map((run) => [run.fonts.eastAsia, run.bold])).toEqual([
      ['仿宋_GB2312', undefined],
      ['黑体', undefined],
      ['楷体_GB2312', undefined],
    ]);
  });

  it('are all listed with a substitute, and none comes from a theme', async () => {
    const docx = await example();
    const fontTable = docx.part('word/fontTable.xml');
    const alternatives = [...fontTable.matchAll(/w:name="([^"]+)"><w:altName w:val="([^"]+)"/g)];
    expect(alternatives.map(([, name, alternative]) => [name, alternative])).toEqual([
      ['方正小标宋简体', '华文中宋'],
      ['仿宋_GB2312', '仿宋'],
      ['楷体_GB2312', '楷体'],
      ['黑体', 'SimHei'],
      ['宋体', 'SimSun'],
    ]);
    const runs = [
      ...docx.paragraphs,
      ...docx.tables.flatMap(({ cells }) => cells.flatMap((c) => c.paragraphs)),
    ]
      .flatMap((read) => read.runs)
      .flatMap(({ fonts: { ascii, hAnsi, eastAsia, cs } }) => [ascii, hAnsi, eastAsia, cs]);
    for (const name of new Set(runs)) expect(fontTable).toContain(`w:name="${name}"`);
    for (const name of docx.partNames) expect(docx.part(name)).not.toMatch(/[Tt]heme/);
  });
});

describe('the file’s properties', () => {
  it('name title, agency and day of the report, in the language of the text', async () => {
    const { properties, part } = await read(paragraph(text('文')));
    expect(properties).toMatchObject({
      title: '青禾县水务局2024年度报告“试行”',
      creator: '青禾县水务局 & 河湖中心',
      lastModifiedBy: '青禾县水务局 & 河湖中心',
      created: '2025-01-20T00:00:00Z',
      modified: '2025-01-20T00:00:00Z',
      language: 'zh-CN',
    });
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>');
  });
});
