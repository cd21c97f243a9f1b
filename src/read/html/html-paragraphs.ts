/** Where a browser breaks a line for `<br>`; the line breaks of the source are blanks. */
const lineBreak = '\u2028';

/** Breaks after which pages that have no `<p>` begin a paragraph: a second one, or one before an indent. */
const paragraphBreak = new RegExp(`${lineBreak}(?=\\s*${lineBreak}|[\\u3000\\u00a0\\u2003 ]{2,})`);

const chinese = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF“”‘’]';
const sourceBreak = new RegExp(`(?<=${chinese})[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=${chinese})`, 'g');

/** The paragraphs in the raw text of an element; forced breaks in them are `\n`. */
export function htmlParagraphs(raw: string): readonly string[] {
  if (raw.trim() === '') return [];
  return raw
    .replace(sourceBreak, '')
    .split(paragraphBreak)
    .map((part) =>
      part
        .split(lineBreak)
        .map((line) => line.replace(/[\s\u200b\ufeff]+/g, ' ').trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((text) => text !== '');
}
