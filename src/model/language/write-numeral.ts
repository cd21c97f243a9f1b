/** Writes numbers in Chinese numerals. */

/** The numerals of 0 to 9, each at its own place. */
const digits = '〇一二三四五六七八九';
const places = ['', '十', '百', '千'];
/** Every fourth place has a name of its own; beyond the last, numbers stay in digits. */
const groups = ['', '万', '亿'];

/** A decimal as it is read: `105` is 一百零五, `10` 十, `3.5` 三点五, `-2` 负二. */
export function chineseNumber(decimal: string): string {
  const [, sign = '', whole = '', fraction] = /^(-?)0*(\d+?)(?:\.(\d+))?$/.exec(decimal) ?? [];
  if (whole === '' || whole.length > 4 * groups.length) return decimal;
  const after = fraction === undefined ? '' : `点${[...fraction].map((digit) => named(digit)).join('')}`;
  return `${sign && '负'}${integer(whole)}${after}`;
}

/** The digits one by one, as years are read: `2021` is 二〇二一. */
export function chineseDigits(decimal: string): string {
  return decimal
    .replace(/\d/g, (digit) => digits[Number(digit)]!)
    .replace('.', '点')
    .replace('-', '负');
}

/** Zero is 零 where a number is read as a whole, 〇 where its digits are. */
function named(digit: string): string {
  return digit === '0' ? '零' : digits[Number(digit)]!;
}

function integer(whole: string): string {
  const four = whole.padStart(Math.ceil(whole.length / 4) * 4, '0').match(/\d{4}/g)!;
  let text = '';
  let gap = false;
  for (const [index, group] of four.entries()) {
    const written = belowTenThousand(group);
    if (written === '') gap = text !== '';
    else {
      const zero = text !== '' && (gap || group.startsWith('0')) ? '零' : '';
      text += zero + written + groups[four.length - 1 - index]!;
      gap = false;
    }
  }
  return text === '' ? '零' : text.replace(/^一十/, '十');
}

function belowTenThousand(group: string): string {
  let text = '';
  let gap = false;
  for (const [index, digit] of [...group].entries()) {
    if (digit === '0') gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${named(digit)}${places[3 - index]!}`;
      gap = false;
    }
  }
  return text;
}
