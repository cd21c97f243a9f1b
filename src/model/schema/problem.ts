/**
 * What `parseReport` says about a value that a field cannot take. A zod error is a single string, and ours
 * has three parts, so they travel through it as JSON and {@link decodeProblem} takes them apart.
 */
import type { Telling } from '../finding.js';
import { say, type Bilingual } from '../bilingual.js';
import { isIsoDate } from '../date.js';
import { largestCount } from '../figure.js';
import type { ReadingCode } from '../rules/reading.js';
import { codePointName, type TextProblem } from '../text.js';

export interface Problem extends Telling {
  readonly code: ReadingCode;
  /** Of an unknown key: the keys that are known there. */
  readonly known?: readonly string[];
}

const encode = (problem: Problem): string => JSON.stringify(problem);

/** The problem in a zod message, or undefined for a message of zod's own. */
export function decodeProblem(message: string): Problem | undefined {
  return message.startsWith('{') ? (JSON.parse(message) as Problem) : undefined;
}

/** The value as a message quotes it: short, and with its kind where that is the trouble. */
export function shown(value: unknown): Bilingual {
  if (value === undefined) return say('（未填写）', 'nothing');
  if (typeof value === 'number' || typeof value === 'bigint') return same(String(value));
  if (value instanceof Date) return say('日期对象（Date）', 'a Date object');
  if (Array.isArray(value)) return say(`列表（${value.length} 项）`, `a list of ${value.length}`);
  if (typeof value === 'object' && value !== null) return say('一组键值', 'a group of keys');
  const json = JSON.stringify(value) ?? String(value);
  return same(json.length > 40 ? `${json.slice(0, 40)}…` : json);
}

const same = (text: string): Bilingual => say(text, text);

/** A key of the data file as a message names it: short, and without characters that would disturb the terminal. */
export function shownKey(key: string): string {
  const whole = key.length > 40 ? `${key.slice(0, 40)}…` : key;
  return /[\u0000-\u001F\u007F-\u009F]/.test(whole) ? JSON.stringify(whole) : whole;
}

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
    encode({
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
    return encode({
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
  return encode({
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
  return encode({
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
  return encode({
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

export function unknownKey(known: readonly string[]): string {
  return encode({ code: 'data.unknown-key', message: say('未知字段', 'Unknown field'), known });
}

export function group(value: unknown, title: string): string {
  if (value === undefined) return missing(title);
  return encode({
    code: 'data.type',
    message: say(
      `${title}应为一组键值，这里是 ${shown(value).zh}`,
      `“${title}” should be a group of keys; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

export function list(value: unknown, title: string): string {
  return encode({
    code: 'data.type',
    message: say(
      `${title}应为列表，这里是 ${shown(value).zh}`,
      `“${title}” should be a list; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

export function lineLength(value: readonly unknown[], fewest: number, most: number): string {
  const expected = fewest === most ? same(`${most}`) : say(`${fewest} 或 ${most}`, `${fewest} or ${most}`);
  return encode({
    code: 'data.line-length',
    message: say(
      `这一行应有 ${expected.zh} 个数（最后的总计可以不写），这里有 ${value.length} 个`,
      `This row should have ${expected.en} numbers (the total at the end may be left out); here it has ${value.length}`,
    ),
    expected,
    actual: String(value.length),
  });
}

export function line(value: unknown, title: string): string {
  return encode({
    code: 'data.type',
    message: say(
      `“${title}”应按列名书写，或写成一个列表，这里是 ${shown(value).zh}`,
      `“${title}” should be written by the names of its columns, or as a list; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

export function text(value: unknown, title: string): string {
  if (value === undefined || value === null) return missing(title);
  const hint =
    typeof value === 'number'
      ? {
          hint: say(
            '加上引号，连同开头的 0、加号照原样写',
            'Put it in quotation marks, with its leading zeros and plus sign as they are',
          ),
        }
      : typeof value === 'boolean'
        ? { hint: say(`加上引号："${value}"`, `Put it in quotation marks: "${value}"`) }
        : {};
  const message = say(
    `${title}应为文字，这里是 ${shown(value).zh}`,
    `“${title}” should be text; here it is ${shown(value).en}`,
  );
  return encode({ code: 'data.type', message, ...hint });
}

export function prose(value: unknown, title: string): string {
  if (value === undefined || value === null) return missing(title);
  return encode({
    code: 'data.type',
    message: say(
      `${title}应为一段文字或列表，这里是 ${shown(value).zh}`,
      `“${title}” should be a text or a list; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

export function missing(title: string): string {
  return encode({ code: 'data.missing', message: say(`缺少${title}`, `“${title}” is missing`) });
}

export function empty(title: string): string {
  return encode({ code: 'data.missing', message: say(`${title}不能为空`, `“${title}” cannot be empty`) });
}

export function tooLong(value: string, largest: number): string {
  return encode({
    code: 'data.too-long',
    message: say(
      `文字过长：${value.length} 字，最多 ${largest} 字`,
      `The text is too long: ${value.length} characters, at most ${largest}`,
    ),
    expected: String(largest),
    actual: String(value.length),
  });
}

export function proseTooLong(length: number, largest: number): string {
  return encode({
    code: 'data.too-long',
    message: say(
      `文字过长：共 ${length} 字，最多 ${largest} 字`,
      `The text is too long: ${length} characters in all, at most ${largest}`,
    ),
    expected: String(largest),
    actual: String(length),
  });
}

export function paragraph(value: unknown): string {
  return encode({
    code: 'data.type',
    message: say(
      `列表的每一项应为一段文字，或 { heading, body }，这里是 ${shown(value).zh}`,
      `Each item of the list should be a text or { heading, body }; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

const characterKinds = {
  control: say('控制字符', 'the control character'),
  surrogate: say('不成对的代理字符', 'the lone surrogate'),
  noncharacter: say('非字符', 'the noncharacter'),
} as const;

export function character({ kind, codePoint, offset }: TextProblem): string {
  if (kind === 'line-break')
    return encode({
      code: 'data.line-break',
      message: say(
        `第 ${offset + 1} 个字符是换行，这里只能写一行`,
        `Character ${offset + 1} is a line break; here there can be one line only`,
      ),
      hint: say('写在一行内', 'Write it in one line'),
    });
  return encode({
    code: 'data.character',
    message: say(
      `第 ${offset + 1} 个字符是${characterKinds[kind].zh} ${codePointName(codePoint)}，文件中不能出现`,
      `Character ${offset + 1} is ${characterKinds[kind].en} ${codePointName(codePoint)}, which no file can have`,
    ),
    hint: say('删去这个字符', 'Delete the character'),
  });
}

export function date(value: unknown, title: string): string {
  if (value === undefined) return missing(title);
  const loose =
    typeof value === 'string' ? /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(value.normalize('NFKC')) : null;
  const mended =
    value instanceof Date && !Number.isNaN(value.getTime())
      ? value.toISOString().slice(0, 10)
      : loose && `${loose[1]}-${loose[2]!.padStart(2, '0')}-${loose[3]!.padStart(2, '0')}`;
  return encode({
    code: 'data.date',
    message:
      mended === value
        ? say(`${title} ${value} 不是日历上的日子`, `“${title}” ${value} is no day of the calendar`)
        : say(
            `${title}应写成 YYYY-MM-DD，这里是 ${shown(value).zh}`,
            `“${title}” should be written YYYY-MM-DD; here it is ${shown(value).en}`,
          ),
    actual: shown(value),
    ...(mended && mended !== value && isIsoDate(mended)
      ? { hint: say(`写成 ${mended}`, `Write ${mended}`) }
      : {}),
  });
}

export function periodOrder(): string {
  return encode({
    code: 'data.period',
    message: say('统计期限的起始日期晚于截止日期', 'The statistical period begins after it ends'),
  });
}

export function year(value: unknown, firstYear: number): string {
  if (value === undefined) return missing('报告年度');
  const digits =
    typeof value === 'string' ? /^(\d{4})年?(度)?$/.exec(value.normalize('NFKC'))?.[1] : undefined;
  return encode({
    code: 'data.year',
    message:
      typeof value === 'number' && value < firstYear
        ? say(
            `报告年度不能早于 ${firstYear} 年（《条例》自 ${firstYear} 年施行），这里是 ${value}`,
            `The report year cannot be before ${firstYear}, when the Regulation came into force; here it is ${value}`,
          )
        : say(
            `报告年度应为四位数的年份，这里是 ${shown(value).zh}`,
            `The report year should be a year of four digits; here it is ${shown(value).en}`,
          ),
    actual: shown(value),
    ...(digits
      ? { hint: say(`写成 ${digits}（不加引号）`, `Write ${digits} (without quotation marks)`) }
      : {}),
  });
}

export function choice(value: unknown, title: string, choices: Readonly<Record<string, string>>): string {
  const entries = Object.entries(choices);
  const hint = say(
    `可用：${entries.map(([key, label]) => `${key}（${label}）`).join('、')}`,
    `Use one of: ${entries.map(([key, label]) => `${key} (“${label}”)`).join(', ')}`,
  );
  if (value === undefined)
    return encode({ code: 'data.missing', message: say(`缺少${title}`, `“${title}” is missing`), hint });
  return encode({
    code: 'data.choice',
    message: say(`${title}不能是 ${shown(value).zh}`, `“${title}” cannot be ${shown(value).en}`),
    hint,
    actual: shown(value),
  });
}
