/** How many columns text takes where it is set in a fixed pitch, as on a terminal. */

/**
 * Characters of two columns: those of East Asian width W and F (UAX #11) that reports are written in, and
 * pictographs. Ambiguous ones (“ ” … —) count as one, as the standard has it for anything but old encodings.
 */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const withoutWidth = /[\p{M}\p{Cf}]/u;

/** The columns of one character. */
export function characterWidth(character: string): 0 | 1 | 2 {
  return withoutWidth.test(character) ? 0 : wide.test(character) ? 2 : 1;
}

/** The columns of a text without line breaks or tabs. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text with blanks after it up to the width; a wider one stays as it is. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - textWidth(text)));

/** As much of the text as fits the width, with … in place of what does not. */
export function clipped(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let kept = '';
  let taken = 1;
  for (const character of text) {
    taken += characterWidth(character);
    if (taken > width) break;
    kept += character;
  }
  return `${kept}…`;
}

/**
 * Words of Latin letters and digits, or single characters, each with the opening marks that may not end a line
 * and the closing ones that may not begin one.
 */
const units = /[（〔《“‘]*(?:[!-~]+(?:’[!-~]+)*|[^!-~])[，。、；：？！）〕》”’…]*/gu;

/** The text in lines of at most the width; nothing is lost but blanks at a line's end. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const put = (unit: string): void => {
    if (textWidth(line + unit) <= width) line += unit;
    else {
      if (line.trimEnd() !== '') lines.push(line.trimEnd());
      line = unit.trimStart();
    }
  };
  for (const [unit] of text.matchAll(units)) {
    if (textWidth(unit) <= width) put(unit);
    else for (const character of unit) put(character);
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}
