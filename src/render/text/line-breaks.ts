/**
 * Where a line of Chinese text may end. The sets are those of GB/T 15834-2011; Word is given the same ones,
 * so that it breaks lines where the PDF does.
 */

/** Marks that may not begin a line. */
export const noLineStart =
  '!%),.:;?]}¢°·’”…‰′″›℃∶、。〃々〉》」』】〕〗〞！＂％＇），－．／：；？］｀｜｝～￠—–';

/** Marks that may not end a line. */
export const noLineEnd = '$([{£¥‘“〈《「『【〔〖〝（．［｛￡￥＄№';

/** Units and counters that stay on the line of their number: 2021年, 30号, 3050件, 5.8万余人. */
const units = new Set(
  '年月日号件条次个人份项期篇家户元万亿时分秒天周岁名位批场类种册页级处宗起度届章款部点项%％℃',
);

/** Characters that stand in words and numbers of the Latin script, which are never cut where they fit a line. */
const wordCharacter =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}@_/\\&+=#~^*'"|<>\-.,:;?!%()[\]{}]$/u;

/** What a character is to the rules below, as bits. */
const kind = { noStart: 1, noEnd: 2, unit: 4, word: 8, digit: 16, space: 32, hyphen: 64, beforeNumber: 128 };

// Lines are tried many times over, and reports have few different characters.
const kinds = new Map<string, number>();

function kindOf(character: string): number {
  let bits = kinds.get(character);
  if (bits === undefined) kinds.set(character, (bits = judge(character)));
  return bits;
}

function judge(character: string): number {
  const marks: readonly (readonly [bit: number, holds: boolean])[] = [
    [kind.noStart, noLineStart.includes(character)],
    [kind.noEnd, noLineEnd.includes(character)],
    [kind.unit, units.has(character)],
    [kind.word, wordCharacter.test(character)],
    [kind.digit, /^\d$/.test(character)],
    [kind.space, character === ' '],
    [kind.hyphen, character === '-'],
    [kind.beforeNumber, character === '第' || character === '〕'],
  ];
  return marks.reduce((bits, [bit, holds]) => (holds ? bits | bit : bits), 0);
}

/**
 * Whether a line may end between the two characters. Numbers stay with their unit, and the year of a document
 * number with its brackets and its number: 〔2021〕30号.
 */
export function mayBreakBetween(before: string, next: string): boolean {
  const [left, right] = [kindOf(before), kindOf(next)];
  if (right & (kind.space | kind.noStart) || left & kind.noEnd) return false;
  if (left & kind.space) return true;
  if (left & kind.digit && right & kind.unit) return false;
  if (left & kind.beforeNumber && right & kind.digit) return false;
  return !(left & right & kind.word);
}

/**
 * Whether Word ends a line between the two characters: it is given our marks, but knows nothing of units and
 * document numbers, and it breaks after a hyphen.
 */
export function mayBreakInWord(before: string, next: string): boolean {
  const [left, right] = [kindOf(before), kindOf(next)];
  if (right & (kind.space | kind.noStart) || left & kind.noEnd) return false;
  return (left & (kind.space | kind.hyphen)) !== 0 || !(left & right & kind.word);
}

/** Whether a word that no line can hold may be parted here: only the marks' own rules are left. */
export function mayPartMarks(before: string, next: string): boolean {
  return !(kindOf(next) & kind.noStart) && !(kindOf(before) & kind.noEnd);
}
