/** Turns the blocks of the document into Word's paragraphs and tables. */
import type { IParagraphOptions, Paragraph, Table } from 'docx';
import type { Block, Inline } from '../document.js';
import { signatureLayout } from '../signature.js';
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
    const keepNext = next !== undefined && holds(block, next);
    const elements = blockElement(block, keepNext, context);
    const needsEnd = block.type === 'table' && (next === undefined || next.type === 'table');
    return needsEnd ? [...elements, tableEnd(context)] : elements;
  });
}

/** The signature never stands alone on a page (7.3.5.5), nor what belongs to a table away from it. */
function holds(block: Block, next: Block): boolean {
  if (next.type === 'signature' || next.type === 'attachment-note') return true;
  return block.type === 'table' && (next.type === 'note' || next.type === 'sign-off');
}

function blockElement(block: Block, keepNext: boolean, context: WordContext): readonly (Paragraph | Table)[] {
  const one = (content: readonly Inline[], role: StyledRole): readonly Paragraph[] => [
    paragraph(content, role, keepNext, context),
  ];
  switch (block.type) {
    case 'title':
      return one(block.content, 'title');
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
          keepNext && index === block.items.length - 1,
          context,
        ),
      );
    case 'table':
      return [gridTable(block.grid, keepNext, context)];
    case 'attachment-note':
      return [
        paragraph(block.content, 'body', keepNext, context, {
          spacing: { before: twips(context.style.text.body.linePitch) },
        }),
      ];
    case 'signature':
      return signature(block, context);
    case 'attachment':
      return attachmentHead(block, context);
    case 'sign-off':
      return signOff(block, context);
  }
}

function paragraph(
  content: readonly Inline[],
  role: StyledRole,
  keepNext: boolean,
  context: WordContext,
  options: IParagraphOptions = {},
): Paragraph {
  return new context.docx.Paragraph({
    // The body's style is the default one, which Word does not name.
    ...(role === 'body' ? {} : { style: paragraphStyles[role] }),
    ...(keepNext ? { keepNext } : {}),
    ...options,
    children: inlineRuns(content, context.style.text[role].face, context),
  });
}

/** Name and date without a seal (GB/T 9704-2012, 7.3.5.2), placed by left indents. */
function signature(
  block: Block & { readonly type: 'signature' },
  context: WordContext,
): readonly Paragraph[] {
  const { docx, style } = context;
  const { name, date } = block;
  const { nameLeft, dateLeft } = signatureLayout(name, date ?? '', style);
  const line = (text: string, left: number, options: IParagraphOptions): Paragraph =>
    new docx.Paragraph({
      style: paragraphStyles.signature,
      indent: { left: twips(left) },
      ...options,
      children: textRuns(text, { face: style.text.body.face }, context),
    });
  const before = twips(style.signature.linesBefore * style.text.body.linePitch);
  const nameLine = line(name, nameLeft, { spacing: { before }, keepNext: date !== undefined });
  return date === undefined ? [nameLine] : [nameLine, line(date, dateLeft, {})];
}

/** The head of an attachment on a page of its own (GB/T 9704-2012, 7.3.4 and 7.4). */
function attachmentHead(
  { label, titles, unit }: Block & { readonly type: 'attachment' },
  context: WordContext,
): readonly Paragraph[] {
  const [title, ...subtitles] = titles;
  const line = (text: string, role: StyledRole, options?: IParagraphOptions): Paragraph =>
    paragraph([{ type: 'text', text }], role, true, context, options);
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
  context: WordContext,
): readonly Paragraph[] {
  const { docx, style } = context;
  const middle = Math.round(typeAreaTwips(style) / 2);
  return lines.map(
    (entries, index) =>
      new docx.Paragraph({
        style: paragraphStyles.attachmentLine,
        keepNext: index < lines.length - 1,
        tabStops: [{ type: docx.TabStopType.LEFT, position: middle }],
        children: entries.flatMap((entry, position) => [
          ...(position > 0 ? [new docx.TextRun({ children: [new docx.Tab()] })] : []),
          ...textRuns(entry, { face: style.text.attachmentLine.face }, context),
        ]),
      }),
  );
}

/**
 * A line of one point. Word needs a paragraph between two tables, or it joins them, and one after the last
 * table, or it adds a whole line of its own that may open an empty page.
 */
function tableEnd({ docx }: WordContext): Paragraph {
  return new docx.Paragraph({
    style: paragraphStyles.table,
    spacing: { line: 20, lineRule: docx.LineRuleType.EXACT },
  });
}
