import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { chineseDate, wholeYear, type IsoDate } from '../date.js';
import type { Report } from '../report.js';
import type { Rule } from './rule.js';

/** The days on which a report was signed and published, as far as it says. */
function datesOf({
  signature,
  publishedOn,
}: Report): readonly { path: string; label: string; date: IsoDate }[] {
  return [
    { path: 'signature.date', label: '成文日期', date: signature?.date },
    { path: 'publishedOn', label: '公布日期', date: publishedOn },
  ].flatMap(({ date, ...rest }) => (date === undefined ? [] : [{ ...rest, date }]));
}

/** `date.too-early`: signed or published before the year was over, when its figures cannot exist yet (rule 20). */
export const tooEarly: Rule = {
  code: 'date.too-early',
  severity: 'warning',
  title: '报告在年度结束以后成文和公布',
  basis: '《中华人民共和国政府信息公开条例》第四十九条：每年 1 月 31 日前公布上一年度报告',
  *faults({ report }) {
    const lastDay = `${report.year}-12-31`;
    for (const { path, label, date } of datesOf(report)) {
      if (date > lastDay) continue;
      yield {
        path,
        message: `${label} ${chineseDate(date)}不晚于报告年度的最后一天，全年数据此时尚未产生`,
        hint: `应在 ${chineseDate(lastDay)}之后`,
        actual: date,
      };
    }
  },
};

/** The last report year under the Regulation of 2007, which set one day for all. */
const lastYearOfOldRegulation = 2018;

/**
 * `date.deadline` (rule 20): signed or published too late. A jurisdiction's compiled report has until 31 March,
 * all others until 31 January; up to 2018 all had until 31 March. Article 49 does not name townships, so to
 * them it is an info.
 */
export const tooLate: Rule = {
  code: 'date.deadline',
  severity: 'warning',
  title: '部门的报告在次年 1 月 31 日前公布，县级以上地方政府的汇总报告在 3 月 31 日前公布',
  basis:
    '《中华人民共和国政府信息公开条例》（2019 年修订）第四十九条；2018 年度及以前依 2007 年公布的《条例》第三十一条，均为 3 月 31 日前',
  *faults({ report }) {
    const deadline = deadlineOf(report);
    for (const { path, label, date } of datesOf(report)) {
      const days = differenceInCalendarDays(parseISO(date), parseISO(deadline));
      if (days <= 0) continue;
      const isTownship = report.agency.kind === 'township' && report.year > lastYearOfOldRegulation;
      yield {
        ...(isTownship ? { severity: 'info' } : {}),
        path,
        message: `${label} ${chineseDate(date)}晚于期限 ${chineseDate(deadline)}，晚了 ${days} 天`,
        hint: isTownship
          ? '条例没有规定乡镇、街道的期限，以当地主管部门的要求为准'
          : '日期写错的改正；确已逾期的照实填写，不影响生成',
        expected: `不晚于 ${deadline}`,
        actual: date,
      };
    }
  },
};

function deadlineOf({ year, agency, scope }: Report): IsoDate {
  const isJurisdiction = agency.kind === 'government' && scope === 'compiled';
  return `${year + 1}-${year <= lastYearOfOldRegulation || isJurisdiction ? '03-31' : '01-31'}`;
}

/** `period.incomplete` (rule 19): the statistical period is not the calendar year. */
export const incompletePeriod: Rule = {
  code: 'period.incomplete',
  severity: 'error',
  title: '统计期限是报告年度的 1 月 1 日至 12 月 31 日',
  basis: '年度报告的统计期限为整个公历年度',
  *faults({ report: { year, period } }) {
    const whole = wholeYear(year);
    const ends = [
      { key: 'from', label: '起始日期' },
      { key: 'to', label: '截止日期' },
    ] as const;
    for (const { key, label } of ends) {
      if (period[key] === whole[key]) continue;
      yield {
        path: `period.${key}`,
        message: `统计期限的${label}是 ${chineseDate(period[key])}，应为 ${chineseDate(whole[key])}`,
        hint: '按全年统计并改正日期；period 可以不写',
        expected: whole[key],
        actual: period[key],
      };
    }
  },
};
