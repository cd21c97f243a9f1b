/** Puts the glyphs of a page together to lines of text. */
import type { Glyph } from './pdf-page.js';

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A gap between glyphs, as a part of their size, that is a blank: justified lines of Chinese have small ones. */
const blankGap = 0.3;
const chineseBlankGap = 0.9;
const chinese = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…]/;

/** Lines from top to bottom, their glyphs from left to right. */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((one, other) => one.baseline - other.baseline)) {
    const last = groups.at(-1);
    if (last && glyph.baseline - last[0]!.baseline < Math.min(glyph.size, last[0]!.size) * 0.5)
      last.push(glyph);
    else groups.push([glyph]);
  }
  return groups.flatMap((group) => {
    const ordered = group.toSorted((one, other) => one.x - other.x);
    let text = '';
    let end: number | undefined;
    for (const { text: own, x, width, size } of ordered) {
      const gap = chinese.test(own) || chinese.test(text.at(-1) ?? '') ? chineseBlankGap : blankGap;
      if (end !== undefined && x - end > size * gap && !/\s$/.test(text)) text += ' ';
      text += own;
      end = x + width;
    }
    const visible = ordered.filter((glyph) => glyph.text.trim() !== '');
    if (visible.length === 0) return [];
    const last = visible.at(-1)!;
    return [
      {
        text: text.trim(),
        left: visible[0]!.x,
        right: last.x + last.width,
        baseline: visible[0]!.baseline,
        size: Math.max(...visible.map(({ size }) => size)),
      },
    ];
  });
}
