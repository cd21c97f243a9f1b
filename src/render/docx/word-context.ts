import type { FontSet } from '../fonts/font-set.js';
import type { Style } from '../style.js';
import type { WordFonts } from './fonts.js';

/** What every part of a Word file is written with. */
export interface WordContext {
  readonly style: Style;
  readonly fonts: WordFonts;
  /** Advances as Word will find them: every Chinese character an em, Latin ones those of Times New Roman. */
  readonly metrics: FontSet;
}
