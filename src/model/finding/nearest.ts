import { distance } from 'fastest-levenshtein';
import { say, type Bilingual } from './bilingual.js';

/** The candidate that the word was most likely meant to be, if one is near enough to suggest. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart < bestDistance && apart < candidate.length) [best, bestDistance] = [candidate, apart];
  }
  return best;
}

/** What is wrong, with what was most likely meant; with something else where nothing is near enough to suggest. */
export function orMeant(wrong: Bilingual, meant: string | undefined, otherwise?: Bilingual): Bilingual {
  if (meant) return say(`${wrong.zh}，您是否想写 ${meant}？`, `${wrong.en}; did you mean ${meant}?`);
  return otherwise ? say(wrong.zh + otherwise.zh, wrong.en + otherwise.en) : wrong;
}
