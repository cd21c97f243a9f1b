import { format } from 'date-fns/format';
import { isMatch } from 'date-fns/isMatch';
import { parseISO } from 'date-fns/parseISO';

/** A calendar day as `YYYY-MM-DD`. Days stay strings so that no time zone can move them. */
export type IsoDate = string;

/** Whether the text is a real day of the calendar: `2022-02-30` is not. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isMatch(text, 'yyyy-MM-dd');
}

/** The day as official documents print it, without padding zeros: `2022年2月20日` (GB/T 9704-2012, 7.3.5.4). */
export function chineseDate(date: IsoDate): string {
  return format(parseISO(date), 'yyyy年M月d日');
}

/** A statistical period; both days belong to it. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** 1 January to 31 December of the year. */
export function wholeYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The period as the opening paragraph prints it; the year is not said twice. */
export function chinesePeriod({ from, to }: Period): string {
  const end = from.slice(0, 4) === to.slice(0, 4) ? chineseDate(to).replace(/^\d+年/, '') : chineseDate(to);
  return `${chineseDate(from)}至${end}`;
}
