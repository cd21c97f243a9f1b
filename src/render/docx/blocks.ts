/** Turns the blocks of the document into Word's paragraphs and tables. */
import type { IParagraphOptions, Paragraph, Table } from 'docx';
import type { Block, Inline } from '../document.js';
import { headsOn, keepsBelow, keepsTwoLines } from '../paragraph-ends.js';
import { signatureLayout } from '../signature.js';
import { brokenTitle } from '../title.js';
import { twips } from './lengths.js';
import type { WordContext } from './seam.js';
import { paragraphStyles } from './styles.js';
import { gridTable, typeAreaTwips } from './tables.js';
import { inlineRuns, textRuns } from './text.js';

type StyledRole = Exclude<keyof typeof paragraphStyles, 'table' | 'pageNumber' | 'signature'>;

/** The paragraphs and tables of the blocks, in order. */
export function blockElements(
  blocks: readonly Block[],
  context: WordContext,
): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const previous = blocks[index - 1];
    const free = previous?.type === 'table' ? context.style.table.spaceAfter : 0;
    const elements = blockElement(block, holdOf(previous, block, next), free, context);
    if (block.type !== 'table' || (next !== undefined && next.type !== 'table')) return elements;
    return [...elements, tableEnd(next ? context.style.table.spaceAfter : 0, context)];
  });
}

/** What holds a block's paragraphs to the next one and together; what is off is left to their style. */
interface Hold {
  readonly keepNext?: true;
  readonly widowControl?: true;
}

function holdOf(previous: Block | undefined, block: Block, next: Block | undefined): Hold {
  return {
    ...(next !== undefined && holds(block, next) ? { keepNext: true } : {}),
    ...(keepsTwoLines(previous, block) ? { widowControl: true } : {}),
  };
}

/** The signature never stands alone on a page (7.3.5.5), nor what belongs to a table away from it. */
function holds(block: Block, next: Block): boolean {
  if (headsOn(block) || next.type === 'signature' || next.type === 'attachment-note') return true;
  return keepsBelow(block, next);
}

/** The block with `free` points above it, beside those that its own style asks for. */
function blockElement(
  block: Block,
  hold: Hold,
  free: number,
  context: WordContext,
): readonly (Paragraph | Table)[] {
  const { text } = context.style;
  const above = (role: StyledRole): IParagraphOptions =>
    free > 0 ? spaceBefore(free + text[role].linesBefore * text[role].linePitch) : {};
  const one = (content: readonly Inline[], role: StyledRole): readonly Paragraph[] => [
    paragraph(content, role, { ...hold, ...above(role) }, context),
  ];
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
      return block.items.map(({ marker, content }, index) =>
        paragraph(
          [{ type: 'text', text: marker }, ...content],
          'body',
          { ...(index === block.items.length - 1 ? hold : {}), ...(index === 0 ? above('body') : {}) },
          context,
        ),
      );
    case 'table':
      return [gridTable(block.grid, hold.keepNext ?? false, context)];
    case 'attachment-note':
      return [
        paragraph(block.content, 'body', { ...hold, ...spaceBefore(free + text.body.linePitch) }, context),
      ];
    case 'signature':
      return signature(block, free, context);
    case 'attachment':
      return attachmentHead(block, context);
    case 'sign-off':
      return signOff(block, free, context);
  }
}

const spaceBefore = (points: number): IParagraphOptions => ({ spacing: { before: twips(points) } });

function paragraph(
  content: readonly Inline[],
  role: StyledRole,
  options: IParagraphOptions,
  context: WordContext,
): Paragraph {
  return new context.docx.Paragraph({
    // The body's style is the default one, which Word does not name.
    ...(role === 'body' ? {} : { style: paragraphStyles[role] }),
    ...options,
    children: inlineRuns(content, role, context),
  });
}

/** Name and date (GB/T 9704-2012, 7.3.5), placed by left indents. */
function signature(
  block: Block & { readonly type: 'signature' },
  free: number,
  context: WordContext,
): readonly Paragraph[] {
  const { docx, style } = context;
  const { name, date } = block;
  const { nameLeft, dateLeft } = signatureLayout(name, date ?? '', style);
  const line = (
    text: string,
    indent: NonNullable<IParagraphOptions['indent']>,
    options: IParagraphOptions,
  ): Paragraph =>
    new docx.Paragraph({
      style: paragraphStyles.signature,
      indent,
      ...options,
      children: textRuns(text, { face: style.text.body.face }, context),
    });
  const above = spaceBefore(free + style.signature.linesBefore * style.text.body.linePitch);
  const nameLine = line(name, { left: twips(nameLeft) }, { ...above, keepNext: date !== undefined });
  // A date may end close to the edge. Room beyond it keeps the date on one line where a program draws it wider
  // than Word does: LibreOffice sets gaps around its numbers.
  const beyond = -twips(style.signature.inset * style.text.body.size);
  return date === undefined
    ? [nameLine]
    : [nameLine, line(date, { left: twips(dateLeft), right: beyond }, {})];
}

/** The head of an attachment on a page of its own (GB/T 9704-2012, 7.3.4 and 7.4). */
function attachmentHead(
  { label, titles, unit }: Block & { readonly type: 'attachment' },
  context: WordContext,
): readonly Paragraph[] {
  const [title, ...subtitles] = titles;
  const line = (text: string, role: StyledRole, options?: IParagraphOptions): Paragraph =>
    paragraph([{ type: 'text', text }], role, { keepNext: true, ...options }, context);
  return [
    line(label, 'attachmentLabel', { pageBreakBefore: true }),
    line(title!, 'attachmentTitle'),
    ...subtitles.map((subtitle) => line(subtitle, 'attachmentSubtitle')),
    line(unit, 'attachmentLine'),
  ];
}

/** The foot of an attachment: the second entry of a line begins in its middle. */
function signOff(
  { lines }: Block & { readonly type: 'sign-off' },
  free: number,
  context: WordContext,
): readonly Paragraph[] {
  const { docx, style } = context;
  const middle = Math.round(typeAreaTwips(style) / 2);
  return lines.map(
    (entries, index) =>
      new docx.Paragraph({
        style: paragraphStyles.attachmentLine,
        keepNext: index < lines.length - 1,
        ...(index === 0 && free > 0 ? spaceBefore(free) : {}),
        tabStops: [{ type: docx.TabStopType.LEFT, position: middle }],
        children: entries.flatMap((entry, position) => [
          ...(position > 0 ? [new docx.TextRun({ children: [new docx.Tab()] })] : []),
          ...textRuns(entry, { face: style.text.attachmentLine.face }, context),
        ]),
      }),
  );
}

/**
 * A line of the free space between two tables, else of one point. Word needs a paragraph between two tables,
 * or it joins them, and one after the last table, or it adds a whole line of its own that may open an empty
 * page.
 */
function tableEnd(free: number, { docx }: WordContext): Paragraph {
  return new docx.Paragraph({
    style: paragraphStyles.table,
    spacing: { line: Math.max(twips(free), 20), lineRule: docx.LineRuleType.EXACT },
  });
}
