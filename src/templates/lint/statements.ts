/** Walks a template and its partials, and checks every tag against what is in reach where it stands. */
import { say } from '../../model/finding/bilingual.js';
import { blockNames, enterBlock, guards } from './block-scope.js';
import { nearest } from '../../model/finding/nearest.js';
import type { Finding } from '../../model/finding/finding.js';
import {
  calledFunction,
  checkCall,
  checkExpression,
  checkPresence,
  unknownFunction,
  type Yield,
} from './expression.js';
import { checkPartial } from './partial.js';
import { reporter, unknown, writtenAs, type Checking, type TemplateContext } from './checking.js';
import { printProblem } from './printed.js';
import { templateFunctions } from '../functions.js';
import { rootScope, type Scope } from './scope.js';
import { offsetAt } from '../syntax/positions.js';
import { parseTemplate } from '../syntax/syntax.js';
import { nothing, type Figure, type Flow } from './table-flow.js';
import type { TemplateSource } from '../templates.js';

/** Every problem with the fields, functions and partials of a template, and where it places tables. */
export function checkStatements(
  source: TemplateSource,
  context: TemplateContext,
): { readonly findings: readonly Finding[]; readonly flow: Flow } {
  const findings: Finding[] = [];
  const scope = rootScope({ shape: context.shape, path: '' }, context.editionsWith);
  const flow = checkSource({ context, source, findings }, scope);
  return { findings, flow };
}

function checkSource(checking: Checking, scope: Scope): Flow {
  // A template that cannot be parsed has its finding from elsewhere, once, however often it is included.
  const { program } = parseTemplate(checking.source);
  if (!program) return unknown;
  const figures = checking.context.figuresOf(checking.source, program);
  return checkProgram(program, scope, { ...checking, figures });
}

/** With the figures of the source. */
interface CheckingSource extends Checking {
  readonly figures: readonly Figure[];
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
      return checkPartial(statement as hbs.AST.PartialStatement, scope, checking, checkSource);
    case 'Decorator':
    case 'DecoratorBlock':
    case 'PartialBlockStatement':
      reporter(checking)(statement, {
        code: 'template.unsupported',
        message: say(
          '模板中不能用 {{*…}}、{{#*…}} 和 {{#>…}}',
          'Templates cannot use {{*…}}, {{#*…}} and {{#>…}}',
        ),
        hint: say(
          '共用的文字放在 partials 文件夹里，用 {{> 名称}} 引入',
          'Put shared text into the folder partials and include it with {{> name}}',
        ),
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
      message: say('不能用 {{{…}}} 或 {{&…}} 原样输出', 'Nothing can be printed raw with {{{…}}} or {{&…}}'),
      hint: say('写成 {{…}}，特殊字符会照原样印出', 'Write {{…}}: special characters print as they are'),
    });
    return;
  }
  const { path, params } = statement;
  if (path.type !== 'PathExpression') {
    return report(statement, {
      code: 'template.syntax',
      message: say('文字不必写在 {{ }} 里，直接写即可', 'Text does not go into {{ }}; write it as it is'),
    });
  }
  const name = (path as hbs.AST.PathExpression).original;
  if (blockNames.includes(name)) {
    return report(statement, {
      code: 'template.syntax',
      message: say(
        `${name} 要写成 {{#${name} …}} … {{/${name}}}`,
        `${name} is written {{#${name} …}} … {{/${name}}}`,
      ),
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
    report(statement, {
      code: 'template.unsupported',
      message: say('模板中不能用 {{{{…}}}}', 'Templates cannot use {{{{…}}}}'),
    });
    return unknown;
  }
  if (!blockNames.includes(name) || scope.blockParams.has(name)) {
    const isField =
      params.length === 0 && !Object.hasOwn(templateFunctions, name) && !nearest(name, blockNames);
    report(statement, {
      ...unknownFunction(name, blockNames),
      ...(isField
        ? {
            message: say(
              `{{#${name}}} 应写成 {{#if ${name}}}、{{#each ${name}}} 或 {{#with ${name}}}`,
              `{{#${name}}} should be {{#if ${name}}}, {{#each ${name}}} or {{#with ${name}}}`,
            ),
          }
        : {}),
    });
    return unknown;
  }
  if (params.length !== 1 || (hash?.pairs.length ?? 0) > 0) {
    report(statement, {
      code: 'template.arguments',
      message: say(`{{#${name}}} 要有且只有一个参数`, `{{#${name}}} takes one argument, no more and no less`),
    });
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
