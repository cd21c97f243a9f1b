import { say } from '../../model/finding/bilingual.js';
import type { Quantity } from '../../model/language/quantities.js';
import type { Fault, Rule } from '../rule.js';
import { accuracyBasis } from './figure.js';
import { partsListsIn, type PartsList } from './lists.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';
import { quoted } from './quote.js';
import { agrees, statedQuantities } from './stated-quantities.js';

/** From how much of the whole a list of three parts or more is taken to be meant as complete. */
const nearlyAll = 0.75;
const several = 3;

/**
 * `text.parts`: the parts of a list do not add up to its whole (rule 12). 其中 alone does not promise a complete
 * list: 48386条，其中公报28条 is sound. Parts that exceed the whole are wrong in any reading; a smaller sum is
 * doubtful where the list says that it is complete, by 分别为, by 其他 at its end or by a pair such as 自然人 and
 * 法人, or where it has three parts or more that make up three quarters of the whole. Parts that are parted by ；
 * with no colon before them are a list only where they come near the whole.
 */
export const textParts: Rule = {
  code: 'text.parts',
  severity: 'warning',
  title: say('“其中”各项之和与合计数一致', 'The parts of a list (“其中”) add up to its whole'),
  basis: accuracyBasis,
  *faults(context) {
    const borneOut = statedQuantities(context.report).filter(agrees);
    for (const paragraph of paragraphsOf(context.report)) {
      const places = new Set(
        borneOut.flatMap((each) => (each.paragraph.path === paragraph.path ? [each.quantity.from] : [])),
      );
      for (const list of partsListsIn(paragraph.text)) {
        // What the tables say of each part is so, whatever it adds up to: channels overlap, results are left out.
        if ([list.wholes[0]!, ...list.parts].every(({ from }) => places.has(from))) continue;
        if (isWrong(list)) yield faultOf(paragraph, list);
      }
    }
  },
};

interface Range {
  readonly low: number;
  readonly high: number;
}

const sumOf = (quantities: readonly Quantity[]): Range =>
  quantities.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
    low: 0,
    high: 0,
  });

function runningSums(quantities: readonly Quantity[]): readonly Range[] {
  const sums: Range[] = [];
  for (const { low, high } of quantities) {
    const last = sums.at(-1) ?? { low: 0, high: 0 };
    sums.push({ low: last.low + low, high: last.high + high });
  }
  return sums;
}

const meet = (one: Range, other: Range): boolean =>
  one.low <= other.high + 1e-6 && other.low <= one.high + 1e-6;

/** Whether one is at least three quarters of the other, whichever is the smaller. */
const isNear = (one: Range, other: Range): boolean =>
  one.high >= nearlyAll * other.low && other.high >= nearlyAll * one.low;

function isWrong({ wholes, parts, further, isFirm, isLoose, claim }: PartsList): boolean {
  const longest = [...parts, ...further];
  const ends = runningSums(longest).slice(isFirm ? parts.length - 1 : 0);
  if (wholes.some((whole) => ends.some((sum) => meet(sum, whole)))) return false;
  const sum = sumOf(parts);
  if (isLoose && (parts.length < several || !isNear(sum, wholes[0]!))) return false;
  if (wholes.every((whole) => sum.low > whole.high)) return true;
  const whole = wholes[0]!;
  if (claim === 'open' || sum.low > whole.high) return false;
  return claim === 'complete' || (parts.length >= several && sum.high >= nearlyAll * whole.low);
}

function faultOf({ path, text }: Paragraph, { wholes, parts }: PartsList): Fault {
  const whole = wholes[0]!;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const terms = parts.map(({ value }) => value).join('+');
  const exceeds = sum > whole.value;
  const words = quoted(text, whole.from, whole.to);
  return {
    path,
    message: say(
      `正文“${words}”所列各项 ${terms}=${sum}，${exceeds ? '大于' : '不等于'}${whole.text}`,
      `The parts listed in the text “${words}” are ${terms}=${sum}, which ${exceeds ? 'is more than' : 'is not'} “${whole.text}”`,
    ),
    hint: exceeds
      ? say('核对合计数与各项', 'Check the whole and its parts')
      : say(
          '核对合计数与各项；没有列全的，写明“等”或者补上其余部分',
          'Check the whole and its parts; where the list is not complete, say so with “等” or add the rest',
        ),
    expected: whole.text,
    actual: String(sum),
  };
}
