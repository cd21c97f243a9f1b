import { say } from '../../model/finding/bilingual.js';
import { clauseRows } from './clause-rows.js';
import { editionsWith, hasTable } from './editions.js';
import type { Rule } from '../rule.js';

/**
 * `proactive.zero` (rule 26): no decision in the whole year by a body that has the power. That it has shows in
 * its own items (2019 edition), or in that the report sums up a whole jurisdiction.
 */
export const noDecisions: Rule = {
  code: 'proactive.zero',
  severity: 'info',
  title: say(
    '有许可、处罚、强制事项的机关，全年处理决定数量一般不会是 0',
    'An agency with powers to license, punish or compel seldom has no decision in a whole year',
  ),
  basis: '《中华人民共和国政府信息公开条例》第二十条第（五）项、第（六）项',
  editions: editionsWith(hasTable(({ kind }) => kind === 'clauses')),
  *faults({ report, tables }) {
    const wholeArea = report.agency.kind === 'government' && report.scope === 'compiled';
    for (const row of tables.flatMap(clauseRows)) {
      if (row.number('decisions') !== 0) continue;
      const previous = row.number('previousItems');
      const items = previous === undefined ? 0 : previous + row.number('change')!;
      if (items <= 0 && (previous !== undefined || !wholeArea)) continue;
      yield {
        path: row.cell('decisions'),
        message:
          items > 0
            ? say(
                `“${row.label}”有 ${items} 项，全年处理决定数量是 0`,
                `“${row.label}” has ${items} items, and no decision in the whole year`,
              )
            : say(
                `汇总报告的“${row.label}”全年处理决定数量是 0`,
                `In a compiled report, “${row.label}” has no decision in the whole year`,
              ),
        hint: say(
          '核对是否漏填；确实没有作出决定的不必修改',
          'Check whether it was left out; nothing to change if there really was none',
        ),
        actual: '0',
        cells: [...(previous === undefined ? [] : ['previousItems', 'change']), 'decisions'].map(row.cell),
      };
    }
  },
};
