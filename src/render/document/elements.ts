/** Turns what a template wrote into blocks of the document. */
import type { Element, InlineElement } from '../../templates/elements/element.js';
import { headingNumber, numberHeadings } from '../../model/numbering.js';
import type { Block, Inline, ListItem } from './document.js';

const headingLevels = { h3: 2, h4: 3 } as const;

/**
 * The blocks of a section's elements below its heading; headings are numbered from the start. The table takes
 * the place of the figure, and paragraphs below it are its notes.
 */
export function elementBlocks(elements: readonly Element[], table?: Block): readonly Block[] {
  const headings = elements.flatMap((element) =>
    element.type === 'h3' || element.type === 'h4'
      ? [{ level: headingLevels[element.type], text: plainText(element.content) }]
      : [],
  );
  const numbers = numberHeadings(headings).values();
  const tableAt = elements.findIndex((element) => element.type === 'figure');
  return elements.flatMap((element, index): Block[] => {
    switch (element.type) {
      case 'p':
        return [{ type: tableAt >= 0 && index > tableAt ? 'note' : 'paragraph', content: element.content }];
      case 'h3':
      case 'h4': {
        const content = withPrefix(numbers.next().value!, element.content);
        return [{ type: 'heading', level: headingLevels[element.type], content }];
      }
      case 'ul':
      case 'ol':
        return [listBlock(element.type === 'ol', element.items)];
      case 'figure':
        return table ? [table] : [];
    }
  });
}

function listBlock(ordered: boolean, items: readonly (readonly InlineElement[])[]): Block {
  return {
    type: 'list',
    ordered,
    items: items.map((content, index): ListItem => ({
      marker: ordered ? headingNumber(4, index + 1) : '·',
      content,
    })),
  };
}

function plainText(content: readonly InlineElement[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

/** The content with a text before it, as one run where the marks allow. */
function withPrefix(text: string, content: readonly Inline[]): readonly Inline[] {
  if (text === '') return content;
  const [first, ...rest] = content;
  return first?.type === 'text' && first.mark === undefined
    ? [{ type: 'text', text: text + first.text }, ...rest]
    : [{ type: 'text', text }, ...content];
}
