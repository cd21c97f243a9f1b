import type { PdfPage } from '../../src/read/pdf/pdf-page.js';
import { pageBlocks } from '../../src/read/pdf/page-blocks.js';

const size = 16;

/** A page of lines, each with how many characters it is indented. */
const page = (...lines: readonly (readonly [indent: number, text: string, size?: number])[]): PdfPage => ({
  width: 595,
  height: 842,
  rules: [],
  glyphs: lines.flatMap(([indent, text, own = size], line) =>
    [...text].map((character, index) => ({
      text: character,
      x: 80 + indent * size + index * own,
      width: own,
      baseline: 120 + line * 28,
      size: own,
    })),
  ),
});
const texts = (...pages: readonly PdfPage[]): readonly string[] =>
  pageBlocks(pages).map((block) => (block.type === 'paragraph' ? block.text : '表'));

const long = '甲'.repeat(25);

describe('the paragraphs of a PDF', () => {
  it('begin at an indent, and go on to the next page', () => {
    expect(texts(page([2, long], [0, `${long}甲甲`]), page([0, `${long}丙。`], [2, '丁。']))).toEqual([
      `${long}${long}甲甲${long}丙。`,
      '丁。',
    ]);
  });

  it('are told apart on a page that has nothing but first lines', () => {
    expect(texts(page([2, long], [0, '乙。']), page([2, long], [2, '丙。']))).toEqual([
      `${long}乙。`,
      long,
      '丙。',
    ]);
  });

  it('are none of the title where notes in smaller print are longer than the text', () => {
    const notes = Array.from({ length: 16 }, () => [0, '注'.repeat(40), 10.5] as const);
    const text = Array.from({ length: 6 }, () => [2, '乙'.repeat(20)] as const);
    expect(texts(page(...text), page(...notes)).slice(0, 6)).toEqual(text.map(([, line]) => line));
  });

  it('end where an attachment begins on the next page', () => {
    expect(texts(page([0, long], [6, '甲'.repeat(19)]), page([0, '附件'], [0, long])).slice(1, 3)).toEqual([
      '甲'.repeat(19),
      '附件',
    ]);
  });
});
