import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { isGroup, isTotal, type Table, type Tree } from '../../model/edition.js';
import type { FigureKind } from '../../model/values/figure.js';
import { successionsOf } from '../../model/successions.js';
import { definitionOf, figuresOf, type FigureDefinition } from '../../model/table-figures.js';
import { lastYearOf } from './last-year.js';
import type { ReportTable } from '../../model/report-tables.js';
import type { Rule } from '../rule.js';

/** More than this many times last year's figure, or less than one such part of it. */
const largestRatio = 5;
/** A smaller difference is no jump: from 1 to 6 is six times as much and says nothing. */
const leastDifference = 20;

/**
 * `history.jump` (rule 25). It looks at the figures that sum up a table, not at every cell: totals; in table
 * 二 the last column of each row; in table 三 the total column of the rows 一, （七） and 四. What follows from
 * last year's report (上年结转, 现行有效件数) has a rule of its own.
 */
export const jumps: Rule = {
  code: 'history.jump',
  severity: 'info',
  title: say(
    '合计数与上年度相比没有超过五倍或者不足五分之一的变化',
    'Sums are neither more than five times last year’s nor less than a fifth',
  ),
  basis: '年度间数据审核的通常做法；差额不足 20 的不提示',
  *faults(context) {
    const lastYear = lastYearOf(context);
    if (!lastYear) return;
    for (const checked of context.tables) {
      const before = lastYear.tables.find(({ id }) => id === checked.id);
      if (!before) continue;
      for (const { path, kind, name } of summaryFigures(checked.table)) {
        if (definitionOf(before.table, path)?.kind !== kind) continue;
        const [now, then] = [valueAt(checked, path, kind), valueAt(before, path, kind)];
        if (!isJump(now, then)) continue;
        yield {
          path: [checked.id, ...path].join('.'),
          message: say(
            `“${name}”本年 ${now}，上年 ${then}，${change(now, then).zh}`,
            `“${name}” is ${now} this year and was ${then} last year: ${change(now, then).en}`,
          ),
          hint: say(
            '属实的不必修改；核对两年的口径和单位是否一致',
            'Nothing to change if it is so; check that both years count the same things in the same unit',
          ),
          actual: String(now),
          cells: [[checked.id, ...path].join('.')],
        };
      }
    }
  },
};

function isJump(now: number, then: number): boolean {
  if (Math.abs(now - then) < leastDifference) return false;
  return now > then * largestRatio || now * largestRatio < then;
}

function change(now: number, then: number): Bilingual {
  if (then === 0) return say('上年没有', 'there were none last year');
  if (now === 0) return say('本年没有', 'there are none this year');
  const [times, percent] = [(now / then).toFixed(1), ((now / then) * 100).toFixed(1)];
  return now > then
    ? say(`是上年的 ${times} 倍`, `${times} times as much`)
    : say(`只有上年的 ${percent}%`, `only ${percent}% of it`);
}

const valueAt = ({ figures }: ReportTable, path: readonly string[], kind: FigureKind): number =>
  kind === 'count' ? figures.value(path) : Number(figures.figure(path));

function summaryFigures(table: Table): readonly FigureDefinition[] {
  const followed = successionsOf(table).map(({ figure }) => figure.join());
  return figuresOf(table).filter(
    (figure) =>
      (figure.kind === 'count' || figure.kind === 'decimal') &&
      !followed.includes(figure.path.join()) &&
      sumsUp(table, figure),
  );
}

function sumsUp(table: Table, { path, leaf }: FigureDefinition): boolean {
  switch (table.kind) {
    case 'clauses': {
      const block = table.clauses.find(({ rows }) => Object.hasOwn(rows, path[0]!))!;
      return path[1] === Object.keys(block.columns).at(-1);
    }
    case 'matrix':
      return isTotal(leaf) && isOutermost(table.rows, path.slice(0, -1));
    case 'line':
      return isTotal(leaf);
    case 'indicators':
      return isTotal(leaf) || path.length === 1 || (typeof leaf === 'object' && 'countedIn' in leaf);
  }
}

/** A row outside the groups, or the total of a group. */
function isOutermost(rows: Tree, [key, ...rest]: readonly string[]): boolean {
  const node = rows[key!]!;
  return !isGroup(node) || (rest.length === 1 && isTotal(node.parts[rest[0]!]!));
}
