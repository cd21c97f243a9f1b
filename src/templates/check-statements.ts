/** Walks a template and its partials, and checks every tag against what is in reach where it stands. */
import { blockNames, enterBlock, guards } from './block-scope.js';
import { nearest } from '../model/nearest.js';
import type { Finding } from '../model/finding.js';
import {
  calledFunction,
  checkCall,
  checkExpression,
  checkPresence,
  unknownFunction,
  type Report,
  type Yield,
} from './check-expression.js';
import { printProblem } from './check-printed.js';
import { templateFunctions } from './functions.js';
import { rootScope, type Scope, type Target } from './scope.js';
import type { Shape } from './shape.js';
import { offsetAt, parseTemplate, templateFinding } from './syntax.js';
import { nothing, type Figure, type Flow } from './table-flow.js';
import type { TemplateSource } from './templates.js';

/** More partials than this, one within the other, are no template that a person wrote. */
const mostIncludes = 1000;

/** What a template is checked against. */
export interface TemplateContext {
  /** The shape of the data that it is given. */
  readonly shape: Shape;
  readonly editionsWith: Scope['editionsWith'];
  readonly partials: ReadonlyMap<string, TemplateSource>;
  /** The figures in the text of a template or partial. */
  readonly figuresOf: (source: TemplateSource, program: hbs.AST.Program) => readonly Figure[];
}

/** Every problem with the fields, functions and partials of a template, and where it places tables. */
export function checkStatements(
  source: TemplateSource,
  context: TemplateContext,
): { readonly findings: readonly Finding[]; readonly flow: Flow } {
  const findings: Finding[] = [];
  const scope = rootScope({ shape: context.shape, path: '' }, context.editionsWith);
  const flow = checkSource(
    { context, source, findings, within: [], includes: { left: mostIncludes } },
    scope,
  );
  return { findings, flow };
}

interface Checking {
  readonly context: TemplateContext;
  readonly source: TemplateSource;
  readonly findings: Finding[];
  /** Names of the partials that this one is included by, itself last. */
  readonly within: readonly string[];
  /** How many more partials are followed; those that include one another twice would never end. */
  readonly includes: { left: number };
}

function checkSource(checking: Checking, scope: Scope): Flow {
  // A template that cannot be parsed has its finding from elsewhere, once, however often it is included.
  const { program } = parseTemplate(checking.source);
  if (!program) return unknown;
  const figures = checking.context.figuresOf(checking.source, program);
  return checkProgram(program, scope, { ...checking, figures });
}

const unknown: Flow = { type: 'unknown' };

/** With the figures of the source. */
interface CheckingSource extends Checking {
  readonly figures: readonly Figure[];
}

function reporter({ source, findings }: Checking): Report {
  return (node, problem) =>
    void findings.push(templateFinding(source, offsetAt(source.text, node.loc.start), problem));
}

function checkProgram(program: hbs.AST.Program, scope: Scope, checking: CheckingSource): Flow {
  return {
    type: 'sequence',
    parts: program.body.map((statement) => checkStatement(statement, scope, checking)),
  };
}

function checkStatement(statement: hbs.AST.Statement, scope: Scope, checking: CheckingSource): Flow {
  switch (statement.type) {
    case 'ContentStatement': {
      const [start, end] = [statement.loc.start, statement.loc.end].map((at) =>
        offsetAt(checking.source.text, at),
      );
      const parts = checking.figures.filter(({ offset }) => offset >= start! && offset < end!);
      return { type: 'sequence', parts };
    }
    case 'MustacheStatement':
      checkMustache(statement as hbs.AST.MustacheStatement, scope, checking);
      return nothing;
    case 'BlockStatement':
      return checkBlock(statement as hbs.AST.BlockStatement, scope, checking);
    case 'PartialStatement':
      return checkPartial(statement as hbs.AST.PartialStatement, scope, checking);
    case 'Decorator':
    case 'DecoratorBlock':
    case 'PartialBlockStatement':
      reporter(checking)(statement, {
        code: 'template.unsupported',
        message: '模板中不能用 {{*…}}、{{#*…}} 和 {{#>…}}',
        hint: '共用的文字放在 partials 文件夹里，用 {{> 名称}} 引入',
      });
      return unknown;
    default:
      return nothing;
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

function checkBlock(statement: hbs.AST.BlockStatement, scope: Scope, checking: CheckingSource): Flow {
  const report = reporter(checking);
  const { text } = checking.source;
  const { path, params, hash, program, inverse } = statement;
  const name = path.original;
  if (text.startsWith('{{{{', offsetAt(text, statement.loc.start))) {
    report(statement, { code: 'template.unsupported', message: '模板中不能用 {{{{…}}}}' });
    return unknown;
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
    return unknown;
  }
  if (params.length !== 1 || (hash?.pairs.length ?? 0) > 0) {
    report(statement, { code: 'template.arguments', message: `{{#${name}}} 要有且只有一个参数` });
  }
  const condition = params[0];
  const found = condition && checkExpression(condition, scope, report);
  if (condition && (name === 'if' || name === 'unless')) checkPresence(condition, found, report);
  const given = condition ? guards(condition, scope) : [];
  const guarded = { ...scope, guarded: new Set([...scope.guarded, ...given]) };
  const inner = name === 'unless' ? scope : guarded;
  const entered = enterBlock({ name, program, found, condition }, inner, report);
  const first = !program ? nothing : entered ? checkProgram(program, entered, checking) : unknown;
  const second = inverse ? checkProgram(inverse, name === 'unless' ? guarded : scope, checking) : nothing;
  if (name === 'each') return { type: 'repeat', item: first, empty: second };
  if (name === 'with' && found && isGiven(found, scope)) return first;
  const key = found && 'path' in found ? found.path : condition ? writtenAs(condition, text) : '';
  const [holds, fails] = name === 'unless' ? [second, first] : [first, second];
  return { type: 'choice', condition: key, holds, fails };
}

/** Whether a part is in every report, or in this one as a condition around has found. */
function isGiven(found: NonNullable<Yield>, scope: Scope): boolean {
  return (
    'shape' in found &&
    found.shape.kind === 'record' &&
    (!found.shape.optional || scope.guarded.has(found.path))
  );
}

function writtenAs({ loc }: hbs.AST.Node, text: string): string {
  return text.slice(offsetAt(text, loc.start), offsetAt(text, loc.end)).replace(/\s+/g, ' ');
}

function checkPartial(statement: hbs.AST.PartialStatement, scope: Scope, checking: Checking): Flow {
  const report = reporter(checking);
  const { context, within } = checking;
  const { name: path, params, hash } = statement;
  if (path.type === 'SubExpression') {
    report(statement, {
      code: 'template.unsupported',
      message: '要引入的部分只能直接写名称：{{> 名称}}',
    });
    return unknown;
  }
  const name = (path as hbs.AST.PathExpression).original;
  const source = context.partials.get(name);
  if (!source) {
    const meant = nearest(name, context.partials.keys());
    report(statement, {
      code: 'template.unknown-partial',
      message: `没有 partials/${name}.hbs${meant ? `，您是否想写 {{> ${meant}}}？` : ''}`,
      ...(meant ? {} : { hint: `可用：${[...context.partials.keys()].join('、')}` }),
    });
    return unknown;
  }
  if (within.includes(name)) {
    report(statement, {
      code: 'template.recursion',
      message: `${[...within.slice(within.indexOf(name)), name].join(' → ')}：不能引入自身`,
    });
    return unknown;
  }
  if (checking.includes.left === 0) {
    report(statement, {
      code: 'template.recursion',
      message: `引入的部分超过 ${mostIncludes} 次，层层引入得太多`,
    });
    return unknown;
  }
  checking.includes.left -= 1;
  if (params.length > 1) {
    report(params[1]!, {
      code: 'template.arguments',
      message: `{{> ${name}}} 只能给一组字段，这里有 ${params.length} 个`,
      hint: `另加的字段写成 {{> ${name} 字段名=值}}`,
    });
  }
  const pairs = (hash?.pairs ?? []).map(
    ({ key, value }) => [key, checkExpression(value, scope, report)] as const,
  );
  const given = params[0] ? checkExpression(params[0], scope, report) : scope.contexts[0];
  if (!given) return unknown;
  const target: Target = 'shape' in given ? given : { shape: { kind: 'value' }, path: 'this' };
  const checkIn = (target: Target): { readonly findings: readonly Finding[]; readonly flow: Flow } => {
    const findings: Finding[] = [];
    const inner = { ...scope, contexts: [withFields(target, pairs)], blockParams: new Map() };
    const flow = checkSource({ ...checking, source, findings, within: [...within, name] }, inner);
    return { findings, flow };
  };
  const checked = checkIn(target);
  const fails = checked.findings.some(isUnknownField);
  if (fails && target.path !== scope.root.path && !checkIn(scope.root).findings.some(isUnknownField)) {
    const shown = params[0] ? writtenAs(params[0], checking.source.text) : target.path;
    report(params[0] ?? statement, {
      code: 'template.partial-context',
      message: `partials/${name}.hbs 用的是整份报告的字段，这里给它的只是 ${shown}`,
      hint: `写成 {{> ${name} @root}}`,
    });
    return checked.flow;
  }
  checking.findings.push(...checked.findings);
  return checked.flow;
}

const isUnknownField = ({ code }: Finding): boolean => code === 'template.unknown-field';

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
