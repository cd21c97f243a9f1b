import { distance } from 'fastest-levenshtein';

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
