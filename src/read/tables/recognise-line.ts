import { listed, say } from '../../model/finding/bilingual.js';
import { isGroup, leavesOf, type LineTable, type Tree } from '../../model/edition.js';
import type { FigurePath } from '../../model/table-figures.js';
import type { ReadTable } from '../read-document.js';
import { knownHeads, leafHeads } from './known-columns.js';
import { fillIn, readFinding } from '../findings/read-finding.js';
import { cellList, foundFigure, type Recognition } from './recognition.js';
import { unknownColumns } from './row-figures.js';
import { isBlank, isFigure, rowsOf } from './rows.js';

/** 四、政府信息公开行政复议、行政诉讼情况: one line of figures below a nested head. */
export function recogniseLine(tables: readonly ReadTable[], form: LineTable): Recognition {
  const columns = leavesOf(form.columns).map(({ path, leaf }) => ({
    path,
    leaf,
    above: labelsAbove(form.columns, path),
  }));
  const rows = rowsOf(tables);
  const lines = rows.flatMap((row, index) =>
    row.cells.filter(({ text }) => isFigure(text)).length * 2 > columns.length ? [{ row, index }] : [],
  );
  const filled = lines.filter(({ row }) => !row.cells.every(({ text }) => isBlank(text)));
  const candidates = filled.length > 0 ? filled : lines;
  const line = candidates[0];
  if (!line) return { figures: [], findings: [], share: 0 };
  const { row, index } = line;
  const heads = leafHeads((tables[0]?.cells ?? []).filter((cell) => cell.row < index));
  const isKnown = knownHeads(heads, columns);
  const share = isKnown.filter(Boolean).length / columns.length;
  const unsound =
    candidates.length > 1
      ? say(
          `有 ${candidates.length} 行数字，不知哪一行是本年的`,
          `has ${candidates.length} rows of figures, any of which could be this year’s`,
        )
      : row.cells.length !== columns.length
        ? say(
            `有 ${row.cells.length} 个单元格，应有 ${columns.length} 个`,
            `has ${row.cells.length} cells and should have ${columns.length}`,
          )
        : row.cells.some(({ rowSpan }) => rowSpan > 1)
          ? say('有跨行的单元格', 'has cells that span rows')
          : undefined;
  if (unsound !== undefined) {
    const actual = listed(
      candidates.map((candidate) => cellList(candidate.row.cells)),
      say(' // ', ' // '),
    );
    const message = say(
      `${row.where.zh}${unsound.zh}，未读`,
      `What stands at ${row.where.en} ${unsound.en}; it was not read`,
    );
    return {
      figures: [],
      findings: [readFinding('read.cells', 'error', '', message, { actual, hint: fillIn })],
      share,
    };
  }
  return {
    figures: row.cells.flatMap((cell, at) =>
      isKnown[at] ? [foundFigure(columns[at]!.path, cell, row.where)] : [],
    ),
    findings: unknownColumns(columns, isKnown, heads, ({ path }) => path),
    share,
  };
}

/** The labels of the groups on the way to the leaf. */
function labelsAbove(tree: Tree, [key, ...rest]: FigurePath): readonly string[] {
  const node = tree[key!]!;
  return isGroup(node) ? [node.label, ...labelsAbove(node.parts, rest)] : [];
}
