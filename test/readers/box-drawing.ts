import type { ReadCell } from './table.js';

const ruleCharacters = new Set('─│┌┐└┘├┤┬┴┼');

/** How many columns a terminal gives the text: two for Chinese characters and marks, one for the rest. */
export function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);
}

const isWide = (character: string): boolean => /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E]/u.test(character);

/** The text without the sequences that colour it. */
export const withoutColours = (text: string): string => text.replace(/\u001B\[[\d;]*m/g, '');

/** The tables that are drawn in a text with box characters, each from its upper rule to its lower one. */
export function drawingsIn(text: string): readonly (readonly string[])[] {
  const drawings: string[][] = [];
  for (const line of withoutColours(text).split('\n')) {
    const content = line.trimStart();
    if (content.startsWith('┌')) drawings.push([]);
    if (/^[┌├│└]/.test(content)) drawings.at(-1)?.push(line);
  }
  return drawings;
}

/**
 * Reads a drawn table: a cell is what its rules enclose, so a rule that is missing or out of place makes cells
 * run together. The lines of a cell are joined without blanks.
 */
export function readDrawing(lines: readonly string[]): readonly ReadCell[] {
  const slots = lines.map((line) =>
    [...line].flatMap((character) => (isWide(character) ? [character, ''] : [character])),
  );
  const isRule = (y: number, x: number): boolean => ruleCharacters.has(slots[y]?.[x] ?? '│');
  const seen = new Set<string>();
  const boxes: { top: number; bottom: number; left: number; right: number; text: string }[] = [];
  slots.forEach((line, y) =>
    line.forEach((_, x) => {
      if (x < line.findIndex((slot) => slot !== ' ') || isRule(y, x) || seen.has(`${y},${x}`)) return;
      const places = flood(y, x);
      const rows = places.map(([row]) => row);
      const columns = places.map(([, column]) => column);
      const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
      const [left, right] = [Math.min(...columns), Math.max(...columns)];
      if (places.length !== (bottom - top + 1) * (right - left + 1))
        throw new Error(`The cell at ${y},${x} is no box.`);
      const text = slots
        .slice(top, bottom + 1)
        .map((row) =>
          row
            .slice(left, right + 1)
            .join('')
            .trim(),
        )
        .join('');
      boxes.push({ top, bottom, left, right, text });
    }),
  );
  const tops = ordered(boxes.map(({ top }) => top));
  const lefts = ordered(boxes.map(({ left }) => left));
  const within = (starts: readonly number[], from: number, to: number): number =>
    starts.filter((start) => start >= from && start <= to).length;
  return boxes
    .map(({ top, bottom, left, right, text }) => ({
      row: tops.indexOf(top),
      column: lefts.indexOf(left),
      rowSpan: within(tops, top, bottom),
      colSpan: within(lefts, left, right),
      text,
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);

  function flood(fromY: number, fromX: number): readonly (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    const waiting: (readonly [number, number])[] = [[fromY, fromX]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [y, x] = next;
      if (isRule(y, x) || seen.has(`${y},${x}`)) continue;
      seen.add(`${y},${x}`);
      found.push(next);
      waiting.push([y - 1, x], [y + 1, x], [y, x - 1], [y, x + 1]);
    }
    return found;
  }
}

const ordered = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((a, b) => a - b);
