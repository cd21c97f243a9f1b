import type { Document } from '../../src/render/document/document.js';
import { documentToDocx } from '../../src/render/docx/render-docx.js';
import { wordMetrics } from '../../src/render/docx/word-context.js';
import { signatureLayout, type SignatureLayout } from '../../src/render/text/signature.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { readDocx, type ReadParagraph } from '../readers/docx.js';

/** A body character of 16 pt, drawn together by a quarter of a point; 28 of them fill a line of 442.25 pt. */
const character = 15.75;
const line = 442.25;
/** 2024年1月20日: seven digits of half a character, three hanzi. */
const dateWidth = 7 * 7.75 + 3 * character;

const layoutOf = async (name: string, date: string): Promise<SignatureLayout> =>
  signatureLayout(name, date, nationalStyle, await wordMetrics());

describe('a signature without a seal (GB/T 9704-2012, 7.3.5.2)', () => {
  it('ends a long name two characters before the edge, the date two characters right of its beginning', async () => {
    const { nameLeft, dateLeft } = await layoutOf('青禾县人民政府办公室', '2024年1月20日');
    expect(line - (nameLeft + 10 * character)).toBeCloseTo(2 * character);
    expect(dateLeft - nameLeft).toBeCloseTo(2 * character);
  });

  it('ends a date longer than the name two characters before the edge, and the name moves left', async () => {
    const { nameLeft, dateLeft } = await layoutOf('青禾县水务局', '2024年1月20日');
    expect(line - (dateLeft + dateWidth)).toBeCloseTo(2 * character);
    expect(dateLeft - nameLeft).toBeCloseTo(2 * character);
  });

  it.each([
    ['水务局', '2024年11月20日'],
    ['青禾县水务局', '2024年1月2日'],
    ['青禾县人民政府', '2024年12月31日'],
    ['沧宁市云汀新区管理委员会（沧宁综合保税区管理委员会）', '2024年12月31日'],
  ])('keeps %s and %s within the line', async (name, date) => {
    const { nameLeft, dateLeft } = await layoutOf(name, date);
    expect(nameLeft).toBeGreaterThanOrEqual(0);
    expect(nameLeft + [...name].length * character).toBeLessThanOrEqual(line);
    const digits = date.replace(/\D/g, '').length;
    expect(dateLeft + digits * 7.75 + 3 * character).toBeLessThanOrEqual(line);
  });

  it('begins a name longer than the line at its left edge, to be wrapped', async () => {
    const { nameLeft, dateLeft } = await layoutOf('青禾县'.repeat(12), '2024年1月20日');
    expect(nameLeft).toBe(0);
    expect(dateLeft).toBeCloseTo(2 * character);
  });

  it('counts a digit of a name as half a character', async () => {
    const left = async (name: string): Promise<number> => (await layoutOf(name, '')).nameLeft;
    expect((await left('第一二三四中学')) - (await left('第1234中学'))).toBeCloseTo(-4 * 8);
  });
});

describe('the signature in Word', () => {
  const document = (date?: string): Document => ({
    language: 'zh-CN',
    title: '年报',
    agency: '青禾县水务局',
    date: '2025-01-20',
    blocks: [
      { type: 'paragraph', content: [{ type: 'text', text: '没有其他事项。' }] },
      { type: 'signature', name: '青禾县人民政府办公室', ...(date ? { date } : {}) },
    ],
  });
  const read = async (date?: string): Promise<readonly ReadParagraph[]> =>
    readDocx(await documentToDocx(document(date), nationalStyle)).paragraphs;

  it('stands one blank line below the text, and never without the last of it on its page', async () => {
    const [text, name, date] = await read('2025年1月20日');
    expect([name!.text, date!.text]).toEqual(['青禾县人民政府办公室', '2025年1月20日']);
    expect(name!.spacing).toMatchObject({ before: 579, line: 579, after: 0 });
    expect(date!.spacing).toMatchObject({ before: 0, line: 579 });
    expect([text!.keepNext, name!.keepNext, date!.keepNext]).toEqual([true, true, false]);
  });

  it('is placed by left indents, without blanks and without a first-line indent', async () => {
    const [, name, date] = await read('2025年1月20日');
    expect(name).toMatchObject({ alignment: 'left', indents: { firstLine: 0, firstLineChars: 0 } });
    // Ten characters and two free ones from the right edge of 8845 twips.
    expect(name!.indents['left']).toBe(8845 - 12 * 315);
    expect(date!.indents['left']).toBe(8845 - 12 * 315 + 2 * 315);
  });

  it('has room for the date where a program draws it wider than Word does', async () => {
    const [, , date] = await read('2025年1月20日');
    expect(date!.indents['right']).toBeLessThan(0);
  });

  it('has no line for a date that is not given', async () => {
    expect((await read()).map(({ text }) => text)).toEqual(['没有其他事项。', '青禾县人民政府办公室']);
  });
});
