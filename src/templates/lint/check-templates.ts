/** Checks the templates of an edition without any report: their syntax, their fields and their elements. */
import type { Edition } from '../../model/edition.js';
import { editionIds, editionOf } from '../../model/editions/index.js';
import type { Finding } from '../../model/finding/finding.js';
import { checkLimits } from './limits.js';
import { checkStatements } from './statements.js';
import { checkTables, figuresOf } from './tables.js';
import { coveredText, writesBlocks } from './covered-text.js';
import { parseElements } from '../elements/elements.js';
import { unknownTemplates } from '../load-templates.js';
import { hasPath } from './scope.js';
import { templateShape } from './shape.js';
import { parseTemplate, templateFinding } from '../syntax/syntax.js';
import { partialSources, templateSource } from '../template-source.js';
import { templateNames, type Templates, type TemplateSource } from '../templates.js';

type Partials = ReadonlyMap<string, TemplateSource>;

/**
 * Everything that is wrong with the templates that serve the edition, in the order of its sections; of those
 * named only, such as its {@link skeletonNames}.
 */
export function checkTemplates(
  edition: Edition,
  templates: Templates = {},
  names: readonly string[] = templateNames(edition),
): readonly Finding[] {
  const partials = partialSources(templates);
  const sources = new Map(names.map((name) => [name, templateSource(edition, name, templates)]));
  const excess = checkLimits(templates, [...sources.values()], partials);
  if (excess.length > 0) return excess;
  const findings = [...unknownTemplates(Object.keys(templates))];
  for (const source of partials.values()) {
    findings.push(...checkText(source, partials, !writesBlocks(source, partials)));
  }
  for (const [name, source] of sources) {
    findings.push(...checkText(source, partials, false));
    const checked = checkStatements(source, {
      shape: templateShape(edition, name)!,
      editionsWith: (path) => editionsWith(path, name, edition),
      partials,
      figuresOf: (text, program) => figuresOf(text, coveredText(text, program, partials), name),
    });
    findings.push(...checked.findings, ...checkTables(source, checked.flow, { edition, name }));
  }
  // What two sections share is checked for each, and reported once.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** The names of the other editions whose view has a field at the path, in the same section. */
function editionsWith(path: string, name: string, edition: Edition): readonly string[] {
  return editionIds
    .map(editionOf)
    .filter((other) => {
      const shape = other.id === edition.id ? undefined : templateShape(other, name);
      return shape !== undefined && hasPath(shape, path);
    })
    .map((other) => other.name);
}

/** Problems that a template has by itself: it cannot be parsed, or writes what is not of the elements. */
function checkText(source: TemplateSource, partials: Partials, fragment: boolean): readonly Finding[] {
  const { program, finding } = parseTemplate(source);
  if (!program) return [finding];
  const { problems } = parseElements(coveredText(source, program, partials), { fragment });
  return problems.map(({ offset, ...problem }) => templateFinding(source, offset, problem));
}
