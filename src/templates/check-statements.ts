/** Walks a template and its partials, and checks every tag against what is in reach where it stands. */
import { blockNames, enterBlock, guards } from './block-scope.js';
import { nearest } from '../model/nearest.js';
import type { Finding } from '../model/finding.js';
import {
  calledFunction,
  checkCall,
  checkExpression,
  unknownFunction,
  type Report,
  type Yield,
} from './check-expression.js';
import { templateFunctions } from './functions.js';
import { rootScope, type Scope, type Target } from './scope.js';
import type { Shape } from './shape.js';
import { offsetAt, parseTemplate, templateFinding } from './syntax.js';
import type { TemplateSource } from './templates.js';

/** Every problem with the fields, functions and partials of a template that is given data of the shape. */
export function checkStatements(
  source: TemplateSource,
  root: Target,
  partials: ReadonlyMap<string, TemplateSource>,
): readonly Finding[] {
  const findings: Finding[] = [];
  checkSource({ source, partials, findings, within: [] }, rootScope(root));
  return findings;
}

interface Checking {
  readonly source: TemplateSource;
  readonly partials: ReadonlyMap<string, TemplateSource>;
  readonly findings: Finding[];
  /** Names of the partials that this one is included by, itself last. */
  readonly within: readonly string[];
}

function checkSource(checking: Checking, scope: Scope): void {
  // A template that cannot be parsed has its finding from elsewhere, once, however often it is included.
  const { program } = parseTemplate(checking.source);
  if (program) checkProgram(program, scope, checking);
}

function reporter({ source, findings }: Checking): Report {
  return (node, problem) =>
    void findings.push(templateFinding(source, offsetAt(source.text, node.loc.start), problem));
}

function checkProgram(program: hbs.AST.Program, scope: Scope, checking: Checking): void {
  for (const statement of program.body) {
    switch (statement.type) {
      case 'MustacheStatement':
        checkMustache(statement as hbs.AST.MustacheStatement, scope, checking);
        break;
      case 'BlockStatement':
        checkBlock(statement as hbs.AST.BlockStatement, scope, checking);
        break;
      case 'PartialStatement':
        checkPartial(statement as hbs.AST.PartialStatement, scope, checking);
        break;
      case 'Decorator':
      case 'DecoratorBlock':
      case 'PartialBlockStatement':
        reporter(checking)(statement, {
          code: 'template.unsupported',
          message: '模板中不能用 {{*…}}、{{#*…}} 和 {{#>…}}',
          hint: '共用的文字放在 partials 文件夹里，用 {{> 名称}} 引入',
        });
    }
  }
}

function checkMustache(statement: hbs.AST.MustacheStatement, scope: Scope, checking: Checking): void {
  const report = reporter(checking);
  if (!statement.escaped) {
    report(statement, {
      code: 'template.raw-output',
      message: '不能用 {{{…}}} 或 {{&…}} 原样输出',
      hint: '写成 {{…}}，特殊字符会照原样印出',
    });
    return;
  }
  const { path, params } = statement;
  if (path.type !== 'PathExpression') {
    return report(statement, { code: 'template.syntax', message: '文字不必写在 {{ }} 里，直接写即可' });
  }
  const name = (path as hbs.AST.PathExpression).original;
  if (blockNames.includes(name)) {
    return report(statement, {
      code: 'template.syntax',
      message: `${name} 要写成 {{#${name} …}} … {{/${name}}}`,
    });
  }
  const isCall =
    calledFunction(statement, scope) !== undefined ||
    params.length > 0 ||
    (statement.hash?.pairs.length ?? 0) > 0;
  const found = isCall ? checkCall(statement, scope, report) : checkExpression(path, scope, report);
  const problem = found && printProblem(found, name);
  if (problem) report(statement, { code: 'template.not-printable', ...problem });
}

/** Why a value cannot be printed as a text, if it cannot. */
function printProblem(
  found: NonNullable<Yield>,
  name: string,
): { message: string; hint?: string } | undefined {
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

function checkBlock(statement: hbs.AST.BlockStatement, scope: Scope, checking: Checking): void {
  const report = reporter(checking);
  const { path, params, hash, program, inverse } = statement;
  const name = path.original;
  if (checking.source.text.startsWith('{{{{', offsetAt(checking.source.text, statement.loc.start))) {
    return report(statement, { code: 'template.unsupported', message: '模板中不能用 {{{{…}}}}' });
  }
  if (!blockNames.includes(name) || scope.blockParams.has(name)) {
    const isField =
      params.length === 0 && !Object.hasOwn(templateFunctions, name) && !nearest(name, blockNames);
    report(statement, {
      ...unknownFunction(name, blockNames),
      ...(isField
        ? { message: `{{#${name}}} 应写成 {{#if ${name}}}、{{#each ${name}}} 或 {{#with ${name}}}` }
        : {}),
    });
    return;
  }
  if (params.length !== 1 || (hash?.pairs.length ?? 0) > 0) {
    report(statement, { code: 'template.arguments', message: `{{#${name}}} 要有且只有一个参数` });
  }
  const condition = params[0];
  const found = condition && checkExpression(condition, scope, report);
  const given = condition ? guards(condition, scope) : [];
  const guarded = { ...scope, guarded: new Set([...scope.guarded, ...given]) };
  const inner = name === 'unless' ? scope : guarded;
  const entered = enterBlock({ name, program, found, condition }, inner, report);
  if (program && entered) checkProgram(program, entered, checking);
  if (inverse) checkProgram(inverse, name === 'unless' ? guarded : scope, checking);
}

function checkPartial(statement: hbs.AST.PartialStatement, scope: Scope, checking: Checking): void {
  const report = reporter(checking);
  const { partials, within } = checking;
  const { name: path, params, hash } = statement;
  if (path.type === 'SubExpression') {
    return report(statement, {
      code: 'template.unsupported',
      message: '要引入的部分只能直接写名称：{{> 名称}}',
    });
  }
  const name = (path as hbs.AST.PathExpression).original;
  const source = partials.get(name);
  if (!source) {
    const meant = nearest(name, partials.keys());
    return report(statement, {
      code: 'template.unknown-partial',
      message: `没有 partials/${name}.hbs${meant ? `，您是否想写 {{> ${meant}}}？` : ''}`,
      ...(meant ? {} : { hint: `可用：${[...partials.keys()].join('、')}` }),
    });
  }
  if (within.includes(name)) {
    return report(statement, {
      code: 'template.recursion',
      message: `${[...within.slice(within.indexOf(name)), name].join(' → ')}：不能引入自身`,
    });
  }
  const context = params[0] ? checkExpression(params[0], scope, report) : scope.contexts[0];
  const pairs = (hash?.pairs ?? []).map(
    ({ key, value }) => [key, checkExpression(value, scope, report)] as const,
  );
  if (!context || !('shape' in context)) return;
  checkSource(
    { ...checking, source, within: [...within, name] },
    { ...scope, contexts: [withFields(context, pairs)], blockParams: new Map() },
  );
}

/** The context of a partial: what it is given, with the values that follow it as fields. */
function withFields(context: Target, pairs: readonly (readonly [string, Yield])[]): Target {
  if (pairs.length === 0) return context;
  const fields = new Map(context.shape.kind === 'record' ? context.shape.fields : []);
  for (const [key, found] of pairs) {
    const shape: Shape = found && 'shape' in found ? found.shape : { kind: 'value' };
    fields.set(key, shape);
  }
  return { path: context.path, shape: { kind: 'record', fields, sum: false, optional: false } };
}
