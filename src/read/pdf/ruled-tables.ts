/** Finds the ruled tables of a page: where rules run, and which of the boxes between them are one cell. */
import type { Rule } from './pdf-page.js';

/** How far two places may be apart, in points, and still be the same. */
const tolerance = 1.5;

/** Fewer boxes than this are a frame or an underline. */
const fewestCells = 4;

/** A cell with the part of the page that it takes. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface RuledTable {
  readonly cells: readonly RuledCell[];
  readonly rowCount: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The tables from top to bottom. */
export function ruledTables(rules: readonly Rule[]): readonly RuledTable[] {
  return connected(rules)
    .flatMap((group) => tableOf(group))
    .sort((one, other) => one.top - other.top || one.left - other.left);
}

/** Groups of rules that touch, by union of those whose stretches meet. */
function connected(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const parent = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = index; at !== root;) [at, parent[at]] = [parent[at]!, root];
    return root;
  };
  const reach = (one: Rule, other: Rule): boolean =>
    one.from - tolerance <= other.at && other.at <= one.to + tolerance;
  const order = rules.map((_, index) => index).sort((a, b) => topOf(rules[a]!) - topOf(rules[b]!));
  for (let index = 0; index < order.length; index += 1) {
    const one = rules[order[index]!]!;
    for (let next = index + 1; next < order.length; next += 1) {
      const other = rules[order[next]!]!;
      if (topOf(other) > bottomOf(one) + tolerance) break;
      const touches =
        one.horizontal === other.horizontal
          ? Math.abs(one.at - other.at) <= tolerance &&
            one.from <= other.to + tolerance &&
            other.from <= one.to + tolerance
          : reach(one, other) && reach(other, one);
      if (touches) parent[rootOf(order[next]!)] = rootOf(order[index]!);
    }
  }
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), rule]);
  });
  return [...groups.values()];
}

const topOf = (rule: Rule): number => (rule.horizontal ? rule.at : rule.from);
const bottomOf = (rule: Rule): number => (rule.horizontal ? rule.at : rule.to);

function tableOf(rules: readonly Rule[]): readonly RuledTable[] {
  const horizontals = rules.filter(({ horizontal }) => horizontal);
  const verticals = rules.filter(({ horizontal }) => !horizontal);
  const xs = places(verticals.map(({ at }) => at));
  const ys = places(horizontals.map(({ at }) => at));
  if (xs.length < 2 || ys.length < 2 || (xs.length - 1) * (ys.length - 1) > 4000) return [];
  const below = coverage(horizontals, ys, xs);
  const beside = coverage(verticals, xs, ys);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let right = column;
      while (right + 1 < columns && !taken.has(row * columns + right + 1) && !beside(right + 1, row))
        right += 1;
      let bottom = row;
      const isOpen = (next: number): boolean => {
        for (let each = column; each <= right; each += 1) {
          if (below(next, each) || taken.has(next * columns + each)) return false;
          if (each < right && beside(each + 1, next)) return false;
        }
        return true;
      };
      while (bottom + 1 < rows && isOpen(bottom + 1)) bottom += 1;
      for (let y = row; y <= bottom; y += 1)
        for (let x = column; x <= right; x += 1) taken.add(y * columns + x);
      cells.push({
        row,
        column,
        rowSpan: bottom - row + 1,
        colSpan: right - column + 1,
        left: xs[column]!,
        right: xs[right + 1]!,
        top: ys[row]!,
        bottom: ys[bottom + 1]!,
      });
    }
  }
  if (cells.length < fewestCells) return [];
  const box = { left: xs[0]!, right: xs.at(-1)!, top: ys[0]!, bottom: ys.at(-1)! };
  return [{ cells, rowCount: rows, ...box }];
}

/** The means of places that are the same, in order. */
function places(values: readonly number[]): readonly number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - last.at(-1)! <= tolerance) last.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Whether rules at the line cover the stretch between two lines across, to its greater part. */
function coverage(
  rules: readonly Rule[],
  lines: readonly number[],
  across: readonly number[],
): (line: number, stretch: number) => boolean {
  const byLine = lines.map((line) =>
    rules
      .filter(({ at }) => Math.abs(at - line) <= tolerance * 2)
      .toSorted((one, other) => one.from - other.from),
  );
  const covered = byLine.map((own) =>
    across.slice(1).map((end, index) => {
      const start = across[index]!;
      let [reached, sum] = [start, 0];
      for (const { from, to } of own) {
        const begin = Math.max(from, reached);
        if (to > begin && begin < end) {
          sum += Math.min(to, end) - begin;
          reached = Math.max(reached, Math.min(to, end));
        }
      }
      return sum >= (end - start) * 0.7;
    }),
  );
  return (line, stretch) => covered[line]?.[stretch] ?? false;
}
