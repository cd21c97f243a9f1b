/** Checks the templates of an edition without any report: their syntax, their fields and their elements. */
import type { Edition } from '../model/edition.js';
import type { Finding } from '../model/finding.js';
import { checkLimits } from './check-limits.js';
import { checkStatements } from './check-statements.js';
import { fillers } from './element-problems.js';
import { parseElements, type ParsedElements } from './elements.js';
import { templateFunctions } from './functions.js';
import { unknownTemplates } from './load-templates.js';
import { viewShape, type Shape } from './shape.js';
import { offsetAt, parseTemplate, templateFinding } from './syntax.js';
import { partialSources, templateSource } from './template-source.js';
import { templateNames, type Templates, type TemplateSource } from './templates.js';

/** Everything that is wrong with the templates that serve the edition, in the order of its sections. */
export function checkTemplates(edition: Edition, templates: Templates = {}): readonly Finding[] {
  const partials = partialSources(templates);
  const sources = templateNames(edition).map((name) => templateSource(edition, name, templates));
  const excess = checkLimits(templates, sources, partials);
  if (excess.length > 0) return excess;
  const shape = viewShape(edition);
  const findings = [...unknownTemplates(Object.keys(templates))];
  for (const source of partials.values()) findings.push(...checkText(source, partials, true));
  for (const name of templateNames(edition)) {
    const source = templateSource(edition, name, templates);
    findings.push(...checkText(source, partials, false));
    findings.push(...checkStatements(source, { shape: sectionShape(shape, name), path: '' }, partials));
  }
  // What two sections share is checked for each, and reported once.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** A section's template sees its own section under `section` too; of free sections, one at a time. */
function sectionShape(shape: Shape, name: string): Shape {
  if (shape.kind !== 'record' || name === 'preface') return shape;
  const own = shape.fields.get(name)!;
  const section: Shape =
    own.kind === 'list' ? own.item : own.kind === 'record' ? { ...own, optional: false } : own;
  return { ...shape, fields: new Map([...shape.fields, ['section', section]]) };
}

/** Problems that a template has by itself: it cannot be parsed, or writes what is not of the elements. */
function checkText(
  source: TemplateSource,
  partials: ReadonlyMap<string, TemplateSource>,
  fragment: boolean,
): readonly Finding[] {
  const { program, finding } = parseTemplate(source);
  if (!program) return [finding];
  const { problems } = sourceElements(source, program, partials, fragment);
  return problems.map(({ offset, ...problem }) => templateFinding(source, offset, problem));
}

/** The elements of a template's text, every tag of Handlebars covered with as many filler characters. */
function sourceElements(
  source: TemplateSource,
  program: hbs.AST.Program,
  partials: ReadonlyMap<string, TemplateSource>,
  fragment: boolean,
): ParsedElements {
  const covered = Array.from({ length: source.text.length }, () => fillers.nothing as string);
  const cover = ({ loc }: hbs.AST.Node, character: (offset: number) => string): void => {
    const end = offsetAt(source.text, loc.end);
    for (let offset = offsetAt(source.text, loc.start); offset < end; offset += 1) {
      covered[offset] = character(offset);
    }
  };
  for (const statement of statementsOf(program)) {
    if (statement.type === 'ContentStatement') cover(statement, (offset) => source.text[offset]!);
    if (statement.type === 'MustacheStatement') {
      const name = ((statement as hbs.AST.MustacheStatement).path as hbs.AST.PathExpression).original;
      const blocks = Object.hasOwn(templateFunctions, name) && templateFunctions[name]!.result === 'blocks';
      cover(statement, () => (blocks ? fillers.blocks : fillers.value));
    }
    if (statement.type === 'PartialStatement') {
      const { original } = (statement as hbs.AST.PartialStatement).name as hbs.AST.PathExpression;
      const partial = partials.get(original);
      cover(statement, () => (partial ? fillerOf(partial, partials) : fillers.nothing));
    }
  }
  return parseElements(covered.join(''), { fragment });
}

/** What a partial writes: paragraphs, or a piece of text; one that does both tells when it runs. */
function fillerOf(partial: TemplateSource, partials: ReadonlyMap<string, TemplateSource>): string {
  const { program } = parseTemplate(partial);
  const writesBlocks = [...(program ? statementsOf(program) : [])].some((statement) => {
    if (statement.type === 'ContentStatement') {
      return /<(?:p|h3|h4|ul|ol|figure)\b/i.test((statement as hbs.AST.ContentStatement).value);
    }
    if (statement.type === 'MustacheStatement') {
      const name = ((statement as hbs.AST.MustacheStatement).path as hbs.AST.PathExpression).original;
      return Object.hasOwn(templateFunctions, name) && templateFunctions[name]!.result === 'blocks';
    }
    if (statement.type !== 'PartialStatement') return false;
    const { original } = (statement as hbs.AST.PartialStatement).name as hbs.AST.PathExpression;
    const included = partials.get(original);
    return included !== undefined && fillerOf(included, partials) === fillers.blocks;
  });
  return writesBlocks ? fillers.blocks : fillers.value;
}

function* statementsOf(program: hbs.AST.Program): Generator<hbs.AST.Statement> {
  for (const statement of program.body) {
    yield statement;
    const { program: inner, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    if (inner) yield* statementsOf(inner);
    if (inverse) yield* statementsOf(inverse);
  }
}

/** The offset of the nth `<figure>` (from 0), or of the nth that names the table; 0 where there is none. */
export function findTable({ text }: TemplateSource, table: string | undefined, nth: number): number {
  const figures = [...text.matchAll(/<figure\b[^>]*>/gi)].filter(
    ([tag]) => table === undefined || tag.includes(table),
  );
  return (figures[nth] ?? figures[0])?.index ?? 0;
}
