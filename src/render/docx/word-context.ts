import { remembered } from '../../model/remembered.js';
import { openBuiltInFont } from '../fonts/built-in-fonts.js';
import { isLatin } from '../fonts/character-classes.js';
import type { FontFace } from '../fonts/font-face.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Style } from '../style/style.js';
import type { WordFonts } from './fonts.js';

/** What every part of a Word file is written with. */
export interface WordContext {
  readonly style: Style;
  readonly fonts: WordFonts;
  /** Advances as Word will find them. */
  readonly metrics: FontSet;
}

/**
 * The advances that Word will find in its own fonts: a Chinese character takes one em in all of them. Latin
 * letters and digits are those of Times New Roman, whose advances our Latin face has, or the Chinese font's own,
 * which take half an em.
 */
export const wordMetrics = async (): Promise<FontSet> => metricsWith(await openBuiltInFont('latin'));

/** One set for all reports, for which a character is measured once. */
const metricsWith = remembered((latin: FontFace): FontSet => {
  const full: FontFace = { ...latin, key: 'full-width', has: () => true, advance: () => 1 };
  const half: FontFace = { ...full, key: 'half-width', advance: () => 0.5 };
  return {
    faceFor: (_, codePoint, ownDigits) => (!isLatin(codePoint) ? full : ownDigits ? half : latin),
  };
});
