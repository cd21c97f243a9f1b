import { cellText } from '../grid.js';
import { inlineText, type Block, type Document } from '../document.js';
import { openBuiltInFonts } from './built-in-fonts.js';
import { createFontSet, type FontSet } from './font-set.js';

/** The faces for a document; the file of rare hanzi is opened only where the others lack a character. */
export async function fontsFor(document: Document): Promise<FontSet> {
  const common = createFontSet(await openBuiltInFonts());
  const lacks = document.blocks.some((block) =>
    [...blockText(block)].some((character) => !common.faceFor('song', character.codePointAt(0)!)),
  );
  return lacks ? createFontSet(await openBuiltInFonts({ rest: true })) : common;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'table':
      return block.grid.cells.map(cellText).join('');
    case 'list':
      return block.items.map(({ marker, content }) => marker + inlineText(content)).join('');
    case 'signature':
      return block.name + (block.date ?? '');
    case 'attachment':
      return block.label + block.titles.join('') + block.unit;
    case 'sign-off':
      return block.lines.flat().join('');
    default:
      return inlineText(block.content);
  }
}
