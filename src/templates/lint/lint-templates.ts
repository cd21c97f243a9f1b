import { editionIds, editionOf, type EditionId } from '../../model/editions/index.js';
import type { Finding } from '../../model/finding/finding.js';
import { checkTemplates } from './check-templates.js';
import { partialName, skeletonNames, type Templates } from '../templates.js';

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
