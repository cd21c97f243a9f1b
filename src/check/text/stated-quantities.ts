import { quantitiesIn, type Quantity } from '../../model/language/quantities.js';
import { sentencesIn, type Sentence } from '../../model/language/sentences.js';
import { remembered } from '../../model/remembered.js';
import type { Report } from '../../model/report.js';
import { matching } from './matching.js';
import type { Measure } from './measures/measure.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';
import { readTables, type ReadTables, type ReadValue } from './readings.js';
import { isOneChannel, scopeOf } from './scope.js';
import { topicsOf } from './topics.js';
import { zeroStatementsIn } from './zero-statements.js';

/** A quantity of the prose that the tables state too, with all it may legitimately mean. */
export interface StatedQuantity {
  readonly paragraph: Paragraph;
  /** Where it stands in the paragraph; for 没有收到申请 the words that say so. */
  readonly quantity: Quantity;
  readonly measure: Measure;
  readonly readings: readonly ReadValue[];
}

/** Whether some reading of the quantity is what the tables say. */
export function agrees({ quantity: { low, high }, readings }: StatedQuantity): boolean {
  const slack = 1e-6;
  return readings.some(({ values }) => values.some((value) => value >= low - slack && value <= high + slack));
}

/** The quantities in a report's prose that its tables state too; plans for the next year are passed over. */
export const statedQuantities = remembered((report: Report): readonly StatedQuantity[] => {
  const read = readTables(report);
  return paragraphsOf(report)
    .filter(({ path }) => !path.startsWith('problems.improvements'))
    .flatMap((paragraph) => [...inParagraph(report, paragraph, read)]);
});

/** How far before a number its phrase may begin, and how far behind it may reach. */
const reach = { before: 70, after: 40 };

function* inParagraph(report: Report, paragraph: Paragraph, read: ReadTables): Generator<StatedQuantity> {
  const topicAt = topicsOf(paragraph);
  let before = '';
  for (const sentence of sentencesIn(paragraph.text)) {
    const isInScope = scopeOf(report, sentence.text, before);
    before = sentence.text.slice(-200);
    let end = 0;
    const quantities = quantitiesIn(sentence.text);
    for (const [index, quantity] of quantities.entries()) {
      const from = Math.max(end, quantity.from - reach.before);
      end = quantity.to;
      const lead = sentence.text.slice(from, quantity.from);
      const clause = lead.slice(lead.search(/[^，,；;（()）：:]*[：:]?$/));
      const tail = tailOf(
        sentence.text.slice(
          quantity.to,
          Math.min(quantities[index + 1]?.from ?? Infinity, quantity.to + reach.after),
        ),
      );
      const clauseFrom = quantity.from - clause.length;
      const place = sentence.from + quantity.from;
      const match = matching(read, { quantity, clause, tail }, (length) => topicAt(place - length));
      if (!match || !isInScope(clauseFrom, quantity.from)) continue;
      if (!match.measure.ofChannel && isOneChannel(clause)) continue;
      yield {
        paragraph,
        quantity: { ...quantity, from: place, to: sentence.from + quantity.to },
        ...match,
      };
      const closed =
        match.readings[0]!.reading === newRequests &&
        allClosed.exec(sentence.text.slice(quantity.to, quantity.to + reach.after));
      const pending = closed ? read(carriedForward) : undefined;
      if (closed && pending) {
        const end = quantity.to + closed[0].length;
        yield {
          paragraph,
          quantity: zero(sentence, end - closed[1]!.length, end),
          measure: { units: quantityless, readings: [carriedForward] },
          readings: [pending],
        };
      }
    }
    for (const statement of zeroStatementsIn(sentence.text)) {
      if (!isInScope(statement.from, statement.to)) continue;
      const readings = statement.readings.flatMap((reading) => read(reading) ?? []);
      if (readings.length === 0) continue;
      yield {
        paragraph,
        quantity: zero(sentence, statement.from, statement.to),
        measure: statement,
        readings,
      };
    }
  }
}

const newRequests = 'applications.received';
const carriedForward = 'applications.carriedForward';
/**
 * 收到申请85件，全部办结 leaves none to carry forward. 按时 and 按期 speak only of those that fell due, so they are
 * not read so.
 */
const allClosed =
  /^[^，,。；\d]{0,8}[，,](?:年内|现)?((?:均已?|全部|都已?)(?:依法|依规|妥善|规范)?(?:办结|办理完毕))(?=[，,。；])/;
const quantityless = /^$/;

/** Words that say that there was none, as the quantity 0. */
function zero(sentence: Sentence, from: number, to: number): Quantity {
  const text = sentence.text.slice(from, to);
  return {
    from: sentence.from + from,
    to: sentence.from + to,
    text,
    unit: '',
    value: 0,
    low: 0,
    high: 0,
    step: 1,
  };
}

/** Up to the next mark, or to what is said of something else. */
const tailOf = (text: string): string => text.slice(0, text.search(/[，,。；;：:、（()）]|$/));
