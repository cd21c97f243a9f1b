/** Puts the glyphs of pages together to the text of cells and paragraphs. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { ReadBlock, ReadParagraph } from '../read-document.js';
import { attachmentLabel } from '../prose/attachment-label.js';
import type { Glyph, PdfPage } from './pdf-page.js';
import { ruledTables, type RuledTable } from './ruled-tables.js';

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A gap between glyphs, as a part of their size, that is a blank: justified lines of Chinese have small ones. */
const blankGap = 0.3;
const chineseBlankGap = 0.9;
const chinese = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF“”‘’—…]/;

/** How much larger than the text a line is that is a line of the title. */
const titleSize = 1.2;

/** Part of the page's height at its top and bottom in which page numbers stand. */
const margin = 0.1;

const pageNumber = /^[-—–·\s]*(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[/共]\s*\d{1,3}\s*页?)?[-—–·\s]*$/;

/** The blocks of all pages in reading order. */
export function pageBlocks(pages: readonly PdfPage[]): readonly ReadBlock[] {
  const blocks: ReadBlock[] = [];
  const parted = pages.map((page) => {
    const tables = ruledTables(page.rules).filter(({ cells }) =>
      cells.some((cell) => page.glyphs.some((glyph) => isInside(glyph, cell))),
    );
    return {
      page,
      tables,
      outside: page.glyphs.filter((glyph) => !tables.some((table) => isInside(glyph, table))),
    };
  });
  const size = textSize(parted.flatMap(({ outside }) => outside));
  let tableCount = 0;
  let open: { lines: Line[]; isTitle: boolean } | undefined;
  const close = (): void => {
    if (open) blocks.push(paragraphOf(open.lines, open.isTitle));
    open = undefined;
  };
  const linesOfPages = parted.map(({ page, outside }) =>
    linesOf(outside).filter(
      ({ text, baseline }) =>
        !(
          pageNumber.test(text) &&
          (baseline < page.height * margin || baseline > page.height * (1 - margin))
        ),
    ),
  );
  parted.forEach(({ page, tables }, index) => {
    const lines = linesOfPages[index]!;
    const alike = linesOfPages.filter((_, other) => parted[other]!.page.width === page.width);
    const left = leftEdge(lines, alike.flat(), size);
    const right = Math.max(...lines.map((line) => line.right));
    const waiting = [...tables];
    const placeTables = (before: number): void => {
      while (waiting.length > 0 && waiting[0]!.top < before) {
        close();
        tableCount += 1;
        const where = say(
          `第 ${tableCount} 个表格（第 ${index + 1} 页）`,
          `table ${tableCount} (page ${index + 1})`,
        );
        blocks.push(tableBlock(waiting.shift()!, page.glyphs, where));
      }
    };
    let previous: Line | undefined;
    for (const line of lines) {
      placeTables(line.baseline);
      if (
        !open ||
        beginsParagraph(line, open.lines.at(-1)!, { left, right, size, isFollowing: previous !== undefined })
      ) {
        close();
        open = { lines: [], isTitle: line.size > size * titleSize };
      }
      open.lines.push(line);
      previous = line;
    }
    placeTables(Infinity);
  });
  close();
  return blocks;
}

function isInside(
  { x, width, baseline, size }: Glyph,
  box: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): boolean {
  const [middle, height] = [x + width / 2, baseline - size * 0.35];
  return box.left <= middle && middle < box.right && box.top <= height && height < box.bottom;
}

/** Lines from top to bottom, their glyphs from left to right. */
function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const groups: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((one, other) => one.baseline - other.baseline)) {
    const last = groups.at(-1);
    if (last && glyph.baseline - last[0]!.baseline < Math.min(glyph.size, last[0]!.size) * 0.5)
      last.push(glyph);
    else groups.push([glyph]);
  }
  return groups.flatMap((group) => {
    const ordered = group.toSorted((one, other) => one.x - other.x);
    let text = '';
    let end: number | undefined;
    for (const { text: own, x, width, size } of ordered) {
      const gap = chinese.test(own) || chinese.test(text.at(-1) ?? '') ? chineseBlankGap : blankGap;
      if (end !== undefined && x - end > size * gap && !/\s$/.test(text)) text += ' ';
      text += own;
      end = x + width;
    }
    const visible = ordered.filter((glyph) => glyph.text.trim() !== '');
    if (visible.length === 0) return [];
    const last = visible.at(-1)!;
    return [
      {
        text: text.trim(),
        left: visible[0]!.x,
        right: last.x + last.width,
        baseline: visible[0]!.baseline,
        size: Math.max(...visible.map(({ size }) => size)),
      },
    ];
  });
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

interface Column {
  readonly left: number;
  readonly right: number;
  /** Of most of the text. */
  readonly size: number;
  /** Whether the line before stands on the same page. */
  readonly isFollowing: boolean;
}

/**
 * Whether the line begins a paragraph: it is indented or centred, of another size, far below the one before, or
 * that ended before the right edge.
 */
function beginsParagraph(line: Line, before: Line, column: Column): boolean {
  const { left, right, isFollowing } = column;
  const { size } = line;
  if (attachmentLabel.test(line.text)) return true;
  if (Math.abs(size - before.size) > 0.6) return true;
  if (isFollowing && line.baseline - before.baseline > Math.max(size, before.size) * 2.6) return true;
  if (size > column.size * titleSize) return false;
  if (line.left - left > size * 0.8) return true;
  return right - before.right > size * 2.2;
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

function tableBlock(table: RuledTable, glyphs: readonly Glyph[], where: Bilingual): ReadBlock {
  return {
    type: 'table',
    where,
    rowCount: table.rowCount,
    cells: table.cells.map(({ row, column, rowSpan, colSpan, ...box }) => {
      const lines = linesOf(glyphs.filter((glyph) => isInside(glyph, box)));
      return { row, column, rowSpan, colSpan, text: lines.map(({ text }) => text).join('\n') };
    }),
  };
}
