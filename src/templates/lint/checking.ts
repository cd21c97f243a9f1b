/** What the checks of a template's tags hand on to one another. */
import type { Finding } from '../../model/finding/finding.js';
import type { Report } from './expression.js';
import type { Scope } from './scope.js';
import type { Shape } from './shape.js';
import { offsetAt } from '../syntax/positions.js';
import { templateFinding } from '../syntax/syntax.js';
import type { Figure, Flow } from './table-flow.js';
import type { TemplateSource } from '../templates.js';

/** What a template is checked against. */
export interface TemplateContext {
  /** The shape of the data that it is given. */
  readonly shape: Shape;
  readonly editionsWith: Scope['editionsWith'];
  readonly partials: ReadonlyMap<string, TemplateSource>;
  /** The figures in the text of a template or partial. */
  readonly figuresOf: (source: TemplateSource, program: hbs.AST.Program) => readonly Figure[];
}

/** A template or partial while it is checked. */
export interface Checking {
  readonly context: TemplateContext;
  readonly source: TemplateSource;
  readonly findings: Finding[];
}

/** Checks the whole of a template or partial that is run in the scope, and says where it places tables. */
export type CheckSource = (checking: Checking, scope: Scope) => Flow;

/** What a part places that has a finding of its own. */
export const unknown: Flow = { type: 'unknown' };

/** Findings at the nodes of the source. */
export function reporter({ source, findings }: Checking): Report {
  return (node, problem) =>
    void findings.push(templateFinding(source, offsetAt(source.text, node.loc.start), problem));
}

/** The node as it is written, on one line. */
export function writtenAs({ loc }: hbs.AST.Node, text: string): string {
  return text.slice(offsetAt(text, loc.start), offsetAt(text, loc.end)).replace(/\s+/g, ' ');
}
