import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { Agency } from '../../model/report.js';
import { clauseRows } from './clause-rows.js';
import { editionsWith, hasTable } from './editions.js';
import type { Rule } from '../rule.js';

/**
 * `proactive.rules-authority`: 规章 in the report of a body that cannot make them. State Council departments
 * can, and the governments of provinces and of cities and prefectures; their offices report for them.
 */
export const rulesAuthority: Rule = {
  code: 'proactive.rules-authority',
  severity: 'warning',
  title: say(
    '没有规章制定权的机关，“规章”一行填 0',
    'An agency that cannot make rules (“规章”) gives 0 in that row',
  ),
  basis:
    '《中华人民共和国立法法》（2023 年修正）第九十一条、第九十三条：国务院部门和省、自治区、直辖市、设区的市、自治州的人民政府可以制定规章',
  editions: editionsWith(hasTable(({ kind }) => kind === 'clauses')),
  *faults({ report: { agency }, tables }) {
    const reason = whyNot(agency);
    if (reason === undefined) return;
    for (const row of tables.flatMap(clauseRows).filter(({ key }) => key === 'rules')) {
      const counted = Object.keys(row.columns).filter((column) => row.number(column) !== 0);
      if (counted.length === 0) continue;
      const figures = counted.map((column) => `${row.columns[column]} ${row.text(column)}`).join('、');
      yield {
        path: row.cell(counted[0]!),
        message: say(
          `“${row.label}”填了${figures}，而${reason.zh}不能制定规章`,
          `“${row.label}” has “${figures}”, but ${reason.en} cannot make rules`,
        ),
        hint: say(
          '内部规章制度、规范性文件不是规章；没有制定权的填 0',
          'Internal regulations and normative documents are not rules; whoever cannot make rules gives 0',
        ),
        expected: '0',
        actual: row.text(counted[0]!),
        cells: counted.map(row.cell),
      };
    }
  },
};

/** Why the agency cannot make 规章; undefined where it can, or where its level is not known. */
function whyNot({ kind, level, name }: Agency): Bilingual | undefined {
  if (kind === 'ministry' || level === 'central') return undefined;
  if (kind === 'township' || level === 'township')
    return say('乡镇人民政府、街道办事处', 'a township government or subdistrict office');
  if (level === 'county') return say('县级机关', 'an agency at county level');
  if (kind === 'government')
    return /管理委员会|管委会/.test(name) ? say('管理委员会', 'an administrative committee') : undefined;
  return /政府办公[厅室]$/.test(name)
    ? undefined
    : say('地方政府的部门', 'a department of a local government');
}
