import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { cellsOf, cellText } from '../../model/compile/cells.js';
import { compareFigures } from '../../model/compile/figure-sums.js';
import { sumReports, type CellPart, type CellProvenance } from '../../model/compile/sum-reports.js';
import type { FigureKind } from '../../model/values/figure.js';
import { compiledBasis, selectionIn } from './parts.js';
import type { Rule } from '../rule.js';

/** How many parts a hint names. */
const named = 3;

/**
 * `parts.sum`: a compiled report's figures are the sums of its parts', cell by cell (rule 23). Totals are not
 * compared: where all cells agree, only a wrong sum in the report itself can set them apart.
 */
export const partsSum: Rule = {
  code: 'parts.sum',
  severity: 'warning',
  title: say(
    '汇总报告的每一个数都等于各机关报告相应数字之和',
    'Every figure of a compiled report is the sum of the agencies’ figures',
  ),
  basis: compiledBasis,
  *faults(context) {
    const { counted } = selectionIn(context);
    if (counted.length === 0) return;
    const sums = new Map(
      sumReports(context.edition, counted).map(({ provenance }) => [provenance.path, provenance]),
    );
    for (const cell of cellsOf(context.edition)) {
      const actual = cellText(cell, context.report);
      const sum = sums.get(cell.path);
      if (cell.isTotal || actual === undefined || sum === undefined) continue;
      if (compareFigures(cell.kind, actual, sum.value) === 0) continue;
      yield {
        path: cell.path,
        message: say(
          `“${cell.name}”填的是 ${actual}，${counted.length} 份报告之和是 ${sum.value}`,
          `“${cell.name}” is given as ${actual}; the ${counted.length} reports add up to ${sum.value}`,
        ),
        hint: contributions(cell.kind, sum),
        expected: sum.value,
        actual,
        cells: [cell.path],
      };
    }
  },
};

/** Who gave the most to the sum, and how many others something. */
function contributions(kind: FigureKind, { parts }: CellProvenance): Bilingual {
  if (parts.length === 0) return say('各份报告都是 0；核对这个数', 'All reports say 0; check this figure');
  const size = ({ value }: CellPart): string => value.replace(/^[+\-−]/, '');
  const largest = parts.toSorted((a, b) => compareFigures(kind, size(b), size(a)) || a.index - b.index);
  const most = largest.slice(0, named);
  const others = parts.length - most.length;
  const listed = most.map(({ agency, value }) => `${agency} ${value}`).join('、');
  const quoted = most.map(({ agency, value }) => `“${agency}” ${value}`).join(', ');
  return say(
    `其中：${listed}${others > 0 ? `，另有 ${others} 个机关` : ''}`,
    `Of these: ${quoted}${others > 0 ? ` and ${others} more` : ''}`,
  );
}
