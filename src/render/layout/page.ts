import type { Run } from '../text/typeset.js';

/** A run with its place on the page, in points from the page's upper left corner. */
export interface PlacedRun extends Run {
  readonly size: number;
  readonly baseline: number;
  /** The entry that the run makes in the outline that readers show beside the pages. */
  readonly outline?: string;
}

/** A straight rule, horizontal or vertical. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

/** A finished page. */
export interface Page {
  readonly runs: readonly PlacedRun[];
  readonly rules: readonly Rule[];
}

/** How much of the em box stands above the baseline; every built-in face is made so. */
const ascent = 0.88;

/** The baseline of a line whose pitch begins at `top`: the em box is centred in the pitch. */
export function baselineIn(top: number, linePitch: number, size: number): number {
  return top + (linePitch - size) / 2 + ascent * size;
}
