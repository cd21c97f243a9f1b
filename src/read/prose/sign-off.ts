import type { Attachment } from '../../model/edition.js';
import type { ReadBlock, ReadTable } from '../read-document.js';
import { dateIn } from './chinese-date.js';

/** Blocks below the table in which its foot may stand. */
const reach = 10;

/** Who answers for an attached table, by the labels at its foot; undefined where nobody is named. */
export function signOffIn(
  blocks: readonly ReadBlock[],
  tables: readonly ReadTable[],
  { signOff }: Attachment,
): Readonly<Record<string, string>> | undefined {
  const last = tables.at(-1);
  const at = blocks.findIndex((block) => block === last);
  const text = blocks
    .slice(at + 1, at + 1 + reach)
    .map((block) =>
      block.type === 'paragraph' ? block.text : block.cells.map((cell) => cell.text).join(' '),
    )
    .join(' ');
  const labels = Object.entries(signOff).map(([key, label]) => ({ key, pattern: patternOf(label) }));
  const any = labels.map(({ pattern }) => pattern).join('|');
  const entries = labels.flatMap(({ key, pattern }) => {
    const value =
      new RegExp(`(?:${pattern})\\s*[:：]\\s*(.*?)\\s*(?=(?:${any})\\s*[:：]|$)`).exec(text)?.[1] ?? '';
    const given = key === 'date' ? dateIn(value) : value;
    return given === undefined || given === '' ? [] : [[key, given] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The label, whatever blanks stand between its characters. */
const patternOf = (label: string): string => [...label.replace(/\s/g, '')].join('\\s*');
