/** Places in a template: offsets, and lines with columns. */

/** Offsets at which the lines of the text that was last asked about begin; a finding after the other asks again. */
let latest: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (latest.text !== text) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    latest = { text, starts };
  }
  return latest.starts;
}

/** Line and column, from 1, of an offset in the text. */
export function positionAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStarts(text);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** The offset of a place in a syntax tree, whose columns count from 0. */
export function offsetAt(text: string, { line, column }: hbs.AST.Position): number {
  const starts = lineStarts(text);
  return starts[Math.min(line, starts.length) - 1]! + column;
}
