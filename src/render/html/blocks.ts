/** Turns the blocks of the document into HTML elements. */
import type { Block, Inline, ListItem } from '../document/document.js';
import type { Style } from '../style/style.js';
import { brokenTitle } from '../text/title.js';
import { element, escapeHtml } from './escape.js';
import { tableElement } from './table.js';

/** The elements of the blocks, in order. */
export function blockElements(blocks: readonly Block[], style: Style): readonly string[] {
  const depths = headingDepths(blocks);
  return blocks.map((block, index) => blockElement(block, depths[index]!, style));
}

/**
 * The depth of each heading in the outline, 1 being the page's own: a level that the text leaves out, such as
 * 一、 followed by 1., leaves no gap in the outline that a screen reader walks.
 */
function headingDepths(blocks: readonly Block[]): readonly number[] {
  const open: number[] = [];
  return blocks.map((block) => {
    const level = block.type === 'heading' ? block.level : block.type === 'attachment' ? 1 : undefined;
    if (level === undefined) return 0;
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    return open.length + 1;
  });
}

function blockElement(block: Block, depth: number, style: Style): string {
  switch (block.type) {
    case 'title':
      return element('h1', { class: 'nianbao-title' }, inlineElements(brokenTitle(block.content, style)));
    case 'heading':
      return element(`h${depth}`, { class: `nianbao-heading-${block.level}` }, inlineElements(block.content));
    case 'paragraph':
      return element('p', { class: 'nianbao-paragraph' }, inlineElements(block.content));
    case 'note':
      return element('p', { class: 'nianbao-note' }, inlineElements(block.content));
    case 'attachment-note':
      return element('p', { class: 'nianbao-attachment-note' }, inlineElements(block.content));
    case 'list':
      return listElement(block.ordered, block.items);
    case 'table':
      return tableElement(block);
    case 'signature':
      return signatureElement(block.name, block.date);
    case 'attachment':
      return attachmentElement(block, depth);
    case 'sign-off':
      return signOffElement(block.lines);
  }
}

/** Inlines as HTML; the marks are the two of the document. */
function inlineElements(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.type === 'break') return '<br>';
      const text = escapeHtml(inline.text);
      if (inline.mark === undefined) return text;
      return element(inline.mark === 'strong' ? 'strong' : 'em', {}, text);
    })
    .join('');
}

/**
 * A list. Its markers are attributes that the stylesheet prints in place of the browser's own, so that a page
 * without our stylesheet still shows one marker an item, not two.
 */
function listElement(ordered: boolean, items: readonly ListItem[]): string {
  const lines = items.map(({ marker, content }) =>
    element('li', { 'data-marker': marker }, inlineElements(content)),
  );
  return element(ordered ? 'ol' : 'ul', { class: 'nianbao-list' }, `\n${lines.join('\n')}\n`);
}

function signatureElement(name: string, date: string | undefined): string {
  const lines = [
    element('p', { class: 'nianbao-signature-name' }, escapeHtml(name)),
    ...(date === undefined ? [] : [element('p', { class: 'nianbao-signature-date' }, escapeHtml(date))]),
  ];
  return element('div', { class: 'nianbao-signature' }, `\n${lines.join('\n')}\n`);
}

/** 附件, its title as a heading of the outline, the lines below it and the one above its table. */
function attachmentElement(block: Block & { readonly type: 'attachment' }, depth: number): string {
  const [title = '', ...subtitles] = block.titles;
  const line = (name: string, text: string): string =>
    element('p', { class: `nianbao-attachment-${name}` }, escapeHtml(text));
  const lines = [
    line('label', block.label),
    element(`h${depth}`, { class: 'nianbao-attachment-title' }, escapeHtml(title)),
    ...subtitles.map((text) => line('subtitle', text)),
    line('unit', block.unit),
  ];
  return element('div', { class: 'nianbao-attachment' }, `\n${lines.join('\n')}\n`);
}

function signOffElement(lines: readonly (readonly string[])[]): string {
  const paragraphs = lines.map((entries) =>
    element('p', {}, entries.map((entry) => element('span', {}, escapeHtml(entry))).join(' ')),
  );
  return element('div', { class: 'nianbao-sign-off' }, `\n${paragraphs.join('\n')}\n`);
}
