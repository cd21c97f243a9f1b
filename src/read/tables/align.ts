/** Matches what was found with what the form has, both in order. */
import { leastLikeness, leastMargin } from './likeness.js';

/** What became of the items of a form, by index. */
export interface Alignment {
  /** For each item of the form the one found for it; undefined where there is none. */
  readonly found: readonly (number | undefined)[];
  /** Found items that are as like to one item of the form as to another, with both. */
  readonly doubtful: readonly { readonly found: number; readonly known: readonly number[] }[];
}

/**
 * The best alignment of `foundCount` items with the `knownCount` items of the form that keeps the order of both.
 * A pair stands only if it is like enough, and clearly more so than any other pair of either that would fit in
 * the same place.
 */
export function align(
  foundCount: number,
  knownCount: number,
  likeness: (found: number, known: number) => number,
): Alignment {
  const pairs = bestPairs(foundCount, knownCount, likeness);
  const found: (number | undefined)[] = Array.from({ length: knownCount }, () => undefined);
  const doubtful: { found: number; known: readonly number[] }[] = [];
  pairs.forEach(([one, known], index) => {
    const [beforeFound, beforeKnown] = pairs[index - 1] ?? [-1, -1];
    const [afterFound, afterKnown] = pairs[index + 1] ?? [foundCount, knownCount];
    const least = likeness(one, known) - leastMargin;
    const rivalKnown = between(beforeKnown, afterKnown).filter(
      (other) => other !== known && likeness(one, other) > least,
    );
    const rivalFound = between(beforeFound, afterFound).filter(
      (other) => other !== one && likeness(other, known) > least,
    );
    if (rivalKnown.length > 0 || rivalFound.length > 0)
      doubtful.push({ found: one, known: [known, ...rivalKnown] });
    else found[known] = one;
  });
  return { found, doubtful };
}

const between = (low: number, high: number): readonly number[] =>
  Array.from({ length: Math.max(0, high - low - 1) }, (_, index) => low + 1 + index);

/** The pairs with the greatest sum of likeness, by dynamic programming over both orders. */
function bestPairs(
  foundCount: number,
  knownCount: number,
  likeness: (found: number, known: number) => number,
): readonly (readonly [found: number, known: number])[] {
  const width = knownCount + 1;
  const best = new Float64Array((foundCount + 1) * width);
  const gain = (found: number, known: number): number => {
    const value = likeness(found, known);
    return value < leastLikeness ? -1 : value;
  };
  for (let one = foundCount - 1; one >= 0; one -= 1) {
    for (let known = knownCount - 1; known >= 0; known -= 1) {
      const paired = gain(one, known);
      best[one * width + known] = Math.max(
        best[(one + 1) * width + known]!,
        best[one * width + known + 1]!,
        paired < 0 ? 0 : paired + best[(one + 1) * width + known + 1]!,
      );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [one, known] = [0, 0]; one < foundCount && known < knownCount;) {
    const here = best[one * width + known]!;
    if (here === best[(one + 1) * width + known]) one += 1;
    else if (here === best[one * width + known + 1]) known += 1;
    else {
      pairs.push([one, known]);
      one += 1;
      known += 1;
    }
  }
  return pairs;
}
