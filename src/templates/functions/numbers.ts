/** Functions that print and reckon with numbers. All of it is exact: decimals stay texts. */
import { say } from '../../model/finding/bilingual.js';
import { compareDecimals, shiftDecimal, sumDecimals } from '../../model/values/decimal.js';
import {
  divideDecimals,
  groupDecimal,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from '../../model/values/decimal-rounding.js';
import {
  decimalArgument,
  decimalsOption,
  isPresent,
  switchOption,
  textOf,
  type Options,
  type TemplateFunction,
} from './function.js';

/** Fraction digits of a percentage that says nothing of them; zeros at its end go. */
const usualDecimals = 2;

/** The decimal with so many fraction digits; with the usual ones and no zeros at the end, where not given. */
function rounded(decimal: string, places: number | undefined): string {
  return places === undefined
    ? trimDecimal(roundDecimal(decimal, usualDecimals))
    : roundDecimal(decimal, places);
}

function percentOf(part: string, whole: string, places: number | undefined): string {
  const percent = divideDecimals(shiftDecimal(part, 2), whole, places ?? usualDecimals);
  return `${rounded(percent, places)}%`;
}

function numberText([value]: readonly unknown[], options: Options): string {
  const places = decimalsOption(options);
  const grouped = switchOption(options, 'group');
  if (!isPresent(value)) return '';
  if (places === undefined && !grouped) return textOf(value);
  const decimal = decimalArgument(value);
  const text = places === undefined ? decimal : roundDecimal(decimal, places);
  return grouped ? groupDecimal(text) : text;
}

/** A number in units of a power of ten. Without `decimals` no digit is lost, and no zero is added. */
const inUnits = (name: string, unit: string, zeros: number): TemplateFunction => ({
  parameters: ['number'],
  options: ['decimals'],
  result: 'value',
  usage: say(`{{${name} 数 decimals=2}}`, `{{${name} number decimals=2}}`),
  run: ([value], options) => {
    const places = decimalsOption(options);
    if (!isPresent(value)) return '';
    const shifted = shiftDecimal(decimalArgument(value), -zeros);
    return `${places === undefined ? trimDecimal(shifted) : roundDecimal(shifted, places)}${unit}`;
  },
});

/** There is no share of nothing: where the whole is 0, a dash is printed, or what `none` says. */
function percentText([part, whole]: readonly unknown[], options: Options): string {
  const places = decimalsOption(options);
  const none = options['none'] === undefined ? '—' : textOf(options['none']);
  const base = decimalArgument(whole);
  const share = decimalArgument(part);
  return compareDecimals(base, '0') === 0 ? none : percentOf(share, base, places);
}

/**
 * How this year's figure stands to last year's, in words. A percentage of nothing, or of less than nothing, has
 * no meaning: there the figures themselves are given. A change that rounds to 0 is 基本持平.
 */
function yearOnYearText([current, previous]: readonly unknown[], options: Options): string {
  const places = decimalsOption(options);
  const prefix = textOf(options['prefix']);
  const unit = textOf(options['unit']);
  const [now, before] = [decimalArgument(current), decimalArgument(previous)];
  const change = subtractDecimals(now, before);
  const direction = compareDecimals(change, '0');
  if (direction === 0) return `${prefix}持平`;
  if (compareDecimals(before, '0') <= 0) return `上年为${before}${unit}，本年为${now}${unit}`;
  const size = change.replace('-', '');
  if (compareDecimals(divideDecimals(shiftDecimal(size, 2), before, places ?? usualDecimals), '0') === 0) {
    return `${prefix}基本持平`;
  }
  return `${prefix}${direction > 0 ? '增长' : '下降'}${percentOf(size, before, places)}`;
}

const extreme = (name: string, wins: (order: number) => boolean): TemplateFunction => ({
  parameters: ['number', 'number'],
  repeats: true,
  result: 'value',
  usage: say(`{{${name} 甲 乙}}`, `{{${name} a b}}`),
  run: (args) =>
    args.map(decimalArgument).reduce((best, next) => (wins(compareDecimals(next, best)) ? next : best)),
});

export const numberFunctions = {
  /** A number as given, or with so many `decimals`; `group=true` parts thousands. */
  number: {
    parameters: ['value'],
    options: ['decimals', 'group'],
    result: 'value',
    usage: say('{{number 数 decimals=2 group=true}}', '{{number value decimals=2 group=true}}'),
    run: numberText,
  },
  /** In 万: 12.3456万. */
  wan: inUnits('wan', '万', 4),
  /** In 亿. */
  yi: inUnits('yi', '亿', 8),
  /** The share of a part in a whole. */
  percent: {
    parameters: ['number', 'number'],
    options: ['decimals', 'none'],
    result: 'value',
    usage: say('{{percent 部分 总数 decimals=2 none="—"}}', '{{percent part whole decimals=2 none="—"}}'),
    run: percentText,
  },
  yearOnYear: {
    parameters: ['number', 'number'],
    options: ['decimals', 'prefix', 'unit'],
    result: 'value',
    usage: say(
      '{{yearOnYear 本年 上年 decimals=1 prefix="同比" unit="件"}}',
      '{{yearOnYear current previous decimals=1 prefix="…" unit="…"}}',
    ),
    run: yearOnYearText,
  },
  /** The exact sum of what is given. */
  sum: {
    parameters: ['number', 'number'],
    repeats: true,
    result: 'value',
    usage: say('{{sum 甲 乙 丙}}', '{{sum a b c}}'),
    run: (args) => sumDecimals(args.map(decimalArgument)),
  },
  difference: {
    parameters: ['number', 'number'],
    result: 'value',
    usage: say('{{difference 甲 乙}}', '{{difference a b}}'),
    run: ([a, b]) => subtractDecimals(decimalArgument(a), decimalArgument(b)),
  },
  max: extreme('max', (order) => order > 0),
  min: extreme('min', (order) => order < 0),
} satisfies Readonly<Record<string, TemplateFunction>>;
