import { blockTexts } from '../document/block-texts.js';
import type { Document } from '../document/document.js';
import { isLatin } from '../fonts/character-classes.js';
import type { Style, WordFontNames } from '../style/style.js';
import { facedText } from '../text/characters.js';

/** The characters that each font sets in a document, page numbers included. */
export function wordText(
  document: Document,
  style: Style,
): ReadonlyMap<keyof WordFontNames, ReadonlySet<number>> {
  const pageNumbers = { text: '— 0123456789', role: 'pageNumber' } as const;
  const texts = facedText([...document.blocks.flatMap(blockTexts), pageNumbers], style);
  const found = new Map<keyof WordFontNames, Set<number>>();
  for (const { text, face, ownDigits } of texts) {
    for (const character of text.replaceAll('\n', '')) {
      const codePoint = character.codePointAt(0)!;
      const part = isLatin(codePoint) && !ownDigits ? 'latin' : face;
      found.set(part, (found.get(part) ?? new Set()).add(codePoint));
    }
  }
  return found;
}
