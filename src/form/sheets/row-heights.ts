/**
 * Heights of rows in points. Excel fits a row to its text by itself, but not where cells are merged, so the
 * form says how high its tables' rows are.
 */
const linePoints = 13;
const padding = 5;

export interface MeasuredCell {
  readonly row: number;
  readonly rowSpan: number;
  readonly text: string;
  /** Width in characters, as Excel counts columns: an ideograph takes two. */
  readonly width: number;
}

/** The height of each row that lets every cell show all its text. */
export function rowHeights(
  rowCount: number,
  least: number,
  cells: readonly MeasuredCell[],
): readonly number[] {
  const heights = Array.from({ length: rowCount }, () => least);
  const bySpan = cells.toSorted((a, b) => a.rowSpan - b.rowSpan);
  for (const { row, rowSpan, text, width } of bySpan) {
    const have = heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0);
    const missing = linesIn(text, width) * linePoints + padding - have;
    if (missing <= 0) continue;
    for (let index = row; index < row + rowSpan; index += 1) heights[index]! += missing / rowSpan;
  }
  return heights.map((height) => Math.ceil(height * 4) / 4);
}

function linesIn(text: string, width: number): number {
  const room = Math.max(2, width - 1);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(charactersIn(line) / room)), 0);
}

const charactersIn = (line: string): number =>
  [...line].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2ff ? 2 : 1), 0);
