/** Rules about parts that cannot be summed: of another year or edition, or counted already. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { LeftOut } from '../../model/compile/select-parts.js';
import { partName, partRule } from './parts.js';
import type { Fault, Rule, RuleContext } from '../rule.js';

/** A rule that leaves parts out for a reason. */
const exclusion = (
  reason: LeftOut['reason'],
  title: Bilingual,
  explain: (part: LeftOut, context: RuleContext) => Omit<Fault, 'part'>,
): Rule =>
  partRule({
    code: `parts.${reason}`,
    severity: 'error',
    title,
    faults: (context, { leftOut }) =>
      leftOut
        .filter((part) => part.reason === reason)
        .map((part) => ({ ...explain(part, context), part: partName(part) })),
  });

const year = exclusion(
  'year',
  say('各机关的报告与汇总报告是同一年度', 'The agencies’ reports are of the same year as the compiled one'),
  ({ report }, { report: whole }) => ({
    path: 'year',
    message: say(
      `${report.agency.name}的报告是 ${report.year} 年度的，没有计入 ${whole.year} 年度的汇总`,
      `The report of “${report.agency.name}” is for ${report.year} and was not counted for ${whole.year}`,
    ),
    hint: say(
      `换成 ${whole.year} 年度的报告；年度填错的，改正 year`,
      `Give its report for ${whole.year}; where the year is mistyped, correct year`,
    ),
    expected: String(whole.year),
    actual: String(report.year),
  }),
);

const edition = exclusion(
  'edition',
  say(
    '各机关的报告与汇总报告用同一版格式',
    'The agencies’ reports are on the same edition of the form as the compiled one',
  ),
  (part, { report: whole, edition: form }) => ({
    path: 'edition',
    message: say(
      `${part.report.agency.name}的报告用的是 ${part.report.edition} 版格式，没有计入按 ${form.name}汇总的数`,
      `The report of “${part.report.agency.name}” is on the ${part.report.edition} edition and was not counted in a sum on the ${whole.edition} edition`,
    ),
    hint: say(
      `按 ${form.name}重新填写`,
      `Fill it in again on the ${whole.edition} edition; nianbao convert moves what both have`,
    ),
    expected: whole.edition,
    actual: part.report.edition,
  }),
);

const repeated = exclusion(
  'repeated',
  say('每个机关只报一份，不重复计数', 'Each agency has one report and is counted once'),
  ({ report, of }) => ({
    path: 'agency.name',
    message: say(
      `${report.agency.name}有不止一份报告，只计入了第 ${of!.index + 1} 份`,
      `“${report.agency.name}” has more than one report; only the one given as number ${of!.index + 1} is counted`,
    ),
    hint: say(
      '去掉重复的一份；确是两个机关的，在名称前写明所在地以示区别',
      'Take out the repeated one; where they are two agencies, put the place before the name of each',
    ),
    actual: report.agency.name,
  }),
);

const nested = exclusion(
  'nested',
  say('汇总报告与它所汇总的报告不同时计入', 'A compiled report and those it compiles are not both counted'),
  ({ report, of }) =>
    of === undefined
      ? {
          path: 'scope',
          message: say(
            `${report.agency.name}的这份报告本身就是其余各份的汇总，没有计入`,
            `This report of “${report.agency.name}” is itself the sum of the others and was not counted`,
          ),
          hint: say(
            '汇总时不要放入上一次汇总的结果；它其实是某个下级地区的汇总报告的，核对名称和数字',
            'Do not put the result of an earlier compilation among the parts; where it really is the compiled report of an area below, check its name and figures',
          ),
        }
      : {
          path: 'agency.name',
          message: say(
            `${report.agency.name}的数字已在${of.report.agency.name}的汇总报告之内，没有再次计入`,
            `The figures of “${report.agency.name}” are already in the compiled report of “${of.report.agency.name}” and were not counted again`,
          ),
          hint: say(
            '两者只留其一；汇总报告确实不含该机关的，把汇总报告的 scope 改为 own',
            'Keep one of the two; where the compiled report does not include the agency, set its scope to own',
          ),
        },
);

const none = partRule({
  code: 'parts.none',
  severity: 'error',
  title: say('至少有一份可以计入的报告', 'At least one report can be counted'),
  *faults({ parts }, { counted }) {
    if (counted.length > 0) return;
    yield {
      path: '',
      message: say(
        `给出的 ${parts.length} 份报告没有一份可以计入`,
        `None of the ${parts.length} reports given can be counted`,
      ),
      hint: say('原因见各份的问题，先改正这些', 'The findings on each say why; mend those first'),
    };
  },
});

export const leftOutRules: readonly Rule[] = [none, year, edition, repeated, nested];
