/** Numbers of headings: 一、（一）1. （1） ①, by the level they stand on. */
import { numeralValue } from './language/read-numeral.js';
import { chineseNumber } from './language/write-numeral.js';

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
function hasOwnNumber(heading: string): boolean {
  return ownNumber.test(heading.trimStart());
}

/** A heading's own number: the level whose form it has, and its value; 一二、 has the form of a level and none. */
export interface OwnNumber {
  readonly level: NumberedLevel;
  readonly position: number | undefined;
}

/** The forms of each level as offices write them; `1、` and `1）` stand for `1.` and `（1）`. */
const ownForms: readonly { readonly level: NumberedLevel; readonly form: RegExp }[] = [
  { level: 1, form: new RegExp(`^(${numeral})[、.．]`) },
  { level: 2, form: new RegExp(`^[（(](${numeral})[）)]`) },
  { level: 3, form: /^(\d{1,2})(?:、|[.．](?!\d))/ },
  { level: 4, form: /^(?:[（(](\d{1,2})[）)]|(\d{1,2})[）)])/ },
  { level: 5, form: /^([①-⑳])/ },
];

/** The heading's own number where it has the form of a level; 一是 and 第一， are words that count for none. */
export function ownNumberOf(heading: string): OwnNumber | undefined {
  for (const { level, form } of ownForms) {
    const found = form.exec(heading.trimStart());
    const text = found?.[1] ?? found?.[2];
    if (text !== undefined) return { level, position: valueOf(text) };
  }
  return undefined;
}

function valueOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  if (/^[①-⑳]/.test(text)) return text.codePointAt(0)! - 0x2460 + 1;
  const value = numeralValue(text);
  // 一二三 is read by place, as years are; no list is that long.
  return value !== undefined && value <= 99 ? value : undefined;
}

/** The heading without its own number. */
export function withoutNumber(heading: string): string {
  return heading.trimStart().replace(ownNumber, '').trimStart();
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
    const own = ownNumberOf(text);
    const position = own?.level === level ? own.position : undefined;
    counts[level] = position ?? (counts[level] ?? 0) + 1;
    return hasOwnNumber(text) ? '' : headingNumber(level, counts[level]);
  });
}
