import { cellTexts } from '../document/block-texts.js';
import type { GridCell } from '../document/grid.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Style } from '../style/style.js';
import { facedText, rounding, textWidth } from './characters.js';
import { paragraphOptions } from './typeset.js';

/**
 * The size of a figure whose number may take so much width: a number is never broken, and one that is too wide
 * is set smaller. `steps` is how many sizes the format has to a point.
 */
export function figureSize(
  { content }: GridCell,
  width: number,
  { style, fonts, steps }: { readonly style: Style; readonly fonts: FontSet; readonly steps: number },
): number {
  const { size } = style.text.table;
  const number = facedText(cellTexts(content.slice(0, 1)), style);
  const needed = textWidth(number, paragraphOptions('table', style, fonts));
  if (needed <= width) return size;
  return Math.max(style.table.smallestSize, Math.floor(((size * width) / needed) * steps + rounding) / steps);
}
