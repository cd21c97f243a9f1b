/** The `docx` library, and what every part of this folder needs to build with it. */
import type { Style } from '../style.js';
import type { WordFonts } from './fonts.js';

export type DocxLibrary = typeof import('docx');

export interface WordContext {
  readonly docx: DocxLibrary;
  readonly style: Style;
  readonly fonts: WordFonts;
}

/** Loads the library on first use: who renders no Word file never pays for it. */
export function loadDocx(): Promise<DocxLibrary> {
  return import('docx');
}
