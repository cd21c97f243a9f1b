import { isGroup, labelOf, leavesOf, type MatrixTable, type Tree } from '../../model/edition.js';
import { matrixColumns } from '../../model/table-figures.js';
import type { ReadTable } from '../read-document.js';
import { knownHeads, leafHeads } from './known-columns.js';
import { matchRows } from './known-rows.js';
import { knownLabel } from './likeness.js';
import type { Recognition } from './recognition.js';
import { rowFigures, unknownColumns } from './row-figures.js';
import { rowsOf } from './rows.js';

/** 三、收到和处理政府信息公开申请情况: the head once, then a label and a line of figures in every row. */
export function recogniseMatrix(tables: readonly ReadTable[], form: MatrixTable): Recognition {
  const known = leavesOf(form.rows).map(({ path, leaf }) => ({
    path,
    text: labelOf(leaf),
    label: knownLabel(labelOf(leaf)),
  }));
  const rows = rowsOf(
    tables,
    known.map(({ label }) => label),
  );
  const columns = matrixColumns(form.columns.parts).map(({ key, leaf }) => ({
    path: [key],
    leaf,
    above: groupsAbove(form.columns.parts, key),
  }));
  const matched = matchRows(rows, known);
  const bodyStart = Math.min(...matched.at.filter((index) => index !== undefined));
  const headCells = (tables[0]?.cells ?? []).filter(({ row }) => row < bodyStart);
  const heads = leafHeads(headCells)
    .slice(-columns.length)
    .map(({ text }) => ({ text, above: [] }));
  const isKnown = knownHeads(heads, columns);
  const read = matched.rows.flatMap((row, index) =>
    row ? [rowFigures(row, known[index]!.path, columns, isKnown)] : [],
  );
  return {
    figures: read.flatMap(({ figures }) => figures),
    findings: [
      ...unknownColumns(columns, isKnown, heads, ({ path }) => path),
      ...matched.findings,
      ...read.flatMap(({ findings }) => findings),
    ],
    share: matched.rows.filter(Boolean).length / known.length,
  };
}

/** The labels of the groups that the column is in. */
function groupsAbove(tree: Tree, key: string): readonly string[] {
  for (const node of Object.values(tree)) {
    if (isGroup(node) && leavesOf(node.parts).some(({ path }) => path.at(-1) === key))
      return [node.label, ...groupsAbove(node.parts, key)];
  }
  return [];
}
