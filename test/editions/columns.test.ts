import { isGroup, isTotal, leavesOf, tablesOf, type Tree } from '../../src/model/edition.js';
import { editionIds, editionOf } from '../../src/model/editions/index.js';

const depthOf = (tree: Tree): number =>
  Math.max(...Object.values(tree).map((node) => (isGroup(node) ? 1 + depthOf(node.parts) : 1)));

const matrices = editionIds.flatMap((edition) =>
  tablesOf(editionOf(edition)).flatMap(({ id, table }) =>
    table.kind === 'matrix' ? [{ name: `${edition}.${id}`, table }] : [],
  ),
);

describe.each(matrices)('the table $name', ({ table: { columnWidths, columns, rows } }) => {
  const leaves = leavesOf(columns.parts);
  const keys = leaves.map(({ path }) => path.at(-1)!);

  it('has in columnWidths one for each level of row labels and one for each column', () => {
    expect(columnWidths).toHaveLength(depthOf(rows) + keys.length);
  });

  it('has no two columns of one key: in the data a row is flat', () => {
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('has its total last, as the seventh of a list is', () => {
    expect(leaves.map(({ leaf }) => isTotal(leaf))).toEqual(keys.map((_, at) => at === keys.length - 1));
  });
});

it('there are such tables', () => {
  expect(matrices.length).toBeGreaterThan(1);
});
