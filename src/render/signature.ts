import type { Style } from './style.js';

/** Where the two lines of a signature begin, in points from the left edge of the type area. */
export interface SignatureLayout {
  readonly nameLeft: number;
  readonly dateLeft: number;
}

/** Characters that the first one of the date stands to the right of the first one of the name. */
const dateShift = 2;

/**
 * The signature without a seal (GB/T 9704-2012, 7.3.5.2): the name ends two characters before the right edge
 * and the date begins two characters to the right of the name's beginning. A date longer than the name is the
 * one that ends there, and the name moves left with it. What is too long for the line begins at its left edge
 * and wraps.
 */
export function signatureLayout(name: string, date: string, style: Style): SignatureLayout {
  const { page } = style;
  const { size, characterSpacing } = style.text.body;
  const characters = (count: number): number => count * (size + characterSpacing);
  const widthOf = (text: string): number =>
    [...text].reduce((sum, character) => sum + widthInEm(character) * size + characterSpacing, 0);
  const rightEnd = page.width - page.left - page.right - characters(style.signature.inset);
  const nameWidth = widthOf(name);
  const dateWidth = widthOf(date);
  const nameLeft = Math.max(
    0,
    dateWidth > nameWidth ? rightEnd - dateWidth - characters(dateShift) : rightEnd - nameWidth,
  );
  return { nameLeft, dateLeft: nameLeft + characters(dateShift) };
}

/** Digits and Latin letters count half, as in 半角; hanzi and their marks are square. */
function widthInEm(character: string): number {
  return /^[\u0020-\u024f]$/.test(character) && !/^[·×÷]$/.test(character) ? 0.5 : 1;
}
