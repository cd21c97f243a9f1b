/** What a function of templates is, and how it reads what it is given. */
import { say, type Bilingual, BilingualError } from '../../model/finding/bilingual.js';
import { decimalOf } from '../../model/values/decimal-rounding.js';
import { templateLimits } from '../limits.js';
import { isSum } from '../view/record.js';

/**
 * What an argument may be: a `number` is one, or a line of figures, which stands for its total; a `value` is a
 * number or a text; a `field` is the quoted name of a field of the list before it.
 */
export type ParameterKind = 'value' | 'number' | 'prose' | 'list' | 'field' | 'any';

/** The options of a call by name; those that it does not give are undefined. */
export type Options = Readonly<Record<string, unknown>>;

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
  readonly usage: Bilingual;
  /** Looks at options and patterns before it looks at data, so that wrong ones are known without any. */
  readonly run: (args: readonly unknown[], options: Options) => unknown;
}

/** A mistake in how a function is used that shows only when the template runs. */
export class FunctionError extends BilingualError {}

/** Whether a value counts as given: nothing, an empty text, an empty list and false do not; zero does. */
export function isPresent(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return false;
  return !(Array.isArray(value) && value.length === 0);
}

/** A value as it prints; nothing is an empty text. */
export function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The decimal that a text, a number or a line of figures stands for; undefined where it is none. */
export function maybeDecimal(value: unknown): string | undefined {
  const plain = isSum(value) ? Number(`${value as string}`) : value;
  if (typeof plain !== 'number' && typeof plain !== 'string') return undefined;
  if (String(plain).length > templateLimits.digits) return undefined;
  return decimalOf(plain);
}

/** The decimal that a value stands for; what is not given is 0. */
export function decimalArgument(value: unknown): string {
  if (value === null || value === undefined || value === '') return '0';
  const decimal = maybeDecimal(value);
  if (decimal !== undefined) return decimal;
  const shown = textOf(value);
  const text = shown.length > templateLimits.digits ? `${shown.slice(0, templateLimits.digits)}…` : shown;
  throw new FunctionError(
    say(
      `“${text}”不是数，不能比较大小或计算`,
      `“${text}” is not a number and cannot be compared or reckoned with`,
    ),
  );
}

/** The fraction digits that `decimals` asks for; undefined where it is not given. */
export function decimalsOption({ decimals }: Options): number | undefined {
  if (decimals === undefined) return undefined;
  const places = typeof decimals === 'string' && decimals.trim() === '' ? NaN : Number(decimals);
  if (Number.isInteger(places) && places >= 0 && places <= 6) return places;
  throw new FunctionError(say('decimals 应为 0 至 6 的整数', 'decimals should be an integer from 0 to 6'));
}

/** An option that is either `true` or `false`; false where it is not given. */
export function switchOption(options: Options, name: string): boolean {
  const value = options[name];
  if (value === undefined || value === true || value === false) return value ?? false;
  throw new FunctionError(
    say(
      `${name} 只能是 true 或 false，不加引号`,
      `${name} can only be true or false, without quotation marks`,
    ),
  );
}
