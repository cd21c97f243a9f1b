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
const units = new Set('年月日号件条次个人份项期篇家户元万亿时分秒天周岁名位批場场类種种册页级処处宗起度');

/** Characters that stand in words and numbers of the Latin script, which are never cut where they fit a line. */
function isWordCharacter(character: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}@_/\\&+=#~^*'"|<>\-.,:;?!%()[\]{}]$/u.test(
    character,
  );
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /^\d$/.test(character);

/** Whether a line may end between the two characters; `afterNext` is the one that follows them. */
export function mayBreakBetween(before: string, next: string): boolean {
  if (next === ' ') return false;
  if (mayNotStart.has(next) || mayNotEnd.has(before)) return false;
  if (before === ' ') return true;
  if (isDigit(before) && units.has(next)) return false;
  return !(isWordCharacter(before) && isWordCharacter(next));
}
