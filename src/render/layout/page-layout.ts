/**
 * Divides a document into pages. Its blocks become units (lines, spaces, tables) that are never cut, but for
 * a table that no page can hold; units that belong together move to the next page together.
 */
import type { Document } from '../document/document.js';
import type { Grid } from '../document/grid.js';
import { dashTop, typeArea, type Style } from '../style/style.js';
import { facedText } from '../text/characters.js';
import { paragraphOptions, typeset } from '../text/typeset.js';
import { headsOn, keepsBelow, keepsTwoLines } from '../text/page-ends.js';
import { baselineIn, type Page, type PlacedRun, type Rule } from './page.js';
import { splitTable } from './table-layout.js';
import { placeTableRules, placeTableText } from './table-placement.js';
import { tableContext, unitsBelow, type PageContext, type Unit } from './units.js';

/** Lays the document out on pages, each with its number (GB/T 9704-2012, 7.5). */
export function layoutPages(document: Document, context: PageContext): readonly Page[] {
  const units = document.blocks.flatMap((block, index, blocks) => {
    const own = unitsBelow(blocks[index - 1], block, context);
    // A table that no page can hold is cut; only what fits a page can be held to something.
    const fits = own.every(({ height }) => height <= typeArea(context.style).height);
    if (keepsBelow(block, blocks[index + 1]) && fits) return own.map((unit) => ({ ...unit, keep: true }));
    if (headsOn(block)) return own.map((unit) => ({ ...unit, keep: true }));
    return keepsTwoLines(blocks[index - 1], block) ? twoLinesKept(own) : own;
  });
  const pages = fillPages(holdSignature(units), context);
  return pages.map((page, index) => ({ ...page, runs: [...page.runs, ...pageNumber(index + 1, context)] }));
}

/** The first two lines stay on one page, and so do the last two. */
function twoLinesKept(units: readonly Unit[]): readonly Unit[] {
  const lines = units.filter((unit) => unit.type === 'line');
  const held = lines.length > 1 ? [lines[0], lines.at(-2)] : [];
  return units.map((unit) => (unit.type === 'line' && held.includes(unit) ? { ...unit, keep: true } : unit));
}

/** The signature never stands alone on a page (7.3.5.5): the last line of the text goes with it. */
function holdSignature(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, index) => {
    const next = units[index + 1];
    return unit.type === 'line' && next?.type === 'space' && next.holdsBefore
      ? { ...unit, keep: true }
      : unit;
  });
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
    const group = withinPage(keptTogether(units, index), pageHeight);
    index += group.length;
    const last = group.at(-1)!;
    const onNewPage = withoutSpaceAbove(group);
    if (last.type === 'turn') {
      if (used > 0) turn();
    } else if (heightOf(group) <= pageHeight - used + tolerance) {
      group.forEach(put);
    } else if (onNewPage.length === 0) {
      // Space below a text opens no page: what comes next does.
      used = pageHeight;
    } else if (last.type === 'table' && heightOf(onNewPage) > pageHeight + tolerance) {
      putLongTable(group.slice(0, -1), last.layout.grid);
    } else {
      if (used > 0) turn();
      onNewPage.forEach(put);
    }
  }
  return pages;

  /** Heading and first rows stay together; where not one row has room below the heading, both turn the page. */
  function putLongTable(above: readonly Unit[], grid: Grid): void {
    const split = (before: readonly Unit[]): ReturnType<typeof splitTable> =>
      splitTable(grid, tableContext(context), {
        firstHeight: pageHeight - used - heightOf(before),
        pageHeight,
      });
    let before = above;
    let pieces = split(before);
    if (!pieces.first) {
      if (used > 0) turn();
      before = withoutSpaceAbove(above);
      pieces = split(before);
    }
    before.forEach(put);
    for (const [position, layout] of [pieces.first, ...pieces.others].entries()) {
      if (!layout) continue;
      if (position > 0) turn();
      put({ type: 'table', layout, height: layout.height, keep: false });
    }
  }
}

/** What is held together but higher than a page is let go from its end; a table at the end is cut instead. */
function withinPage(group: readonly Unit[], pageHeight: number): readonly Unit[] {
  const isTooHigh = (end: number): boolean =>
    heightOf(withoutSpaceAbove(group.slice(0, end))) > pageHeight + tolerance;
  let end = group.length;
  while (end > 1 && group[end - 1]!.type !== 'table' && isTooHigh(end)) end -= 1;
  return group.slice(0, end);
}

const heightOf = (units: readonly Unit[]): number => units.reduce((sum, { height }) => sum + height, 0);

/** The units as they stand at a page's top. */
function withoutSpaceAbove(units: readonly Unit[]): readonly Unit[] {
  const first = units.findIndex(({ type }) => type !== 'space');
  return first < 0 ? [] : units.slice(first);
}

/** Room for rounding, in points. */
const tolerance = 0.01;

/** The unit at the index with those that it is held to. */
function keptTogether(units: readonly Unit[], start: number): readonly Unit[] {
  let end = start;
  while (units[end]!.keep && end + 1 < units.length && units[end + 1]!.type !== 'turn') end += 1;
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
  const { size } = style.text.pageNumber;
  const inset = place.inset * size;
  const [line] = typeset(facedText([{ text: `— ${number} —`, role: 'pageNumber' }], style), {
    ...paragraphOptions('pageNumber', style, fonts),
    align: number % 2 === 1 ? 'right' : 'left',
    indent: 0,
    width: typeArea(style).width - inset,
  });
  const left = page.left + (number % 2 === 1 ? 0 : inset);
  const baseline = page.height - page.bottom + place.distance + dashTop * size;
  return line!.runs.map((run) => ({ ...run, x: left + run.x, size, baseline }));
}
