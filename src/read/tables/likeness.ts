/** How much a label as it was found is like one of the form, from 0 to 1. */
import { distance } from 'fastest-levenshtein';
import { withSimplifiedCharacters } from './traditional.js';

/** Below this two labels have nothing to do with each other. */
export const leastLikeness = 0.6;

/** How much better than the next the best label has to be, for it to be taken. */
export const leastMargin = 0.15;

/** No label is longer; what is, is text. */
export const longestLabel = 120;

const ownNumber =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）])/;
const marks = /[\s\u200b\ufeff、,，.．。;；:：·“”"'‘’「」『』《》〈〉()（）[\]【】\-—－_*\\/]/g;
const closingRemark = /[（(][^（）()]{4,}[）)]$/;

/** A label without what reports write in different ways: its number, marks, quotes, widths, blanks. */
export function normalLabel(text: string): string {
  const wide = text.normalize('NFKC').trim();
  return withSimplifiedCharacters(wide.replace(ownNumber, '')).replace(marks, '');
}

/** A label of the form, ready to be compared: as it is, and without the remark at its end. */
export interface KnownLabel {
  readonly forms: readonly string[];
}

export function knownLabel(label: string): KnownLabel {
  const flat = label.replace('\n', '');
  const bare = flat.replace(closingRemark, '');
  return { forms: [...new Set([normalLabel(flat), normalLabel(bare)])].filter((form) => form !== '') };
}

/**
 * The likeness of a label, normalised, and one of the form. A label that was cut short, or that has more words
 * around it, is like the one that it is a part of, if it is long enough to mean it.
 */
export function likeness(found: string, { forms }: KnownLabel): number {
  return Math.max(0, ...forms.map((form) => likenessOf(found, form)));
}

function likenessOf(found: string, form: string): number {
  if (found === form) return 1;
  if (found === '' || form === '') return 0;
  const [shorter, longer] = found.length < form.length ? [found, form] : [form, found];
  const apart = 1 - distance(found, form) / longer.length;
  return shorter.length >= 4 && longer.includes(shorter) ? Math.max(apart, 0.85) : apart;
}
