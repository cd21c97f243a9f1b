import { isIsoDate, type IsoDate, type Period } from '../../model/values/date.js';

const digits = '〇一二三四五六七八九';

/** 二〇二一 and ○ for 〇 as digits, each character for one; what is no numeral stays. */
function withYearDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/[〇零○Ｏ一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((one) => Math.max(0, digits.indexOf(one))).join(''),
    );
}

/** The same with 十二月三十一日. */
function withDigits(text: string): string {
  return withYearDigits(text.normalize('NFKC')).replace(
    /([一二三四五六七八九十]{1,3})(?=[月日])/g,
    (number) => {
      if (!number.includes('十')) return String(digits.indexOf(number));
      const [tens = '', ones = ''] = number.split('十');
      return String((tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones)));
    },
  );
}

const dateParts = String.raw`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`;

function isoDate(year: string, month: string, day: string): IsoDate | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}

/** The day that a paragraph consists of: `2022年1月20日`, `二〇二二年一月二十日`. */
export function dateIn(text: string): IsoDate | undefined {
  const [, year, month, day] = new RegExp(`^${dateParts}$`).exec(withDigits(text).trim()) ?? [];
  return year ? isoDate(year, month!, day!) : undefined;
}

/** The year at the first 〔年〕年 of a text, and the text around it. */
export function yearIn(
  text: string,
): { readonly year: number; readonly before: string; readonly after: string } | undefined {
  const [, before, year, after] = /^(.*?)(\d{4})年度?(.*)$/s.exec(withYearDigits(text)) ?? [];
  return year === undefined ? undefined : { year: Number(year), before: before!, after: after! };
}

const period = new RegExp(
  String.raw`${dateParts}\s*起?\s*[至到—~-]+\s*(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日`,
);

/** The period that a text names: 2021年1月1日至12月31日. */
export function periodIn(text: string): Period | undefined {
  const [, year, month, day, endYear, endMonth, endDay] = period.exec(withDigits(text)) ?? [];
  if (year === undefined) return undefined;
  const from = isoDate(year, month!, day!);
  const to = isoDate(endYear ?? year, endMonth!, endDay!);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}
