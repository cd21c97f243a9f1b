/** Rules about parts that cannot be summed: of another year or edition, or counted already. */
import type { LeftOut } from '../compile/select-parts.js';
import { partName, partRule } from './parts.js';
import type { Fault, Rule, RuleContext } from './rule.js';

/** A rule that leaves parts out for a reason. */
const exclusion = (
  reason: LeftOut['reason'],
  title: string,
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

const year = exclusion('year', '各机关的报告与汇总报告是同一年度', ({ report }, { report: whole }) => ({
  path: 'year',
  message: `${report.agency.name}的报告是 ${report.year} 年度的，没有计入 ${whole.year} 年度的汇总`,
  hint: `换成 ${whole.year} 年度的报告；年度填错的，改正 year`,
  expected: String(whole.year),
  actual: String(report.year),
}));

const edition = exclusion(
  'edition',
  '各机关的报告与汇总报告用同一版格式',
  (part, { report: whole, edition: form }) => ({
    path: 'edition',
    message: `${part.report.agency.name}的报告用的是 ${part.report.edition} 版格式，没有计入按 ${form.name}汇总的数`,
    hint: `按 ${form.name}重新填写`,
    expected: whole.edition,
    actual: part.report.edition,
  }),
);

const repeated = exclusion('repeated', '每个机关只报一份，不重复计数', ({ report, of }) => ({
  path: 'agency.name',
  message: `${report.agency.name}有不止一份报告，只计入了第 ${of!.index + 1} 份`,
  hint: '去掉重复的一份；确是两个机关的，在名称前写明所在地以示区别',
  actual: report.agency.name,
}));

const nested = exclusion('nested', '汇总报告与它所汇总的报告不同时计入', ({ report, of }) =>
  of === undefined
    ? {
        path: 'scope',
        message: `${report.agency.name}的这份报告本身就是其余各份的汇总，没有计入`,
        hint: '汇总时不要放入上一次汇总的结果；它其实是某个下级地区的汇总报告的，核对名称和数字',
      }
    : {
        path: 'agency.name',
        message: `${report.agency.name}的数字已在${of.report.agency.name}的汇总报告之内，没有再次计入`,
        hint: '两者只留其一；汇总报告确实不含该机关的，把汇总报告的 scope 改为 own',
      },
);

const none = partRule({
  code: 'parts.none',
  severity: 'error',
  title: '至少有一份可以计入的报告',
  *faults({ parts }, { counted }) {
    if (counted.length > 0) return;
    yield { path: '', message: `给出的 ${parts.length} 份报告没有一份可以计入`, hint: '原因见各份的问题' };
  },
});

export const leftOutRules: readonly Rule[] = [none, year, edition, repeated, nested];
