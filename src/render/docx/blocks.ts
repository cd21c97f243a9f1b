/** Turns the blocks of the document into Word's paragraphs and tables, in WordprocessingML. */
import { blockTexts } from '../document/block-texts.js';
import { itemContent, type Block, type Inline } from '../document/document.js';
import type { TextRole } from '../style/style.js';
import { headsOn, keepsBelow, keepsTwoLines } from '../text/page-ends.js';
import { signatureLayout } from '../text/signature.js';
import { brokenTitle } from '../text/title.js';
import { twips } from './lengths.js';
import { paragraphXml, type ParagraphFormat } from './paragraph.js';
import { paragraphStyles } from './styles.js';
import { tableXml, typeAreaTwips } from './tables.js';
import { inlineRuns, textRuns } from './text.js';
import type { WordContext } from './word-context.js';

/** The paragraphs and tables of the blocks, in order. */
export function blocksXml(blocks: readonly Block[], context: WordContext): string {
  return blocks
    .map((block, index) => {
      const next = blocks[index + 1];
      const previous = blocks[index - 1];
      const free = previous?.type === 'table' ? context.style.table.spaceAfter : 0;
      const xml = blockXml(block, holdOf(previous, block, next), free, context);
      if (block.type !== 'table' || (next !== undefined && next.type !== 'table')) return xml;
      return xml + tableEnd(next ? context.style.table.spaceAfter : 0);
    })
    .join('');
}

/** What holds a block's paragraphs to the next one and together; what is off is left to their style. */
interface Hold {
  readonly keepNext: boolean;
  readonly widowControl: boolean;
}

function holdOf(previous: Block | undefined, block: Block, next: Block | undefined): Hold {
  return {
    keepNext: next !== undefined && holds(block, next),
    widowControl: keepsTwoLines(previous, block),
  };
}

/** The signature never stands alone on a page (7.3.5.5), nor what belongs to a table away from it. */
function holds(block: Block, next: Block): boolean {
  if (headsOn(block) || next.type === 'signature' || next.type === 'attachment-note') return true;
  return keepsBelow(block, next);
}

/** The block with `free` points above it, beside those that its own style asks for. */
function blockXml(block: Block, hold: Hold, free: number, context: WordContext): string {
  const { text } = context.style;
  const above = (role: TextRole): ParagraphFormat =>
    free > 0 ? { before: twips(free + text[role].linesBefore * text[role].linePitch) } : {};
  const one = (content: readonly Inline[], role: TextRole): string =>
    paragraph(content, role, { ...hold, ...above(role) }, context);
  switch (block.type) {
    case 'title':
      return one(brokenTitle(block.content, context.style), 'title');
    case 'heading':
      return one(block.content, `heading${block.level}`);
    case 'paragraph':
      return one(block.content, 'body');
    case 'note':
      return one(block.content, 'note');
    case 'list':
      return block.items
        .map((item, index) =>
          paragraph(
            itemContent(item),
            'body',
            { ...(index === block.items.length - 1 ? hold : {}), ...(index === 0 ? above('body') : {}) },
            context,
          ),
        )
        .join('');
    case 'table':
      return tableXml(block, hold.keepNext, context);
    case 'attachment-note': {
      const format = { ...hold, before: twips(free + text.body.linePitch) };
      return paragraph(block.content, 'body', format, context);
    }
    case 'signature':
      return signature(block, free, context);
    case 'attachment':
      return attachmentHead(block, context);
    case 'sign-off':
      return signOff(block, free, context);
  }
}

function paragraph(
  content: readonly Inline[],
  role: TextRole,
  format: ParagraphFormat,
  context: WordContext,
): string {
  // The body's style is the default one, which Word does not name.
  const style = role === 'body' ? {} : { style: paragraphStyles[role] };
  return paragraphXml({ ...style, ...format }, inlineRuns(content, role, context));
}

/** Name and date (GB/T 9704-2012, 7.3.5), placed by left indents. */
function signature(
  { name, date }: Block & { readonly type: 'signature' },
  free: number,
  context: WordContext,
): string {
  const { style, metrics } = context;
  const { nameLeft, dateLeft, beyond } = signatureLayout(name, date ?? '', style, metrics);
  const line = (text: string, format: ParagraphFormat): string =>
    paragraphXml({ style: paragraphStyles.signature, ...format }, textRuns({ text, role: 'body' }, context));
  const before = twips(free + style.signature.linesBefore * style.text.body.linePitch);
  const nameLine = line(name, { before, keepNext: date !== undefined, indent: { left: twips(nameLeft) } });
  return date === undefined
    ? nameLine
    : nameLine + line(date, { indent: { left: twips(dateLeft), right: -twips(beyond) } });
}

/** The head of an attachment on a page of its own (GB/T 9704-2012, 7.3.4 and 7.4). */
function attachmentHead(block: Block & { readonly type: 'attachment' }, context: WordContext): string {
  return blockTexts(block)
    .map(({ text, role }, index) => {
      const format = { keepNext: true, ...(index === 0 ? { pageBreakBefore: true } : {}) };
      return paragraph([{ type: 'text', text }], role, format, context);
    })
    .join('');
}

/** The foot of an attachment: the second entry of a line begins in its middle. */
function signOff(
  { lines }: Block & { readonly type: 'sign-off' },
  free: number,
  context: WordContext,
): string {
  const { style } = context;
  const runs = (text: string): string => textRuns({ text, role: 'attachmentLine' }, context);
  return lines
    .map((entries, index) =>
      paragraphXml(
        {
          style: paragraphStyles.attachmentLine,
          keepNext: index < lines.length - 1,
          ...(index === 0 && free > 0 ? { before: twips(free) } : {}),
          tab: Math.round(typeAreaTwips(style) / 2),
        },
        entries.map(runs).join('<w:r><w:tab/></w:r>'),
      ),
    )
    .join('');
}

/**
 * A line of the free space between two tables, else of one point. Word needs a paragraph between two tables,
 * or it joins them, and one after the last table, or it adds a whole line of its own that may open an empty
 * page.
 */
function tableEnd(free: number): string {
  return paragraphXml({ style: paragraphStyles.table, exactLine: Math.max(twips(free), 20) });
}
