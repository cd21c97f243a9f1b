/** Values and keys of the data as messages quote them. */
import { say, type Bilingual } from './bilingual.js';

/** The value as a message quotes it: short, and with its kind where that is the trouble. */
export function shown(value: unknown): Bilingual {
  if (value === undefined) return say('（未填写）', 'nothing');
  if (typeof value === 'number' || typeof value === 'bigint') return same(String(value));
  if (value instanceof Date) return say('日期对象（Date）', 'a Date object');
  if (Array.isArray(value)) return say(`列表（${value.length} 项）`, `a list of ${value.length}`);
  if (typeof value === 'object' && value !== null) return say('一组键值', 'a group of keys');
  const json = JSON.stringify(value) ?? String(value);
  return same(json.length > 40 ? `${json.slice(0, 40)}…` : json);
}

const same = (text: string): Bilingual => say(text, text);

/** A key of the data file as a message names it: short, and without characters that would disturb the terminal. */
export function shownKey(key: string): string {
  const whole = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  return /[\u0000-\u001F\u007F-\u009F]/.test(whole) ? JSON.stringify(whole) : whole;
}
