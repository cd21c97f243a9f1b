/** Sets text of a page glyph by glyph (ISO 32000-1, 9.4.4). */
import type { GraphicsState } from './graphics-state.js';
import { apply, multiply } from './matrix.js';
import type { Glyph } from './pdf-page.js';

/** A glyph as pdfjs gives it; its width is in units of the font. */
interface FontGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/**
 * Shows glyphs and the gaps between them, and gives the state after them. `unit` is the part of the size that a unit
 * of the font's widths is. Text that does not run from left to right on the page, such as a watermark's, is not drawn.
 */
export function showText(
  units: readonly unknown[],
  state: GraphicsState,
  unit: number,
  draw: (glyph: Glyph) => void,
): GraphicsState {
  const whole = multiply(state.matrix, state.text);
  const isUpright = Math.abs(whole[1]) < Math.abs(whole[0]) * 0.05 && whole[0] > 0;
  const size = Math.abs(state.size) * Math.hypot(whole[2], whole[3]);
  let { pen } = state;
  for (const item of units) {
    if (typeof item === 'number') {
      pen -= (item / 1000) * state.size * state.scale;
      continue;
    }
    if (!item) continue;
    const glyph = item as FontGlyph;
    const advance = glyph.width * unit * state.size * state.scale;
    const [x, baseline] = apply(whole, pen, state.rise);
    if (isUpright) draw({ text: glyph.unicode, x, width: advance * whole[0], baseline, size });
    const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    pen += advance + spacing * state.scale;
  }
  return { ...state, pen };
}
