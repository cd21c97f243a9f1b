/**
 * Where a line of Chinese text may end. The sets are those of GB/T 15834-2011; Word is given the same ones,
 * so that it breaks lines where the PDF does.
 */

/** Marks that may not begin a line. */
export const noLineStart =
  '!%),.:;?]}¢°·’”…‰′″›℃∶、。〃々〉》」』】〕〗〞！＂％＇），－．／：；？］｀｜｝～￠—–';

/** Marks that may not end a line. */
export const noLineEnd = '$([{£¥‘“〈《「『【〔〖〝（．［｛￡￥＄№';

const mayNotStart = new Set(noLineStart);
const mayNotEnd = new Set(noLineEnd);

/** Units and counters that stay on the line of their number: 2021年, 30号, 3050件, 5.8万余人. */
const units = new Set(
  '年月日号件条次个人份项期篇家户元万亿时分秒天周岁名位批场类种册页级处宗起度届章款部点项%％℃',
);

/** Characters that stand in words and numbers of the Latin script, which are never cut where they fit a line. */
const wordCharacter =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}@_/\\&+=#~^*'"|<>\-.,:;?!%()[\]{}]$/u;

const digit = /^\d$/;

/**
 * Whether a line may end between the two characters. Numbers stay with their unit, and the year of a document
 * number with its brackets and its number: 〔2021〕30号.
 */
export function mayBreakBetween(before: string, next: string): boolean {
  if (next === ' ' || !mayPartMarks(before, next)) return false;
  if (before === ' ') return true;
  if (digit.test(before) && units.has(next)) return false;
  if (digit.test(next) && (before === '第' || before === '〕')) return false;
  return !(wordCharacter.test(before) && wordCharacter.test(next));
}

/**
 * Whether Word ends a line between the two characters: it is given our marks, but knows nothing of units and
 * document numbers, and it breaks after a hyphen.
 */
export function mayBreakInWord(before: string, next: string): boolean {
  if (next === ' ' || !mayPartMarks(before, next)) return false;
  if (before === ' ' || before === '-') return true;
  return !(wordCharacter.test(before) && wordCharacter.test(next));
}

/** Whether a word that no line can hold may be parted here: only the marks' own rules are left. */
export function mayPartMarks(before: string, next: string): boolean {
  return !mayNotStart.has(next) && !mayNotEnd.has(before);
}
