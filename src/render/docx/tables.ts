/** Draws a grid as a Word table: fixed widths, exact spans, every edge of every cell ruled. */
import type { Paragraph, Table, TableCell, TableRow } from 'docx';
import { cellText, type Grid, type GridCell } from '../grid.js';
import type { Style } from '../style.js';
import { eighths, twips } from './lengths.js';
import type { WordContext } from './seam.js';
import { paragraphStyles } from './styles.js';
import { cellRuns } from './text.js';

/**
 * The table, as wide as the type area. Its rows stay on one page where they fit; `keepWithNext` holds the last
 * row to what follows.
 */
export function gridTable(grid: Grid, keepWithNext: boolean, context: WordContext): Table {
  const { docx, style } = context;
  const widths = columnTwips(grid.columnWidths, typeAreaTwips(style));
  const slots = cellsBySlot(grid);
  const held = heldRows(grid, keepWithNext, style);
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    gridRow(slots[row]!, { grid, row, widths, keepNext: held(row) }, context),
  );
  const { paddingX, paddingY } = style.table;
  const border = ruleOf(context);
  return new docx.Table({
    rows,
    width: { size: typeAreaTwips(style), type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    // Centred at no indent: the rules stand on the edges of the type area, whatever a program's older modes
    // do with a table's first cell margin.
    alignment: docx.AlignmentType.CENTER,
    indent: { size: 0, type: docx.WidthType.DXA },
    margins: {
      marginUnitType: docx.WidthType.DXA,
      top: twips(paddingY),
      bottom: twips(paddingY),
      left: twips(paddingX),
      right: twips(paddingX),
    },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
  });
}

/** Every row but the last; of a table that no page can hold, only those that must not be left behind. */
function heldRows(grid: Grid, keepWithNext: boolean, style: Style): (row: number) => boolean {
  const { page } = style;
  const isLong = grid.rowCount * lowestRow(style) > page.height - page.top - page.bottom;
  const last = grid.rowCount - 1;
  return (row) => (row === last ? keepWithNext : !isLong || row <= grid.headRows || row === last - 1);
}

/** The height of a row of one line. */
const lowestRow = ({ text, table }: Style): number => text.table.linePitch + 2 * table.paddingY;

/** Whole twips that sum up to the width exactly: the edges are rounded, not the columns. */
function columnTwips(fractions: readonly number[], width: number): readonly number[] {
  let share = 0;
  const edges = fractions.map((fraction) => Math.round((share += fraction) * width));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** The width of the type area (版心), of pages and margins already rounded to twips. */
export function typeAreaTwips({ page }: Style): number {
  return twips(page.width) - twips(page.left) - twips(page.right);
}

/** For every row the cells that stand in it, from above too; each once, from left to right. */
function cellsBySlot({ rowCount, cells }: Grid): readonly (readonly GridCell[])[] {
  return Array.from({ length: rowCount }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
      .sort((a, b) => a.column - b.column),
  );
}

interface RowPlace {
  readonly grid: Grid;
  readonly row: number;
  readonly widths: readonly number[];
  readonly keepNext: boolean;
}

function gridRow(cells: readonly GridCell[], place: RowPlace, context: WordContext): TableRow {
  const { docx, style } = context;
  return new docx.TableRow({
    children: cells.map((cell) => gridCell(cell, place, context)),
    cantSplit: true,
    // Word repeats head rows only where all of them say so, from the first row on.
    ...(place.row < place.grid.headRows ? { tableHeader: true } : {}),
    height: { value: twips(lowestRow(style)), rule: docx.HeightRule.ATLEAST },
  });
}

function gridCell(cell: GridCell, { row, widths, keepNext }: RowPlace, context: WordContext): TableCell {
  const { docx } = context;
  const width = widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, part) => sum + part, 0);
  const border = ruleOf(context);
  const merge = row === cell.row ? docx.VerticalMergeType.RESTART : docx.VerticalMergeType.CONTINUE;
  return new docx.TableCell({
    children: [cellParagraph(row === cell.row ? cell : undefined, { width, keepNext }, context)],
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    // Every piece of a merged cell is ruled on its own: programs differ in whose rules they take.
    borders: { top: border, bottom: border, left: border, right: border },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
  });
}

/** The paragraph of a cell; one that is merged with the cell above it has an empty one. */
function cellParagraph(
  cell: GridCell | undefined,
  { width, keepNext }: { readonly width: number; readonly keepNext: boolean },
  context: WordContext,
): Paragraph {
  const { docx, style } = context;
  const inner = width / 20 - 2 * style.table.paddingX - style.table.ruleWidth;
  const margin = cell?.role === 'head' ? twips(evenMargin(cellText(cell), inner, style)) : 0;
  const left = margin + twips((cell?.indent ?? 0) * style.text.table.size);
  const { LEFT, CENTER } = docx.AlignmentType;
  const centred = style.text.table.align === 'center';
  return new docx.Paragraph({
    style: paragraphStyles.table,
    keepNext,
    ...(left > 0 ? { indent: { left, right: margin } } : {}),
    ...(cell && (cell.align === 'center') !== centred
      ? { alignment: cell.align === 'center' ? CENTER : LEFT }
      : {}),
    children: cell ? cellRuns(cell.content, figureSize(cell, inner, style), context) : [],
  });
}

/** Margins that let a head's lines come out even: 商业 / 企业 rather than 商业企 / 业. */
function evenMargin(text: string, width: number, { text: { table } }: Style): number {
  const advance = table.size + table.characterSpacing;
  const count = [...text].length;
  const lines = Math.ceil(count / Math.max(1, Math.floor(width / advance)));
  if (lines < 2 || !/^\p{Script=Han}+$/u.test(text)) return 0;
  const even = Math.ceil(count / lines) * advance;
  // Half a character stays free, so that a program that rounds otherwise does not need one more line.
  return Math.max(0, (width - even - advance / 2) / 2);
}

/** Advances of Times New Roman in em; its digits are all half an em wide. */
const advances: Readonly<Record<string, number>> = { '.': 0.25, '+': 0.564, '-': 0.333, '−': 0.564 };

/** The size for a number that is too wide for its cell, which Word would cut in two; else that of the style. */
function figureSize(cell: GridCell, width: number, { table, text }: Style): number | undefined {
  const { size, characterSpacing } = text.table;
  const number = /^[+\-−\d.]+/.exec(cellText(cell))?.[0] ?? '';
  if (cell.role !== 'figure' || number === '') return undefined;
  const em = [...number].reduce((sum, character) => sum + (advances[character] ?? 0.5), 0);
  const needed = em * size + number.length * characterSpacing;
  if (needed <= width) return undefined;
  // Word knows half points only.
  return Math.max(table.smallestSize, Math.floor(((size * width) / needed) * 2) / 2);
}

function ruleOf({ docx, style }: WordContext) {
  return { style: docx.BorderStyle.SINGLE, size: eighths(style.table.ruleWidth), space: 0, color: '000000' };
}
