/** Checks what templates ask for before anything else looks at them: their number, their size, their partials. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { Finding } from '../../model/finding/finding.js';
import { templateLimits } from '../limits.js';
import { offsetAt } from '../syntax/positions.js';
import { lengthFinding, parseTemplate, templateFinding } from '../syntax/syntax.js';
import type { Templates, TemplateSource } from '../templates.js';

type Partials = ReadonlyMap<string, TemplateSource>;

/** What is too much in a set of templates; where there is anything, no other check may run. */
export function checkLimits(
  templates: Templates,
  sources: readonly TemplateSource[],
  partials: Partials,
): readonly Finding[] {
  const tooLarge = setFindings(templates);
  if (tooLarge.length > 0) return tooLarge;
  const recursion = recursionFindings(partials);
  if (recursion.length > 0) return recursion;
  const sizes = new Map<TemplateSource, Size>();
  return [...new Set([...partials.values(), ...sources])].flatMap(
    (source) => sizeOf(source, partials, sizes).finding ?? [],
  );
}

function limitFinding(source: TemplateSource, offset: number, message: Bilingual, hint?: Bilingual): Finding {
  return templateFinding(source, offset, { code: 'template.limit', message, ...(hint ? { hint } : {}) });
}

function setFindings(templates: Templates): readonly Finding[] {
  const sources = Object.entries(templates).map(([file, text]) => ({ file, text }));
  const { templates: most, totalLength } = templateLimits;
  if (sources.length > most) {
    return [
      limitFinding(
        sources[most]!,
        0,
        say(
          `有 ${sources.length} 个模板，最多 ${most} 个`,
          `There are ${sources.length} templates, at most ${most}`,
        ),
      ),
    ];
  }
  const tooLong = sources.flatMap((source) => lengthFinding(source) ?? []);
  if (tooLong.length > 0) return tooLong;
  const total = sources.reduce((sum, { text }) => sum + text.length, 0);
  if (total <= totalLength) return [];
  return [
    limitFinding(
      sources[0]!,
      0,
      say(
        `全部模板共 ${total} 个字符，最多 ${totalLength} 个`,
        `All templates together have ${total} characters, at most ${totalLength}`,
      ),
    ),
  ];
}

interface Inclusion {
  readonly statement: hbs.AST.PartialStatement;
  readonly name: string;
}

/** A finding for every partial that includes itself, over others too, at the tag that closes the ring. */
function recursionFindings(partials: Partials): readonly Finding[] {
  const findings: Finding[] = [];
  const done = new Set<string>();
  const visit = (name: string, within: readonly string[]): void => {
    const source = partials.get(name)!;
    for (const { statement, name: included } of inclusionsIn(source)) {
      const start = [...within, name].indexOf(included);
      if (start >= 0) {
        const ring = [...[...within, name].slice(start), included].join(' → ');
        const offset = offsetAt(source.text, statement.loc.start);
        const message = say(`${ring}：不能引入自身`, `${ring}: a partial cannot include itself`);
        findings.push(templateFinding(source, offset, { code: 'template.recursion', message }));
      } else if (!done.has(included) && partials.has(included)) {
        visit(included, [...within, name]);
      }
    }
    done.add(name);
  };
  for (const name of partials.keys()) if (!done.has(name)) visit(name, []);
  return findings;
}

function inclusionsIn(source: TemplateSource): readonly Inclusion[] {
  const { program } = parseTemplate(source);
  return program ? [...nodesOf(program)].flatMap((node) => inclusionOf(node) ?? []) : [];
}

function inclusionOf(node: hbs.AST.Node): Inclusion | undefined {
  if (node.type !== 'PartialStatement') return undefined;
  const statement = node as hbs.AST.PartialStatement;
  return statement.name.type === 'PathExpression'
    ? { statement, name: (statement.name as hbs.AST.PathExpression).original }
    : undefined;
}

/**
 * What a template comes to with all that it includes. Where that is too much the finding says so, of the
 * innermost partial only, and what includes that has no size.
 */
interface Size {
  readonly nodes: number;
  readonly length: number;
  readonly depth: number;
  readonly isTooMuch?: true;
  readonly finding?: Finding;
}

/**
 * A partial counts as often as it is included, and double: the checks may look at it both with what it is given
 * and with the whole view. Partials must not include themselves.
 */
function sizeOf(source: TemplateSource, partials: Partials, known: Map<TemplateSource, Size>): Size {
  const before = known.get(source);
  if (before) return before;
  let size: Size = { nodes: 0, length: source.text.length, depth: 0 };
  const { program } = parseTemplate(source);
  for (const node of program ? nodesOf(program) : []) {
    const partial = partials.get(inclusionOf(node)?.name ?? '');
    const inner = partial && sizeOf(partial, partials, known);
    if (inner?.isTooMuch) {
      size = { ...size, isTooMuch: true };
      break;
    }
    size = {
      nodes: size.nodes + 1 + 2 * (inner?.nodes ?? 0),
      length: size.length + (inner?.length ?? 0),
      depth: Math.max(size.depth, inner ? inner.depth + 1 : 0),
    };
    const problem = tooMuch(size, node);
    if (problem) {
      const offset = offsetAt(source.text, node.loc.start);
      size = {
        ...size,
        isTooMuch: true,
        finding: limitFinding(
          source,
          offset,
          problem,
          say('把模板改短，少引入几次', 'Make the template shorter, and include partials less often'),
        ),
      };
      break;
    }
  }
  known.set(source, size);
  return size;
}

function tooMuch({ nodes, length, depth }: Size, node: hbs.AST.Node): Bilingual | undefined {
  const limits = templateLimits;
  const { params, hash } = node as Partial<hbs.AST.SubExpression>;
  const given = (params?.length ?? 0) + (hash?.pairs.length ?? 0);
  if (given > limits.arguments)
    return say(
      `一个标签或括号里最多 ${limits.arguments} 个参数和选项，这里有 ${given} 个`,
      `One tag or bracket has at most ${limits.arguments} arguments and options; here there are ${given}`,
    );
  if (depth > limits.partialDepth)
    return say(
      `partials 互相引入最多 ${limits.partialDepth} 层`,
      `Partials include each other at most ${limits.partialDepth} levels deep`,
    );
  if (nodes > limits.expandedSize)
    return say(
      `模板连同引入的部分过大，标签和参数超过 ${limits.expandedSize} 个`,
      `The template with all that it includes is too large: more than ${limits.expandedSize} tags and values`,
    );
  if (length > limits.expandedLength) {
    return say(
      `模板连同引入的部分过长，超过 ${limits.expandedLength} 个字符`,
      `The template with all that it includes is too long: more than ${limits.expandedLength} characters`,
    );
  }
  return undefined;
}

/** Every tag, and every value in a tag, in order. */
function* nodesOf(node: hbs.AST.Node): Generator<hbs.AST.Node> {
  const { body, params, hash, program, inverse } = node as Partial<hbs.AST.Program & hbs.AST.BlockStatement>;
  if (!body) yield node;
  for (const inner of [...(body ?? []), ...(params ?? [])]) yield* nodesOf(inner);
  for (const { value } of hash?.pairs ?? []) yield* nodesOf(value);
  for (const inner of [program, inverse]) if (inner) yield* nodesOf(inner);
}
