/** Puts the glyphs of pages together to the text of cells and paragraphs. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { ReadBlock, ReadParagraph } from '../read-document.js';
import { attachmentLabel } from '../report-content.js';
import type { Glyph, PdfPage } from './pdf-page.js';
import { ruledTables, type RuledTable } from './ruled-tables.js';
import { linesOf, type Line } from './text-lines.js';

/** How much larger than the text a line is that is a line of the title. */
const titleSize = 1.2;

/** Part of the page's height at its top and bottom in which page numbers stand. */
const margin = 0.1;

const pageNumber = /^[-—–·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/共]\s*\d{1,3}\s*页?)?[-—–·\s]*$/;

/** The blocks of all pages in reading order. */
export function pageBlocks(pages: readonly PdfPage[]): readonly ReadBlock[] {
  const parted = pages.map(partedPage);
  const size = textSize(parted.flatMap(({ outside }) => outside));
  // The lines of each paragraph, which may go on over a page's end, and the tables between them.
  const groups: (Line[] | PlacedTable)[] = [];
  for (const piece of parted.flatMap((page) => piecesOf(page, columnOf(page, parted, size)))) {
    const open = groups.at(-1);
    if ('table' in piece) groups.push(piece);
    else if (!Array.isArray(open) || beginsParagraph(piece, open.at(-1)!)) groups.push([piece.line]);
    else open.push(piece.line);
  }
  let tableCount = 0;
  return groups.map((group) => {
    if (Array.isArray(group)) return paragraphOf(group, group[0]!.size > size * titleSize);
    tableCount += 1;
    const { number } = group.page;
    return tableBlock(
      group,
      say(`第 ${tableCount} 个表格（第 ${number} 页）`, `table ${tableCount} (page ${number})`),
    );
  });
}

interface PartedPage {
  readonly page: PdfPage;
  /** The first is 1. */
  readonly number: number;
  readonly tables: readonly RuledTable[];
  readonly outside: readonly Glyph[];
  /** Of the glyphs outside tables, without the page's number. */
  readonly lines: readonly Line[];
}

function partedPage(page: PdfPage, index: number): PartedPage {
  const { glyphs, rules, height } = page;
  const tables = ruledTables(rules).filter(({ cells }) =>
    cells.some((cell) => glyphs.some((glyph) => isInside(glyph, cell))),
  );
  const outside = glyphs.filter((glyph) => !tables.some((table) => isInside(glyph, table)));
  const isPageNumber = ({ text, baseline }: Line): boolean =>
    pageNumber.test(text) && (baseline < height * margin || baseline > height * (1 - margin));
  const lines = linesOf(outside).filter((line) => !isPageNumber(line));
  return { page, number: index + 1, tables, outside, lines };
}

interface PlacedTable {
  readonly table: RuledTable;
  readonly page: PartedPage;
}

interface PlacedLine {
  readonly line: Line;
  readonly column: Column;
  /** Whether the line before stands on the same page. */
  readonly isFollowing: boolean;
}

/** The lines and the tables of a page from top to bottom. */
function piecesOf(page: PartedPage, column: Column): readonly (PlacedLine | PlacedTable)[] {
  const { lines, tables } = page;
  const pieces: (PlacedLine | PlacedTable)[] = [];
  let placed = 0;
  const placeTables = (before: number): void => {
    for (; placed < tables.length && tables[placed]!.top < before; placed += 1)
      pieces.push({ table: tables[placed]!, page });
  };
  lines.forEach((line, index) => {
    placeTables(line.baseline);
    pieces.push({ line, column, isFollowing: index > 0 });
  });
  placeTables(Infinity);
  return pieces;
}

function isInside(
  { x, width, baseline, size }: Glyph,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): boolean {
  const [middle, height] = [x + width / 2, baseline - size * 0.35];
  return box.left <= middle && middle < box.right && box.top <= height && height < box.bottom;
}

interface Column {
  readonly left: number;
  readonly right: number;
  /** Of most of the text. */
  readonly size: number;
}

/** Where the text of a page stands. */
function columnOf({ page, lines }: PartedPage, all: readonly PartedPage[], size: number): Column {
  const alike = all.filter((other) => other.page.width === page.width).flatMap((other) => other.lines);
  return { left: leftEdge(lines, alike, size), right: Math.max(...lines.map((line) => line.right)), size };
}

/**
 * Where text that is not indented begins. A page on which every line is the first of its paragraph does not show that,
 * so there it is as on the other pages of its width.
 */
function leftEdge(lines: readonly Line[], ofAllPages: readonly Line[], size: number): number {
  const isIndent = (from: number, to: number): boolean => Math.abs(to - from - size * 2) < size * 0.3;
  const own = Math.min(...lines.map(({ left }) => left));
  const common = Math.min(...ofAllPages.map(({ left }) => left));
  return isIndent(common, own) && !lines.some(({ left }) => isIndent(own, left)) ? common : own;
}

/**
 * Whether the line begins a paragraph: it is indented or centred, of another size, far below the one before, or
 * that ended before the right edge.
 */
function beginsParagraph({ line, column, isFollowing }: PlacedLine, before: Line): boolean {
  const { size } = line;
  if (attachmentLabel.test(line.text)) return true;
  if (Math.abs(size - before.size) > 0.6) return true;
  if (isFollowing && line.baseline - before.baseline > Math.max(size, before.size) * 2.6) return true;
  if (size > column.size * titleSize) return false;
  if (line.left - column.left > size * 0.8) return true;
  return column.right - before.right > size * 2.2;
}

/** No title has more characters, attachments' own included; a size that more have is one of text. */
const longestTitle = 100;

/** Nor has a title more of all characters than this, where a report has any text to speak of. */
const largestShare = 0.1;

/**
 * The size of the text: the largest that more glyphs outside tables have than a title could, since notes below tables
 * may be longer than the text and are smaller. Where there is so little text, the one that most have.
 */
function textSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + 1);
  const least = Math.max(longestTitle, glyphs.length * largestShare);
  const large = [...counts].flatMap(([size, count]) => (count > least ? [size] : []));
  if (large.length > 0) return Math.max(...large);
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

/** Lines of a title are broken by hand; those of text belong together. */
function paragraphOf(lines: readonly Line[], isTitle: boolean): ReadParagraph {
  if (isTitle) return { type: 'paragraph', text: lines.map(({ text }) => text).join('\n') };
  return { type: 'paragraph', text: lines.reduce((text, line) => joined(text, line.text), '') };
}

/** Lines of Chinese are joined without a blank, those of Latin words with one. */
const joined = (text: string, next: string): string =>
  /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;

function tableBlock({ table, page }: PlacedTable, where: Bilingual): ReadBlock {
  return {
    type: 'table',
    where,
    rowCount: table.rowCount,
    cells: table.cells.map(({ row, column, rowSpan, colSpan, ...box }) => {
      const lines = linesOf(page.page.glyphs.filter((glyph) => isInside(glyph, box)));
      return { row, column, rowSpan, colSpan, text: lines.map(({ text }) => text).join('\n') };
    }),
  };
}
