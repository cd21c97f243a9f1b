/** Reads single values of a style, and says in Chinese what is wrong with one. */
import type { Telling, FindingCode } from '../../model/finding/finding.js';
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { shown } from '../../model/finding/shown.js';
import type { ValueField } from './fields.js';
import { pointsOf, sizeOf } from './lengths.js';

/** What is wrong with a value. */
export interface StyleProblem extends Pick<Telling, 'message' | 'hint'> {
  readonly code: FindingCode;
}

export type ReadValue = { readonly value: unknown } | { readonly problem: StyleProblem };

const problem = (code: FindingCode, message: Bilingual, hint?: Bilingual): ReadValue => ({
  problem: { code, message, ...(hint ? { hint } : {}) },
});

/** The value of a field, its lengths in points; or what is wrong with it. */
export function readStyleValue(field: ValueField, value: unknown): ReadValue {
  if (value === null)
    return problem(
      'style.value',
      say(`${field.title}没有写值`, `“${field.title}” has no value`),
      say('写上值，或删去这一行', 'Write a value, or delete the line'),
    );
  switch (field.kind) {
    case 'length':
    case 'size':
    case 'number':
      return readNumber(field, value);
    case 'choice':
      return readChoice(field, value);
    case 'switch':
      return typeof value === 'boolean'
        ? { value }
        : problem(
            'style.value',
            say(
              `${field.title}应为 true 或 false，这里是 ${shown(value).zh}`,
              `“${field.title}” should be true or false; here it is ${shown(value).en}`,
            ),
          );
    case 'font':
      return readFontName(field.title, value);
  }
}

const examples = {
  length: say(
    '写磅数（如 28），或带单位的长度（如 28mm、1.5cm、16pt）',
    'Write points (such as 28) or a length with its unit (such as 28mm, 1.5cm, 16pt)',
  ),
  size: say(
    '写磅数（如 16）、带单位的字号（如 16pt），或字号名（如 三号、小四）',
    'Write points (such as 16), a size with its unit (such as 16pt), or the name of a size (such as “三号”, “小四”)',
  ),
  number: say('写不带单位的数，如 2', 'Write a number without a unit, such as 2'),
} as const;

type NumberField = Extract<ValueField, { readonly step: number }>;

function readNumber(field: NumberField, value: unknown): ReadValue {
  const { kind, title, least, most, step } = field;
  const points = kind === 'size' ? sizeOf(value) : kind === 'length' ? pointsOf(value) : numberOf(value);
  if (points === undefined) {
    const message = say(
      `${title}的写法不对：${shown(value).zh}`,
      `“${title}” is written wrongly: ${shown(value).en}`,
    );
    return problem('style.value', message, examples[kind]);
  }
  const given =
    typeof value === 'string'
      ? say(`${value}（${trimmed(points)} 磅）`, `“${value}” (${trimmed(points)} points)`)
      : say(String(value), String(value));
  const unit = kind === 'number' ? say('', '') : say(' 磅', ' points');
  if (points < least - rounding || points > most + rounding) {
    return problem(
      'style.range',
      say(
        `${title}应为 ${trimmed(least)} 至 ${trimmed(most)}${unit.zh}，这里是 ${given.zh}`,
        `“${title}” should be ${trimmed(least)} to ${trimmed(most)}${unit.en}; here it is ${given.en}`,
      ),
    );
  }
  const steps = Math.round(points / step);
  // Lengths in millimetres never come out even; sizes do, and one that does not would differ between formats.
  if (kind !== 'length' && Math.abs(steps * step - points) > rounding) {
    const [below, above] = [Math.floor(points / step), Math.ceil(points / step)].map((count) =>
      trimmed(count * step),
    );
    return problem(
      'style.range',
      say(
        `${title}应为 ${step} 的倍数，这里是 ${given.zh}`,
        `“${title}” should be a multiple of ${step}; here it is ${given.en}`,
      ),
      say(`写成 ${below} 或 ${above}`, `Write ${below} or ${above}`),
    );
  }
  return { value: trimmed(steps * step) };
}

/** Room for what binary fractions and inches make of a limit. */
const rounding = 0.03;

/** Without the tail that binary fractions leave. */
const trimmed = (points: number): number => Math.round(points * 1000) / 1000;

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

function readChoice({ title, choices }: ValueField & { readonly kind: 'choice' }, value: unknown): ReadValue {
  if (typeof value === 'string' && Object.hasOwn(choices, value)) return { value };
  const entries = Object.entries(choices);
  const meant =
    typeof value === 'string'
      ? (entries.find(([, label]) => label === value)?.[0] ?? nearest(value, Object.keys(choices)))
      : undefined;
  return problem(
    'style.choice',
    orMeant(say(`${title}不能是 ${shown(value).zh}`, `“${title}” cannot be ${shown(value).en}`), meant),
    say(
      `可用：${entries.map(([name, label]) => `${name}（${label}）`).join('、')}`,
      `Use one of: ${entries.map(([name, label]) => `${name} (“${label}”)`).join(', ')}`,
    ),
  );
}

/** Windows keeps 31 characters of a font's name. */
const longestName = 31;

function readFontName(title: string, value: unknown): ReadValue {
  if (typeof value !== 'string') {
    return problem(
      'style.value',
      say(
        `${title}应为文字，这里是 ${shown(value).zh}`,
        `“${title}” should be text; here it is ${shown(value).en}`,
      ),
    );
  }
  const name = value.trim();
  if (name === '')
    return problem(
      'style.value',
      say(`${title}不能为空`, `“${title}” cannot be empty`),
      say('写上字体名，或删去这一行', 'Write the name of a font, or delete the line'),
    );
  // A comma or semicolon would make Word read a list of names.
  if (/[\p{C}\p{Zl}\p{Zp},;，；]/u.test(name)) {
    return problem(
      'style.font-name',
      say(
        `${title}只能是一个字体的名称，这里是 ${shown(value).zh}`,
        `“${title}” can only be the name of one font; here it is ${shown(value).en}`,
      ),
    );
  }
  if (name.length > longestName) {
    return problem(
      'style.font-name',
      say(
        `${title}过长：${name.length} 字，最多 ${longestName} 字`,
        `“${title}” is too long: ${name.length} characters, at most ${longestName}`,
      ),
    );
  }
  return { value: name };
}
