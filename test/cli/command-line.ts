/** The built command line: in a process of its own, or one that has run commands before. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandProcess, type CommandProcess, type Ended } from './command-process.js';

export { plainEnvironment, type Ended } from './command-process.js';

const root = join(__dirname, '..', '..');
const program = join(root, 'dist', 'program', 'main.js');

/** A report of examples/reports. */
export const exampleFile = (name: string): string => join(root, 'examples', 'reports', `${name}.yaml`);

let started: CommandProcess | undefined;

afterAll(() => started?.end());

/** The process in which a test file's commands and programs run. */
export const commands = (): CommandProcess => (started ??= commandProcess(root));

/** Runs `nianbao` to its end. A stack trace in what it says is an error, whatever the test is about. */
export async function nianbao(
  parameters: readonly string[],
  folder = root,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const ended = await commands().nianbao(parameters, folder, environment);
  const said = ended.out + ended.err;
  if (/^\s+at .+:\d+/m.test(said) || said.includes('node:internal'))
    throw new Error(`nianbao printed a stack trace:\n${ended.err}`);
  return ended;
}

/** The built command line's own file. */
export function builtProgram(): string {
  if (!existsSync(program)) throw new Error('There is no dist/program/main.js: run `npm run build` first.');
  return program;
}

/** A new folder for the tests of a file, gone when they are done. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The names in a folder, hidden ones too; none where there is no folder. */
export const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).toSorted() : [];

/** One line of `--json`. */
export interface ResultLine {
  readonly file: string;
  readonly ok: boolean;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly path: string;
    readonly place?: { readonly file: string; readonly line: number; readonly column: number };
    readonly message: string;
    readonly hint?: string;
  }[];
  readonly files?: readonly string[];
}

export const linesOf = (out: string): readonly ResultLine[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ResultLine);
