/** Lays help out in lines: how usage lines, sentences and lists of terms fit a width, Chinese taking two columns. */
import { say, type Bilingual, type Locale } from '../../model/finding/bilingual.js';
import { textWidth, wrapped } from '../../model/values/text-width.js';
import type { Streams } from './syntax.js';
import { locale } from '../locale.js';

/** The language of a help text and the columns that its lines may take. */
export interface HelpLayout {
  readonly locale: Locale;
  readonly width: number;
}

/** A term and what it means. */
export type Row = readonly [Bilingual, Bilingual];

const defaultWidth = 80;
/** Longer lines are hard to read. */
const widest = 100;
/** In narrower ones the sentences beside the options would have a few characters a line. */
const narrowest = 48;
/** A term that is wider has its sentence below it. */
const widestTerm = 30;

export const helpLayout = ({ terminal }: Streams): HelpLayout => ({
  locale: locale(),
  width: Math.max(narrowest, Math.min(terminal?.columns ?? defaultWidth, widest)),
});

/** Blocks of lines with an empty line between them. */
export const helpText = (blocks: readonly (readonly string[])[]): string =>
  blocks.map((lines) => lines.join('\n')).join('\n\n');

export const paragraph = (sentence: Bilingual, { locale, width }: HelpLayout): readonly string[] =>
  wrapped(sentence[locale], width);

/** Each way to call, its parts never broken, the lines after its first one indented. */
export function usage(
  ways: readonly (readonly Bilingual[])[],
  { locale, width }: HelpLayout,
): readonly string[] {
  const before = say('用法：', 'Usage: ')[locale];
  const indent = ' '.repeat(textWidth(before));
  return ways.flatMap((parts, way) => {
    const lines: string[] = [];
    let line = way === 0 ? before : indent;
    for (const [index, { [locale]: part }] of parts.entries()) {
      if (index > 0 && textWidth(`${line} ${part}`) > width) {
        lines.push(line);
        line = `${indent}    ${part}`;
      } else line += index === 0 ? part : ` ${part}`;
    }
    return [...lines, line];
  });
}

/** A heading with terms below it, their sentences in a column. */
export function section(
  heading: Bilingual,
  rows: readonly Row[],
  { locale, width }: HelpLayout,
): readonly string[] {
  const widths = rows.map(([term]) => textWidth(term[locale])).filter((wide) => wide <= widestTerm);
  const column = 2 + Math.max(0, ...widths) + 2;
  return [
    headed(heading, locale),
    ...rows.flatMap(([{ [locale]: term }, { [locale]: sentence }]) => {
      const lines = wrapped(sentence, width - column);
      const room = column - 2 - textWidth(term);
      const indented = (line: string): string => ' '.repeat(column) + line;
      return room < 2
        ? [`  ${term}`, ...lines.map(indented)]
        : [`  ${term}${' '.repeat(room)}${lines[0]}`, ...lines.slice(1).map(indented)];
    }),
  ];
}

/** Lines to call nianbao with, each in one piece, to be copied. */
export const examplesSection = (examples: readonly string[], { locale }: HelpLayout): readonly string[] => [
  headed(say('例', 'Examples'), locale),
  ...examples.map((example) => `  nianbao ${example}`),
];

const headed = (heading: Bilingual, locale: Locale): string =>
  `${heading[locale]}${locale === 'zh' ? '：' : ':'}`;
