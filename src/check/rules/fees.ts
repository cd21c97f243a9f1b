import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { FeeStatement } from '../../model/edition-data.js';
import type { Edition } from '../../model/edition.js';
import { countValue } from '../../model/values/figure.js';
import type { Report } from '../../model/report.js';
import { reportTexts, type ReportText } from '../../model/report-prose.js';
import { editionsWith, hasSection } from './editions.js';
import { collectedIn, deniesFees, saysNothing, speaksOfFees, speaksOfNotices } from './fee-texts.js';
import type { Fault, Rule, RuleContext } from '../rule.js';

const editions = editionsWith(hasSection((section) => section.kind === 'other' && section.fees === true));
const formBasis = '国办公开办函〔2021〕30号所附格式：收取信息处理费情况在“其他需要报告的事项”报告';
const feeUnpaid = ['results', 'other', 'feeUnpaid', 'total'];

interface FeeSection {
  readonly id: string;
  readonly heading: string;
  readonly fees?: FeeStatement;
  readonly texts: readonly ReportText[];
}

/** The closing section: the fees as data, and its paragraphs. */
function feeSection(report: Report, edition: Edition): FeeSection {
  const [id, section] = Object.entries(edition.sections).find(([, { kind }]) => kind === 'other')!;
  const heading = section.kind === 'other' ? section.heading : '';
  const data = report[id as keyof Report] as { readonly fees?: FeeStatement } | undefined;
  const fees = data?.fees ? { fees: data.fees } : {};
  return { id, heading, ...fees, texts: reportTexts(report, edition, id) };
}

/** `fees.statement-missing` (rule 14): the form wants a statement on 信息处理费, also where none was charged. */
export const feeStatement: Rule = {
  code: 'fees.statement-missing',
  severity: 'error',
  title: say(
    '第六部分说明收取信息处理费的情况，没有收取也要说明',
    'Section six says what was collected in fees (“信息处理费”), also where nothing was',
  ),
  basis: formBasis,
  editions,
  *faults({ report, edition }) {
    const { id, heading, fees, texts } = feeSection(report, edition);
    if (fees || texts.some(({ text }) => speaksOfFees(text))) return;
    const elsewhere = reportTexts(report, edition).find(
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

/** `fees.notices` (rule 15): requests that lapsed for unpaid fees, or fees asked for, without notices. */
export const feeNotices: Rule = {
  code: 'fees.notices',
  severity: 'warning',
  title: say(
    '有逾期未缴费而不再处理的申请的，第六部分写明发出收费通知的件数',
    'Where requests lapsed because fees were not paid, section six gives the number of fee notices',
  ),
  basis: formBasis,
  editions,
  *faults({ report, edition, tables }) {
    const { id, fees, texts } = feeSection(report, edition);
    const unpaid = unpaidRequests({ tables });
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
function unpaidRequests({ tables }: Pick<RuleContext, 'tables'>): {
  value: number;
  cells: readonly string[];
} {
  const value = tables.find(({ id }) => id === 'applications')?.figures.value(feeUnpaid) ?? 0;
  return { value, cells: value > 0 ? [['applications', ...feeUnpaid].join('.')] : [] };
}

/** `fees.contradiction` (rule 16): the fees as data and what the text of 六 says of them, or the text with itself. */
export const feeContradiction: Rule = {
  code: 'fees.contradiction',
  severity: 'error',
  title: say('收费的数字和文字不互相矛盾', 'The figures and the text on fees do not contradict each other'),
  basis: formBasis,
  editions,
  *faults({ report, edition }) {
    const { id, fees, texts } = feeSection(report, edition);
    const denial = texts.find(({ text }) => deniesFees(text));
    const stated = texts.flatMap((place) => collectedIn(place.text).map((amount) => ({ place, amount })))[0];
    if (fees && Number(fees.collected) > 0) {
      const nothing = texts.length === 1 && saysNothing(texts[0]!.text) ? texts[0] : undefined;
      const place = denial ?? nothing;
      const said = say(
        `数据中实际收取信息处理费 ${fees.collected} 元`,
        `in the data ${fees.collected} yuan were collected`,
      );
      if (place) yield contradiction(place, said);
    } else if (fees && stated) {
      yield {
        path: stated.place.path,
        message: say(
          `文字说收取了 ${stated.amount}，数据中实际收取的总金额是 0`,
          `The text says that “${stated.amount}” were collected; in the data the amount collected is 0`,
        ),
        hint: say(`改正文字或者 ${id}.fees.collected`, `Correct the text or ${id}.fees.collected`),
        expected: '0',
        actual: stated.amount,
      };
    } else if (!fees && denial && stated) {
      yield contradiction(
        denial,
        say(
          `同一部分又说收取了 ${stated.amount}`,
          `and the same section says that “${stated.amount}” were collected`,
        ),
      );
    }
    if (fees && Number(fees.collected) > Number(fees.charged)) {
      yield {
        // Asked for in December and paid in January, it may be so.
        severity: 'warning',
        path: `${id}.fees.collected`,
        message: say(
          `实际收取 ${fees.collected} 元，多于通知收费的总金额 ${fees.charged} 元`,
          `${fees.collected} yuan collected is more than the ${fees.charged} yuan asked for`,
        ),
        hint: say(
          '核对两个金额；收取的是上年通知的费用的，在文字中说明',
          'Check both amounts; explain in the text if what was collected was asked for last year',
        ),
        expected: say(`不大于 ${fees.charged}`, `at most ${fees.charged}`),
        actual: String(fees.collected),
        cells: [`${id}.fees.charged`, `${id}.fees.collected`],
      };
    }
  },
};

function contradiction({ path, text }: ReportText, otherwise: Bilingual): Fault {
  const start = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  return {
    path,
    message: say(`文字说“${start}”，${otherwise.zh}`, `The text says “${start}”, ${otherwise.en}`),
    hint: say('核对收费情况，改正其中一处', 'Check what was collected, and correct one of the two'),
  };
}
