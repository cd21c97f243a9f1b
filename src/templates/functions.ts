/** The functions that templates may call. Each is pure, and takes what it declares here and nothing else. */
import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import type { Prose } from '../model/prose.js';
import { chineseNumeral } from '../model/numbering.js';
import { proseElements } from './prose-elements.js';
import { isSum } from './view-record.js';

/**
 * What an argument may be: a `number` is one, or a line of figures, which stands for its total; a `value` is a
 * number or a text; a `field` is the quoted name of a field of the list before it.
 */
export type ParameterKind = 'value' | 'number' | 'prose' | 'list' | 'field' | 'any';

export interface TemplateFunction {
  readonly parameters: readonly ParameterKind[];
  /** Arguments that may be left out, at the end of `parameters`. */
  readonly optional?: number;
  /** Whether the last parameter may be given any number of times. */
  readonly repeats?: true;
  /** Names that may follow the arguments, as in `level=4`; all of them are values. */
  readonly options?: readonly string[];
  /** `blocks` are whole paragraphs; a `condition` serves in `if` and in other conditions only. */
  readonly result: 'value' | 'blocks' | 'condition';
  /** How it is written, for messages. */
  readonly usage: string;
  /** Looks at options and patterns before it looks at data, so that wrong ones are known without any. */
  readonly run: (args: readonly unknown[], options: Readonly<Record<string, unknown>>) => unknown;
}

/** Whether a value counts as given: nothing, an empty text, an empty list and false do not; zero does. */
export function isPresent(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return false;
  return !(Array.isArray(value) && value.length === 0);
}

/** A mistake in how a function is used that shows only when the template runs. */
export class FunctionError extends Error {}

/** The number that a text, a number or a line of figures stands for. */
function numberOf(value: unknown): number {
  if (value === null || value === undefined || value === '') return 0;
  const number = Number(isSum(value) ? `${value as string}` : value);
  if (Number.isNaN(number)) throw new FunctionError(`“${String(value)}”不是数，不能比较大小或计算`);
  return number;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

const comparison = (usage: string, holds: (a: number, b: number) => boolean): TemplateFunction => ({
  parameters: ['number', 'number'],
  result: 'condition',
  usage: `(${usage} 甲 乙)`,
  run: ([a, b]) => holds(numberOf(a), numberOf(b)),
});

function dateText([date, pattern]: readonly unknown[]): string {
  const form = pattern === undefined ? 'yyyy年M月d日' : textOf(pattern);
  if (/[A-Za-z']/.test(form.replace(/yyyy|MM?|dd?/g, ''))) {
    throw new FunctionError(`日期格式“${form}”只能用 yyyy、M、MM、d、dd 和汉字、符号`);
  }
  const text = textOf(date);
  if (text === '') return '';
  const day = [`yyyy'年'M'月'd'日'`, 'yyyy-MM-dd']
    .map((form) => parse(text, form, new Date(2000, 0, 1)))
    .find((candidate) => isValid(candidate));
  if (!day) throw new FunctionError(`“${text}”不是日期`);
  return format(day, form);
}

function numberText([value]: readonly unknown[], { decimals }: Readonly<Record<string, unknown>>): string {
  const places = Number(decimals ?? 0);
  if (!Number.isInteger(places) || places < 0 || places > 6) {
    throw new FunctionError('decimals 应为 0 至 6 的整数');
  }
  if (!isPresent(value)) return '';
  if (decimals === undefined) return textOf(value);
  return numberOf(value).toFixed(places);
}

/** Every function by the name that templates call it by. */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
  /** Prose as paragraphs and headings; `level=4` starts its headings at `h4`. */
  prose: {
    parameters: ['prose'],
    options: ['level'],
    result: 'blocks',
    usage: '{{prose 文字 level=3}}',
    run: ([prose], { level = 3 }) => {
      if (level !== 3 && level !== 4) throw new FunctionError('prose 的 level 只能是 3 或 4');
      return proseElements((prose ?? []) as Prose, level);
    },
  },
  /** A date in official form, or as `"M月d日"` says. */
  date: {
    parameters: ['value', 'value'],
    optional: 1,
    result: 'value',
    usage: '{{date 日期 "yyyy年M月d日"}}',
    run: dateText,
  },
  /** A number as given, or with so many `decimals`. */
  number: {
    parameters: ['value'],
    options: ['decimals'],
    result: 'value',
    usage: '{{number 数 decimals=2}}',
    run: numberText,
  },
  /** A number in Chinese numerals: 六. */
  numeral: {
    parameters: ['number'],
    result: 'value',
    usage: '{{numeral 数}}',
    run: ([value]) => chineseNumeral(numberOf(value)),
  },
  /** One field of every item of a list, with 、 or the given text between them. */
  join: {
    parameters: ['list', 'field', 'value'],
    optional: 1,
    result: 'value',
    usage: '{{join 列表 "字段" "、"}}',
    run: ([list, field, separator = '、']) =>
      (list as readonly Readonly<Record<string, unknown>>[])
        .map((item) => textOf(item[field as string]))
        .filter((text) => text !== '')
        .join(textOf(separator)),
  },
  /** Whether two values print the same. */
  eq: {
    parameters: ['value', 'value'],
    result: 'condition',
    usage: '(eq 甲 乙)',
    run: ([a, b]) => textOf(a) === textOf(b),
  },
  gt: comparison('gt', (a, b) => a > b),
  gte: comparison('gte', (a, b) => a >= b),
  lt: comparison('lt', (a, b) => a < b),
  lte: comparison('lte', (a, b) => a <= b),
  /** Conditions of conditions; a value counts as true when it is given, zero included. */
  and: {
    parameters: ['any', 'any'],
    repeats: true,
    result: 'condition',
    usage: '(and 条件 条件)',
    run: (args) => args.every(isPresent),
  },
  or: {
    parameters: ['any', 'any'],
    repeats: true,
    result: 'condition',
    usage: '(or 条件 条件)',
    run: (args) => args.some(isPresent),
  },
  not: {
    parameters: ['any'],
    result: 'condition',
    usage: '(not 条件)',
    run: ([value]) => !isPresent(value),
  },
};
