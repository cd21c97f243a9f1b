/** What a path in a template leads to, found on the shape of the view alone. */
import type { Telling } from '../../model/finding/finding.js';
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { distance } from 'fastest-levenshtein';
import type { FindingCode } from '../../model/finding/finding.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import type { Shape } from './shape.js';

/** A shape with its path from the root of the view; items of a list are `list[]`. */
export interface Target {
  readonly shape: Shape;
  readonly path: string;
}

/** What is in reach at a place in a template. */
export interface Scope {
  readonly root: Target;
  /** `this`, then what `../` and `../../` reach. */
  readonly contexts: readonly Target[];
  readonly blockParams: ReadonlyMap<string, Target>;
  /** Names after `@`: `index`, `first`, `last` inside `{{#each}}`. */
  readonly variables: ReadonlySet<string>;
  /** Paths that a surrounding `{{#if}}` or `{{#with}}` has found to be given. */
  readonly guarded: ReadonlySet<string>;
  /** The names of the other editions that have a field at a path from the root of the view. */
  readonly editionsWith: (path: string) => readonly string[];
}

export interface PathProblem extends Pick<Telling, 'message' | 'hint'> {
  readonly code: FindingCode;
}

export type Resolved =
  | { readonly target: Target; readonly problem?: never }
  | { readonly target?: never; readonly problem: PathProblem };

/** The scope at the start of a template. */
export function rootScope(root: Target, editionsWith: Scope['editionsWith']): Scope {
  return {
    root,
    contexts: [root],
    blockParams: new Map(),
    variables: new Set(),
    guarded: new Set(),
    editionsWith,
  };
}

/** Whether a path begins with `this` or `./`, and so never means a block parameter or a function. */
export function isScoped({ original }: hbs.AST.PathExpression): boolean {
  return /^(?:\.\/|this\b|\.$)/.test(original);
}

/** `@first` and `@last`. */
const truth: Shape = { kind: 'value' };
/** `@index`, and the length of a list. */
export const number: Shape = { kind: 'value', holds: 'number' };

/** Follows a path expression from the scope it stands in. */
export function resolvePath(expression: hbs.AST.PathExpression, scope: Scope): Resolved {
  const { parts, depth, data, original } = expression;
  const scoped = isScoped(expression);
  if (data) return resolveVariable(expression, scope);
  const param = !scoped && depth === 0 ? scope.blockParams.get(parts[0] ?? '') : undefined;
  if (param) return follow(param, parts.slice(1), { typed: [parts[0]!], scope });
  const context = scope.contexts[depth];
  if (!context)
    return fail(
      say(`${original} 超出了模板的最外层`, `${original} leads outside of the template`),
      'template.unknown-field',
    );
  const prefix =
    depth > 0 ? ['..'.concat('/..'.repeat(depth - 1))] : scoped && parts.length > 0 ? ['this'] : [];
  return follow(context, parts, { typed: prefix, scope });
}

function resolveVariable({ parts, original }: hbs.AST.PathExpression, scope: Scope): Resolved {
  const [name = '', ...rest] = parts;
  if (name === 'root') return follow(scope.root, rest, { typed: ['@root'], scope });
  if (scope.variables.has(name) && rest.length === 0)
    return { target: { shape: name === 'index' ? number : truth, path: original } };
  const meant = nearest(name, ['root', ...scope.variables]);
  const hint = ['index', 'first', 'last'].includes(name)
    ? say('只能在 {{#each}} 之内使用', 'It can only be used inside {{#each}}')
    : undefined;
  return fail(
    orMeant(say(`未知变量 ${original}`, `Unknown variable ${original}`), meant && `@${meant}`),
    'template.unknown-field',
    hint,
  );
}

interface Walk {
  /** What the path begins with as it is written, before the parts that are followed. */
  readonly typed: readonly string[];
  readonly scope: Scope;
}

function follow(from: Target, parts: readonly string[], walk: Walk): Resolved {
  let target = from;
  for (const [index, part] of parts.entries()) {
    const { shape, path } = target;
    if (shape.kind === 'record' && shape.optional && !walk.scope.guarded.has(path)) {
      return fail(
        say(`${path} 可以不填，不填时没有 ${part}`, `${path} may be left out, and then there is no ${part}`),
        'template.unguarded-field',
        say(`放在 {{#if ${path}}} 与 {{/if}} 之间`, `Put it between {{#if ${path}}} and {{/if}}`),
      );
    }
    const next = fieldOf(shape, part);
    if (!next) return unknownField(from, parts, index, walk);
    target = { shape: next, path: path === '' ? part : `${path}.${part}` };
  }
  return { target };
}

function fieldOf(shape: Shape, name: string): Shape | undefined {
  if (shape.kind === 'list' && name === 'length') return number;
  return shape.kind === 'record' ? shape.fields.get(name) : undefined;
}

/** Whether a path, in which `list[]` is an item of the list, leads anywhere from the shape. */
export function hasPath(root: Shape, path: string): boolean {
  const found = path.split('.').reduce<Shape | undefined>((at, part) => {
    const field = at && fieldOf(at, part.replace(/\[\]$/, ''));
    return part.endsWith('[]') ? (field?.kind === 'list' ? field.item : undefined) : field;
  }, root);
  return found !== undefined;
}

function walkShape(shape: Shape, parts: readonly string[]): Shape | undefined {
  return parts.reduce<Shape | undefined>((at, part) => at && fieldOf(at, part), shape);
}

function unknownField(from: Target, parts: readonly string[], index: number, walk: Walk): Resolved {
  const written = (path: readonly string[]): string =>
    [...walk.typed, ...path].join('.').replace(/^(\.\.(?:\/\.\.)*)\./, '$1/');
  const others = walk.scope.editionsWith([from.path, ...parts].filter((part) => part !== '').join('.'));
  if (others.length > 0) {
    return fail(
      say(
        `这一版没有字段 ${written(parts)}，它是 ${others.join('、')}的字段`,
        `This edition has no field ${written(parts)}; it is a field of the edition ${others.join(' or ')}`,
      ),
      'template.other-edition',
      availableFields(walkShape(from.shape, parts.slice(0, index))),
    );
  }
  const meant = suggestion(from.shape, parts, index);
  const outer = walk.scope.contexts.findIndex(
    (context, depth) => depth > 0 && walkShape(context.shape, parts) !== undefined,
  );
  const suggested =
    walk.typed.length === 0 && outer > 0
      ? `${'../'.repeat(outer)}${parts.join('.')}`
      : meant && written(meant);
  return fail(
    orMeant(say(`未知字段 ${written(parts)}`, `Unknown field ${written(parts)}`), suggested),
    'template.unknown-field',
    suggested ? undefined : availableFields(walkShape(from.shape, parts.slice(0, index))),
  );
}

function availableFields(shape: Shape | undefined): Bilingual {
  if (shape?.kind === 'list')
    return say('这是列表，用 {{#each}} 逐项输出', 'This is a list: print its items with {{#each}}');
  if (shape?.kind !== 'record') return say('这里没有下一级字段', 'This has no fields below it');
  const names = [...shape.fields.keys()];
  const listed = names.slice(0, 20);
  const more = names.length > listed.length;
  return say(
    `此处可用：${listed.join('、')}${more ? '……' : ''}`,
    `Here there can be: ${listed.join(', ')}${more ? ' …' : ''}`,
  );
}

/**
 * The path that was probably meant: a neighbour of the unknown name, else a field of nearly the same name
 * further down (applications.totals: applications.results.total).
 */
function suggestion(from: Shape, parts: readonly string[], index: number): readonly string[] | undefined {
  const valid = parts.slice(0, index);
  const above = walkShape(from, valid);
  if (above?.kind !== 'record') return undefined;
  const sibling = nearest(parts[index]!, above.fields.keys());
  if (sibling !== undefined) {
    const whole = [...valid, sibling, ...parts.slice(index + 1)];
    return walkShape(from, whole) ? whole : [...valid, sibling];
  }
  const last = parts.at(-1)!;
  for (const start of index > 0 ? [valid, []] : [valid]) {
    const below = [...pathsBelow(walkShape(from, start)!)].map((path) => [...start, ...path]);
    const name = nearest(last, new Set(below.map((path) => path.at(-1)!)));
    const apart = (path: readonly string[]): number => distance(path.join('.'), parts.join('.'));
    const candidates = below.filter((path) => path.at(-1) === name);
    if (candidates.length > 0) {
      return candidates.reduce((best, path) => (apart(path) < apart(best) ? path : best));
    }
  }
  return undefined;
}

function* pathsBelow(shape: Shape): Generator<readonly string[]> {
  if (shape.kind !== 'record') return;
  for (const [name, field] of shape.fields) {
    yield [name];
    for (const path of pathsBelow(field)) yield [name, ...path];
  }
}

function fail(message: Bilingual, code: FindingCode, hint?: Bilingual): Resolved {
  return { problem: { code, message, ...(hint ? { hint } : {}) } };
}
