/** Draws for a terminal the part of a table that findings are about, with the figures in question marked. */
import { worded } from '../locale.js';
import { say } from '../../model/finding/bilingual.js';
import { clipped, textWidth, wrapped } from '../../model/values/text-width.js';
import { cellText, type GridCell } from '../../render/document/grid.js';
import { printable, type Paint, type Tone } from '../terminal.js';
import { boxDrawing } from './box-drawing.js';
import type { FaultyTable } from './faulty-tables.js';
import { partOfTable, type TablePart } from './part-of-table.js';

/** What the marks mean; said once below all drawings. */
export const drawingLegend = say(
  '表中 >0< 是所指的数，[0] 是与它比较的数',
  'In the table >0< is the figure meant, [0] those it is compared with',
);

const mostRows = 12;
/** As many rows of zeros do not matter. */
const fewRows = 2;
const narrowestLabels = 8;
const narrowestHead = 6;
const widestFigure = 14;
/** A label of merged cells or a unit; the labels of single rows take what is left. */
const widestGroup = 14;

/** The lines of the drawing, none wider than the width; none at all where the width cannot hold it. */
export function tableDrawing(
  { block: { caption, grid }, faults }: FaultyTable,
  { width, tone, paint }: { readonly width: number; readonly tone: Tone; readonly paint: Paint },
): readonly string[] {
  const targets = new Set(faults.flatMap((fault) => fault.targets));
  const others = new Set(faults.flatMap((fault) => fault.others));
  const marked = (cell: GridCell): string => {
    const text = printable(cellText(cell));
    if (cell.path === undefined) return text;
    return targets.has(cell.path) ? `>${text}<` : others.has(cell.path) ? `[${text}]` : text;
  };
  const tonesOf = ({ path, role }: GridCell): readonly Tone[] => {
    if (path === undefined) return role === 'head' ? ['strong'] : [];
    return targets.has(path) ? [tone, 'strong'] : others.has(path) ? [tone] : ['faint'];
  };
  const all = [...targets, ...others];
  for (const paths of selections(grid.cells, targets, all)) {
    if (paths.size === 0) continue;
    const part = partOfTable(grid, paths);
    const widths = columnWidths(part, marked, width);
    if (!widths) continue;
    const cells = part.cells.map((cell) => ({
      ...cell,
      lines: wrapped(marked(cell), spanned(widths, cell)),
      paint: (text: string) => paint(tonesOf(cell), text),
    }));
    const omitted = grid.cells.filter(
      ({ path }) => path !== undefined && all.includes(path) && !paths.has(path),
    );
    const zero = omitted.every(isZero);
    return [
      paint(['faint'], clipped(caption, width)),
      ...boxDrawing(cells, widths),
      ...(omitted.length > 0
        ? [
            paint(
              ['faint'],
              clipped(
                worded(
                  `其余 ${omitted.length} 个有关的数${zero ? '均为 0，' : ''}未画出`,
                  `${omitted.length} more such figures${zero ? ', all 0,' : ''} are not drawn`,
                ),
                width,
              ),
            ),
          ]
        : []),
    ];
  }
  return [];
}

/**
 * What may be drawn, the best first: the figures without rows of mere zeros, then without columns of them,
 * then those in question alone.
 */
function* selections(
  cells: readonly GridCell[],
  targets: ReadonlySet<string>,
  all: readonly string[],
): Generator<ReadonlySet<string>> {
  const figures = cells.filter(({ path }) => path !== undefined && all.includes(path));
  const tells =
    (place: 'row' | 'column') =>
    (cell: GridCell): boolean =>
      figures.some((other) => other[place] === cell[place] && (targets.has(other.path!) || !isZero(other)));
  const telling = figures.filter(tells('row'));
  const rows = rowsOf(figures).length - rowsOf(telling).length > fewRows ? telling : figures;
  const first = rowsOf(rows.toSorted((a, b) => Number(targets.has(b.path!)) - Number(targets.has(a.path!))));
  const few = rows.filter(({ row }) => first.slice(0, mostRows).includes(row));
  yield pathsOf(few);
  yield pathsOf(few.filter(tells('column')));
  yield pathsOf(few.filter(({ path }) => targets.has(path!)));
}

const isZero = (cell: GridCell): boolean => ['', '0'].includes(cellText(cell));
const rowsOf = (cells: readonly GridCell[]): readonly number[] => [...new Set(cells.map(({ row }) => row))];
const pathsOf = (cells: readonly GridCell[]): ReadonlySet<string> => new Set(cells.map(({ path }) => path!));

/** The width of each column, or nothing where the table does not fit. */
function columnWidths(
  part: TablePart,
  textOf: (cell: GridCell) => string,
  width: number,
): readonly number[] | undefined {
  const widths = Array.from({ length: part.columnCount }, (_, column) => {
    const own = part.cells.filter((cell) => cell.column === column && cell.colSpan === 1);
    return Math.max(2, ...own.map((cell) => wantedWidth(cell, textOf(cell))));
  });
  const frame = 3 * part.columnCount + 1;
  const figures = widths.slice(part.labelColumns).reduce((sum, size) => sum + size, frame);
  const labels = widths.slice(0, part.labelColumns);
  const room = width - figures;
  if (room < (labels.length === 0 ? 0 : Math.max(narrowestLabels, 4 * labels.length))) return undefined;
  const widest = labels.indexOf(Math.max(...labels));
  const sizes = labels.map((size, column) => (column === widest ? size : Math.min(size, widestGroup)));
  for (const cell of part.cells.filter(({ role, colSpan }) => role === 'stub' && colSpan > 1)) {
    const missing = textWidth(textOf(cell)) - spanned(sizes, cell);
    if (missing > 0) sizes[cell.column + cell.colSpan - 1]! += missing;
  }
  while (sizes.reduce((sum, size) => sum + size, 0) > room) {
    sizes[sizes.indexOf(Math.max(...sizes))]! -= 1;
  }
  return [...sizes, ...widths.slice(part.labelColumns)];
}

/** As wide as a label is, a head in two lines, a figure in one unless its note is long. */
function wantedWidth({ role }: GridCell, text: string): number {
  const whole = textWidth(text);
  if (role === 'stub') return whole;
  if (role === 'figure') return Math.min(whole, widestFigure);
  for (let width = narrowestHead; width < whole; width += 1)
    if (wrapped(text, width).length <= 2) return width;
  return whole;
}

const spanned = (
  widths: readonly number[],
  { column, colSpan }: Pick<GridCell, 'column' | 'colSpan'>,
): number => widths.slice(column, column + colSpan).reduce((sum, size) => sum + size, 3 * (colSpan - 1));
