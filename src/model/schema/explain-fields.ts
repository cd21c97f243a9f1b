/** What is wrong with a field: with its name, its kind, its date or its choice. */
import { say } from '../finding/bilingual.js';
import { isIsoDate } from '../values/date.js';
import { nearest, orMeant } from '../finding/nearest.js';
import { shown } from '../finding/shown.js';
import { encodeProblem } from './problem.js';

export function missing(title: string): string {
  return encodeProblem({ code: 'data.missing', message: say(`缺少${title}`, `“${title}” is missing`) });
}

export function unknownKey(known: readonly string[]): string {
  return encodeProblem({ code: 'data.unknown-key', message: say('未知字段', 'Unknown field'), known });
}

export function group(value: unknown, title: string): string {
  if (value === undefined) return missing(title);
  return encodeProblem({
    code: 'data.type',
    message: say(
      `${title}应为一组键值，这里是 ${shown(value).zh}`,
      `“${title}” should be a group of keys; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

export function list(value: unknown, title: string): string {
  return encodeProblem({
    code: 'data.type',
    message: say(
      `${title}应为列表，这里是 ${shown(value).zh}`,
      `“${title}” should be a list; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
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
  return encodeProblem({
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
  return encodeProblem({
    code: 'data.period',
    message: say('统计期限的起始日期晚于截止日期', 'The statistical period begins after it ends'),
  });
}

export function year(value: unknown, firstYear: number): string {
  if (value === undefined) return missing('报告年度');
  const digits =
    typeof value === 'string' ? /^(\d{4})年?(度)?$/.exec(value.normalize('NFKC'))?.[1] : undefined;
  return encodeProblem({
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
    return encodeProblem({
      code: 'data.missing',
      message: say(`缺少${title}`, `“${title}” is missing`),
      hint,
    });
  const meant = typeof value === 'string' ? meantChoice(value, choices) : undefined;
  return encodeProblem({
    code: 'data.choice',
    message: orMeant(
      say(`${title}不能是 ${shown(value).zh}`, `“${title}” cannot be ${shown(value).en}`),
      meant,
    ),
    hint,
    actual: shown(value),
  });
}

/** The choice that was written by its label or a part of it, or with a slip of the pen. */
function meantChoice(value: string, choices: Readonly<Record<string, string>>): string | undefined {
  const written = value.trim();
  const labelled = Object.entries(choices).filter(([, label]) => written !== '' && label.includes(written));
  const exact =
    labelled.find(([, label]) => label === written) ?? (labelled.length === 1 ? labelled[0] : undefined);
  return exact ? exact[0] : nearest(written, Object.keys(choices));
}
