import { halfWidthFigures, numeralsIn, type Numeral } from './find-numerals.js';

/** A number with its unit, such as 170余件 or 48.3%. */
export interface Quantity extends Numeral {
  /** As it stands in the text. */
  readonly text: string;
  /** `%` for 百分之 too. */
  readonly unit: string;
}

/** Units by their length, so that 人次 is not read as 人. */
const units = [
  ...['个百分点', '个工作日', '个小时', '个次'],
  ...['人次', '件次', '批次', '班次', '场次', '家次', '个月'],
  ...['件', '条', '篇', '次', '期', '场', '个', '名', '人', '户', '份', '项', '起', '宗', '例', '批', '册'],
  ...['元', '处', '种', '类', '页', '部', '张', '家', '幅', '卷', '天', '位', '%'],
];
const unitPattern = new RegExp(`[ \\u3000]?(${units.join('|')})`, 'uy');
const bound = /以上|以内|以下|左右|上下/y;
const rangeMark = /^(?:至|到|-|－|–|—|~|～)$/;

/** Titles of documents say 九条 and 三年 without counting anything. */
const quoted = /《[^《》]{0,200}》|〔[^〔〕]{0,12}〕|“[^“”]{0,12}”/g;

/** The same text with titles, numbers of documents and short quotations blanked, character for character. */
export function withoutTitles(text: string): string {
  return text.replace(quoted, (title) => '\u3000'.repeat(title.length));
}

/**
 * Every quantity in the text, in order. Ordinals (第3件), 一 before a unit of no account (一批, 一次性) and
 * numbers within titles are none; 3至5件 is one quantity from three to five.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const plain = withoutTitles(halfWidthFigures(text));
  const found: Quantity[] = [];
  let before: Numeral | undefined;
  for (const numeral of numeralsIn(plain)) {
    const opening =
      before && rangeMark.test(plain.slice(before.to, numeral.from)) && before.value < numeral.value
        ? before
        : undefined;
    before = numeral;
    const quantity = quantityAt(plain, numeral, opening);
    if (quantity) found.push({ ...quantity, text: text.slice(quantity.from, quantity.to) });
  }
  return found;
}

function quantityAt(
  plain: string,
  numeral: Numeral,
  opening: Numeral | undefined,
): Omit<Quantity, 'text'> | undefined {
  const start = (opening ?? numeral).from;
  if (plain.slice(start - 3, start) === '百分之') {
    return { ...numeral, from: start - 3, unit: '%' };
  }
  unitPattern.lastIndex = numeral.to;
  const unit = unitPattern.exec(plain)?.[1];
  if (unit === undefined || /[第每]/.test(plain[start - 1] ?? '')) return undefined;
  const to = unitPattern.lastIndex;
  if (plain.slice(numeral.from, numeral.to) === '一' && !/[件宗篇]/.test(unit)) return undefined;
  bound.lastIndex = to;
  const { low, high } = bounded(numeral, bound.exec(plain)?.[0]);
  return { ...numeral, from: start, to, unit, low: opening ? opening.low : low, high };
}

function bounded({ value, low, high }: Numeral, mark: string | undefined): { low: number; high: number } {
  switch (mark) {
    case '以上':
      return { low: value, high: Infinity };
    case '以内':
    case '以下':
      return { low: 0, high: value };
    case '左右':
    case '上下':
      return { low: value * 0.9, high: value * 1.1 };
    default:
      return { low, high };
  }
}
