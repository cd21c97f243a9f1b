/** The text of a template with its Handlebars tags covered, so that its elements can be read. */
import { fillers } from '../elements/element-problems.js';
import { templateFunctions } from '../functions.js';
import { offsetAt } from '../syntax/positions.js';
import { parseTemplate } from '../syntax/syntax.js';
import type { TemplateSource } from '../templates.js';

type Partials = ReadonlyMap<string, TemplateSource>;

/** The template's text, every tag of Handlebars covered with as many characters that say what it writes. */
export function coveredText(source: TemplateSource, program: hbs.AST.Program, partials: Partials): string {
  const covered = Array.from({ length: source.text.length }, () => fillers.nothing as string);
  for (const statement of statementsOf(program)) {
    const start = offsetAt(source.text, statement.loc.start);
    const end = offsetAt(source.text, statement.loc.end);
    const filler = fillerOf(statement, partials);
    for (let offset = start; offset < end; offset += 1) {
      if (statement.type === 'ContentStatement') covered[offset] = source.text[offset]!;
      else if (filler) covered[offset] = filler;
    }
  }
  return covered.join('');
}

function fillerOf(statement: hbs.AST.Statement, partials: Partials): string | undefined {
  switch (statement.type) {
    case 'MustacheStatement':
      return printsBlocks(statement as hbs.AST.MustacheStatement) ? fillers.blocks : fillers.value;
    case 'PartialStatement': {
      const partial = partialOf(statement as hbs.AST.PartialStatement, partials);
      return partial && (writesBlocks(partial, partials) ? fillers.blocks : fillers.value);
    }
    default:
      return undefined;
  }
}

function printsBlocks({ path }: hbs.AST.MustacheStatement): boolean {
  const name = (path as hbs.AST.PathExpression).original;
  return Object.hasOwn(templateFunctions, name) && templateFunctions[name]!.result === 'blocks';
}

function partialOf({ name }: hbs.AST.PartialStatement, partials: Partials): TemplateSource | undefined {
  return partials.get((name as hbs.AST.PathExpression).original);
}

/** Whether a partial writes whole paragraphs; otherwise it writes text for a paragraph of its user's. */
export function writesBlocks(partial: TemplateSource, partials: Partials): boolean {
  const reached = new Set([partial]);
  // A set that grows while it is walked: each partial is looked at once, however often it is included.
  for (const source of reached) {
    const { program } = parseTemplate(source);
    for (const statement of program ? statementsOf(program) : []) {
      if (isBlocks(statement)) return true;
      const included =
        statement.type === 'PartialStatement' && partialOf(statement as hbs.AST.PartialStatement, partials);
      if (included) reached.add(included);
    }
  }
  return false;
}

function isBlocks(statement: hbs.AST.Statement): boolean {
  if (statement.type === 'MustacheStatement') return printsBlocks(statement as hbs.AST.MustacheStatement);
  return (
    statement.type === 'ContentStatement' &&
    /<(?:p|h3|h4|ul|ol|figure)\b/i.test((statement as hbs.AST.ContentStatement).value)
  );
}

function* statementsOf(program: hbs.AST.Program): Generator<hbs.AST.Statement> {
  for (const statement of program.body) {
    yield statement;
    const { program: inner, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    if (inner) yield* statementsOf(inner);
    if (inverse) yield* statementsOf(inverse);
  }
}
