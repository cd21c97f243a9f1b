import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const base = readFileSync(join(__dirname, '..', '..', 'docs', 'rules', 'cases', 'base', '2021.yaml'), 'utf8');

/** The sound report that the cases of the rules start from, as the text of a data file. */
export const soundReport = base;

/**
 * The same with 3 instead of 2 carried forward, in table and text: the balance fails by one in 自然人 and in
 * 总计, two errors, and nothing else is wrong.
 */
export const faultyReport = replaced(base, {
  'carriedForward: { naturalPerson: 2 }': 'carriedForward: { naturalPerson: 3 }',
  结转下年度2件: '结转下年度3件',
});

/** The text with each key replaced by its value; a key that is not there once is an error. */
export function replaced(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((changed, [before, after]) => {
    if (changed.split(before).length !== 2) throw new Error(`“${before}” does not stand there once`);
    return changed.replace(before, () => after);
  }, text);
}
