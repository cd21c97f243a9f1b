import { characterWidth } from '../values/text-width.js';

const longestLine = 120;

/**
 * The lines of a file about a place, numbered, with a caret below the place; for messages on a terminal or in
 * a `<pre>`. Line and column count from 1, columns in UTF-16 units. A long line is shown from near the place.
 *
 * @example
 * ```
 *   11 | <p>
 * > 12 |   {{applications.totals}}
 *      |     ^
 *   13 | </p>
 * ```
 */
export function codeFrame(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): string {
  const lines = text.split(/\r\n?|\n/);
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const digits = String(last).length;
  const start = column > longestLine - 20 ? column - 40 : 0;
  const shown = (content: string): string => content.slice(start, start + longestLine);
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const content = lines[number - 1]!;
    frame.push(
      `${number === line ? '>' : ' '} ${String(number).padStart(digits)} | ${shown(content)}`.trimEnd(),
    );
    if (number === line) {
      const before = content.slice(start, column - 1);
      frame.push(`  ${' '.repeat(digits)} | ${blankOf(before)}^`);
    }
  }
  return frame.join('\n');
}

const blanks = ['', ' ', '\u3000'] as const;

/** As wide as the text: tabs stay, wide characters become ideographic spaces. */
function blankOf(text: string): string {
  return [...text]
    .map((character) => (character === '\t' ? '\t' : blanks[characterWidth(character)]))
    .join('');
}
