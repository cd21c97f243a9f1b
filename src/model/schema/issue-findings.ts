/** What the schema objects to, as findings with their paths, places and what was most likely meant. */
import type { z } from 'zod';
import { valueAt, type DataPath } from '../data-path.js';
import type { Edition } from '../edition.js';
import { editionsWithField } from '../editions/fields.js';
import { editionOf, type EditionId } from '../editions/index.js';
import type { DataFile } from '../file/data-file.js';
import { say } from '../finding/bilingual.js';
import { told, type Finding } from '../finding/finding.js';
import { nearest, orMeant } from '../finding/nearest.js';
import { shown, shownKey } from '../finding/shown.js';
import { namedPath } from '../named-path.js';
import { decodeProblem, type Problem } from './problem.js';

/** What was read, and by which form. */
export interface Reading {
  readonly source: Partial<DataFile>;
  readonly edition: Edition;
  readonly data: unknown;
}

/** Every problem that the schema found; a field that was only misspelt is not missing as well. */
export function issueFindings(issues: readonly z.core.$ZodIssue[], reading: Reading): readonly Finding[] {
  const misspelt = misspeltPaths(issues);
  return issues
    .flatMap((issue) => findingsOf(issue, [], reading))
    .filter(({ code, path }) => code !== 'data.missing' || !misspelt.has(path));
}

/** The findings of one zod issue; of a union, those of the branch that the value was meant for. */
function findingsOf(issue: z.core.$ZodIssue, above: DataPath, reading: Reading): readonly Finding[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const problem = decodeProblem(issue.message);
  if (issue.code === 'invalid_union' && !problem) {
    const branch = intendedBranch(issue.errors);
    const given = shown(valueAt(reading.data, path));
    return branch
      ? branch.flatMap((inner) => findingsOf(inner, path, reading))
      : [
          finding(
            { code: 'data.type', message: say(`这里不能是 ${given.zh}`, `This cannot be ${given.en}`) },
            path,
            reading,
          ),
        ];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, problem?.known ?? [], reading));
  }
  return [
    finding(problem ?? { code: 'data.type', message: say(issue.message, issue.message) }, path, reading),
  ];
}

/** The branch whose type fits the value: the one that does not fail at its root for its type. */
function intendedBranch(branches: readonly z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const isTypeMismatch = (issue: z.core.$ZodIssue): boolean =>
    issue.path.length === 0 &&
    (issue.code === 'invalid_type' || (issue.code === 'invalid_union' && !intendedBranch(issue.errors)));
  return branches.find((issues) => !issues.some(isTypeMismatch));
}

/** The fields that unknown keys were most likely meant to be: they are not missing as well. */
function misspeltPaths(issues: readonly z.core.$ZodIssue[]): ReadonlySet<string> {
  return new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') return [];
      const known = decodeProblem(issue.message)?.known ?? [];
      return issue.keys.flatMap((key) => {
        const meant = nearest(key, known);
        return meant === undefined ? [] : [[...issue.path, meant].join('.')];
      });
    }),
  );
}

function unknownKey(key: string, above: DataPath, known: readonly string[], reading: Reading): Finding {
  const path = [...above, key];
  const others = editionsWithField(path.map(String)).filter((id) => id !== reading.edition.id);
  if (others.length > 0) return foreignField(others, path, reading);
  const meant = nearest(key, known);
  const names = known.filter((name) => !name.startsWith('$'));
  return finding(
    {
      code: 'data.unknown-key',
      message: orMeant(say(`未知字段 ${shownKey(key)}`, `Unknown field “${shownKey(key)}”`), meant),
      ...(meant
        ? {}
        : { hint: say(`此处可用：${names.join('、')}`, `Here there can be: ${names.join(', ')}`) }),
    },
    path,
    reading,
    'key',
  );
}

/** `edition.mismatch` (rule 24): the field belongs to another edition of the form. */
function foreignField(others: readonly EditionId[], path: DataPath, reading: Reading): Finding {
  const names = others.map((id) => editionOf(id).name).join('、');
  return finding(
    {
      code: 'edition.mismatch',
      message: say(
        `${path.join('.')} 是 ${names}的字段，这份报告按 ${reading.edition.name}填写`,
        `${path.join('.')} is a field of the edition ${others.join(' or ')}; this report is filled in on the ${reading.edition.id} edition`,
      ),
      hint: say(
        '核对 year 与 edition，或改用本版的字段',
        'Check year and edition, or use the fields of this edition',
      ),
    },
    path,
    reading,
    'key',
  );
}

function finding(
  problem: Problem,
  path: DataPath,
  { source, edition }: Reading,
  part: 'value' | 'key' = 'value',
): Finding {
  return {
    code: problem.code,
    severity: 'error',
    path: namedPath(path, edition),
    ...(source.locate ? { place: source.locate(path, part) } : {}),
    ...told(problem),
  };
}
