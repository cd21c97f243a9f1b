/**
 * Carries out a template. Handlebars reads its text; what the syntax tree says is done here, tag by tag, so that
 * every step is counted, every fault has its place, and no code is made from a template. Kibana does the same
 * (`@kbn/handlebars`).
 */
import { say } from '../../model/finding/bilingual.js';
import Handlebars from 'handlebars';
import { ReportError } from '../../model/finding/finding.js';
import { calledFunction } from '../lint/expression.js';
import { isPresent, templateFunctions } from '../functions.js';
import { templateLimits } from '../limits.js';
import { createMeter, LimitError, type Meter } from './meter.js';
import { call, evaluate, evaluatePairs, RunError, type RunScope } from './expression.js';
import { offsetAt } from '../syntax/positions.js';
import { parseTemplate, templateFinding } from '../syntax/syntax.js';
import type { TemplateSource } from '../templates.js';
import { record, type ViewRecord, type ViewValue } from '../view/record.js';

type Partials = ReadonlyMap<string, TemplateSource>;

interface Run {
  readonly partials: Partials;
  readonly meter: Meter;
  readonly source: TemplateSource;
  /** How many partials this one is inside of. */
  readonly depth: number;
}

/**
 * What the template writes for the view.
 *
 * @throws {ReportError} at the place where it cannot be carried out, or goes past a limit.
 */
export function runTemplate(source: TemplateSource, partials: Partials, view: ViewRecord): string {
  const scope: RunScope = { root: view, contexts: [view], blockParams: new Map(), variables: new Map() };
  return runSource(scope, { partials, meter: createMeter(), source, depth: 0 });
}

function runSource(scope: RunScope, run: Run): string {
  const { program, finding } = parseTemplate(run.source);
  if (!program) throw new ReportError('template.invalid', [finding]);
  return runProgram(program, scope, run);
}

function runProgram(program: hbs.AST.Program, scope: RunScope, run: Run): string {
  let output = '';
  for (const statement of program.body) output += runStatement(statement, scope, run);
  return output;
}

function runStatement(statement: hbs.AST.Statement, scope: RunScope, run: Run): string {
  try {
    run.meter.step();
    switch (statement.type) {
      case 'ContentStatement':
        return run.meter.make((statement as hbs.AST.ContentStatement).value);
      case 'CommentStatement':
        return '';
      case 'MustacheStatement':
        return print(statement as hbs.AST.MustacheStatement, scope, run);
      case 'BlockStatement':
        return runBlock(statement as hbs.AST.BlockStatement, scope, run);
      case 'PartialStatement':
        return runPartial(statement as hbs.AST.PartialStatement, scope, run);
      default:
        throw new RunError(statement, say('模板中不能用这种标签', 'Templates cannot use this kind of tag'));
    }
  } catch (error) {
    throw failure(error, statement, run.source);
  }
}

/** The error with its place in the template; one from inside a partial has its place already. */
function failure(error: unknown, statement: hbs.AST.Node, source: TemplateSource): unknown {
  const isLimit = error instanceof LimitError;
  if (!isLimit && !(error instanceof RunError)) return error;
  const { start } = (isLimit ? statement : error.node).loc;
  const finding = templateFinding(source, offsetAt(source.text, start), {
    code: isLimit ? 'template.limit' : 'template.failed',
    message: error.text,
  });
  return new ReportError('template.invalid', [finding], { cause: error });
}

function print(statement: hbs.AST.MustacheStatement, scope: RunScope, run: Run): string {
  if (!statement.escaped)
    throw new RunError(statement, say('模板中不能原样输出', 'Templates cannot print raw'));
  const name = calledFunction(statement, scope);
  const value =
    name === undefined ? evaluate(statement.path, scope, run.meter) : call(statement, scope, run.meter);
  if (name !== undefined && templateFunctions[name]!.result === 'blocks') return value as string;
  return run.meter.make(Handlebars.escapeExpression(printed(value, statement)));
}

/** What prints: a text, a number, a line of figures for its total, and nothing for what is not given. */
function printed(value: unknown, statement: hbs.AST.Node): string {
  if (value === null || value === undefined) return '';
  const isText = typeof value === 'string' || typeof value === 'number';
  if (isText || (typeof value === 'object' && Symbol.toPrimitive in value)) return `${value as string}`;
  throw new RunError(
    statement,
    say(
      '这里不是一行文字或数，不能直接输出',
      'This is no line of text and no number, and cannot be printed itself',
    ),
  );
}

/** `if`, `unless`, `each` and `with`, for which zero is a value like any other. */
function runBlock(statement: hbs.AST.BlockStatement, scope: RunScope, run: Run): string {
  const { path, params, program, inverse } = statement;
  if (params.length !== 1)
    throw new RunError(
      statement,
      say(
        `{{#${path.original}}} 要有且只有一个参数`,
        `{{#${path.original}}} takes one argument, no more and no less`,
      ),
    );
  const value = evaluate(params[0]!, scope, run.meter);
  const first = (inner = scope): string => (program ? runProgram(program, inner, run) : '');
  const second = (): string => (inverse ? runProgram(inverse, scope, run) : '');
  switch (path.original) {
    case 'if':
      return isPresent(value) ? first() : second();
    case 'unless':
      return isPresent(value) ? second() : first();
    case 'with':
      return isPresent(value) ? first(inside(scope, program, value)) : second();
    case 'each': {
      if (!isPresent(value)) return second();
      if (!Array.isArray(value))
        throw new RunError(statement, say('{{#each}} 只能用于列表', '{{#each}} takes a list only'));
      return eachItem(value, (item, variables) => {
        run.meter.step();
        return first({ ...inside(scope, program, item, variables.get('index')), variables });
      });
    }
    default:
      throw new RunError(
        statement,
        say(`没有名为 ${path.original} 的块`, `There is no block ${path.original}`),
      );
  }
}

function eachItem(
  items: readonly unknown[],
  write: (item: unknown, variables: ReadonlyMap<string, unknown>) => string,
): string {
  let output = '';
  for (const [index, item] of items.entries()) {
    const variables = { index, first: index === 0, last: index === items.length - 1 };
    output += write(item, new Map(Object.entries(variables)));
  }
  return output;
}

/** The scope inside `with` and `each`, whose value and index may have names: `as |item index|`. */
function inside(
  scope: RunScope,
  program: hbs.AST.Program | undefined,
  ...values: readonly unknown[]
): RunScope {
  const blockParams = new Map(scope.blockParams);
  program?.blockParams?.forEach((name, position) => blockParams.set(name, values[position]));
  return { ...scope, contexts: [values[0], ...scope.contexts], blockParams };
}

function runPartial(statement: hbs.AST.PartialStatement, scope: RunScope, run: Run): string {
  const { name: path, params, hash } = statement;
  const name = path.type === 'PathExpression' ? (path as hbs.AST.PathExpression).original : '';
  const source = run.partials.get(name);
  if (!source)
    throw new RunError(statement, say(`没有 partials/${name}.hbs`, `There is no partials/${name}.hbs`));
  if (run.depth >= templateLimits.partialDepth) {
    throw new LimitError(
      say(
        `partials 互相引入最多 ${templateLimits.partialDepth} 层`,
        `Partials include each other at most ${templateLimits.partialDepth} levels deep`,
      ),
    );
  }
  const given = params[0] ? evaluate(params[0], scope, run.meter) : scope.contexts[0];
  const context = hash ? withFields(given, evaluatePairs(hash, scope, run.meter)) : given;
  return runSource(
    { ...scope, contexts: [context], blockParams: new Map() },
    { ...run, source, depth: run.depth + 1 },
  );
}

/** The context of a partial: what it is given, with the values that follow it as fields. */
function withFields(context: unknown, pairs: Readonly<Record<string, unknown>>): ViewRecord {
  const isRecord = typeof context === 'object' && context !== null && !Array.isArray(context);
  return record({ ...(isRecord ? context : {}), ...pairs } as Record<string, ViewValue>);
}
