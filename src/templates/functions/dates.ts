/** Functions that print dates. Days stay days: no time zone can move them. */
import { say } from '../../model/finding/bilingual.js';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { chinesePeriod, isIsoDate, type IsoDate } from '../../model/values/date.js';
import { chineseDigits, chineseNumber } from '../../model/language/write-numeral.js';
import { FunctionError, switchOption, textOf, type Options, type TemplateFunction } from './function.js';

/** The day that a text names: `2022年1月5日` or `2022-01-05`; undefined where nothing is given. */
function dayOf(value: unknown): IsoDate | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  const [, year = '', month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isIsoDate(iso))
    throw new FunctionError(say(`“${text.slice(0, 20)}”不是日期`, `“${text.slice(0, 20)}” is not a date`));
  return iso;
}

const dateParts = ['yyyy', 'M', 'MM', 'd', 'dd'];

function dateText([date, pattern]: readonly unknown[], options: Options): string {
  const form = pattern === undefined ? 'yyyy年M月d日' : textOf(pattern);
  const parts = form.match(/([A-Za-z'])\1*/g) ?? [];
  if (!parts.every((part) => dateParts.includes(part))) {
    throw new FunctionError(
      say(
        `日期格式“${form.slice(0, 20)}”只能用 yyyy、M、MM、d、dd 和汉字、符号`,
        `The date pattern “${form.slice(0, 20)}” can only have yyyy, M, MM, d, dd, Chinese characters and marks`,
      ),
    );
  }
  const inNumerals = switchOption(options, 'numerals');
  if (inNumerals && pattern !== undefined)
    throw new FunctionError(
      say('日期格式与 numerals=true 只能用其一', 'Of a date pattern and numerals=true there can be only one'),
    );
  const day = dayOf(date);
  if (day === undefined) return '';
  if (!inNumerals) return format(parseISO(day), form);
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return `${chineseDigits(year)}年${chineseNumber(month)}月${chineseNumber(dayOfMonth)}日`;
}

export const dateFunctions = {
  /** A date in official form, or as `"M月d日"` says, or in Chinese numerals. */
  date: {
    parameters: ['value', 'value'],
    optional: 1,
    options: ['numerals'],
    result: 'value',
    usage: say('{{date 日期 "yyyy年M月d日"}}', '{{date value "yyyy-MM-dd"}}'),
    run: dateText,
  },
  /** From one day to another; the year is not said twice. */
  dateRange: {
    parameters: ['value', 'value'],
    result: 'value',
    usage: say('{{dateRange 起日 止日}}', '{{dateRange from to}}'),
    run: ([first, last]) => {
      const [from, to] = [dayOf(first), dayOf(last)];
      if (from === undefined || to === undefined) return '';
      if (from > to) throw new FunctionError(say('起日在止日之后', 'The first day is after the last'));
      return chinesePeriod({ from, to });
    },
  },
} satisfies Readonly<Record<string, TemplateFunction>>;
