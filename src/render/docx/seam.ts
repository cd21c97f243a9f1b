/** The `docx` library, and what every part of this folder needs to build with it. */
import type * as docx from 'docx';
import type { FontSet } from '../fonts/font-set.js';
import type { Style } from '../style.js';
import type { WordFonts } from './fonts.js';

export type DocxLibrary = typeof docx;

export interface WordContext {
  readonly docx: DocxLibrary;
  readonly style: Style;
  readonly fonts: WordFonts;
  /** Advances as Word will find them: every Chinese character an em, Latin ones those of Times New Roman. */
  readonly metrics: FontSet;
}

/** Loads the library on first use: who renders no Word file never pays for it. */
export function loadDocx(): Promise<DocxLibrary> {
  return import('docx');
}
