/** The figures of a table and the sums between them, derived from its edition. */
import { valueAt } from './data-path.js';
import { isGroup, isTotal, kindOf, labelOf, leavesOf, type Leaf, type Table, type Tree } from './edition.js';
import { remembered } from './remembered.js';
import { countValue, type Count, type Figure, type FigureKind } from './values/figure.js';

/** Data keys from the table's own object down to a figure. */
export type FigurePath = readonly string[];

export interface FigureDefinition {
  readonly path: FigurePath;
  readonly kind: FigureKind;
  readonly leaf: Leaf;
  /** The labels that lead to the figure, as a person would name the cell. */
  readonly name: string;
}

/**
 * A sum of the form: the target is the sum of the parts. Its kind ends the code of the finding:
 * `row-total` for the last column of a matrix, `result-total` for a total row, `total` for the total of a
 * line, `sum` for an indicator.
 */
export interface Sum {
  readonly kind: 'row-total' | 'result-total' | 'total' | 'sum';
  readonly target: FigurePath;
  readonly parts: readonly FigurePath[];
}

/** Two sums that must agree: 第一项加第二项之和，等于第三项加第四项之和. */
export interface Balance {
  readonly left: readonly FigurePath[];
  readonly right: readonly FigurePath[];
}

/** Every figure of the table in the order of the form. */
export const figuresOf = remembered((table: Table): readonly FigureDefinition[] => {
  switch (table.kind) {
    case 'clauses':
      return table.clauses.flatMap(({ columns, rows }) =>
        Object.entries(rows).flatMap(([row, rowLabel]) =>
          Object.entries(columns).map(([column, leaf]) => ({
            path: [row, column],
            kind: kindOf(leaf),
            leaf,
            name: `${rowLabel}·${labelOf(leaf)}`,
          })),
        ),
      );
    case 'matrix': {
      const columns = matrixColumns(table.columns.parts);
      return leavesOf(table.rows).flatMap((row) =>
        columns.map(({ key, leaf }) => ({
          path: [...row.path, key],
          kind: kindOf(row.leaf),
          leaf,
          name: `${rowName(table.rows, row.path)}·${labelOf(leaf)}`,
        })),
      );
    }
    case 'line':
      return leavesOf(table.columns).map(({ path, leaf }) => ({
        path,
        kind: kindOf(leaf),
        leaf,
        name: labelsTo(table.columns, path),
      }));
    case 'indicators':
      return leavesOf(table.rows).map(({ path, leaf }) => ({
        path,
        kind: kindOf(leaf),
        leaf,
        name: labelOf(leaf).replace('\n', ''),
      }));
  }
});

/** The figure at the path with its labels; undefined where the table has none there. */
export function definitionOf(table: Table, path: FigurePath): FigureDefinition | undefined {
  return definitions(table).get(path.join('.'));
}

const definitions = remembered(
  (table: Table) => new Map(figuresOf(table).map((figure) => [figure.path.join('.'), figure])),
);

/** The name of the figure at the path, as a person would name the cell. */
export function nameOf(table: Table, path: FigurePath): string {
  return definitionOf(table, path)!.name;
}

/** The heading rows of a table of indicators: in the form they have no figure. */
export function headingsOf(table: Table): readonly { readonly path: FigurePath; readonly name: string }[] {
  return table.kind === 'indicators' ? [...headingsIn(table.rows, [])] : [];
}

function* headingsIn(tree: Tree, above: FigurePath): Generator<{ path: FigurePath; name: string }> {
  for (const [key, node] of Object.entries(tree)) {
    if (!isGroup(node)) continue;
    const path = [...above, key];
    if (node.heading) yield { path: [...path, 'heading'], name: node.label };
    yield* headingsIn(node.parts, path);
  }
}

/** The columns of a matrix by data key: their head nests, the data does not. */
export const matrixColumns = remembered(
  (columns: Tree): readonly { readonly key: string; readonly leaf: Leaf }[] =>
    leavesOf(columns).map(({ path, leaf }) => ({ key: path.at(-1)!, leaf })),
);

/** The parts of every figure that is a sum, by its path; one that is the target of two is computed by the first. */
export const partsOfSums = remembered((table: Table): ReadonlyMap<string, readonly FigurePath[]> => {
  const parts = new Map<string, readonly FigurePath[]>();
  for (const sum of sumsOf(table)) {
    const target = sum.target.join('.');
    if (!parts.has(target)) parts.set(target, sum.parts);
  }
  return parts;
});

/** Every sum of the table. */
export const sumsOf = remembered((table: Table): readonly Sum[] => {
  switch (table.kind) {
    case 'clauses':
      return [];
    case 'matrix': {
      const rows = leavesOf(table.rows).map(({ path }) => path);
      const columns = matrixColumns(table.columns.parts).map(({ key }) => key);
      const rowTotals = totalsOf(table.columns.parts).flatMap(({ target, parts }) =>
        rows.map((row) => ({
          kind: 'row-total' as const,
          target: [...row, target.at(-1)!],
          parts: parts.map((part) => [...row, part.at(-1)!]),
        })),
      );
      const columnTotals = totalsOf(table.rows).flatMap(({ target, parts }) =>
        columns.map((column) => ({
          kind: 'result-total' as const,
          target: [...target, column],
          parts: parts.map((part) => [...part, column]),
        })),
      );
      return [...rowTotals, ...columnTotals];
    }
    case 'line':
      return totalsOf(table.columns).map((total) => ({ kind: 'total', ...total }));
    case 'indicators':
      return totalsOf(table.rows).map((total) => ({ kind: 'sum', ...total }));
  }
});

/** The balances of the table, one for each column. */
export const balancesOf = remembered((table: Table): readonly Balance[] => {
  if (table.kind !== 'matrix' || !table.balance) return [];
  const { left, right } = table.balance;
  const inColumn = (rows: readonly string[], column: string): readonly FigurePath[] =>
    rows.map((row) => [...row.split('.'), column]);
  return matrixColumns(table.columns.parts).map(({ key }) => ({
    left: inColumn(left, key),
    right: inColumn(right, key),
  }));
});

/** The totals of a tree, each with what stands beside it; a group with a total of its own counts as that. */
function totalsOf(
  tree: Tree,
  above: FigurePath = [],
): readonly { readonly target: FigurePath; readonly parts: readonly FigurePath[] }[] {
  const own = totalKeyOf(tree);
  const below = Object.entries(tree).flatMap(([key, node]) =>
    isGroup(node) ? totalsOf(node.parts, [...above, key]) : [],
  );
  return own === undefined ? below : [{ target: [...above, own], parts: summandsOf(tree, above) }, ...below];
}

const totalKeyOf = (tree: Tree): string | undefined => Object.keys(tree).find((key) => isTotal(tree[key]!));

function summandsOf(tree: Tree, above: FigurePath): readonly FigurePath[] {
  return Object.entries(tree).flatMap(([key, node]): readonly FigurePath[] => {
    const path = [...above, key];
    if (!isGroup(node)) return isTotal(node) ? [] : [path];
    const own = totalKeyOf(node.parts);
    return own === undefined ? summandsOf(node.parts, path) : [[...path, own]];
  });
}

/** Row labels of a matrix carry numbers of their own, so the outermost group's can be left out. */
function rowName(rows: Tree, path: FigurePath): string {
  const group = rows[path[0]!]!;
  return isGroup(group) ? labelsTo(group.parts, path.slice(1)) : labelOf(group);
}

function labelsTo(tree: Tree, path: FigurePath): string {
  const [key, ...rest] = path;
  const node = tree[key!]!;
  return isGroup(node) ? `${node.label}·${labelsTo(node.parts, rest)}` : labelOf(node);
}

/** A table's figures with the report's data in them. */
export interface ResolvedFigures {
  /** The figure as stated, or the computed total where none is stated. */
  figure(path: FigurePath): Figure;
  /** The number of a figure that is a count. */
  value(path: FigurePath): number;
  /** The figure as the data states it; only a total, or the figure of a heading, can be left unstated. */
  stated(path: FigurePath): Figure | undefined;
}

/** Looks up figures in a table's data and computes the totals that it does not state, each of them once. */
export function resolveFigures(table: Table, data: unknown): ResolvedFigures {
  const sums = partsOfSums(table);
  const known = new Map<string, Figure>();
  const stated = (path: FigurePath): Figure | undefined => valueAt(data, path) as Figure | undefined;
  const figure = (path: FigurePath): Figure => {
    const key = path.join('.');
    let found = known.get(key);
    if (found !== undefined) return found;
    found = stated(path);
    if (found === undefined) found = sums.get(key)?.reduce((total, part) => total + value(part), 0) ?? 0;
    known.set(key, found);
    return found;
  };
  const value = (path: FigurePath): number => countValue(figure(path) as Count);
  return { figure, value, stated };
}
