import { say } from '../../model/finding/bilingual.js';
import { isGroup, labelOf, type IndicatorTable, type Tree } from '../../model/edition.js';
import type { Finding } from '../../model/finding/finding.js';
import type { FigurePath } from '../../model/table-figures.js';
import type { ReadTable } from '../read-document.js';
import { matchRows, type KnownRow } from './known-rows.js';
import { knownLabel } from './likeness.js';
import { fillIn, readFinding } from '../findings/read-finding.js';
import { cellList, foundFigure, type Recognition } from './recognition.js';
import { isBlank, rowsOf } from './rows.js';

interface IndicatorRow extends KnownRow {
  readonly isHeading: boolean;
}

/** 政府信息公开情况统计表: a label, its unit and a figure in every row; headings have none in the form. */
export function recogniseIndicators(tables: readonly ReadTable[], form: IndicatorTable): Recognition {
  const known = [...indicatorRows(form.rows, [])];
  const rows = rowsOf(
    tables,
    known.map(({ label }) => label),
  );
  const matched = matchRows(rows, known);
  const figures: Recognition['figures'][number][] = [];
  const findings: Finding[] = matched.findings.filter(
    // A heading that is missing loses nothing.
    ({ code, path }) => code !== 'read.row-missing' || !path.endsWith('.heading'),
  );
  matched.rows.forEach((row, index) => {
    if (!row) return;
    const { path, isHeading } = known[index]!;
    const value = row.figures.at(-1)!;
    if (row.figures.length > 2 || value.rowSpan > 1) {
      const message = say(
        `${row.where.zh}“${row.labelText}”有 ${row.figures.length} 个单元格，不知哪一个是统计数，未读`,
        `“${row.labelText}” in ${row.where.en} has ${row.figures.length} cells, any of which could be the figure; it was not read`,
      );
      const actual = cellList(row.figures);
      findings.push(readFinding('read.cells', 'error', path, message, { actual, hint: fillIn }));
    } else if (!isHeading || !isBlank(value.text)) {
      figures.push(foundFigure(path, value, row.where));
    }
  });
  return { figures, findings, share: matched.rows.filter(Boolean).length / known.length };
}

function* indicatorRows(tree: Tree, above: FigurePath): Generator<IndicatorRow> {
  for (const [key, node] of Object.entries(tree)) {
    const path = [...above, key];
    const text = labelOf(node).replace('\n', '');
    const label = knownLabel(labelOf(node));
    if (!isGroup(node)) yield { path, text, label, isHeading: false };
    else {
      if (node.heading) yield { path: [...path, 'heading'], text, label, isHeading: true };
      yield* indicatorRows(node.parts, path);
    }
  }
}
