/** What the rules have in common that are about the reports a compiled one sums up. */
import { selectParts, type Part, type PartSelection } from '../../model/compile/select-parts.js';
import type { PartName } from '../../model/finding/finding.js';
import type { CheckedPart, Fault, Rule, RuleContext } from '../rule.js';
import { remembered } from '../../model/remembered.js';

/** A government's report is published by its disclosure authority, on what its agencies have reported. */
export const compiledBasis =
  '《中华人民共和国政府信息公开条例》第四十九条：县级以上地方人民政府的政府信息公开工作主管部门公布本级政府上一年度的年度报告';

/** Which parts of the report count; found once for all rules. */
export const selectionIn = remembered(({ parts, report }: RuleContext): PartSelection =>
  selectParts(
    parts.map((part) => part.report),
    report,
  ),
);

/** The part as findings name it. */
export const partName = ({ index, report }: Part): PartName => ({ index, agency: report.agency.name });

/** A rule that has nothing to say where no parts are given. */
export const partRule = (
  rest: Pick<Rule, 'code' | 'severity' | 'title' | 'editions'> & {
    readonly faults: (context: RuleContext, selection: PartSelection) => Iterable<Fault>;
  },
): Rule => ({
  ...rest,
  basis: compiledBasis,
  faults: (context) => (context.parts.length === 0 ? [] : rest.faults(context, selectionIn(context))),
});

/** The parts that count, each with its figures and findings. */
export const countedParts = (
  { parts }: RuleContext,
  { counted }: PartSelection,
): readonly { readonly part: Part; readonly checked: CheckedPart }[] =>
  counted.map((part) => ({ part, checked: parts[part.index]! }));
