import { chineseDate } from '../date.js';
import type { Rule } from './rule.js';

/** `date.too-early`: signed or published before the year was over, when its figures cannot exist yet (rule 20). */
export const tooEarly: Rule = {
  code: 'date.too-early',
  severity: 'warning',
  title: '报告在年度结束以后成文和公布',
  basis: '《中华人民共和国政府信息公开条例》第四十九条：每年 1 月 31 日前公布上一年度报告',
  *faults({ report }) {
    const lastDay = `${report.year}-12-31`;
    const dates = [
      { path: 'signature.date', label: '成文日期', date: report.signature?.date },
      { path: 'publishedOn', label: '公布日期', date: report.publishedOn },
    ];
    for (const { path, label, date } of dates) {
      if (date === undefined || date > lastDay) continue;
      yield {
        path,
        message: `${label} ${chineseDate(date)}不晚于报告年度的最后一天，全年数据此时尚未产生`,
        hint: `应在 ${chineseDate(lastDay)}之后`,
        actual: date,
      };
    }
  },
};
