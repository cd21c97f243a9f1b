import type { Quantity } from '../../model/language/quantities.js';
import { compact, compactLead } from './compact.js';
import { disputeMeasures } from './measures/disputes.js';
import type { Measure, Topic } from './measures/measure.js';
import { proactiveMeasures } from './measures/proactive.js';
import { requestMeasures } from './measures/requests.js';
import { resultMeasures } from './measures/results.js';
import { statisticsMeasures } from './measures/statistics.js';
import type { ReadTables, ReadValue } from './readings.js';

/** All quantities that prose and tables both state; of two that match, the first counts. */
const measures: readonly Measure[] = [
  ...disputeMeasures,
  ...proactiveMeasures,
  ...resultMeasures,
  ...requestMeasures,
  ...statisticsMeasures,
];

interface KnownMeasure {
  readonly measure: Measure;
  readonly readings: readonly ReadValue[];
}

/** A quantity with the words on either side of it. */
interface Place {
  readonly quantity: Quantity;
  readonly clause: string;
  readonly tail: string;
}

/**
 * The measure that the words about a quantity name, with its readings in the report's tables; `topicBefore` says
 * what was spoken of that many characters before the quantity.
 */
export function matching(
  read: ReadTables,
  { quantity, clause, tail }: Place,
  topicBefore: (length: number) => Topic | undefined,
): KnownMeasure | undefined {
  const lead = compactLead(clause);
  const rest = compact(tail);
  if (lead === '' && rest === '') return undefined;
  const fits = ({ before, after, units, topics, anyPrefix }: Measure): boolean => {
    if (!units.test(quantity.unit)) return false;
    const phrase = before?.exec(lead);
    if (before && !phrase) return false;
    if (after && !after.test(rest)) return false;
    if (topics) {
      const topic = topicBefore(phrase ? Math.min(clause.length, phrase[0].length) : 0);
      if (topic === undefined || !topics.includes(topic)) return false;
    }
    return anyPrefix === true || isPlain(phrase ? lead.slice(0, phrase.index) : lead);
  };
  for (const measure of inOrder) {
    if (!fits(measure)) continue;
    const readings = measure.readings.flatMap((reading) => read(reading) ?? []);
    if (readings.length > 0) return { measure, readings };
  }
  return undefined;
}

/** What stands before the number tells more than what stands behind it. */
const inOrder = [...measures.filter(({ before }) => before), ...measures.filter(({ before }) => !before)];

/** Words that may stand before a noun without narrowing it, and the marks that part it from what went before. */
const plainWords =
  /其中|包括|含|有|已|均|并|且|经审查|经审核|依法|依规|决定|作出|做出|给予|告知|答复|办结|办理|受理|收到|新收|结果|申请|我[局委办厅院]|本(?:行政)?机关|本[局委办厅]|全年|本年度?|年内|全部|当年|\d{4}年度?|因|在|中|对|内|由|来自|属于|属|涉及|被|引发|引起|发生|法院|复议机关|判决|裁定|经审理|[，,、：:；;（）()。]/g;

/** A noun joined to another noun that has no number of its own counts both: 自然人、企业81件. */
function isPlain(prefix: string): boolean {
  return prefix.replace(plainWords, '') === '';
}
