import { say } from '../../model/finding/bilingual.js';
import type { Report } from '../../model/report.js';
import { reportTable } from '../../model/report-tables.js';
import { countValue } from '../../model/values/figure.js';
import type { Rule } from '../rule.js';
import { feeBasis, feeEditions, feeSection } from './fee-section.js';
import { speaksOfNotices } from './fee-texts.js';

/** `fees.notices` (rule 15): requests that lapsed for unpaid fees, or fees asked for, without notices. */
export const feeNotices: Rule = {
  code: 'fees.notices',
  severity: 'warning',
  title: say(
    '有逾期未缴费而不再处理的申请的，第六部分写明发出收费通知的件数',
    'Where requests lapsed because fees were not paid, section six gives the number of fee notices',
  ),
  basis: feeBasis,
  editions: feeEditions,
  *faults({ report }) {
    const { id, fees, texts } = feeSection(report);
    const unpaid = unpaidRequests(report);
    if (fees) {
      const notices = countValue(fees.notices);
      if (notices < unpaid.value) {
        yield {
          path: `${id}.fees.notices`,
          message: say(
            `收费通知 ${notices} 件，少于逾期未缴费而不再处理的申请 ${unpaid.value} 件`,
            `${notices} fee notices are fewer than the ${unpaid.value} requests that lapsed because fees were not paid`,
          ),
          hint: say(
            '核对收费通知的件数；上年发出、本年逾期的，在文字中说明',
            'Check the number of notices; explain in the text if they were issued last year and lapsed this year',
          ),
          expected: say(`不小于 ${unpaid.value}`, `at least ${unpaid.value}`),
          actual: String(notices),
          cells: [`${id}.fees.notices`, ...unpaid.cells],
        };
      } else if (notices === 0 && Number(fees.charged) > 0) {
        yield {
          path: `${id}.fees.notices`,
          message: say(
            `通知收费的总金额是 ${fees.charged} 元，收费通知却是 0 件`,
            `The fees asked for are ${fees.charged} yuan, yet the number of fee notices is 0`,
          ),
          hint: say('补填发出收费通知的件数', `Fill in the number of notices issued: ${id}.fees.notices`),
          actual: '0',
          cells: [`${id}.fees.notices`, `${id}.fees.charged`],
        };
      }
    } else if (unpaid.value > 0 && !texts.some(({ text }) => speaksOfNotices(text))) {
      yield {
        path: texts[0]?.path ?? id,
        message: say(
          `逾期未缴费而不再处理的申请有 ${unpaid.value} 件，第六部分没有写明发出收费通知的件数`,
          `${unpaid.value} requests lapsed because fees were not paid, and section six does not give the number of fee notices`,
        ),
        hint: say(
          `写明件数，或者填 ${id}.fees 的 notices、charged、collected`,
          `Give the number, or fill in notices, charged and collected of ${id}.fees`,
        ),
        cells: unpaid.cells,
      };
    }
  },
};

/** （六）2 of table 三: 申请人逾期未按收费通知要求缴纳费用. */
function unpaidRequests(report: Report): { readonly value: number; readonly cells: readonly string[] } {
  const value = reportTable(report, 'applications')?.figures.value(feeUnpaid) ?? 0;
  return { value, cells: value > 0 ? [['applications', ...feeUnpaid].join('.')] : [] };
}

const feeUnpaid = ['results', 'other', 'feeUnpaid', 'total'];
