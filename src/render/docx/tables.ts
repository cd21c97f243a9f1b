/** Draws a grid as a Word table: fixed widths, exact spans, every edge of every cell ruled. */
import { remembered } from '../../model/remembered.js';
import { cellTexts } from '../document/block-texts.js';
import type { Block } from '../document/document.js';
import { cellText, type Grid, type GridCell } from '../document/grid.js';
import type { Style } from '../style/style.js';
import { facedText } from '../text/characters.js';
import { evenWidth } from '../text/even-width.js';
import { figureSize } from '../text/figure-size.js';
import { isLongTable, leastRowHeight } from '../text/page-ends.js';
import { paragraphOptions } from '../text/typeset.js';
import { eighths, twips } from './lengths.js';
import { paragraphXml } from './paragraph.js';
import { paragraphStyles } from './styles.js';
import { textRuns } from './text.js';
import type { WordContext } from './word-context.js';
import { element } from '../xml.js';

/**
 * The table, as wide as the type area. Its rows stay on one page where they fit; `keepWithNext` holds the last
 * row to what follows.
 */
export function tableXml(
  { grid, caption }: Block & { readonly type: 'table' },
  keepWithNext: boolean,
  context: WordContext,
): string {
  const { style } = context;
  const widths = columnTwips(grid.columnWidths, typeAreaTwips(style));
  const slots = cellsBySlot(grid);
  const held = heldRows(grid, keepWithNext, style);
  const borders = cellBorders(style);
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    gridRow(slots[row]!, { grid, row, widths, borders, keepNext: held(row) }, context),
  );
  const columns = widths.map((w) => element('gridCol', { w }));
  return element(
    'tbl',
    {},
    tableProperties(grid, caption, style),
    element('tblGrid', {}, ...columns),
    ...rows,
  );
}

function tableProperties(grid: Grid, caption: string, style: Style): string {
  const { paddingX, paddingY } = style.table;
  const rule = ruleOf(style);
  const dxa = (name: string, w: number): string => element(name, { type: 'dxa', w });
  return element(
    'tblPr',
    {},
    dxa('tblW', typeAreaTwips(style)),
    // Centred at no indent: the rules stand on the edges of the type area, whatever a program's older modes
    // do with a table's first cell margin.
    element('jc', { val: 'center' }),
    dxa('tblInd', 0),
    element('tblBorders', {}, ...[...sides, 'insideH', 'insideV'].map((side) => element(side, rule))),
    element('tblLayout', { type: 'fixed' }),
    element(
      'tblCellMar',
      {},
      dxa('top', twips(paddingY)),
      dxa('left', twips(paddingX)),
      dxa('bottom', twips(paddingY)),
      dxa('right', twips(paddingX)),
    ),
    // For those who hear the page read out.
    element('tblCaption', { val: caption }),
    element('tblDescription', { val: description(grid) }),
  );
}

function description({ rowCount, columnWidths, headRows }: Grid): string {
  const head = headRows > 0 ? `，前${headRows}行为表头，跨页时重复` : '';
  return `${rowCount}行${columnWidths.length}列${head}。`;
}

/** Every row but the last; of a table that no page can hold, only those that must not be left behind. */
function heldRows(grid: Grid, keepWithNext: boolean, style: Style): (row: number) => boolean {
  const isLong = isLongTable(grid, style);
  const last = grid.rowCount - 1;
  return (row) => (row === last ? keepWithNext : !isLong || row <= grid.headRows || row === last - 1);
}

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
  readonly borders: string;
  readonly keepNext: boolean;
}

function gridRow(cells: readonly GridCell[], place: RowPlace, context: WordContext): string {
  const properties = element(
    'trPr',
    {},
    element('cantSplit'),
    // Word repeats head rows only where all of them say so, from the first row on.
    place.row < place.grid.headRows ? element('tblHeader') : '',
    element('trHeight', { val: twips(leastRowHeight(context.style)), hRule: 'atLeast' }),
  );
  return element('tr', {}, properties, ...cells.map((cell) => gridCell(cell, place, context)));
}

function gridCell(
  cell: GridCell,
  { row, widths, borders, keepNext }: RowPlace,
  context: WordContext,
): string {
  const width = widths.slice(cell.column, cell.column + cell.colSpan).reduce((sum, part) => sum + part, 0);
  const isFirst = row === cell.row;
  const properties = element(
    'tcPr',
    {},
    element('tcW', { type: 'dxa', w: width }),
    cell.colSpan > 1 ? element('gridSpan', { val: cell.colSpan }) : '',
    cell.rowSpan > 1 ? element('vMerge', { val: isFirst ? 'restart' : 'continue' }) : '',
    borders,
    element('vAlign', { val: 'center' }),
  );
  return element(
    'tc',
    {},
    properties,
    cellParagraph(isFirst ? cell : undefined, { width, keepNext }, context),
  );
}

/** The paragraph of a cell; one that is merged with the cell above it has an empty one. */
function cellParagraph(
  cell: GridCell | undefined,
  { width, keepNext }: { readonly width: number; readonly keepNext: boolean },
  context: WordContext,
): string {
  const { style, metrics: fonts } = context;
  const { table } = style.text;
  if (!cell) return paragraphXml({ style: paragraphStyles.table, keepNext });
  const inner = width / 20 - 2 * style.table.paddingX - style.table.ruleWidth;
  const margin =
    cell.role === 'head'
      ? measuredOnce(style, `${cellText(cell)} ${inner}`, () => twips(evenMargin(cell, inner, context)))
      : 0;
  const left = margin + twips((cell.indent ?? 0) * table.size);
  // Word would cut in two a number too wide for its cell; it knows half points only.
  const size =
    cell.role === 'figure'
      ? measuredOnce(style, `${shapeOf(cell)} ${inner}`, () =>
          figureSize(cell, inner, { style, fonts, steps: 2 }),
        )
      : table.size;
  return paragraphXml(
    {
      style: paragraphStyles.table,
      keepNext,
      ...(left > 0 ? { indent: { left, right: margin } } : {}),
      ...((cell.align === 'center') !== (table.align === 'center') ? { align: cell.align } : {}),
    },
    cellTexts(cell.content)
      .map((text) => textRuns(text, context, size === table.size ? {} : { size }))
      .join(''),
  );
}

const measured = remembered((_style: Style) => new Map<string, number>());

/** What was measured for a cell of this style before: the heads are those of the forms, and numbers have few shapes. */
function measuredOnce(style: Style, key: string, measure: () => number): number {
  const known = measured(style);
  let result = known.get(key);
  if (result === undefined) known.set(key, (result = measure()));
  return result;
}

/** A figure's number with any digit for each, since Word's all take the same width. */
const shapeOf = ({ content: [number] }: GridCell): string => (number?.text ?? '').replace(/\d/g, '0');

/** Margins that let the lines of a head's hanzi come out even. */
function evenMargin(cell: GridCell, width: number, { style, metrics }: WordContext): number {
  if (!/^\p{Script=Han}+$/u.test(cellText(cell))) return 0;
  const options = { ...paragraphOptions('table', style, metrics), indent: 0, width };
  const even = evenWidth(facedText(cellTexts(cell.content), style), options);
  // Half a character stays free, so that a program that rounds otherwise does not need one more line.
  return Math.max(0, (width - even - (options.size + options.characterSpacing) / 2) / 2);
}

const sides = ['top', 'left', 'bottom', 'right'];

/** Every piece of a merged cell is ruled on its own: programs differ in whose rules they take. */
function cellBorders(style: Style): string {
  return element('tcBorders', {}, ...sides.map((side) => element(side, ruleOf(style))));
}

const ruleOf = ({ table }: Style) =>
  ({ val: 'single', color: '000000', sz: eighths(table.ruleWidth), space: 0 }) as const;
