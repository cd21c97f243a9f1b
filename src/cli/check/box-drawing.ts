/** Draws a table in characters of a fixed pitch: rules, merged cells and text, wide characters included. */
import { characterWidth, textWidth } from '../../model/values/text-width.js';

/** A cell with its text in lines; rows and columns count from 0. */
export interface BoxCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly align: 'left' | 'center';
  readonly lines: readonly string[];
  /** Gives the finished text its colour. */
  readonly paint?: (text: string) => string;
}

/** Where a rule leaves a crossing. */
const [up, right, down, left] = [1, 2, 4, 8];
const rules = ' ╵╶└╷│┌├╴┘─┴┐┤┬┼';
const padding = 1;

/**
 * The table's lines. Column widths are in columns of the terminal, without padding and rules; a row is as high
 * as its cells need. Every slot must be covered by exactly one cell.
 */
export function boxDrawing(cells: readonly BoxCell[], columnWidths: readonly number[]): readonly string[] {
  const rows = rowHeights(cells);
  const edges = (sizes: readonly number[]): readonly number[] =>
    sizes.reduce((starts, size) => [...starts, starts.at(-1)! + size + 1], [0]);
  const y = edges(rows);
  const x = edges(columnWidths.map((width) => width + 2 * padding));
  const canvas = Array.from({ length: y.at(-1)! + 1 }, () => new Array<string>(x.at(-1)! + 1).fill(' '));
  const crossings = canvas.map((line) => line.map(() => 0));
  for (const cell of cells) {
    const box = {
      top: y[cell.row]!,
      bottom: y[cell.row + cell.rowSpan]!,
      start: x[cell.column]!,
      end: x[cell.column + cell.colSpan]!,
    };
    outline(crossings, box);
    write(canvas, cell, box);
  }
  return canvas.map((line, row) =>
    line
      .map((text, column) => rules[crossings[row]![column]!]!.trim() || text)
      .join('')
      .trimEnd(),
  );
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
}

/** Rows as high as their cells of one row need; a merged cell that needs more stretches its last row. */
function rowHeights(cells: readonly BoxCell[]): readonly number[] {
  const heights = new Array<number>(Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan))).fill(1);
  for (const { row, rowSpan, lines } of cells.toSorted((a, b) => a.rowSpan - b.rowSpan)) {
    const last = row + rowSpan - 1;
    // The rules between merged rows are room for text.
    const room = heights.slice(row, last + 1).reduce((sum, height) => sum + height, rowSpan - 1);
    heights[last]! += Math.max(0, lines.length - room);
  }
  return heights;
}

function outline(crossings: number[][], { top, bottom, start, end }: Box): void {
  for (let column = start; column <= end; column += 1) {
    for (const row of [top, bottom]) {
      if (column > start) crossings[row]![column]! |= left;
      if (column < end) crossings[row]![column]! |= right;
    }
  }
  for (let row = top; row <= bottom; row += 1) {
    for (const column of [start, end]) {
      if (row > top) crossings[row]![column]! |= up;
      if (row < bottom) crossings[row]![column]! |= down;
    }
  }
}

/** Puts the lines into the middle of the box; a wide character leaves the slot after it empty. */
function write(canvas: string[][], { align, lines, paint = (text) => text }: BoxCell, box: Box): void {
  const height = box.bottom - box.top - 1;
  const width = box.end - box.start - 1 - 2 * padding;
  const first = box.top + 1 + Math.floor((height - lines.length) / 2);
  lines.forEach((text, index) => {
    const indent = align === 'center' ? Math.floor((width - textWidth(text)) / 2) : 0;
    let column = box.start + 1 + padding + Math.max(0, indent);
    const slots = canvas[first + index]!;
    const from = column;
    for (const character of text) {
      const size = characterWidth(character);
      if (size === 0) slots[column - 1] += character;
      else {
        slots[column] = character;
        if (size === 2) slots[column + 1] = '';
        column += size;
      }
    }
    const painted = paint(slots.slice(from, column).join(''));
    slots.fill('', from, column);
    slots[from] = painted;
  });
}
