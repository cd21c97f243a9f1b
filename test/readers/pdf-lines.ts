import type { ReadPdfPage, ReadText } from './pdf.js';

/**
 * The lines of a page from top to bottom, each the texts of one baseline joined from left to right: for tests
 * of wording that do not care how the writer cut its lines.
 */
export function linesOf(page: ReadPdfPage): readonly { readonly baseline: number; readonly text: string }[] {
  return groupByBaseline(page.texts).map((line) => ({
    baseline: line[0]?.baseline ?? Number.NaN,
    text: line.map((piece) => piece.text).join(''),
  }));
}

/** Groups texts whose baselines are less than a third of their size apart; top to bottom, left to right. */
export function groupByBaseline(texts: readonly ReadText[]): readonly (readonly ReadText[])[] {
  const lines: ReadText[][] = [];
  for (const piece of [...texts].sort((first, second) => first.baseline - second.baseline)) {
    const line = lines.at(-1);
    const above = line?.[0];
    if (line !== undefined && above !== undefined && piece.baseline - above.baseline < piece.size / 3) {
      line.push(piece);
    } else {
      lines.push([piece]);
    }
  }
  return lines.map((line) => line.sort((first, second) => first.x - second.x));
}
