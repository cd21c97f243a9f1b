/** The units that a document's blocks come to: lines, spaces and tables, of which no page break cuts any. */
import { blockTexts, inlineTexts } from '../document/block-texts.js';
import { inlineText, itemContent, type Block, type Inline } from '../document/document.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Grid } from '../document/grid.js';
import { signatureLayout } from '../text/signature.js';
import { typeArea, type Style, type TextRole } from '../style/style.js';
import { facedText } from '../text/characters.js';
import { paragraphOptions, typeset, type Line, type LineOptions } from '../text/typeset.js';
import { brokenTitle } from '../text/title.js';
import { layoutTable, type TableContext, type TableLayout } from './table-layout.js';

/** What stays on one page; `keep` holds it to the unit after it, and a `turn` starts a new page. */
export type Unit =
  | {
      readonly type: 'line';
      readonly line: Line;
      readonly size: number;
      readonly height: number;
      readonly keep: boolean;
      readonly outline?: string;
    }
  /** Free space; what `holdsBefore` keeps the line above it on its page. */
  | {
      readonly type: 'space';
      readonly height: number;
      readonly keep: boolean;
      readonly holdsBefore?: true;
    }
  | { readonly type: 'turn'; readonly height: number; readonly keep: boolean }
  | { readonly type: 'table'; readonly layout: TableLayout; readonly height: number; readonly keep: boolean };

export interface PageContext {
  readonly fonts: FontSet;
  readonly style: Style;
}

/** The units of a block below another one: free space parts what follows a table from its rules. */
export function unitsBelow(previous: Block | undefined, block: Block, context: PageContext): readonly Unit[] {
  const units = unitsOf(block, context);
  const height = context.style.table.spaceAfter;
  return previous?.type === 'table' && block.type !== 'attachment' && height > 0
    ? [{ type: 'space', height, keep: true }, ...units]
    : units;
}

/** The units of a block, in order. */
function unitsOf(block: Block, context: PageContext): readonly Unit[] {
  switch (block.type) {
    case 'title':
      return textUnits(brokenTitle(block.content, context.style), 'title', context);
    case 'heading': {
      const units = textUnits(block.content, `heading${block.level}`, context).map((unit) => ({
        ...unit,
        keep: true,
      }));
      const [first, ...rest] = units;
      return block.level === 1 && first?.type === 'line'
        ? [{ ...first, outline: inlineText(block.content) }, ...rest]
        : units;
    }
    case 'paragraph':
      return textUnits(block.content, 'body', context);
    case 'note':
      return textUnits(block.content, 'note', context);
    case 'list':
      return block.items.flatMap((item) => textUnits(itemContent(item), 'body', context));
    case 'table':
      return [tableUnit(block.grid, context)];
    case 'attachment-note':
      return [
        { type: 'space', height: context.style.text.body.linePitch, keep: true, holdsBefore: true },
        ...textUnits(block.content, 'body', context),
      ];
    case 'signature':
      return signatureUnits(block, context);
    case 'attachment':
      return attachmentUnits(block, context);
    case 'sign-off':
      return block.lines.flatMap((entries, index) =>
        sideBySide(entries, context).map((unit) => ({ ...unit, keep: index < block.lines.length - 1 })),
      );
  }
}

function textUnits(
  content: readonly Inline[],
  role: TextRole,
  { fonts, style }: PageContext,
): readonly Unit[] {
  const { size, linePitch, linesBefore, linesAfter } = style.text[role];
  const texts = facedText(inlineTexts(content, role), style);
  const lines = typeset(texts, paragraphOptions(role, style, fonts));
  const space = (count: number, keep: boolean): readonly Unit[] =>
    count > 0 ? [{ type: 'space', height: count * linePitch, keep }] : [];
  return [
    ...space(linesBefore, true),
    ...lines.map((line): Unit => ({ type: 'line', line, size, height: linePitch, keep: false })),
    ...space(linesAfter, false),
  ];
}

function tableUnit(grid: Grid, context: PageContext): Unit {
  const layout = layoutTable(grid, tableContext(context));
  return { type: 'table', layout, height: layout.height, keep: false };
}

export const tableContext = ({ fonts, style }: PageContext): TableContext => ({
  fonts,
  style,
  width: typeArea(style).width,
});

function signatureUnits(
  block: Block & { readonly type: 'signature' },
  { fonts, style }: PageContext,
): readonly Unit[] {
  const { size, linePitch } = style.text.body;
  const { nameLeft, dateLeft, beyond } = signatureLayout(block.name, block.date ?? '', style, fonts);
  const part = (text: string, left: number, room = 0): readonly Unit[] =>
    typeset(facedText([{ text, role: 'body' }], style), {
      ...paragraphOptions('body', style, fonts),
      align: 'left',
      indent: 0,
      width: typeArea(style).width - left + room,
    }).map((line) => ({
      type: 'line',
      line: { ...line, runs: line.runs.map((run) => ({ ...run, x: run.x + left })) },
      size,
      height: linePitch,
      keep: true,
    }));
  return [
    { type: 'space', height: style.signature.linesBefore * linePitch, keep: true, holdsBefore: true },
    ...part(block.name, nameLeft),
    ...(block.date ? part(block.date, dateLeft, beyond) : []),
  ];
}

function attachmentUnits(
  block: Block & { readonly type: 'attachment' },
  context: PageContext,
): readonly Unit[] {
  const lines = blockTexts(block).flatMap(({ text, role }) =>
    textUnits([{ type: 'text', text }], role, context),
  );
  return [
    { type: 'turn', height: 0, keep: false },
    ...lines.map((unit) => (unit.type === 'line' ? { ...unit, keep: true } : unit)),
  ];
}

/** Entries that share a line, each from the start of its equal part of it. */
function sideBySide(entries: readonly string[], { fonts, style }: PageContext): readonly Unit[] {
  const { size, linePitch } = style.text.attachmentLine;
  const width = typeArea(style).width / 2;
  const options: LineOptions = {
    ...paragraphOptions('attachmentLine', style, fonts),
    align: 'left',
    indent: 0,
    width,
  };
  const columns = entries.map((text) =>
    typeset(facedText([{ text, role: 'attachmentLine' }], style), options),
  );
  const count = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: count }, (_, index): Unit => {
    const runs = columns.flatMap((lines, column) =>
      (lines[index]?.runs ?? []).map((run) => ({ ...run, x: run.x + column * width })),
    );
    return {
      type: 'line',
      line: { runs, width: typeArea(style).width },
      size,
      height: linePitch,
      keep: true,
    };
  });
}
