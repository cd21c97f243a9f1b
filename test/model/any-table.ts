/** Any data of a form's table, whatever shape the table has. */
import fc from 'fast-check';
import { isGroup, isTotal, kindOf, leavesOf, type Table, type Tree } from '../../src/model/edition.js';
import { matrixColumns } from '../../src/model/table-figures.js';
import type { AnyFigure } from './any-figure.js';
import { put } from './form-2021.js';

type Data = Record<string, unknown>;
type Fields = Record<string, fc.Arbitrary<unknown>>;

/** Any of the fields, or none. */
export const some = (fields: Fields): fc.Arbitrary<Data> => fc.record(fields, { requiredKeys: [] });

/** The table with any of its figures, and with totals and the figures of headings only where they are `stated`. */
export function anyTable(table: Table, figures: AnyFigure, stated: boolean): fc.Arbitrary<Data> {
  switch (table.kind) {
    case 'clauses':
      return some(
        Object.fromEntries(
          table.clauses.flatMap(({ columns, rows }) =>
            Object.keys(rows).map((key) => [key, treeData(columns, figures, stated)]),
          ),
        ),
      );
    case 'matrix': {
      const columns = Object.fromEntries(
        matrixColumns(table.columns.parts).map(({ key, leaf }) => [key, leaf]),
      );
      const rows = leavesOf(table.rows).filter(({ leaf }) => stated || !isTotal(leaf));
      const line = lineData(columns, figures, stated);
      return some(Object.fromEntries(rows.map(({ path }) => [path.join('.'), line]))).map((cells) =>
        Object.entries(cells).reduce<Data>((data, [path, value]) => put(data, path, value), {}),
      );
    }
    case 'line':
      return treeData(table.columns, figures, stated, true);
    case 'indicators':
      return treeData(table.rows, figures, stated);
  }
}

/** Any of a tree's figures, nested as the tree is; with `lines`, a group of nothing but leaves may be a list. */
function treeData(tree: Tree, figures: AnyFigure, stated: boolean, lines = false): fc.Arbitrary<Data> {
  const fields: Fields = {};
  for (const [key, node] of Object.entries(tree)) {
    if (!isGroup(node)) {
      if (stated || !isTotal(node)) fields[key] = figures[kindOf(node)];
    } else if (lines && Object.values(node.parts).every((part) => !isGroup(part))) {
      fields[key] = lineData(node.parts, figures, stated);
    } else {
      const heading: Fields = node.heading && stated ? { heading: figures.count } : {};
      fields[key] = fc
        .tuple(treeData(node.parts, figures, stated, lines), fc.option(some(heading), { freq: 4, nil: {} }))
        .map(([parts, head]) => ({ ...parts, ...head }));
    }
  }
  return some(fields);
}

/** A line of counts, by column or as a list in the order of the form. */
function lineData(columns: Tree, figures: AnyFigure, stated: boolean): fc.Arbitrary<unknown> {
  const most = Object.keys(columns).length;
  const fewest = Object.values(columns).filter((leaf) => !isTotal(leaf)).length;
  return fc.oneof(
    treeData(columns, figures, stated),
    fc.array(figures.count, { minLength: fewest, maxLength: stated ? most : fewest }),
  );
}
