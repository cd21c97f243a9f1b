import { say } from '../../model/finding/bilingual.js';
import { quantitiesIn, type Quantity } from '../../model/language/quantities.js';
import { sentencesIn } from '../../model/language/sentences.js';
import type { Fault, Rule } from '../rule.js';
import { accuracyBasis } from './figure.js';
import { expectedOf, knownOf, type Known, type Share, type StatedAt } from './expected-percentage.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';
import { quoted } from './quote.js';
import { statedQuantities } from './stated-quantities.js';

/**
 * `text.percentage`: a share, a rate or a growth that does not follow from the figures it is about (rule 13).
 * It is looked at only where those figures are known: a number of the tables, a whole in the same sentence, the
 * two numbers of a rate, or last year's report. Rounding to the digits given may go either way.
 */
export const textPercentages: Rule = {
  code: 'text.percentage',
  severity: 'warning',
  title: say(
    '正文中的百分比由相应的数算得出来',
    'A percentage in the text follows from the figures it is about',
  ),
  basis: accuracyBasis,
  *faults(context) {
    const stated = statedQuantities(context.report);
    const known = knownOf(context);
    for (const paragraph of paragraphsOf(context.report)) {
      if (!/[%％]|百分之/.test(paragraph.text)) continue;
      const here = stated.filter((each) => each.paragraph.path === paragraph.path);
      yield* inParagraph(known, paragraph, new Map(here.map((each) => [each.quantity.from, each])));
    }
  },
};

function* inParagraph(known: Known, paragraph: Paragraph, stated: StatedAt): Generator<Fault> {
  const all = sentencesIn(paragraph.text).map(({ from, text }) => ({
    from,
    quantities: quantitiesIn(text).map((quantity) => ({
      ...quantity,
      from: quantity.from + from,
      to: quantity.to + from,
    })),
  }));
  const others = all
    .flatMap(({ quantities }) => quantities.filter(({ unit }) => unit !== '%'))
    .slice(0, mostQuantities);
  for (const { from, quantities } of all) {
    for (const [index, percentage] of quantities.entries()) {
      if (percentage.unit !== '%') continue;
      const start = quantities[index - 1]?.to ?? from;
      const share: Share = {
        percentage,
        lead: paragraph.text.slice(Math.max(start, percentage.from - 40), percentage.from),
        before: quantities
          .slice(0, index)
          .filter(({ unit }) => unit !== '%')
          .slice(-mostQuantities),
        others,
      };
      const expected = expectedOf(known, share, stated);
      if (expected !== undefined) yield faultOf(paragraph, percentage, expected);
    }
  }
}

/** More numbers than this in one paragraph are not weighed against each other. */
const mostQuantities = 40;

function faultOf({ path, text }: Paragraph, percentage: Quantity, expected: string): Fault {
  const words = quoted(text, percentage.from, percentage.to);
  return {
    path,
    message: say(
      `正文“${words}”中的${percentage.text}与有关的数不符，算得 ${expected}`,
      `“${percentage.text}” in the text “${words}” does not follow from the figures it is about, which make ${expected.replace('（', ' (').replace('）', ')')}`,
    ),
    hint: say(
      '核对百分比的分子和分母',
      'Check the part and the whole of the percentage, and correct what is wrong',
    ),
    expected: expected.replace(/（.*/, ''),
    actual: percentage.text,
  };
}
