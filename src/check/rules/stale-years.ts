import { say } from '../../model/finding/bilingual.js';
import { reportTexts } from '../../model/report-prose.js';
import type { Rule } from '../rule.js';

/** Words after which a year can be no other than the report's own. */
const ownYear: readonly RegExp[] = [
  /截[至止](?:到)?\s*(\d{4})\s*年\s*(?:年?底|年?末|12\s*月\s*(?:31|底))/g,
  /统计期限[^。\d]{0,12}(\d{4})\s*年\s*1\s*月\s*1\s*日/g,
];
/**
 * A plan, in which a year is the next one or later: 2023年，我局将进一步…. 将 alone will not do: 将公开工作纳入考核
 * tells of what was done.
 */
const plan =
  /(\d{4})\s*年(?:度)?[，,]?[^，。；,;\d将]{0,8}将(?:继续|进一步|持续|不断|着力|加大|加强|坚持|重点|深入|认真|切实|努力)/g;

/**
 * `text.stale-year`: a year in text that was copied from an older report, where no other reading is left: the
 * end of the period, or a plan for a year that is over; and a title of another year.
 */
export const staleYears: Rule = {
  code: 'text.stale-year',
  severity: 'warning',
  title: say(
    '标题、统计期限和工作打算中的年份不是从旧报告抄来的',
    'Years in the title, the period and plans are not copied from an older report',
  ),
  basis: '国办公开办函〔2021〕30号：年度报告内容应当准确，不得雷同',
  *faults({ report }) {
    const { year, title } = report;
    const titled = title?.match(/\d{4}(?=\s*年)/g)?.map(Number) ?? [];
    if (titled.length > 0 && !titled.includes(year)) {
      yield {
        path: 'title',
        message: say(
          `标题写的是 ${titled[0]} 年，报告年度是 ${year} 年`,
          `The title says ${titled[0]}; the report year is ${year}`,
        ),
        hint: say('改正标题或者 year', 'Correct the title or year'),
        expected: String(year),
        actual: String(titled[0]),
      };
    }
    for (const { path, text } of reportTexts(report)) {
      if (!/\d{4}\s*年/.test(text)) continue;
      for (const [found, written] of ownYear.flatMap((pattern) => [...text.matchAll(pattern)])) {
        if (Number(written) >= year) continue;
        yield {
          path,
          message: say(
            `“${found}”中的年份早于报告年度 ${year} 年，可能是从旧报告抄来的`,
            `The year in “${found}” is before the report year, ${year}; it may have been copied from an older report`,
          ),
          hint: say(
            '改正年份；确指往年的不必修改',
            'Correct the year; nothing to change if an earlier year is meant',
          ),
          expected: String(year),
          actual: written!,
        };
      }
      for (const [found, written] of text.matchAll(plan)) {
        if (Number(written) > year) continue;
        yield {
          path,
          message: say(
            `“${found}”说的是打算，年份却不晚于报告年度 ${year} 年，可能是从旧报告抄来的`,
            `“${found}” is a plan, yet its year is not after the report year, ${year}; it may have been copied from an older report`,
          ),
          hint: say('改正年份；不是打算的不必修改', 'Correct the year; nothing to change if it is no plan'),
          actual: written!,
        };
      }
    }
  },
};
