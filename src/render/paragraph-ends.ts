import type { Block } from './document.js';

/**
 * Whether a page break leaves at least two lines of the block on either side. Only a paragraph below a
 * heading asks for it, so that no heading stands at a page's foot with a single line; elsewhere a page is
 * filled to its last line (GB/T 9704-2012, 5.2.3: 22 行，撑满版心).
 */
export function keepsTwoLines(previous: Block | undefined, block: Block): boolean {
  return previous?.type === 'heading' && block.type === 'paragraph';
}
