import { say } from '../../model/finding/bilingual.js';
import type { Fault, Rule } from '../rule.js';
import { quoted } from './quote.js';
import { agrees, statedQuantities, type StatedQuantity } from './stated-quantities.js';

/** Where the form says that what a report states must be accurate: its part 一（四）明确责任. */
export const accuracyBasis =
  '国办公开办函〔2021〕30号（四）：发布内容不准确、不全面并造成不良后果的，依照《条例》第四十七条追究责任';

/**
 * `text.figure`: a quantity of the prose that the tables state otherwise, under every reading that the words
 * allow (rule 11).
 */
export const textFigures: Rule = {
  code: 'text.figure',
  severity: 'warning',
  title: say('正文中的数与表格中的同一个数一致', 'A figure in the text is the same as in the tables'),
  basis: accuracyBasis,
  *faults(context) {
    for (const stated of statedQuantities(context.report)) if (!agrees(stated)) yield faultOf(stated);
  },
};

function faultOf({ paragraph, quantity, readings }: StatedQuantity): Fault {
  const isMoney = quantity.unit === '元';
  const usual = readings[0]!;
  const expected = [...new Set(readings.map(({ values }) => values[0]!))].filter((value) => value >= 0);
  const shown = (value: number): string => (isMoney ? `${value}元` : String(value));
  const words = quoted(paragraph.text, quantity.from, quantity.to);
  const others = expected.slice(1, 4).filter((value) => value !== usual.values[0]);
  return {
    path: paragraph.path,
    message: say(
      `正文“${words}”中的“${quantity.text}”与表中“${usual.name}”${shown(usual.values[0]!)} 不一致`,
      `“${quantity.text}” in the text “${words}” does not agree with “${usual.name}” “${shown(usual.values[0]!)}” in the table`,
    ),
    hint:
      others.length === 0
        ? say(
            '核对正文与表格；两处口径不同的，在正文中写明',
            'Check text and table; where they count different things, say so in the text',
          )
        : say(
            `按别的口径是 ${others.map(shown).join('、')}，也不相同；核对正文与表格，口径不同的在正文中写明`,
            `Counted in other ways it is ${others.map((value) => `“${shown(value)}”`).join(', ')}, which does not agree either; check text and table, and where they count different things, say so in the text`,
          ),
    expected: shown(usual.values[0]!),
    actual: quantity.text,
    cells: usual.cells,
  };
}
