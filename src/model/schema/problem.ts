/**
 * What `parseReport` says about a value that a field cannot take. A zod error is a single string, and ours
 * has three parts, so they travel through it as JSON and {@link decodeProblem} takes them apart.
 */
import { isIsoDate } from '../date.js';
import { largestCount } from '../figure.js';
import type { ReadingCode } from '../rules/reading.js';
import { codePointName, type TextProblem } from '../text.js';

export interface Problem {
  readonly code: ReadingCode;
  readonly message: string;
  readonly hint?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Of an unknown key: the keys that are known there. */
  readonly known?: readonly string[];
}

const encode = (problem: Problem): string => JSON.stringify(problem);

/** The problem in a zod message, or undefined for a message of zod's own. */
export function decodeProblem(message: string): Problem | undefined {
  return message.startsWith('{') ? (JSON.parse(message) as Problem) : undefined;
}

/** The value as a message quotes it: short, and with its kind where that is the trouble. */
export function shown(value: unknown): string {
  if (value === undefined) return '（未填写）';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return '日期对象（Date）';
  if (Array.isArray(value)) return `列表（${value.length} 项）`;
  if (typeof value === 'object' && value !== null) return '一组键值';
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 40 ? `${json.slice(0, 40)}…` : json;
}

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

const countRule = `应为 0 至 ${largestCount} 的整数`;

export function count(value: unknown): string {
  const problem = (message: string, hint?: string): string =>
    encode({
      code: 'data.count',
      message,
      expected: countRule,
      actual: shown(value),
      ...(hint ? { hint } : {}),
    });
  if (typeof value === 'string') {
    const mended = mendedNumber(value);
    const usable = mended && /^\d{1,9}$/.test(mended) ? String(Number(mended)) : undefined;
    return problem(
      `件数${countRule}，这里是文字 ${shown(value)}`,
      usable ? `写成 ${usable}（不加引号）` : undefined,
    );
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return problem(`件数${countRule}，这里不是有限的数（${value}）`);
    if (!Number.isInteger(value)) return problem(`件数${countRule}，不能有小数：${value}`);
    if (value < 0) return problem(`件数${countRule}，不能为负数：${value}`);
    return problem(`件数${countRule}，${value} 过大`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return problem(
      `带附注的件数应写成 { value: 22, note: 其中修订16件 }，且 value ${countRule}，note 为一行文字`,
    );
  }
  return problem(`件数${countRule}，这里是${shown(value)}`);
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
    message: `本年增/减应为整数，可带一个正负号（如 +451、-2147、0），这里是 ${shown(value)}`,
    actual: shown(value),
    ...(mended ? { hint: `写成 "${mended}"` } : {}),
  });
}

export function decimal(value: unknown): string {
  const mended = typeof value === 'string' ? mendedNumber(value) : undefined;
  return encode({
    code: 'data.decimal',
    message: `金额应为不小于 0 的数，这里是 ${shown(value)}`,
    actual: shown(value),
    ...(mended && /^\d{1,15}(\.\d{1,10})?$/.test(mended) ? { hint: `写成 ${mended}` } : {}),
  });
}

export function amount(value: unknown): string {
  const bare = typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));
  return encode({
    code: 'data.amount',
    message: bare
      ? `采购总金额要带单位，这里只有数 ${shown(value)}`
      : `采购总金额应为数和单位（元、万元或亿元），这里是 ${shown(value)}`,
    actual: shown(value),
    hint:
      bare && value !== 0
        ? `写成 "${value}元" 或 "${value}万元"`
        : '写成如 "21997万元" 的文字，没有采购的写 0',
  });
}

export function unknownKey(known: readonly string[]): string {
  return encode({ code: 'data.unknown-key', message: '未知字段', known });
}

export function group(value: unknown, title: string): string {
  if (value === undefined) return missing(title);
  return encode({
    code: 'data.type',
    message: `${title}应为一组键值，这里是 ${shown(value)}`,
    actual: shown(value),
  });
}

export function list(value: unknown, title: string): string {
  return encode({
    code: 'data.type',
    message: `${title}应为列表，这里是 ${shown(value)}`,
    actual: shown(value),
  });
}

export function lineLength(value: readonly unknown[], fewest: number, most: number): string {
  const expected = fewest === most ? `${most}` : `${fewest} 或 ${most}`;
  return encode({
    code: 'data.line-length',
    message: `这一行应有 ${expected} 个数（最后的总计可以不写），这里有 ${value.length} 个`,
    expected,
    actual: String(value.length),
  });
}

export function line(value: unknown, title: string): string {
  return encode({
    code: 'data.type',
    message: `“${title}”应按列名书写，或写成一个列表，这里是 ${shown(value)}`,
    actual: shown(value),
  });
}

export function text(value: unknown, title: string): string {
  if (value === undefined || value === null) return missing(title);
  const hint =
    typeof value === 'number'
      ? { hint: '加上引号，连同开头的 0、加号照原样写' }
      : typeof value === 'boolean'
        ? { hint: `加上引号："${value}"` }
        : {};
  return encode({ code: 'data.type', message: `${title}应为文字，这里是 ${shown(value)}`, ...hint });
}

export function prose(value: unknown, title: string): string {
  if (value === undefined || value === null) return missing(title);
  return encode({
    code: 'data.type',
    message: `${title}应为一段文字或列表，这里是 ${shown(value)}`,
    actual: shown(value),
  });
}

export function missing(title: string): string {
  return encode({ code: 'data.missing', message: `缺少${title}` });
}

export function empty(title: string): string {
  return encode({ code: 'data.missing', message: `${title}不能为空` });
}

export function tooLong(value: string, largest: number): string {
  return encode({
    code: 'data.too-long',
    message: `文字过长：${value.length} 字，最多 ${largest} 字`,
    expected: String(largest),
    actual: String(value.length),
  });
}

export function proseTooLong(length: number, largest: number): string {
  return encode({
    code: 'data.too-long',
    message: `文字过长：共 ${length} 字，最多 ${largest} 字`,
    expected: String(largest),
    actual: String(length),
  });
}

export function paragraph(value: unknown): string {
  return encode({
    code: 'data.type',
    message: `列表的每一项应为一段文字，或 { heading, body }，这里是 ${shown(value)}`,
    actual: shown(value),
  });
}

const characterKinds = {
  control: '控制字符',
  surrogate: '不成对的代理字符',
  noncharacter: '非字符',
} as const;

export function character({ kind, codePoint, offset }: TextProblem): string {
  if (kind === 'line-break')
    return encode({
      code: 'data.line-break',
      message: `第 ${offset + 1} 个字符是换行，这里只能写一行`,
      hint: '写在一行内',
    });
  return encode({
    code: 'data.character',
    message: `第 ${offset + 1} 个字符是${characterKinds[kind]} ${codePointName(codePoint)}，文件中不能出现`,
    hint: '删去这个字符',
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
        ? `${title} ${value} 不是日历上的日子`
        : `${title}应写成 YYYY-MM-DD，这里是 ${shown(value)}`,
    actual: shown(value),
    ...(mended && mended !== value && isIsoDate(mended) ? { hint: `写成 ${mended}` } : {}),
  });
}

export function periodOrder(): string {
  return encode({ code: 'data.period', message: '统计期限的起始日期晚于截止日期' });
}

export function year(value: unknown, firstYear: number): string {
  if (value === undefined) return missing('报告年度');
  const digits =
    typeof value === 'string' ? /^(\d{4})年?(度)?$/.exec(value.normalize('NFKC'))?.[1] : undefined;
  return encode({
    code: 'data.year',
    message:
      typeof value === 'number' && value < firstYear
        ? `报告年度不能早于 ${firstYear} 年（《条例》自 ${firstYear} 年施行），这里是 ${value}`
        : `报告年度应为四位数的年份，这里是 ${shown(value)}`,
    actual: shown(value),
    ...(digits ? { hint: `写成 ${digits}（不加引号）` } : {}),
  });
}

export function choice(value: unknown, title: string, choices: Readonly<Record<string, string>>): string {
  const listed = Object.entries(choices)
    .map(([key, label]) => `${key}（${label}）`)
    .join('、');
  if (value === undefined)
    return encode({ code: 'data.missing', message: `缺少${title}`, hint: `可用：${listed}` });
  return encode({
    code: 'data.choice',
    message: `${title}不能是 ${shown(value)}`,
    hint: `可用：${listed}`,
    actual: shown(value),
  });
}
