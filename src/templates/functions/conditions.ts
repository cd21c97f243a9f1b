/** Conditions, for `if`, `unless` and each other. Zero is a value like any other. */
import { say } from '../../model/finding/bilingual.js';
import { compareDecimals } from '../../model/values/decimal.js';
import { decimalArgument, isPresent, maybeDecimal, textOf, type TemplateFunction } from './function.js';

const comparison = (name: string, holds: (order: number) => boolean): TemplateFunction => ({
  parameters: ['number', 'number'],
  result: 'condition',
  usage: say(`(${name} 甲 乙)`, `(${name} a b)`),
  run: ([a, b]) => holds(compareDecimals(decimalArgument(a), decimalArgument(b))),
});

/** Numbers are equal by what they are worth, `0.00` and 0 too; all else by how it prints. */
function equal(a: unknown, b: unknown): boolean {
  const [left, right] = [maybeDecimal(a), maybeDecimal(b)];
  const areNumbers = left !== undefined && right !== undefined;
  return areNumbers ? compareDecimals(left, right) === 0 : textOf(a) === textOf(b);
}

export const conditionFunctions = {
  eq: {
    parameters: ['value', 'value'],
    result: 'condition',
    usage: say('(eq 甲 乙)', '(eq a b)'),
    run: ([a, b]) => equal(a, b),
  },
  gt: comparison('gt', (order) => order > 0),
  gte: comparison('gte', (order) => order >= 0),
  lt: comparison('lt', (order) => order < 0),
  lte: comparison('lte', (order) => order <= 0),
  /** Conditions of conditions; a value counts as true when it is given, zero included. */
  and: {
    parameters: ['any', 'any'],
    repeats: true,
    result: 'condition',
    usage: say('(and 条件 条件)', '(and condition condition)'),
    run: (args) => args.every(isPresent),
  },
  or: {
    parameters: ['any', 'any'],
    repeats: true,
    result: 'condition',
    usage: say('(or 条件 条件)', '(or condition condition)'),
    run: (args) => args.some(isPresent),
  },
  not: {
    parameters: ['any'],
    result: 'condition',
    usage: say('(not 条件)', '(not condition)'),
    run: ([value]) => !isPresent(value),
  },
} satisfies Readonly<Record<string, TemplateFunction>>;
