import type { Block, Document } from '../../src/render/document/document.js';
import { documentToDocx } from '../../src/render/docx/render-docx.js';
import { fontsFor } from '../../src/render/fonts/document-fonts.js';
import { createGrid } from '../../src/render/document/grid.js';
import { documentToPdf } from '../../src/render/pdf/render-pdf.js';
import { resolveStyle } from '../../src/render/style/parse.js';
import type { Style } from '../../src/render/style/style.js';
import { readDocx, type ReadParagraph } from '../readers/docx.js';
import { readPdf, readPdfTables, type ReadPdf } from '../readers/pdf.js';

const content = (
  text: string,
): { readonly content: readonly [{ readonly type: 'text'; readonly text: string }] } => ({
  content: [{ type: 'text', text }],
});

/** A table of rows of one cell; 29 leave no more than a line free on a page, 36 fill it. */
const table = (rowCount: number): Block => ({
  type: 'table',
  id: 'proactive',
  caption: '表',
  grid: createGrid({
    columnWidths: [1],
    rowCount,
    headRows: 0,
    cells: Array.from({ length: rowCount }, (_, row) => ({
      row,
      column: 0,
      rowSpan: 1,
      colSpan: 1,
      role: 'stub' as const,
      align: 'left' as const,
      content: [{ text: `第${row}行` }],
    })),
  }),
});

const documentOf = (...blocks: readonly Block[]): Document => ({
  language: 'zh-CN',
  title: '年报',
  agency: '某局',
  date: '2025-01-20',
  blocks,
});

const pdfOf = async (style: Style, ...blocks: readonly Block[]): Promise<ReadPdf> => {
  const document = documentOf(...blocks);
  return readPdf(await documentToPdf(document, { fonts: await fontsFor(document), style }));
};

const spaceInWord = async (style: Style, ...blocks: readonly Block[]): Promise<readonly unknown[]> => {
  const { body } = readDocx(await documentToDocx(documentOf(...blocks), style));
  return body
    .filter((block): block is ReadParagraph => block.type === 'p')
    .map(({ spacing }) => spacing['before']);
};

const below: readonly (readonly [string, readonly Block[], number])[] = [
  ['a heading', [{ type: 'heading', level: 1, ...content('五、问题') }], 0],
  ['a paragraph', [{ type: 'paragraph', ...content('正文') }], 0],
  ['a note', [{ type: 'note', ...content('注：略。') }], 0],
  ['a list', [{ type: 'list', ordered: true, items: [{ marker: '1.', ...content('一项') }] }], 0],
  ['an attachment note', [{ type: 'attachment-note', ...content('附件：表') }], 28.95],
  ['a signature', [{ type: 'signature', name: '某局', date: '2025年1月20日' }], 28.95],
  ['the foot of an attachment', [{ type: 'sign-off', lines: [['单位负责人：某', '填报人：某']] }], 0],
];

/** The top of the first line's pitch below the table, from the lower rule; the baseline tells it. */
const spaceInPdf = async (style: Style, blocks: readonly Block[]): Promise<number> => {
  const [first, second] = await Promise.all([
    pdfOf(style, table(3), ...blocks),
    pdfOf(resolveStyle({ table: { spaceAfter: 0 } }), table(3), ...blocks),
  ]);
  const baseline = (pdf: ReadPdf): number => {
    const { box } = readPdfTables(pdf).flat()[0]!;
    const lower = pdf.pages[0]!.texts.filter(({ baseline }) => baseline > box.bottom);
    return Math.min(...lower.map(({ baseline }) => baseline)) - box.bottom;
  };
  return baseline(first) - baseline(second);
};

describe('the free space below a table', () => {
  it.each(below)('is 8 points above %s in Word and PDF', async (_, blocks, ownSpace) => {
    const style = resolveStyle();
    expect((await spaceInWord(style, table(3), ...blocks))[0]).toBe(Math.round((8 + ownSpace) * 20));
    expect(await spaceInPdf(style, blocks)).toBeCloseTo(8, 1);
  });

  it.each(below)('follows the style above %s', async (_, blocks, ownSpace) => {
    const style = resolveStyle({ table: { spaceAfter: '5mm' } });
    expect((await spaceInWord(style, table(3), ...blocks))[0]).toBe(Math.round((14.15 + ownSpace) * 20));
    expect(await spaceInPdf(style, blocks)).toBeCloseTo(14.15, 1);
  });

  it('joins the free lines that the block asks for itself', async () => {
    const style = resolveStyle({ text: { heading1: { linesBefore: 1 } } });
    const before = await spaceInWord(style, table(3), { type: 'heading', level: 1, ...content('五、问题') });
    expect(before[0]).toBe(579 + 160);
  });

  it('parts two tables in Word and PDF', async () => {
    const pdf = await pdfOf(resolveStyle(), table(3), table(3));
    const [first, second] = readPdfTables(pdf).flat();
    expect(second!.box.top - first!.box.bottom).toBeCloseTo(8, 0);
    const { body } = readDocx(await documentToDocx(documentOf(table(3), table(3)), resolveStyle()));
    expect(body.map(({ type }) => type)).toEqual(['tbl', 'p', 'tbl', 'p']);
    expect((body[1] as ReadParagraph).spacing).toMatchObject({ line: 160, lineRule: 'exact' });
    expect((body[3] as ReadParagraph).spacing).toMatchObject({ line: 20, lineRule: 'exact' });
  });

  it('is dropped at the top of a page', async () => {
    const heading: Block = { type: 'heading', level: 1, ...content('五、问题') };
    const text: Block = { type: 'paragraph', ...content('正文') };
    const pdf = await pdfOf(resolveStyle(), table(36), heading, text);
    const alone = await pdfOf(resolveStyle(), heading, text);
    expect(pdf.pages).toHaveLength(2);
    expect(pdf.pages[1]!.texts[0]!.baseline).toBeCloseTo(alone.pages[0]!.texts[0]!.baseline, 2);
  });

  it('opens no page at the end of the document', async () => {
    expect((await pdfOf(resolveStyle(), table(36))).pages).toHaveLength(1);
  });

  it('is not there above an attachment, which begins a page', async () => {
    const attachment: Block = { type: 'attachment', label: '附件', titles: ['统计表'], unit: '单位：件' };
    expect((await pdfOf(resolveStyle(), table(36), attachment, table(3))).pages).toHaveLength(2);
  });
});

it('leaves no empty page where the free lines below a text do not fit', async () => {
  const style = resolveStyle({ text: { body: { linesAfter: 1 } } });
  const lines = Array.from({ length: 11 }, (): Block => ({ type: 'paragraph', ...content('正文') }));
  const pdf = await pdfOf(style, ...lines, { type: 'paragraph', ...content('末') });
  expect(pdf.pages.map(({ texts }) => texts.length > 1)).toEqual([true, true]);
  expect((await pdfOf(style, ...lines)).pages).toHaveLength(1);
});
