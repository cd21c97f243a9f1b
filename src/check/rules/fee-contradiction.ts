import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { ReportText } from '../../model/report-prose.js';
import type { Fault, Rule } from '../rule.js';
import { feeBasis, feeEditions, feeSection } from './fee-section.js';
import { collectedIn, deniesFees, saysNothing } from './fee-texts.js';

/** `fees.contradiction` (rule 16): the fees as data and what the text of 六 says of them, or the text with itself. */
export const feeContradiction: Rule = {
  code: 'fees.contradiction',
  severity: 'error',
  title: say('收费的数字和文字不互相矛盾', 'The figures and the text on fees do not contradict each other'),
  basis: feeBasis,
  editions: feeEditions,
  *faults({ report }) {
    const { id, fees, texts } = feeSection(report);
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
