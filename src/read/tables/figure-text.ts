/** Reads a figure from the text of its cell, by the kind that the form has there. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { blankMarks, largestCount, type Figure, type FigureKind } from '../../model/values/figure.js';

/** A figure, where the text is one; `doubt` says what was read into it, or why it is none. */
export interface FigureReading {
  readonly figure?: Figure;
  readonly doubt?: Bilingual;
}

const thousands = /^\d{1,3}(,\d{3})+(\.\d+)?$/;

/** The figure in a cell. What is no figure of the kind is none; the number is never guessed. */
export function readFigure(text: string, kind: FigureKind): FigureReading {
  const flat = text
    .normalize('NFKC')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
  const joined = flat.replace(/\s+/g, '');
  const mark = blankMark(joined);
  if (mark !== undefined)
    return kind === 'count' ? { figure: mark } : { doubt: say('单元格没有填写', 'the cell is blank') };
  // Blanks within a number may part two of them; in a remark they are where its line ended.
  if (/\d\s+\d/.test(flat.replace(/\(.*$/s, '')))
    return { doubt: say('数字中间有空格或者换行', 'there are blanks or line breaks within the number') };
  const plain = thousands.test(joined) ? joined.replaceAll(',', '') : joined;
  return byKind[kind](plain, text.trim());
}

/** The mark as the data has it; undefined where the text is none. */
function blankMark(text: string): (typeof blankMarks)[number] | undefined {
  if (/^[-−–—―]+$/.test(text)) return text === '-' ? '-' : '—';
  return (blankMarks as readonly string[]).includes(text) ? (text as (typeof blankMarks)[number]) : undefined;
}

const byKind: { readonly [Kind in FigureKind]: (text: string, given: string) => FigureReading } = {
  count: (text, given) => {
    const [, digits, note] = /^(\d+)[件条项次个人篇]?(?:次)?(?:\((.+)\))?$/s.exec(text) ?? [];
    if (digits === undefined) return { doubt: say('不是件数', 'it is no count') };
    if (Number(digits) > largestCount)
      return {
        doubt: say(
          `大于 ${largestCount}，数据文件写不下`,
          `it is greater than ${largestCount}, the most that a data file takes`,
        ),
      };
    if (note === undefined) return { figure: Number(digits) };
    // The note keeps its own marks: 其中修订16件，废止2件.
    const own = /[（(](.+)[）)]\s*$/s.exec(given)?.[1]?.replace(/\s+/g, '') ?? note;
    return { figure: { value: Number(digits), note: own } };
  },
  change: (text) => {
    if (/^[+\-−]?\d{1,9}$/.test(text)) return { figure: numberOrText(text) };
    const [, word, digits] = /^([增减])[加少]?(\d{1,9})$/.exec(text) ?? [];
    if (word === undefined) return { doubt: say('不是增减数', 'it is no change') };
    const figure = `${word === '增' ? '+' : '-'}${digits}`;
    return { figure, doubt: say(`“${text}”读作 ${figure}`, `“${text}” was read as ${figure}`) };
  },
  decimal: (text) => {
    const number = text.replace(/万元$/, '');
    return /^\d{1,15}(\.\d{1,10})?$/.test(number) ? { figure: numberOrText(number) } : { doubt: noAmount };
  },
  amount: (text) => {
    if (/^0+(\.0+)?(元|万元|亿元)?$/.test(text)) return { figure: /^0$/.test(text) ? 0 : amountText(text) };
    if (/^\d{1,15}(\.\d{1,10})?(元|万元|亿元)$/.test(text)) return { figure: text };
    return { doubt: /^[\d.]+$/.test(text) ? noUnit : noAmount };
  },
};

const noAmount = say('不是金额', 'it is no amount');
const noUnit = say('金额没有写单位（元、万元）', 'the amount has no unit (“元”, “万元”)');

const amountText = (text: string): Figure => (/元$/.test(text) ? text : 0);

/** A number, or its text where a number would lose characters: `96171.60`, `+451`. */
function numberOrText(text: string): number | string {
  return String(Number(text)) === text ? Number(text) : text;
}
