/** What is in reach inside a block: `if`, `unless`, `each` and `with`. */
import { say } from '../../model/finding/bilingual.js';
import { checkExpression, type Report, type Yield } from './expression.js';
import { number, type Scope, type Target } from './scope.js';

/** The blocks that templates may write. */
export const blockNames = ['if', 'unless', 'each', 'with'];

/** The paths that are known to be given where a condition holds. */
export function guards(condition: hbs.AST.Node, scope: Scope): readonly string[] {
  if (condition.type === 'SubExpression') {
    const { path, params } = condition as hbs.AST.SubExpression;
    return path.original === 'and' ? params.flatMap((param) => guards(param, scope)) : [];
  }
  const found = checkExpression(condition, scope, () => undefined);
  return found && 'path' in found ? [found.path] : [];
}

interface Entering {
  readonly name: string;
  readonly program: hbs.AST.Program | undefined;
  readonly found: Yield;
  readonly condition: hbs.AST.Node | undefined;
}

/** The scope inside a block; undefined where nothing can be said about it. */
export function enterBlock(
  { name, program, found, condition }: Entering,
  scope: Scope,
  report: Report,
): Scope | undefined {
  if (name === 'if' || name === 'unless') return scope;
  if (!found || !condition) return undefined;
  const target = 'shape' in found ? found : undefined;
  const item = name === 'each' ? itemOf(target) : target?.shape.kind === 'record' ? target : undefined;
  if (!item) {
    report(condition, {
      code: 'template.arguments',
      message:
        name === 'each'
          ? say('{{#each}} 只能用于列表', '{{#each}} takes a list only')
          : say('{{#with}} 只能用于一组字段', '{{#with}} takes a group of fields only'),
      ...(target?.shape.kind === 'prose'
        ? { hint: say('成段的文字写成 {{prose …}}', 'Write prose as {{prose …}}') }
        : {}),
    });
    return undefined;
  }
  const names = program?.blockParams ?? [];
  const blockParams = new Map(scope.blockParams);
  const index: Target = { shape: number, path: '@index' };
  names.forEach((param, position) => blockParams.set(param, position === 0 ? item : index));
  return {
    ...scope,
    contexts: [item, ...scope.contexts],
    blockParams,
    variables: name === 'each' ? new Set(['index', 'first', 'last']) : scope.variables,
  };
}

function itemOf(target: Target | undefined): Target | undefined {
  return target?.shape.kind === 'list' ? { shape: target.shape.item, path: `${target.path}[]` } : undefined;
}
