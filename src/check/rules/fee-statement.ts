import { say } from '../../model/finding/bilingual.js';
import { reportTexts } from '../../model/report-prose.js';
import type { Rule } from '../rule.js';
import { feeBasis, feeEditions, feeSection } from './fee-section.js';
import { speaksOfFees } from './fee-texts.js';

/** `fees.statement-missing` (rule 14): the form wants a statement on 信息处理费, also where none was charged. */
export const feeStatement: Rule = {
  code: 'fees.statement-missing',
  severity: 'error',
  title: say(
    '第六部分说明收取信息处理费的情况，没有收取也要说明',
    'Section six says what was collected in fees (“信息处理费”), also where nothing was',
  ),
  basis: feeBasis,
  editions: feeEditions,
  *faults({ report }) {
    const { id, heading, fees, texts } = feeSection(report);
    if (fees || texts.some(({ text }) => speaksOfFees(text))) return;
    const elsewhere = reportTexts(report).find(
      ({ section, text }) => section !== id && text.includes('信息处理费'),
    );
    yield {
      path: id,
      message: say(
        `“${heading}”没有说明收取信息处理费的情况`,
        `“${heading}” says nothing of the fees (“信息处理费”)`,
      ),
      hint: say(
        (elsewhere ? `${elsewhere.path} 处已有说明，应移到这一部分；` : '') +
          `没有收取也要写明，可以填 ${id}.fees: { notices: 0, charged: 0, collected: 0 }`,
        (elsewhere ? `${elsewhere.path} has such a statement, which belongs in this section; ` : '') +
          `say so also where nothing was collected, for example with ${id}.fees: { notices: 0, charged: 0, collected: 0 }`,
      ),
    };
  },
};
