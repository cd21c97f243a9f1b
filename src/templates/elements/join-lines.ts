import type { InlineElement } from './element.js';

const separator = '\uFDD3';
const latinEnd = /[\p{Script=Latin}\p{Nd},.;:)\]]$/u;
const latinStart = /^[\p{Script=Latin}\p{Nd}([]/u;

/**
 * The text of a paragraph as it prints: blanks at its ends go, and a line break in the template joins its
 * lines, with a space only between Latin words. Forced breaks stay; an empty paragraph has no pieces left.
 */
export function joinPieces(pieces: readonly InlineElement[]): readonly InlineElement[] {
  const lines: InlineElement[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === 'break') lines.push([]);
    else lines.at(-1)!.push(piece);
  }
  const joined = lines.map(joinLine);
  if (joined.every((line) => line.length === 0)) return [];
  return joined.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]));
}

type TextElement = Extract<InlineElement, { type: 'text' }>;

function joinLine(line: readonly InlineElement[]): readonly InlineElement[] {
  const texts = line.filter((piece): piece is TextElement => piece.type === 'text');
  const whole = texts.map(({ text }) => text).join(separator);
  const parts = trim(joinBreaks(whole)).split(separator);
  const joined: TextElement[] = [];
  for (const [index, part] of parts.entries()) {
    const last = joined.at(-1);
    const piece = { ...texts[index]!, text: part };
    if (part === '') continue;
    if (last && last.mark === piece.mark) joined[joined.length - 1] = { ...last, text: last.text + part };
    else joined.push(piece);
  }
  return joined;
}

/**
 * Joins the text over its line breaks, with the blanks around them. It walks the blanks itself: a regular
 * expression would begin anew at every one of a long row.
 */
function joinBreaks(text: string): string {
  let joined = '';
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    let start = at;
    while (start > from && /[ \t\r\uFDD3]/.test(text[start - 1]!)) start -= 1;
    let end = at + 1;
    while (end < text.length && isBlank(text[end]!)) end += 1;
    const before = text.slice(from, start);
    const isLatin = latinEnd.test(before.slice(-2)) && latinStart.test(text.slice(end, end + 2));
    joined += before + (isLatin ? ' ' : '') + bordersIn(text.slice(start, end));
    from = end;
  }
  return joined + text.slice(from);
}

/** Blanks at the ends go even where a border of marked text stands among them. */
function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text[start]!)) start += 1;
  while (end > start && isBlank(text[end - 1]!)) end -= 1;
  return bordersIn(text.slice(0, start)) + text.slice(start, end) + bordersIn(text.slice(end));
}

const isBlank = (character: string): boolean => /[\s\u3000\uFDD3]/.test(character);

function bordersIn(blanks: string): string {
  return blanks.replace(/[^\uFDD3]/g, '');
}
