/** A heading with the text below it; headings are numbered by depth when the report is composed. */
export interface ProseSection {
  readonly heading: string;
  readonly body: Prose;
}

/** Text of a report: paragraphs (one string each, without line breaks) and headed parts. */
export type Prose = readonly (string | ProseSection)[];

/** Ideographs, kana, full-width forms and Chinese punctuation: characters that are set without spaces. */
const chinese = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\uFF00-\\uFFEF\\u{20000}-\\u{3FFFF}“”‘’—…·]';
const breakBetweenChinese = new RegExp(`(?<=${chinese})[ \\t]*\\n[ \\t]*(?=${chinese})`, 'gu');
const blankLine = /\n[ \t\u3000]*\n/;

/**
 * The paragraphs of a text: a blank line parts them, a single line break joins (without a space between
 * Chinese characters), and blanks at either end go, since the indent is the style's business.
 */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split(blankLine)
    .map((paragraph) =>
      paragraph
        .trim()
        .replace(/\n\u3000+/g, '\n')
        .replace(breakBetweenChinese, '')
        .replace(/(?<![ \t])[ \t]*\n[ \t]*|\t/g, ' '),
    )
    .filter((paragraph) => paragraph !== '');
}

/** Every paragraph and heading in reading order, with its path below the prose's own. */
export function* proseTexts(
  prose: Prose,
  path: string,
): Generator<{ readonly path: string; readonly text: string }> {
  for (const [index, item] of prose.entries()) {
    const itemPath = `${path}.${index}`;
    if (typeof item === 'string') {
      yield { path: itemPath, text: item };
    } else {
      yield { path: `${itemPath}.heading`, text: item.heading };
      yield* proseTexts(item.body, `${itemPath}.body`);
    }
  }
}
