import { execFile } from 'node:child_process';

/** Why a check could not be made: the program is not on this machine. Tests say so aloud. */
export interface Skipped {
  readonly skipped: string;
}

/** How a program ended, with all that it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly complaint: string;
}

/** In milliseconds; a program that hangs is ended and is an error. */
const longestRun = 120_000;

/** Runs a program to its end, whatever its exit code; not having it is no error but a {@link Skipped}. */
export function runProgram(
  program: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended | Skipped> {
  return new Promise((resolve, reject) => {
    const options = {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      timeout: longestRun,
      env: { ...process.env, ...environment },
    } as const;
    execFile(program, [...parameters], options, (error, output, complaint) => {
      const code = error === null ? 0 : error.code;
      if (code === 'ENOENT') resolve({ skipped: `${program} is not on this machine` });
      else if (typeof code === 'number') resolve({ code, output, complaint });
      else reject(error ?? new Error(`${program} ended without a code.`));
    });
  });
}

/** What a check gave, or `undefined` after a warning on the console that it was skipped. */
export function unlessSkipped<Result extends object>(result: Result | Skipped): Result | undefined {
  if (!('skipped' in result)) return result;
  console.warn(`SKIPPED: ${result.skipped}`);
  return undefined;
}
