/** Functions that print prose, lists and Chinese numerals. */
import { say } from '../../model/finding/bilingual.js';
import type { Prose } from '../../model/prose.js';
import { chineseDigits, chineseNumber } from '../../model/language/write-numeral.js';
import { proseElements } from '../elements/prose-elements.js';
import {
  decimalArgument,
  FunctionError,
  isPresent,
  textOf,
  type Options,
  type TemplateFunction,
} from './function.js';

/** The field of every item that has it, with a text between them and another before the last. */
function joinedText([list, field, separator]: readonly unknown[], { last }: Options): string {
  const between = separator === undefined ? '、' : textOf(separator);
  const texts = ((list ?? []) as readonly Readonly<Record<string, unknown>>[])
    .map((item) => textOf(item[field as string]))
    .filter((text) => text !== '');
  if (last === undefined || texts.length < 2) return texts.join(between);
  return `${texts.slice(0, -1).join(between)}${textOf(last)}${texts.at(-1)!}`;
}

const inNumerals = (name: string, write: (decimal: string) => string): TemplateFunction => ({
  parameters: ['number'],
  result: 'value',
  usage: say(`{{${name} 数}}`, `{{${name} number}}`),
  run: ([value]) => (isPresent(value) ? write(decimalArgument(value)) : ''),
});

export const textFunctions = {
  /** Prose as paragraphs and headings; `level=4` starts its headings at `h4`. */
  prose: {
    parameters: ['prose'],
    options: ['level'],
    result: 'blocks',
    usage: say('{{prose 文字 level=3}}', '{{prose text level=3}}'),
    run: ([prose], { level = 3 }) => {
      if (level !== 3 && level !== 4)
        throw new FunctionError(say('prose 的 level 只能是 3 或 4', 'level of prose can only be 3 or 4'));
      return proseElements((prose ?? []) as Prose, level);
    },
  },
  join: {
    parameters: ['list', 'field', 'value'],
    optional: 1,
    options: ['last'],
    result: 'value',
    usage: say('{{join 列表 "字段" "、" last="和"}}', '{{join list "field" ", " last=" and "}}'),
    run: joinedText,
  },
  /** A number in words: 六, 一百零五. */
  numeral: inNumerals('numeral', chineseNumber),
  /** A number digit by digit, as years are read: 二〇二一. */
  digits: inNumerals('digits', chineseDigits),
} satisfies Readonly<Record<string, TemplateFunction>>;
