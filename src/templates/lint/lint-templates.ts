/** Checks the templates of an edition without any report: their syntax, their fields and their elements. */
import type { Edition } from '../../model/edition.js';
import { editionIds, editionOf, type EditionId } from '../../model/editions/index.js';
import type { Finding } from '../../model/finding/finding.js';
import { parseElements } from '../elements/elements.js';
import { unknownTemplates } from '../load-templates.js';
import { parseTemplate, templateFinding } from '../syntax/syntax.js';
import { partialSources, templateSource } from '../template-source.js';
import {
  partialName,
  skeletonNames,
  templateNames,
  type Templates,
  type TemplateSource,
} from '../templates.js';
import { coveredText, writesBlocks } from './covered-text.js';
import { checkLimits } from './limits.js';
import { hasPath } from './scope.js';
import { templateShape } from './shape.js';
import { checkStatements } from './statements.js';
import { checkTables, figuresOf } from './tables.js';

/**
 * The editions that a set of templates is for, the newest first: those it has files of. Partials serve all
 * editions, and no templates at all are checked as the newest would use them.
 */
export function editionsOf(templates: Templates): readonly EditionId[] {
  const files = Object.keys(templates);
  if (files.some((file) => partialName(file) !== undefined)) return editionIds;
  const own = editionIds.filter((id) => files.some((file) => file.startsWith(`${id}/`)));
  return own.length > 0 ? own : editionIds.slice(0, 1);
}

/** Everything that is wrong with templates for the editions, by file and place; no report is needed for it. */
export function lintTemplates(
  templates: Templates,
  editions: readonly EditionId[] = editionsOf(templates),
): readonly Finding[] {
  const findings = editions
    .map(editionOf)
    .flatMap((edition) => [
      ...checkTemplates(edition, templates),
      ...checkTemplates(edition, templates, skeletonNames(edition)),
    ]);
  return inReadingOrder(findings);
}

/** Findings by file, line and column, each once. */
export function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  const once = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return once.toSorted((a, b) => {
    const [left, right] = [a.place!, b.place!];
    if (left.file !== right.file) return left.file < right.file ? -1 : 1;
    return left.line - right.line || left.column - right.column;
  });
}

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
