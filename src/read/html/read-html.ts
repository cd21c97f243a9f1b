/** Reads a web page: ours, one saved from a government's site, or what an office program writes. */
import { say } from '../../model/finding/bilingual.js';
import { Parser } from 'htmlparser2';
import { embeddedReport } from '../../model/embedded-report.js';
import { blockCollector, type BlockCollector } from '../block-collector.js';
import { deepestElement, mostElements } from '../limits.js';
import type { ReadDocument } from '../read-document.js';
import { otherCopy, refusal } from '../refusal.js';
import { htmlParagraphs } from './html-paragraphs.js';

/** Elements whose text is no part of what the page says; a caption says the heading again. */
const silent = new Set([
  'caption',
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'select',
  'button',
  'svg',
  'iframe',
]);

/** Elements that begin and end a paragraph. */
const blocks = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form ' +
    'header hr html li main nav ol p pre section summary ul h1 h2 h3 h4 h5 h6'
  ).split(' '),
);

/** What a list's marker is before its item, where the page has it as an attribute. */
const markerAttribute = 'data-marker';

/** Reads the text of a page. Nothing in it is run or fetched. */
export function readHtml(text: string): ReadDocument {
  const open: { readonly name: string; readonly id: number }[] = [];
  const collector = blockCollector(htmlParagraphs, () => open.map(({ id }) => id));
  const head = pageHead();
  /** How many elements were open where the text went silent; nothing below it is read. */
  let silentFrom: number | undefined;
  let count = 0;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        count += 1;
        if (open.length >= deepestElement || count > mostElements) throw tooComplex();
        open.push({ name, id: count });
        head.open(name, attributes);
        if (silentFrom !== undefined) return;
        if (silent.has(name) || isHidden(attributes)) silentFrom = open.length;
        else begin(collector, name, attributes);
      },
      ontext(piece) {
        if (!head.takes(piece, open.at(-1)?.name) && silentFrom === undefined)
          collector.text(piece.replaceAll('\u2028', ' '));
      },
      onclosetag(name) {
        head.close();
        const isSilent = silentFrom !== undefined;
        if (silentFrom === open.length) silentFrom = undefined;
        if (!isSilent) end(collector, name);
        open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return { format: 'html', blocks: collector.end(), ...head.properties() };
}

const tooComplex = (): Error =>
  refusal(
    'file.too-complex',
    say(
      '网页的结构异常复杂（层次过深或元素过多），未读',
      'The structure of the page is unusually complex (too deep or too many elements); it was not read',
    ),
    otherCopy,
  );

/** Follows the elements, to take up what a page says beside its text: its title, its day, and the data it carries. */
function pageHead() {
  let title = '';
  let publishedOn: string | undefined;
  let data: string | undefined;
  let isData = false;
  return {
    open: (name: string, attributes: Attributes): void => {
      if (name === 'meta') publishedOn ??= publicationDay(attributes);
      if (name === 'script' && attributes['id'] === embeddedReport.elementId) isData = true;
    },
    /** Whether the text in the element is part of it, and not of what the page shows. */
    takes: (piece: string, element: string | undefined): boolean => {
      if (isData) data = (data ?? '') + piece;
      else if (element === 'title') title += piece;
      else return false;
      return true;
    },
    close: (): void => {
      isData = false;
    },
    properties: (): Pick<ReadDocument, 'data' | 'title' | 'publishedOn'> => ({
      ...(data === undefined ? {} : { data }),
      ...(title.trim() === '' ? {} : { title: title.replace(/\s+/g, ' ').trim() }),
      ...(publishedOn === undefined ? {} : { publishedOn }),
    }),
  };
}

type Attributes = Readonly<Record<string, string>>;

function begin(collector: BlockCollector, name: string, attributes: Attributes): void {
  if (name === 'br') return collector.text('\u2028');
  if (name === 'table') return collector.beginTable();
  if (name === 'tr') return collector.beginRow();
  if (name === 'td' || name === 'th') return collector.beginCell(spanOf(attributes));
  if (!blocks.has(name)) return;
  collector.endParagraph();
  if (/^h[1-6]$/.test(name)) collector.beginHeading(Number(name[1]));
  if (name === 'li') collector.text(attributes[markerAttribute] ?? '');
}

function end(collector: BlockCollector, name: string): void {
  if (name === 'table') collector.endTable();
  else if (name === 'td' || name === 'th') collector.endCell();
  else if (blocks.has(name)) collector.endParagraph();
}

function spanOf(attributes: Attributes): { colSpan: number; rowSpan: number } {
  const number = (name: string): number => {
    const value = Number.parseInt(attributes[name] ?? '1', 10);
    return Number.isNaN(value) || value < 0 ? 1 : value;
  };
  const rowSpan = number('rowspan');
  // 0 is "to the end of the table" (HTML, 4.9.11); more rows than the table has are cut off when it ends.
  return { colSpan: number('colspan') || 1, rowSpan: rowSpan === 0 ? 65_534 : Math.min(rowSpan, 65_534) };
}

function isHidden(attributes: Attributes): boolean {
  return 'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '');
}

/** `<meta name="PubDate" content="2022-01-25 10:00">`, which government sites must have. */
function publicationDay(attributes: Attributes): string | undefined {
  if (attributes['name']?.toLowerCase() !== 'pubdate') return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(attributes['content'] ?? '') ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
