import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import { chineseDate, wholeYear, type IsoDate } from '../../model/values/date.js';
import type { Report } from '../../model/report.js';
import type { Rule } from '../rule.js';

/** The days on which a report was signed and published, as far as it says. */
function datesOf({
  signature,
  publishedOn,
}: Report): readonly { path: string; label: Bilingual; date: IsoDate }[] {
  return [
    { path: 'signature.date', label: say('成文日期', 'date of signature'), date: signature?.date },
    { path: 'publishedOn', label: say('公布日期', 'date of publication'), date: publishedOn },
  ].flatMap(({ date, ...rest }) => (date === undefined ? [] : [{ ...rest, date }]));
}

/** `date.too-early`: signed or published before the year was over, when its figures cannot exist yet (rule 20). */
export const tooEarly: Rule = {
  code: 'date.too-early',
  severity: 'warning',
  title: say('报告在年度结束以后成文和公布', 'The report is signed and published after the end of its year'),
  basis: '《中华人民共和国政府信息公开条例》第四十九条：每年 1 月 31 日前公布上一年度报告',
  *faults({ report }) {
    const lastDay = `${report.year}-12-31`;
    for (const { path, label, date } of datesOf(report)) {
      if (date > lastDay) continue;
      yield {
        path,
        message: say(
          `${label.zh} ${chineseDate(date)}不晚于报告年度的最后一天，全年数据此时尚未产生`,
          `The ${label.en}, ${date}, is not after the last day of the report year, when its figures cannot exist yet`,
        ),
        hint: say(
          `应在 ${chineseDate(lastDay)}之后，改正日期或者 year`,
          `Correct it to a day after ${lastDay}, or correct year`,
        ),
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
  title: say(
    '部门的报告在次年 1 月 31 日前公布，县级以上地方政府的汇总报告在 3 月 31 日前公布',
    'A department publishes by 31 January of the next year; the compiled report of a local government at county level or above by 31 March',
  ),
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
        message: say(
          `${label.zh} ${chineseDate(date)}晚于期限 ${chineseDate(deadline)}，晚了 ${days} 天`,
          `The ${label.en}, ${date}, is after the deadline, ${deadline}: ${days} ${days === 1 ? 'day' : 'days'} late`,
        ),
        hint: isTownship
          ? say(
              '条例没有规定乡镇、街道的期限，以当地主管部门的要求为准',
              'The Regulation sets no deadline for townships and subdistricts; go by what the local authority asks',
            )
          : say(
              '日期写错的改正；确已逾期的照实填写，不影响生成',
              'Correct the date if it is mistyped; if the report really is late, leave it: it renders all the same',
            ),
        expected: say(`不晚于 ${deadline}`, `not after ${deadline}`),
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
  title: say(
    '统计期限是报告年度的 1 月 1 日至 12 月 31 日',
    'The statistical period is 1 January to 31 December of the report year',
  ),
  basis: '年度报告的统计期限为整个公历年度',
  *faults({ report: { year, period } }) {
    const whole = wholeYear(year);
    const ends = [
      { key: 'from', label: say('起始日期', 'begins on') },
      { key: 'to', label: say('截止日期', 'ends on') },
    ] as const;
    for (const { key, label } of ends) {
      if (period[key] === whole[key]) continue;
      yield {
        path: `period.${key}`,
        message: say(
          `统计期限的${label.zh}是 ${chineseDate(period[key])}，应为 ${chineseDate(whole[key])}`,
          `The statistical period ${label.en} ${period[key]}; it should be ${whole[key]}`,
        ),
        hint: say(
          '按全年统计并改正日期；period 可以不写',
          'Count the whole year and correct the date; period may be left out',
        ),
        expected: whole[key],
        actual: period[key],
      };
    }
  },
};
