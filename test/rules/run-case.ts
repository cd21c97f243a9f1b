/** Runs the commands of a case with the built program, as its users do, and keeps what they say about its code. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { stringify } from 'yaml';
import type { CaseCommands } from './case-commands.js';
import { patchedBase, type FileChange, type RuleCase } from './cases.js';

/** The lines that name the code, with the files as they are and as they are mended. */
export interface RunOutcome {
  readonly faulty: readonly string[];
  /** Absent where the case has nothing that is mended. */
  readonly mended?: readonly string[];
}

/** Whether a line of output names the code as a word of its own. */
export const names = (line: string, code: string): boolean => line.split(/[\s:：]/).includes(code);

/**
 * Runs a case that has commands. The folder is made within the project, so that programs of the case can import
 * `nianbao` and what it depends on; it is gone afterwards.
 */
export async function runCase(
  casesFolder: string,
  ruleCase: RuleCase,
  commands: CaseCommands,
): Promise<RunOutcome> {
  const { base, faulty = {}, sound, files = {}, mended } = ruleCase;
  const report = (patch: typeof faulty): Record<string, string> =>
    base === undefined ? {} : { 'report.yaml': stringify(patchedBase(casesFolder, base, patch)) };
  const given = await said(casesFolder, ruleCase, { ...report(faulty), ...files }, commands);
  if (sound === undefined && mended === undefined) return { faulty: given };
  const after = { ...report(sound ?? faulty), ...files, ...mended };
  return { faulty: given, mended: await said(casesFolder, ruleCase, after, commands) };
}

async function said(
  casesFolder: string,
  { code, run = '', changes = [] }: RuleCase,
  files: Readonly<Record<string, string>>,
  commands: CaseCommands,
): Promise<readonly string[]> {
  const folder = join(casesFolder, '..', '..', '..', 'out', 'rule-cases', code);
  rmSync(folder, { recursive: true, force: true });
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    mkdirSync(folder, { recursive: true });
    const printed: string[] = [];
    for (const command of run.trim().split('\n')) {
      if (command === 'change') changes.forEach((change) => applyChange(folder, change));
      else printed.push(...(await commands.linesOf(command, folder)));
    }
    // Indented lines are summaries, which say again what stands above them.
    return [...new Set(printed.filter((line) => !line.startsWith(' ') && names(line, code)))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function applyChange(folder: string, { file, part, from, to }: FileChange): void {
  const place = join(folder, file);
  const replaced = (text: string): string => {
    if (from === undefined) return to;
    if (!text.includes(from)) throw new Error(`${part ?? file} has no ${from}`);
    return text.replace(from, () => to);
  };
  if (part === undefined) return writeFileSync(place, replaced(readFileSync(place, 'utf8')));
  const parts = unzipSync(readFileSync(place));
  const text = replaced(strFromU8(parts[part] ?? new Uint8Array()));
  writeFileSync(place, zipSync({ ...parts, [part]: strToU8(text) }));
}
