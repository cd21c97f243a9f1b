/** Evaluates what stands between the braces of a tag. */
import { say, BilingualError, type Bilingual } from '../../model/finding/bilingual.js';
import { calledFunction } from '../lint/expression.js';
import { FunctionError, templateFunctions } from '../functions.js';
import { LimitError, type Meter } from './meter.js';
import { isScoped } from '../lint/scope.js';

/** What is in reach at a place of a template that runs; see {@link Scope}, its counterpart in the checks. */
export interface RunScope {
  readonly root: unknown;
  readonly contexts: readonly unknown[];
  readonly blockParams: ReadonlyMap<string, unknown>;
  /** Values of `@index`, `@first` and `@last`. */
  readonly variables: ReadonlyMap<string, unknown>;
}

/** Something in a template that cannot be carried out, and the tag that it stands in. */
export class RunError extends BilingualError {
  constructor(
    readonly node: hbs.AST.Node,
    text: Bilingual,
    options?: ErrorOptions,
  ) {
    super(text, options);
  }
}

/** The value of a path, a literal or a call. Nothing but the view's own fields and the functions can be reached. */
export function evaluate(node: hbs.AST.Node, scope: RunScope, meter: Meter): unknown {
  meter.step();
  switch (node.type) {
    case 'PathExpression':
      return follow(node as hbs.AST.PathExpression, scope);
    case 'SubExpression':
      return call(node as hbs.AST.SubExpression, scope, meter);
    case 'StringLiteral':
    case 'NumberLiteral':
    case 'BooleanLiteral':
      return (node as hbs.AST.StringLiteral | hbs.AST.NumberLiteral | hbs.AST.BooleanLiteral).value;
    default:
      return null;
  }
}

/** What a function returns for the arguments and options of a tag or bracket. */
export function call(
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: RunScope,
  meter: Meter,
): unknown {
  const name = calledFunction(node, scope);
  if (name === undefined) throw new RunError(node, say('没有这个函数', 'There is no such function'));
  const args = node.params.map((param) => evaluate(param, scope, meter));
  const options = evaluatePairs(node.hash, scope, meter);
  for (const argument of args) if (Array.isArray(argument)) meter.step(argument.length);
  try {
    const result = templateFunctions[name]!.run(args, options);
    return typeof result === 'string' ? meter.make(result) : result;
  } catch (error) {
    if (error instanceof LimitError) throw error;
    const text =
      error instanceof FunctionError
        ? error.text
        : say(
            `函数 ${name} 不能用于这里的参数`,
            `The function ${name} cannot be used for what it is given here`,
          );
    throw new RunError(node, text, { cause: error });
  }
}

/** The options of a call, or the fields that a partial is given, in an object without a prototype. */
export function evaluatePairs(
  hash: hbs.AST.Hash | undefined,
  scope: RunScope,
  meter: Meter,
): Readonly<Record<string, unknown>> {
  const pairs = Object.create(null) as Record<string, unknown>;
  for (const { key, value } of hash?.pairs ?? []) pairs[key] = evaluate(value, scope, meter);
  return pairs;
}

function follow(path: hbs.AST.PathExpression, scope: RunScope): unknown {
  const { parts, depth, data } = path;
  const [first = '', ...rest] = parts;
  if (data) {
    if (first === 'root') return walk(path, scope.root, rest);
    if (scope.variables.has(first)) return walk(path, scope.variables.get(first), rest);
    throw unknownField(path);
  }
  if (depth === 0 && !isScoped(path) && scope.blockParams.has(first)) {
    return walk(path, scope.blockParams.get(first), rest);
  }
  if (depth >= scope.contexts.length) throw unknownField(path);
  return walk(path, scope.contexts[depth], parts);
}

/** Only records' own fields are followed, and the length of a list: no prototype is ever asked. */
function walk(path: hbs.AST.PathExpression, from: unknown, parts: readonly string[]): unknown {
  let value = from;
  for (const part of parts) {
    const isField = typeof value === 'object' && value !== null && Object.hasOwn(value, part);
    if (!isField || (Array.isArray(value) && part !== 'length')) throw unknownField(path);
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

function unknownField(path: hbs.AST.PathExpression): RunError {
  return new RunError(path, say(`没有字段 ${path.original}`, `There is no field ${path.original}`));
}
