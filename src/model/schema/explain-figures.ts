/** What is wrong with a figure, or with a row of figures. */
import { say, type Bilingual } from '../finding/bilingual.js';
import { largestCount } from '../values/figure.js';
import { shown } from '../finding/shown.js';
import { encodeProblem } from './problem.js';

/** A number that somebody wrote with full-width digits, separators or blanks, as this library reads it. */
function mendedNumber(value: string): string | undefined {
  const plain = value
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d)[,，、' _](?=\d{3}(\D|$))/g, '')
    .replace(/(?<=\d)\s*[件条万个份]$/, '');
  return /^[+\-−]?\d+(\.\d+)?$/.test(plain) ? plain : undefined;
}

const countRule = say(`应为 0 至 ${largestCount} 的整数`, `an integer from 0 to ${largestCount}`);

export function count(value: unknown): string {
  const problem = (here: Bilingual, hint?: Bilingual): string =>
    encodeProblem({
      code: 'data.count',
      message: say(`件数${countRule.zh}，${here.zh}`, `A count should be ${countRule.en}; ${here.en}`),
      expected: countRule,
      actual: shown(value),
      ...(hint ? { hint } : {}),
    });
  if (typeof value === 'string') {
    const mended = mendedNumber(value);
    const usable = mended && /^\d{1,9}$/.test(mended) ? String(Number(mended)) : undefined;
    return problem(
      say(`这里是文字 ${shown(value).zh}`, `here it is the text ${shown(value).en}`),
      usable ? say(`写成 ${usable}（不加引号）`, `Write ${usable} (without quotation marks)`) : undefined,
    );
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      return problem(say(`这里不是有限的数（${value}）`, `here it is not a finite number (${value})`));
    if (!Number.isInteger(value))
      return problem(say(`不能有小数：${value}`, `it cannot have a fraction: ${value}`));
    if (value < 0) return problem(say(`不能为负数：${value}`, `it cannot be negative: ${value}`));
    return problem(say(`${value} 过大`, `${value} is too large`));
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return encodeProblem({
      code: 'data.count',
      message: say(
        `带附注的件数应写成 { value: 22, note: 其中修订16件 }，且 value ${countRule.zh}，note 为一行文字`,
        `A count with a remark is written like “{ value: 22, note: 其中修订16件 }”: value is ${countRule.en}, note a line of text`,
      ),
      expected: countRule,
      actual: shown(value),
    });
  }
  return problem(say(`这里是${shown(value).zh}`, `here it is ${shown(value).en}`));
}

export function change(value: unknown): string {
  const doubled = typeof value === 'string' && /^[+\-−]{2,}\d+$/.test(value);
  const inWords = typeof value === 'string' && /^[增减]\d+$/.test(value);
  const mended = doubled
    ? value.replace(/^[+\-−]+(?=[+\-−])/, '')
    : inWords
      ? value.replace('增', '+').replace('减', '-')
      : undefined;
  return encodeProblem({
    code: 'data.change',
    message: say(
      `本年增/减应为整数，可带一个正负号（如 +451、-2147、0），这里是 ${shown(value).zh}`,
      `“本年增/减” should be an integer, with one sign at most (such as +451, -2147, 0); here it is ${shown(value).en}`,
    ),
    actual: shown(value),
    ...(mended ? { hint: say(`写成 "${mended}"`, `Write "${mended}"`) } : {}),
  });
}

export function decimal(value: unknown): string {
  const mended = typeof value === 'string' ? mendedNumber(value) : undefined;
  return encodeProblem({
    code: 'data.decimal',
    message: say(
      `金额应为不小于 0 的数，这里是 ${shown(value).zh}`,
      `An amount should be a number not below 0; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
    ...(mended && /^\d{1,15}(\.\d{1,10})?$/.test(mended)
      ? { hint: say(`写成 ${mended}`, `Write ${mended}`) }
      : {}),
  });
}

export function amount(value: unknown): string {
  const bare = typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));
  return encodeProblem({
    code: 'data.amount',
    message: bare
      ? say(
          `采购总金额要带单位，这里只有数 ${shown(value).zh}`,
          `The amount of procurement needs its unit; here it is the number ${shown(value).en} alone`,
        )
      : say(
          `采购总金额应为数和单位（元、万元或亿元），这里是 ${shown(value).zh}`,
          `The amount of procurement should be a number with its unit (“元”, “万元” or “亿元”); here it is ${shown(value).en}`,
        ),
    actual: shown(value),
    hint:
      bare && value !== 0
        ? say(`写成 "${value}元" 或 "${value}万元"`, `Write “${value}元” or “${value}万元”`)
        : say(
            '写成如 "21997万元" 的文字，没有采购的写 0',
            'Write a text such as “21997万元”; where nothing was procured, write 0',
          ),
  });
}

export function line(value: unknown, title: string): string {
  return encodeProblem({
    code: 'data.type',
    message: say(
      `“${title}”应按列名书写，或写成一个列表，这里是 ${shown(value).zh}`,
      `“${title}” should be written by the names of its columns, or as a list; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

export function lineLength(value: readonly unknown[], fewest: number, most: number): string {
  const expected =
    fewest === most ? say(`${most}`, `${most}`) : say(`${fewest} 或 ${most}`, `${fewest} or ${most}`);
  return encodeProblem({
    code: 'data.line-length',
    message: say(
      `这一行应有 ${expected.zh} 个数（最后的总计可以不写），这里有 ${value.length} 个`,
      `This row should have ${expected.en} numbers (the total at the end may be left out); here it has ${value.length}`,
    ),
    expected,
    actual: String(value.length),
  });
}
