/** Checks what stands between the braces of a tag: functions, their arguments, and paths. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { refusedLiteral } from './literals.js';
import { templateFunctions, type ParameterKind, type TemplateFunction } from '../functions.js';
import { resolvePath, type PathProblem, type Scope, type Target } from './scope.js';

/** A place in the template to report a problem at. */
export type Report = (node: hbs.AST.Node, problem: PathProblem) => void;

/** What an expression yields, as far as can be told. */
export type Yield = Target | { readonly result: TemplateFunction['result'] } | undefined;

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

/** The function that a tag or bracket calls; undefined where it names a field. */
export function calledFunction(
  { path }: Call,
  scope: { readonly blockParams: ReadonlyMap<string, unknown> },
): string | undefined {
  if (!isPath(path) || path.data || path.depth > 0 || path.parts.length !== 1) return undefined;
  const name = path.original;
  return Object.hasOwn(templateFunctions, name) && !scope.blockParams.has(name) ? name : undefined;
}

/** What any expression yields; every problem in it is reported. */
export function checkExpression(node: hbs.AST.Node, scope: Scope, report: Report): Yield {
  if (node.type === 'SubExpression') return checkCall(node as hbs.AST.SubExpression, scope, report);
  if (!isPath(node)) return { result: 'value' };
  const { target, problem } = resolvePath(node, scope);
  if (problem) report(node, problem);
  return target;
}

/** A call of a function in a tag or in brackets. */
export function checkCall(call: Call, scope: Scope, report: Report): Yield {
  const name = calledFunction(call, scope);
  if (name === undefined) {
    report(
      call.path,
      unknownFunction((call.path as hbs.AST.PathExpression).original, Object.keys(templateFunctions)),
    );
    return undefined;
  }
  const definition = templateFunctions[name]!;
  checkArgumentCount(call, name, definition, report);
  const kinds = definition.parameters;
  let list: Yield;
  call.params.forEach((argument, index) => {
    const kind = kinds[index] ?? kinds.at(-1)!;
    if (kind === 'field') return checkField(argument, list, definition, report);
    const found = checkExpression(argument, scope, report);
    if (kind === 'list') list = found;
    if (found && !fits(found, kind)) report(argument, wrongKind(argument, kind, definition));
    else if (kind === 'any' && definition.result === 'condition') checkPresence(argument, found, report);
  });
  for (const pair of call.hash?.pairs ?? []) {
    if (definition.options?.includes(pair.key)) checkOption(pair, scope, report, definition);
    else report(pair, unknownOption(pair.key, name, definition));
  }
  const refused = refusedLiteral(call, definition);
  if (refused) {
    const { node, message } = refused;
    report(node, { code: 'template.arguments', message, hint: usageHint(definition) });
  }
  return { result: definition.result };
}

/** A number is always given, zero included: a condition on it leaves one of its branches out of reach. */
export function checkPresence(condition: hbs.AST.Node, found: Yield, report: Report): void {
  if (!found || !('shape' in found) || !isPath(condition)) return;
  const { shape } = found;
  const isNumber = shape.kind === 'value' ? shape.holds === 'number' : shape.kind === 'record' && shape.sum;
  if (!isNumber) return;
  const name = condition.original;
  const list = name.slice(0, -'.length'.length);
  report(condition, {
    code: 'template.always-present',
    message: say(
      `${name} 是数，总是有的（0 也算），这个条件总成立`,
      `${name} is a number, which is always given (0 too), so the condition always holds`,
    ),
    hint:
      name === '@index'
        ? say('要问是不是第一项，写 @first', 'To ask whether it is the first item, write @first')
        : name.endsWith('.length')
          ? say(`要问有没有内容，写 ${list}`, `To ask whether it has any items, write ${list}`)
          : say(`要问是否大于零，写 (gt ${name} 0)`, `To ask whether it is above zero, write (gt ${name} 0)`),
  });
}

export function unknownFunction(name: string, known: readonly string[]): PathProblem {
  const meant = nearest(name, known);
  return {
    code: 'template.unknown-helper',
    message: orMeant(say(`没有名为 ${name} 的函数`, `There is no function ${name}`), meant),
    ...(meant ? {} : { hint: say(`可用：${known.join('、')}`, `Use one of: ${known.join(', ')}`) }),
  };
}

function checkArgumentCount(call: Call, name: string, definition: TemplateFunction, report: Report): void {
  const most = definition.repeats ? Infinity : definition.parameters.length;
  const fewest = definition.parameters.length - (definition.optional ?? 0);
  const count = call.params.length;
  if (count >= fewest && count <= most) return;
  const range =
    most === Infinity
      ? say(`至少 ${fewest}`, `at least ${fewest}`)
      : fewest === most
        ? say(`${fewest}`, `${fewest}`)
        : say(`${fewest} 至 ${most}`, `${fewest} to ${most}`);
  const { zh, en } = definition.usage;
  report(call, {
    code: 'template.arguments',
    message: say(
      `函数 ${name} 要有 ${range.zh} 个参数，这里有 ${count} 个`,
      `The function ${name} takes ${range.en} arguments; here there are ${count}`,
    ),
    hint:
      count === 0
        ? say(
            `写成 ${zh}；若要输出名为 ${name} 的字段，写 this.${name}`,
            `Write ${en}; to print a field named ${name}, write this.${name}`,
          )
        : writeHint(definition),
  });
}

function checkOption(
  pair: hbs.AST.HashPair,
  scope: Scope,
  report: Report,
  definition: TemplateFunction,
): void {
  const found = checkExpression(pair.value, scope, report);
  if (found && !fits(found, 'value')) report(pair.value, wrongKind(pair.value, 'value', definition));
}

function checkField(argument: hbs.AST.Node, list: Yield, definition: TemplateFunction, report: Report): void {
  if (argument.type !== 'StringLiteral') {
    return report(argument, {
      code: 'template.arguments',
      message: say('字段名要加引号', 'The name of a field goes in quotation marks'),
      hint: writeHint(definition),
    });
  }
  const name = (argument as hbs.AST.StringLiteral).value;
  const item = list && 'shape' in list && list.shape.kind === 'list' ? list.shape.item : undefined;
  if (item?.kind !== 'record' || item.fields.get(name)?.kind === 'value') return;
  const meant = nearest(name, item.fields.keys());
  report(argument, {
    code: 'template.unknown-field',
    message: orMeant(say(`未知字段 ${name}`, `Unknown field ${name}`), meant),
    ...(meant
      ? {}
      : {
          hint: say(
            `此处可用：${[...item.fields.keys()].join('、')}`,
            `Here there can be: ${[...item.fields.keys()].join(', ')}`,
          ),
        }),
  });
}

function fits(found: NonNullable<Yield>, kind: ParameterKind): boolean {
  if ('result' in found)
    return found.result === 'value' ? kind !== 'prose' && kind !== 'list' : kind === 'any';
  const { shape } = found;
  if (kind === 'any') return true;
  if (shape.kind === 'record' && shape.sum) return kind === 'value' || kind === 'number';
  if (kind === 'number') return shape.kind === 'value' && shape.holds !== 'text';
  return shape.kind === kind;
}

const kindNames: Readonly<Record<ParameterKind, Bilingual>> = {
  number: say('数', 'a number'),
  value: say('数或一行文字', 'a number or a line of text'),
  prose: say('成段的文字', 'prose'),
  list: say('列表', 'a list'),
  field: say('字段名', 'the name of a field'),
  any: say('值', 'a value'),
};

function wrongKind(argument: hbs.AST.Node, kind: ParameterKind, definition: TemplateFunction): PathProblem {
  const name = isPath(argument)
    ? say(`${argument.original} 不是`, `${argument.original} is not`)
    : say('这个参数不是', 'This argument is not');
  const message = say(`${name.zh}${kindNames[kind].zh}`, `${name.en} ${kindNames[kind].en}`);
  return { code: 'template.arguments', message, hint: usageHint(definition) };
}

const usageHint = ({ usage }: TemplateFunction): Bilingual => say(`用法：${usage.zh}`, `Usage: ${usage.en}`);
const writeHint = ({ usage }: TemplateFunction): Bilingual => say(`写成 ${usage.zh}`, `Write ${usage.en}`);

function unknownOption(key: string, name: string, definition: TemplateFunction): PathProblem {
  const { options = [] } = definition;
  const meant = nearest(key, options);
  return {
    code: 'template.arguments',
    message: orMeant(say(`函数 ${name} 没有选项 ${key}`, `The function ${name} has no option ${key}`), meant),
    hint: writeHint(definition),
  };
}
