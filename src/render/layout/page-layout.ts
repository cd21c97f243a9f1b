/**
 * Divides a document into pages. Its blocks become units (lines, spaces, tables) that are never cut, but for
 * a table that no page can hold; units that belong together move to the next page together.
 */
import { inlineText, type Block, type Document, type Inline } from '../document.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Grid } from '../grid.js';
import { signatureLayout } from '../signature.js';
import type { Style, TextRole } from '../style.js';
import { facedText, typeset, type Line } from '../text/typeset.js';
import { baselineIn, type Page, type PlacedRun, type Rule } from './page.js';
import { layoutTable, splitTable, type TableContext, type TableLayout } from './table-layout.js';
import { placeTableRules, placeTableText } from './table-placement.js';

/** What stays on one page; `keep` holds it to the unit after it. */
type Unit =
  | {
      readonly type: 'line';
      readonly line: Line;
      readonly size: number;
      readonly height: number;
      readonly keep: boolean;
      readonly outline?: string;
    }
  | { readonly type: 'space'; readonly height: number; readonly keep: boolean }
  | { readonly type: 'table'; readonly layout: TableLayout; readonly height: number; readonly keep: boolean };

export interface PageContext {
  readonly fonts: FontSet;
  readonly style: Style;
}

/** Lays the document out on pages, each with its number (GB/T 9704-2012, 7.5). */
export function layoutPages(document: Document, context: PageContext): readonly Page[] {
  const units = document.blocks.flatMap((block) => unitsOf(block, context));
  const pages = fillPages(holdSignature(units, document.blocks), context);
  return pages.map((page, index) => ({ ...page, runs: [...page.runs, ...pageNumber(index + 1, context)] }));
}

function typeArea({ page }: Style): { readonly width: number; readonly height: number } {
  return { width: page.width - page.left - page.right, height: page.height - page.top - page.bottom };
}

function unitsOf(block: Block, context: PageContext): readonly Unit[] {
  switch (block.type) {
    case 'title':
      return textUnits(block.content, 'title', context);
    case 'heading': {
      const role = (['heading1', 'heading2', 'heading3'] as const)[block.level - 1]!;
      const units = textUnits(block.content, role, context).map((unit) => ({ ...unit, keep: true }));
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
      return block.items.flatMap(({ marker, content }) =>
        textUnits([{ type: 'text', text: marker }, ...content], 'body', context),
      );
    case 'table':
      return [tableUnit(block.grid, context)];
    case 'signature':
      return signatureUnits(block, context);
  }
}

function textUnits(
  content: readonly Inline[],
  role: TextRole,
  { fonts, style }: PageContext,
): readonly Unit[] {
  const { face, size, linePitch, characterSpacing, align, indent, linesBefore, linesAfter } =
    style.text[role];
  const lines = typeset(facedText(content, face), {
    fonts,
    size,
    characterSpacing,
    align,
    width: typeArea(style).width,
    indent: indent * (size + characterSpacing),
  });
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

const tableContext = ({ fonts, style }: PageContext): TableContext => ({
  fonts,
  style,
  width: typeArea(style).width,
});

function signatureUnits(
  block: Block & { readonly type: 'signature' },
  { fonts, style }: PageContext,
): readonly Unit[] {
  const { face, size, linePitch, characterSpacing } = style.text.body;
  const { nameLeft, dateLeft } = signatureLayout(block.name, block.date ?? '', style);
  const part = (text: string, left: number): readonly Unit[] =>
    typeset([{ text, face }], {
      fonts,
      size,
      characterSpacing,
      align: 'left',
      width: typeArea(style).width - left,
    }).map((line) => ({
      type: 'line',
      line: { ...line, runs: line.runs.map((run) => ({ ...run, x: run.x + left })) },
      size,
      height: linePitch,
      keep: true,
    }));
  return [
    { type: 'space', height: style.signature.linesBefore * linePitch, keep: true },
    ...part(block.name, nameLeft),
    ...(block.date ? part(block.date, dateLeft) : []),
  ];
}

/** The signature never stands alone on a page (7.3.5.5): the last line of the text goes with it. */
function holdSignature(units: readonly Unit[], blocks: readonly Block[]): readonly Unit[] {
  if (!blocks.some(({ type }) => type === 'signature')) return units;
  const firstKept = units.findLastIndex(({ keep }) => !keep) + 1;
  return units.map((unit, index) =>
    index === firstKept - 1 && unit.type === 'line' ? { ...unit, keep: true } : unit,
  );
}

interface OpenPage {
  readonly runs: PlacedRun[];
  readonly rules: Rule[];
}

function fillPages(units: readonly Unit[], context: PageContext): readonly Page[] {
  const { style } = context;
  const { height: pageHeight } = typeArea(style);
  const pages: OpenPage[] = [{ runs: [], rules: [] }];
  let used = 0;
  const turn = (): void => {
    pages.push({ runs: [], rules: [] });
    used = 0;
  };
  const put = (unit: Unit): void => {
    placeUnit(unit, pages.at(-1)!, used, style);
    used += unit.height;
  };
  for (let index = 0; index < units.length;) {
    const group = keptTogether(units, index);
    index += group.length;
    const last = group.at(-1)!;
    const height = group.reduce((sum, unit) => sum + unit.height, 0);
    const fits = (free: number): boolean => height <= free + tolerance;
    if (fits(pageHeight - used)) {
      group.forEach(put);
    } else if (last.type === 'table' && !fits(pageHeight)) {
      putLongTable(group.slice(0, -1), last.layout.grid);
    } else {
      if (used > 0) turn();
      group.filter((unit, position) => unit.type !== 'space' || position > 0).forEach(put);
    }
  }
  return pages;

  /** Heading and first rows stay together; where not one row has room below the heading, both turn the page. */
  function putLongTable(before: readonly Unit[], grid: Grid): void {
    const heightBefore = before.reduce((sum, unit) => sum + unit.height, 0);
    const split = (free: number): ReturnType<typeof splitTable> =>
      splitTable(grid, tableContext(context), { firstHeight: free - heightBefore, pageHeight });
    let pieces = split(pageHeight - used);
    if (!pieces.first) {
      if (used > 0) turn();
      pieces = split(pageHeight);
    }
    before.forEach(put);
    for (const [position, layout] of [pieces.first, ...pieces.others].entries()) {
      if (!layout) continue;
      if (position > 0) turn();
      put({ type: 'table', layout, height: layout.height, keep: false });
    }
  }
}

/** Room for rounding, in points. */
const tolerance = 0.01;

/** The unit at the index with those that it is held to. */
function keptTogether(units: readonly Unit[], start: number): readonly Unit[] {
  let end = start;
  while (units[end]!.keep && end + 1 < units.length) end += 1;
  return units.slice(start, end + 1);
}

function placeUnit(unit: Unit, page: OpenPage, used: number, style: Style): void {
  const x = style.page.left;
  const y = style.page.top + used;
  if (unit.type === 'line') {
    const { line, size, height, outline } = unit;
    const baseline = baselineIn(y, height, size);
    line.runs.forEach((run, index) =>
      page.runs.push({
        ...run,
        x: x + run.x,
        size,
        baseline,
        ...(outline && index === 0 ? { outline } : {}),
      }),
    );
  } else if (unit.type === 'table') {
    page.runs.push(...placeTableText(unit.layout, x, y, style));
    page.rules.push(...placeTableRules(unit.layout, x, y, style));
  }
}

/** — 1 — below the type area, at the outer edge: right on odd pages, left on even ones (7.5). */
function pageNumber(number: number, { fonts, style }: PageContext): readonly PlacedRun[] {
  const { page, pageNumber: place } = style;
  const { face, size, characterSpacing } = style.text.pageNumber;
  const inset = place.inset * size;
  const [line] = typeset([{ text: `— ${number} —`, face }], {
    fonts,
    size,
    characterSpacing,
    align: number % 2 === 1 ? 'right' : 'left',
    width: typeArea(style).width - inset,
  });
  const left = page.left + (number % 2 === 1 ? 0 : inset);
  const baseline = page.height - page.bottom + place.distance + dashHeight * size;
  return line!.runs.map((run) => ({ ...run, x: left + run.x, size, baseline }));
}

/** How far a dash stands above the baseline, in em. */
const dashHeight = 0.4;
