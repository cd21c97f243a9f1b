/** Finds the straight rules in what a path of a page paints. */
import { apply, type Matrix } from './matrix.js';
import type { Rule } from './pdf-page.js';

/** A filled rectangle thicker than this, in points, is an area and no rule. */
const thickestRule = 2.5;

type Point = readonly [x: number, y: number];

/** The rules of a path: a thin rectangle that is filled is one, and so is each upright or level side that is stroked. */
export function* paintedRules(
  data: ArrayLike<number>,
  matrix: Matrix,
  { fills, strokes }: { readonly fills: boolean; readonly strokes: boolean },
): Generator<Rule> {
  for (const path of subpaths(data, matrix)) {
    const box = boxOf(path.points);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (fills && path.points.length >= 4 && Math.min(width, height) <= thickestRule) {
      const [middle, centre] = [(box.top + box.bottom) / 2, (box.left + box.right) / 2];
      yield* width >= height
        ? ruleBetween([box.left, middle], [box.right, middle])
        : ruleBetween([centre, box.top], [centre, box.bottom]);
    } else if (strokes) {
      const ends = path.closed ? [...path.points.slice(1), path.points[0]!] : path.points.slice(1);
      for (const [index, end] of ends.entries()) yield* ruleBetween(path.points[index]!, end);
    }
  }
}

/** The rule between two points; none where it would be slanting, or a dot. */
function ruleBetween([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  const horizontal = Math.abs(y1 - y2) < 0.2;
  if (horizontal === Math.abs(x1 - x2) < 0.2) return [];
  return [
    horizontal
      ? { horizontal, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
      : { horizontal, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) },
  ];
}

interface Subpath {
  readonly points: Point[];
  closed: boolean;
}

/** How many numbers follow each code of a path: moveTo, lineTo, curveTo, quadratic, close. */
const argumentCounts = [2, 2, 6, 4, 0];

/** The straight pieces of a path; one with a curve is no rule. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): readonly Subpath[] {
  const found: Subpath[] = [];
  let current: Subpath | undefined;
  for (let index = 0; index < data.length;) {
    const code = data[index]!;
    const count = argumentCounts[code] ?? 0;
    const end = apply(matrix, data[index + count - 1]!, data[index + count]!);
    index += 1 + count;
    if (code === 4) {
      if (current) current.closed = true;
    } else if (code === 0) {
      current = { points: [end], closed: false };
      found.push(current);
    } else if (code === 1) {
      current?.points.push(end);
    } else {
      if (current) found.splice(found.indexOf(current), 1);
      current = undefined;
    }
  }
  return found.filter(({ points }) => points.length > 1);
}

function boxOf(points: readonly Point[]): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}
