import { inlineText, type Block } from './document.js';
import { cellText } from './grid.js';

/** Every text that a block prints, in reading order; a forced break is a line feed. */
export function blockTexts(block: Block): readonly string[] {
  switch (block.type) {
    case 'table':
      return block.grid.cells.map(cellText);
    case 'list':
      return block.items.map(({ marker, content }) => marker + inlineText(content));
    case 'signature':
      return [block.name, ...(block.date === undefined ? [] : [block.date])];
    case 'attachment':
      return [block.label, ...block.titles, block.unit];
    case 'sign-off':
      return block.lines.flat();
    default:
      return [inlineText(block.content)];
  }
}
