import type { TextRole } from '../style/style.js';
import { itemContent, type Block, type Inline } from './document.js';
import type { CellText } from './grid.js';

/** A stretch of printed text: the kind of text that it is, and what sets it apart from the rest of its kind. */
export interface BlockText {
  readonly text: string;
  readonly role: TextRole;
  readonly mark?: 'strong' | 'emphasis' | 'remark';
}

/** Every text that a block prints, in reading order; a forced break is a line feed. */
export function blockTexts(block: Block): readonly BlockText[] {
  switch (block.type) {
    case 'title':
    case 'note':
      return inlineTexts(block.content, block.type);
    case 'heading':
      return inlineTexts(block.content, `heading${block.level}`);
    case 'paragraph':
    case 'attachment-note':
      return inlineTexts(block.content, 'body');
    case 'list':
      return block.items.flatMap((item) => inlineTexts(itemContent(item), 'body'));
    case 'table':
      return block.grid.cells.flatMap(({ content }) => cellTexts(content));
    case 'signature':
      return [block.name, ...(block.date === undefined ? [] : [block.date])].map((text) => ({
        text,
        role: 'body',
      }));
    case 'attachment':
      return [
        { text: block.label, role: 'attachmentLabel' },
        ...block.titles.map((text, index): BlockText => ({
          text,
          role: index === 0 ? 'attachmentTitle' : 'attachmentSubtitle',
        })),
        { text: block.unit, role: 'attachmentLine' },
      ];
    case 'sign-off':
      return block.lines.flat().map((text) => ({ text, role: 'attachmentLine' }));
  }
}

/** The stretches of inlines in text of this kind. */
export function inlineTexts(content: readonly Inline[], role: TextRole): readonly BlockText[] {
  return content.map((inline) => {
    if (inline.type === 'break') return { text: '\n', role };
    return { text: inline.text, role, ...(inline.mark ? { mark: inline.mark } : {}) };
  });
}

/** The stretches of a cell's text. */
export function cellTexts(content: readonly CellText[]): readonly BlockText[] {
  return content.map(({ text, remark }) => ({ text, role: 'table', ...(remark ? { mark: 'remark' } : {}) }));
}
