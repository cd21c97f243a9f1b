/** Runs the built command line as its users do: in a process of its own. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const program = join(root, 'dist', 'program', 'main.js');

/** A report of examples/reports. */
export const exampleFile = (name: string): string => join(root, 'examples', 'reports', `${name}.yaml`);

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `nianbao` to its end. A stack trace in what it says is an error, whatever the test is about. */
export function nianbao(
  parameters: readonly string[],
  folder = root,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = { ...plainEnvironment(), ...environment };
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, env } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [builtProgram(), ...parameters], options, (error, out, err) => {
      const code = error === null ? 0 : error.code;
      if (typeof code !== 'number') reject(error ?? new Error('nianbao ended without a code.'));
      else if (/^\s+at .+:\d+/m.test(out + err) || (out + err).includes('node:internal'))
        reject(new Error(`nianbao printed a stack trace:\n${err}`));
      else resolve({ code, out, err });
    });
  });
}

/** The built command line's own file. */
export function builtProgram(): string {
  if (!existsSync(program)) throw new Error('There is no dist/program/main.js: run `npm run build` first.');
  return program;
}

/** This process's environment without what changes how results look; jest sets FORCE_COLOR for its workers. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { DEBUG: _, FORCE_COLOR: __, NO_COLOR: ___, COLUMNS: ____, ...env } = process.env;
  return env;
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
