import { embeddedReport } from '../../model/embedded-report.js';
import { inlineText, type Document } from '../document/document.js';
import type { Style } from '../style/style.js';
import { blockElements } from './blocks.js';
import { element, escapeHtml, openTag } from './escape.js';
import { htmlStylesheet } from './stylesheet.js';

/** How the HTML is to be used. */
export interface HtmlOptions {
  /** The article alone, without page and stylesheet, to be placed in a page of the site's own. */
  readonly fragment?: boolean;
  /** Whether the document's data go into it; by default into a page and not into a fragment. */
  readonly data?: boolean;
}

/** Characters of the opening paragraph that the page's description gives. */
const longestDescription = 120;

/**
 * Writes a document as one accessible page for an agency's website: nothing run, nothing fetched, its one
 * stylesheet inside. The same document and style give the same text on any day.
 *
 * With `fragment` only the `<article>` is written, and the data after it where they are asked for;
 * {@link htmlStylesheet} is the stylesheet to serve with it.
 */
export function documentToHtml(document: Document, style: Style, options: HtmlOptions = {}): string {
  const { fragment = false, data = !fragment } = options;
  const article = [
    openTag('article', { class: 'nianbao-report', lang: document.language }),
    ...blockElements(document.blocks, style),
    '</article>',
    ...(data && document.data !== undefined ? [dataBlock(document.data)] : []),
    '',
  ].join('\n');
  if (fragment) return article;
  return [
    '<!DOCTYPE html>',
    openTag('html', { lang: document.language }),
    '<head>',
    '<meta charset="utf-8">',
    element('title', {}, escapeHtml(document.title)),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    meta('description', descriptionOf(document)),
    // The marks by which search and monitoring know an article of a government website: its title and source.
    meta('ArticleTitle', document.title),
    meta('ContentSource', document.agency),
    `<style>\n${htmlStylesheet(document, style)}</style>`,
    '</head>',
    '<body class="nianbao-page">',
    '<main>',
    `${article}</main>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/**
 * The data as a data block, which no browser runs (HTML, 4.12.1): JSON needs no `<` outside its texts, and in them
 * it is written as an escape, so that nothing in a report can end the element or open a comment.
 */
function dataBlock(data: string): string {
  const { elementId, mediaType } = embeddedReport;
  return element('script', { type: mediaType, id: elementId }, data.replaceAll('<', '\\u003c'));
}

const meta = (name: string, content: string): string => openTag('meta', { name, content });

/** The beginning of the first paragraph; the title where there is none. */
function descriptionOf({ blocks, title }: Document): string {
  const first = blocks.find((block) => block.type === 'paragraph');
  const text = first ? inlineText(first.content).replace(/\s+/g, ' ').trim() : '';
  const characters = [...(text || title)];
  return characters.length > longestDescription
    ? `${characters.slice(0, longestDescription - 1).join('')}…`
    : characters.join('');
}
