/** Numbers of headings: 一、（一）1. （1） ①, by the level they stand on. */
import { chineseNumber } from './numerals.js';

/** Level 1 is a section's 一、; 2 is （一）, 3 is 1., 4 is （1） and 5 is ① (GB/T 9704-2012, 7.3.3). */
export type NumberedLevel = 1 | 2 | 3 | 4 | 5;

/** The number as it is printed before a heading of the level. */
export function headingNumber(level: NumberedLevel, position: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(String(position))}、`;
    case 2:
      return `（${chineseNumber(String(position))}）`;
    case 3:
      return `${position}.`;
    case 4:
      return `（${position}）`;
    case 5:
      return position <= 20 ? String.fromCodePoint(0x2460 + position - 1) : `（${position}）`;
  }
}

const numeral = '[一二三四五六七八九十]{1,3}';

/** Beginnings that number a heading already. `第三方评估` and `12345热线` are words, not numbers. */
const ownNumber = new RegExp(
  `^(?:${[
    `[（(](?:${numeral}|\\d{1,2})[）)]`,
    `${numeral}[、.．是要]`,
    `第(?:${numeral}|\\d{1,2})[，,、：:.．\\s]`,
    '其[一二三四五六七八九十]',
    '\\d{1,2}[）)、]',
    '\\d{1,2}[.．](?!\\d)',
    '[\\u2460-\\u249B\\u3220-\\u3229]',
  ].join('|')})`,
);

/** Whether the heading carries a number of its own (（一）、一是、1.、（1）、①、第一，…), so that it prints as it is. */
export function hasOwnNumber(heading: string): boolean {
  return ownNumber.test(heading.trimStart());
}

/** A heading's own number where it is of its level's form, so that the count goes on from it. */
function ownPosition(level: NumberedLevel, heading: string): number | undefined {
  for (let position = 1; position <= 99; position += 1) {
    if (heading.startsWith(headingNumber(level, position))) return position;
  }
  return undefined;
}

/**
 * The numbers before a run of headings in reading order, an empty one where the heading has its own. Every
 * level counts anew below a heading of a higher one.
 */
export function numberHeadings(
  headings: readonly { readonly level: NumberedLevel; readonly text: string }[],
): readonly string[] {
  const counts: number[] = [];
  return headings.map(({ level, text }) => {
    counts.length = Math.min(counts.length, level + 1);
    const own = hasOwnNumber(text);
    counts[level] = (own && ownPosition(level, text)) || (counts[level] ?? 0) + 1;
    return own ? '' : headingNumber(level, counts[level]);
  });
}
