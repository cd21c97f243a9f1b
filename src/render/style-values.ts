/** Reads single values of a style, and says in Chinese what is wrong with one. */
import type { FindingCode } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import { shown } from '../model/schema/problem.js';
import type { ValueField } from './style-fields.js';
import { pointsOf, sizeOf } from './style-lengths.js';

/** What is wrong with a value. */
export interface StyleProblem {
  readonly code: FindingCode;
  readonly message: string;
  readonly hint?: string;
}

export type ReadValue = { readonly value: unknown } | { readonly problem: StyleProblem };

const problem = (code: FindingCode, message: string, hint?: string): ReadValue => ({
  problem: { code, message, ...(hint ? { hint } : {}) },
});

/** The value of a field, its lengths in points; or what is wrong with it. */
export function readStyleValue(field: ValueField, value: unknown): ReadValue {
  if (value === null) return problem('style.value', `${field.title}没有写值`, '写上值，或删去这一行');
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
        : problem('style.value', `${field.title}应为 true 或 false，这里是 ${shown(value)}`);
    case 'font':
      return readFontName(field.title, value);
  }
}

const examples = {
  length: '写磅数（如 28），或带单位的长度（如 28mm、1.5cm、16pt）',
  size: '写磅数（如 16）、带单位的字号（如 16pt），或字号名（如 三号、小四）',
  number: '写不带单位的数，如 2',
} as const;

type NumberField = Extract<ValueField, { readonly step: number }>;

function readNumber(field: NumberField, value: unknown): ReadValue {
  const { kind, title, least, most, step } = field;
  const points = kind === 'size' ? sizeOf(value) : kind === 'length' ? pointsOf(value) : numberOf(value);
  if (points === undefined) {
    return problem('style.value', `${title}的写法不对：${shown(value)}`, examples[kind]);
  }
  const given = typeof value === 'string' ? `${value}（${trimmed(points)} 磅）` : String(value);
  const unit = kind === 'number' ? '' : ' 磅';
  if (points < least - rounding || points > most + rounding) {
    return problem(
      'style.range',
      `${title}应为 ${trimmed(least)} 至 ${trimmed(most)}${unit}，这里是 ${given}`,
    );
  }
  const steps = Math.round(points / step);
  // Lengths in millimetres never come out even; sizes do, and one that does not would differ between formats.
  if (kind !== 'length' && Math.abs(steps * step - points) > rounding) {
    const near = `${trimmed(Math.floor(points / step) * step)} 或 ${trimmed(Math.ceil(points / step) * step)}`;
    return problem('style.range', `${title}应为 ${step} 的倍数，这里是 ${given}`, `写成 ${near}`);
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
    `${title}不能是 ${shown(value)}${meant ? `，您是否想写 ${meant}？` : ''}`,
    `可用：${entries.map(([name, label]) => `${name}（${label}）`).join('、')}`,
  );
}

/** Windows keeps 31 characters of a font's name. */
const longestName = 31;

function readFontName(title: string, value: unknown): ReadValue {
  if (typeof value !== 'string') {
    return problem('style.value', `${title}应为文字，这里是 ${shown(value)}`);
  }
  const name = value.trim();
  if (name === '') return problem('style.value', `${title}不能为空`, '写上字体名，或删去这一行');
  // A comma or semicolon would make Word read a list of names.
  if (/[\p{C}\p{Zl}\p{Zp},;，；]/u.test(name)) {
    return problem('style.font-name', `${title}只能是一个字体的名称，这里是 ${shown(value)}`);
  }
  if (name.length > longestName) {
    return problem('style.font-name', `${title}过长：${name.length} 字，最多 ${longestName} 字`);
  }
  return { value: name };
}
