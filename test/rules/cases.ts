/** The cases of `docs/rules/cases/`: for each code a sound report that is patched so that it has the fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { checkReport } from '../../src/check/check-report.js';
import { ReportError, type Finding } from '../../src/model/finding/finding.js';
import { parseReport } from '../../src/model/parse-report.js';

/** Data paths with the values that are put there; `null` takes away what is there. */
export type Patch = Readonly<Record<string, unknown>>;

/** A passage of a file, or of a part of a package such as .docx, that another takes the place of. */
export interface FileChange {
  readonly file: string;
  readonly part?: string;
  /** Left out where the part is new. */
  readonly from?: string;
  readonly to: string;
}

/** One file of `docs/rules/cases/`. */
export interface RuleCase {
  readonly code: string;
  /** Why this is looked at, and how it is mended: for the clerk who gets the finding. */
  readonly why: string;
  readonly mend: string;
  /** The sound report that is patched. */
  readonly base?: string;
  readonly faulty?: Patch;
  readonly sound?: Patch;
  /** Patches of last year's report, which is the base of the same edition with `year - 1`. */
  readonly previous?: Patch;
  /** Patches of the base, one for each report that this one sums up. */
  readonly parts?: readonly Patch[];
  /** In place of a base with patches: the text of a data file that is faulty. */
  readonly text?: string;
  /** In place of `checkReport`: commands that `run-case.ts` runs, one a line, in a folder with these files. */
  readonly run?: string;
  /** Texts by name; the base, patched, is there as well, as `report.yaml`. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the command `change` among them does to files that they have made. */
  readonly changes?: readonly FileChange[];
  /** Files in place of those of the same name; with them the commands do not give the code. */
  readonly mended?: Readonly<Record<string, string>>;
}

const known = [
  ...['why', 'mend', 'base', 'faulty', 'sound', 'previous', 'parts', 'text'],
  ...['run', 'files', 'changes', 'mended'],
];

const readYaml = (file: string): unknown => parse(readFileSync(file, 'utf8')) as unknown;

/** Every case of the folder, by code; a key that a case cannot have is an error. */
export function readCases(folder: string): readonly RuleCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const content = readYaml(join(folder, name)) as Omit<RuleCase, 'code'>;
      const foreign = Object.keys(content).filter((key) => !known.includes(key));
      if (foreign.length > 0) throw new Error(`${name}: unknown ${foreign.join(', ')}`);
      if (!content.why || !content.mend) throw new Error(`${name}: needs why and mend`);
      return { code: basename(name, '.yaml'), ...content };
    });
}

/** What reading and checking say of the case's faulty or sound report; empty where it has none. */
export function findingsOf(
  folder: string,
  ruleCase: RuleCase,
  which: 'faulty' | 'sound',
): readonly Finding[] {
  const { base, previous, parts, text } = ruleCase;
  const patch = ruleCase[which];
  try {
    if (text !== undefined && which === 'faulty') parseReport(text, { file: 'report.yaml' });
    if (base === undefined || patch === undefined) return [];
    const report = patchedBase(folder, base, patch);
    const original = (): { year: number } =>
      readYaml(join(folder, 'base', `${base}.yaml`)) as { year: number };
    return checkReport(report, {
      ...(previous ? { previous: patched({ ...original(), year: original().year - 1 }, previous) } : {}),
      ...(parts ? { parts: parts.map((part) => patched(original(), part)) } : {}),
    });
  } catch (error) {
    if (error instanceof ReportError) return error.findings;
    throw error;
  }
}

/** The base report with the patch. */
export const patchedBase = (folder: string, base: string, patch: Patch): unknown =>
  patched(readYaml(join(folder, 'base', `${base}.yaml`)), patch);

/** The data with the values put in at their paths; groups that are not there yet are made. */
export function patched(data: unknown, patch: Patch): unknown {
  const result = structuredClone(data) as Record<string, unknown>;
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split('.');
    const last = keys.pop()!;
    const parent = keys.reduce<Record<string, unknown>>((node, key) => {
      if (typeof node[key] !== 'object' || node[key] === null) node[key] = {};
      return node[key] as Record<string, unknown>;
    }, result);
    if (value === null) delete parent[last];
    else parent[last] = value;
  }
  return result;
}
