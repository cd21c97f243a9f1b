import { say } from '../../model/finding/bilingual.js';
import { UsageError } from './usage-error.js';

/** A year as an option gives it. */
export function yearFrom(text: string): number {
  if (!/^\d{4}$/.test(text))
    throw new UsageError(
      say(
        `--year 应为四位数的年份，这里是 ${text}`,
        `--year should be a year of four digits; here it is ${text}`,
      ),
    );
  return Number(text);
}
