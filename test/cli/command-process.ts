import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How a command ended, with all that it printed. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

type Run<First extends readonly unknown[]> = (
  ...given: [
    ...First,
    parameters: readonly string[],
    folder: string,
    environment?: Readonly<Record<string, string>>,
  ]
) => Promise<Ended>;

/** A process in which built programs run, one at a time. */
export interface CommandProcess {
  /** What `nianbao …` prints, run in a folder, with more in its environment. */
  readonly nianbao: Run<[]>;
  /** The same of a module that has ended when it is loaded. */
  readonly program: Run<[file: string]>;
  readonly end: () => void;
}

/** A process for what is built in the project at `root`. */
export function commandProcess(root: string): CommandProcess {
  // Not the bundle: its parts import one another, and would run it once more for each time it is loaded anew.
  const commandLine = resolve(root, 'dist/esm/cli/main.js');
  const child = fork(join(root, 'test', 'cli', 'run-commands.mjs'), {
    env: plainEnvironment(),
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let before: Promise<unknown> = Promise.resolve();
  const answerTo = (request: object, command: string): Promise<Ended> =>
    new Promise((settle, reject) => {
      const failed = (): void => reject(new Error(`${command} broke its process off`));
      child.once('exit', failed);
      child.once('message', (ended: Ended) => {
        child.off('exit', failed);
        settle(ended);
      });
      child.send(request);
    });
  const run: Run<[file: string]> = (file, parameters, folder, environment = {}) => {
    if (!existsSync(file)) throw new Error(`There is no ${file}: run \`npm run build\` first.`);
    const request = {
      program: pathToFileURL(file).href,
      setsExitCode: file === commandLine,
      folder: resolve(folder),
      parameters,
      environment,
    };
    const ended = before.then(() => answerTo(request, `${file} ${parameters.join(' ')}`));
    before = ended.catch(() => undefined);
    return ended;
  };
  return {
    nianbao: (...given) => run(commandLine, ...given),
    program: run,
    end: () => {
      if (child.connected) child.disconnect();
    },
  };
}

/** This process's environment without what changes how results look; jest sets FORCE_COLOR for its workers. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { DEBUG: _, FORCE_COLOR: __, NO_COLOR: ___, COLUMNS: ____, ...env } = process.env;
  return env;
}
