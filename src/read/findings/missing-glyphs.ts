/** Finds what a file does not show: a mark stands where the program that made it had no glyph for a character. */
import { say } from '../../model/finding/bilingual.js';
import type { Finding } from '../../model/finding/finding.js';
import { missingGlyphMark } from '../../model/values/text.js';
import { readFinding } from './read-finding.js';

/** How much of a text a message shows on either side of the mark. */
const around = 10;

/** `read.missing-glyph`: each text of the data that has the mark, with its path. */
export function* missingGlyphs(data: unknown, path: readonly string[] = []): Generator<Finding> {
  if (typeof data === 'string') {
    const at = data.indexOf(missingGlyphMark);
    if (at < 0) return;
    const shown = data.slice(Math.max(0, at - around), at + around);
    yield readFinding(
      'read.missing-glyph',
      'warning',
      path,
      say(
        `“${shown}”中印的是${missingGlyphMark}，生成文件的字体没有原来的字`,
        `“${shown}” shows ${missingGlyphMark}: the font that the file was made with lacks the character`,
      ),
      {
        hint: say('核对原文，在数据中改正', 'Check the original, and correct it in the data'),
        actual: missingGlyphMark,
      },
    );
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) yield* missingGlyphs(value, [...path, key]);
  }
}
