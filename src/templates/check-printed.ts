/** Why a tag cannot print what it names. */
import type { Yield } from './check-expression.js';

/** What is wrong with printing a value as a text, if it cannot be. */
export function printProblem(
  found: NonNullable<Yield>,
  name: string,
): { readonly message: string; readonly hint?: string } | undefined {
  if ('result' in found) {
    return found.result === 'condition'
      ? { message: `${name} 是条件，不能输出`, hint: `写成 {{#if (${name} …)}}` }
      : undefined;
  }
  const { shape } = found;
  if (shape.kind === 'value' || (shape.kind === 'record' && shape.sum)) return undefined;
  if (shape.kind === 'prose') return { message: `${name} 是成段的文字`, hint: `写成 {{prose ${name}}}` };
  if (shape.kind === 'list') return { message: `${name} 是列表`, hint: `写成 {{#each ${name}}} … {{/each}}` };
  return {
    message: `${name} 是一组字段，不能直接输出`,
    hint: `可用：${[...shape.fields.keys()].join('、')}`,
  };
}
