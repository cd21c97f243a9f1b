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
  /** Advances as Word will find them: every Chinese character an em, Latin ones those of Times New Roman. */
  readonly metrics: FontSet;
}

/**
 * The advances that Word will find in its own fonts: a Chinese character takes one em in all of them, and
 * Latin letters and digits are those of Times New Roman, whose advances our Latin face has.
 */
export async function wordMetrics(): Promise<FontSet> {
  const latin = await openBuiltInFont('latin');
  const chinese: FontFace = { ...latin, key: 'em-square', has: () => true, advance: () => 1 };
  return { faceFor: (_, codePoint) => (isLatin(codePoint) ? latin : chinese) };
}
