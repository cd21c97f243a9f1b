/** Why a tag cannot print what it names. */
import type { Telling } from '../../model/finding/finding.js';
import { say } from '../../model/finding/bilingual.js';
import type { Yield } from './expression.js';

/** What is wrong with printing a value as a text, if it cannot be. */
export function printProblem(
  found: NonNullable<Yield>,
  name: string,
): Pick<Telling, 'message' | 'hint'> | undefined {
  if ('result' in found) {
    return found.result === 'condition'
      ? {
          message: say(`${name} 是条件，不能输出`, `${name} is a condition and cannot be printed`),
          hint: say(`写成 {{#if (${name} …)}}`, `Write {{#if (${name} …)}}`),
        }
      : undefined;
  }
  const { shape } = found;
  if (shape.kind === 'value' || (shape.kind === 'record' && shape.sum)) return undefined;
  if (shape.kind === 'prose') {
    return {
      message: say(`${name} 是成段的文字`, `${name} is prose`),
      hint: say(`写成 {{prose ${name}}}`, `Write {{prose ${name}}}`),
    };
  }
  if (shape.kind === 'list') {
    return {
      message: say(`${name} 是列表`, `${name} is a list`),
      hint: say(`写成 {{#each ${name}}} … {{/each}}`, `Write {{#each ${name}}} … {{/each}}`),
    };
  }
  return {
    message: say(
      `${name} 是一组字段，不能直接输出`,
      `${name} is a group of fields and cannot be printed itself`,
    ),
    hint: say(
      `可用：${[...shape.fields.keys()].join('、')}`,
      `Use one of: ${[...shape.fields.keys()].join(', ')}`,
    ),
  };
}
