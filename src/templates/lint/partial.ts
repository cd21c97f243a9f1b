/** Checks `{{> name}}`: that the partial is there, and is given what it uses. That none includes itself is known. */
import { say } from '../../model/finding/bilingual.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import type { Finding } from '../../model/finding/finding.js';
import { checkExpression, type Report, type Yield } from './expression.js';
import { reporter, unknown, writtenAs, type Checking, type CheckSource } from './checking.js';
import type { PathProblem, Scope, Target } from './scope.js';
import type { Shape } from './shape.js';
import type { Flow } from './table-flow.js';
import type { TemplateSource } from '../templates.js';

/** Checks the tag, and the partial in the scope that it is included in. */
export function checkPartial(
  statement: hbs.AST.PartialStatement,
  scope: Scope,
  checking: Checking,
  checkSource: CheckSource,
): Flow {
  const report = reporter(checking);
  const partial = namedPartial(statement, checking, report);
  if (!partial) return unknown;
  const { params, hash } = statement;
  refuseSecondContext(statement, partial.name, report);
  const pairs = (hash?.pairs ?? []).map(
    ({ key, value }) => [key, checkExpression(value, scope, report)] as const,
  );
  const given = params[0] ? checkExpression(params[0], scope, report) : scope.contexts[0];
  if (!given) return unknown;
  const target: Target = 'shape' in given ? given : { shape: { kind: 'value' }, path: 'this' };
  const checkIn = (context: Target): { readonly findings: readonly Finding[]; readonly flow: Flow } => {
    const findings: Finding[] = [];
    const inner = { ...scope, contexts: [withFields(context, pairs)], blockParams: new Map() };
    const flow = checkSource({ ...checking, source: partial.source, findings }, inner);
    return { findings, flow };
  };
  const checked = checkIn(target);
  const fails = checked.findings.some(isUnknownField);
  if (fails && target.path !== scope.root.path && !checkIn(scope.root).findings.some(isUnknownField)) {
    const shown = params[0] ? writtenAs(params[0], checking.source.text) : target.path;
    report(params[0] ?? statement, wantsRoot(partial.name, shown));
  } else checking.findings.push(...checked.findings);
  return checked.flow;
}

interface NamedPartial {
  readonly name: string;
  readonly source: TemplateSource;
}

/** The partial that the tag includes; undefined where there is none, which is reported. */
function namedPartial(
  statement: hbs.AST.PartialStatement,
  { context: { partials } }: Checking,
  report: Report,
): NamedPartial | undefined {
  if (statement.name.type === 'SubExpression') {
    report(statement, {
      code: 'template.unsupported',
      message: say(
        '要引入的部分只能直接写名称：{{> 名称}}',
        'A partial can only be named outright: {{> name}}',
      ),
    });
    return undefined;
  }
  const name = (statement.name as hbs.AST.PathExpression).original;
  const source = partials.get(name);
  if (source) return { name, source };
  const known = [...partials.keys()];
  const meant = nearest(name, known);
  report(statement, {
    code: 'template.unknown-partial',
    message: orMeant(
      say(`没有 partials/${name}.hbs`, `There is no partials/${name}.hbs`),
      meant && `{{> ${meant}}}`,
    ),
    ...(meant ? {} : { hint: say(`可用：${known.join('、')}`, `Use one of: ${known.join(', ')}`) }),
  });
  return undefined;
}

function refuseSecondContext({ params }: hbs.AST.PartialStatement, name: string, report: Report): void {
  if (params.length < 2) return;
  report(params[1]!, {
    code: 'template.arguments',
    message: say(
      `{{> ${name}}} 只能给一组字段，这里有 ${params.length} 个`,
      `{{> ${name}}} takes one group of fields; here there are ${params.length}`,
    ),
    hint: say(`另加的字段写成 {{> ${name} 字段名=值}}`, `Write further fields as {{> ${name} field=value}}`),
  });
}

/** Of a partial that is given a part of the report, and would do with the whole. */
const wantsRoot = (name: string, given: string): PathProblem => ({
  code: 'template.partial-context',
  message: say(
    `partials/${name}.hbs 用的是整份报告的字段，这里给它的只是 ${given}`,
    `partials/${name}.hbs uses fields of the whole report; here it is given ${given} only`,
  ),
  hint: say(`写成 {{> ${name} @root}}`, `Write {{> ${name} @root}}`),
});

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
