/** What a page break may not part, for every renderer alike. */
import { inlineText, type Block } from '../document/document.js';
import type { Grid } from '../document/grid.js';
import { typeArea, type Style } from '../style/style.js';

/**
 * Whether the block heads what follows, and so never ends a page. Templates have headings of two levels; one
 * of the next, （1）, is a paragraph of the body (GB/T 9704-2012, 7.3.3), told by its number and by having no
 * sentence in it.
 */
export function headsOn(block: Block): boolean {
  if (block.type === 'heading') return true;
  return block.type === 'paragraph' && /^（\d+）[^。；！？]{1,60}$/.test(inlineText(block.content));
}

/**
 * Whether a page break leaves at least two lines of the block on either side. Only a paragraph below a
 * heading asks for it, so that no heading stands at a page's foot with a single line; elsewhere a page is
 * filled to its last line (GB/T 9704-2012, 5.2.3: 22 行，撑满版心).
 */
export function keepsTwoLines(previous: Block | undefined, block: Block): boolean {
  return previous !== undefined && headsOn(previous) && block.type === 'paragraph' && !headsOn(block);
}

/** Whether what follows belongs to the block and stays on its page: a table's note, and who signs for it. */
export function keepsBelow(block: Block, next: Block | undefined): boolean {
  return block.type === 'table' && (next?.type === 'note' || next?.type === 'sign-off');
}

/** The height of a table's row of one line. */
export const leastRowHeight = ({ text, table }: Style): number => text.table.linePitch + 2 * table.paddingY;

/** Whether no page can hold the table, however few lines its rows have: it is cut between them. */
export function isLongTable(grid: Grid, style: Style): boolean {
  return grid.rowCount * leastRowHeight(style) > typeArea(style).height;
}
