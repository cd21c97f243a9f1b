import type { InlineElement } from './elements.js';

const separator = '\uFDD3';
/** A line break in a template, with the blanks around it and the borders of marked text among them. */
const lineBreak = new RegExp(`(.?)([ \\t${separator}]*\\r?\\n[\\s\\u3000${separator}]*)(?=(.?))`, 'gsu');
const latin = /[\p{Script=Latin}\p{Nd},.;:)\]]/u;
const latinStart = /[\p{Script=Latin}\p{Nd}([]/u;

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
  const whole = texts
    .map(({ text }) => text)
    .join(separator)
    .replace(lineBreak, (_, before: string, blanks: string, after: string) => {
      const borders = blanks.replace(new RegExp(`[^${separator}]`, 'g'), '');
      return before + (latin.test(before) && latinStart.test(after) ? ' ' : '') + borders;
    });
  const parts = trim(whole).split(separator);
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

/** Blanks at the ends go even where a border of marked text stands among them. */
function trim(text: string): string {
  const blanks = (part: string): string => part.replace(/[^\uFDD3]/g, '');
  return text
    .replace(new RegExp(`^[\\s\\u3000${separator}]+`), blanks)
    .replace(new RegExp(`[\\s\\u3000${separator}]+$`), blanks);
}
