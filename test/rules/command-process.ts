import { execFile, fork } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs the commands of cases, one at a time. */
export interface CommandProcess {
  /** What `nianbao …` or `node …` prints, run in the folder; it may find errors, but not fail itself. */
  readonly linesOf: (command: string, folder: string) => Promise<readonly string[]>;
  readonly end: () => void;
}

interface Ended {
  readonly code: number;
  readonly text: string;
}

/** A process for the commands of the program that is built in the project at `root`. */
export function commandProcess(root: string): CommandProcess {
  const { DEBUG: _, FORCE_COLOR: __, NO_COLOR: ___, COLUMNS: ____, ...plain } = process.env;
  const env = { ...plain, LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' };
  // Not the bundle: its parts import one another, and would run it once more for each time it is loaded anew.
  const program = pathToFileURL(resolve(root, 'dist/esm/cli/main.js')).href;
  const child = fork(join(root, 'test', 'rules', 'run-commands.mjs'), [JSON.stringify({ program })], {
    env,
    execArgv: [],
  });

  const nianbao = (folder: string, parameters: readonly string[]): Promise<Ended> =>
    new Promise((settle, reject) => {
      const failed = (): void => reject(new Error(`nianbao ${parameters.join(' ')} broke the process off`));
      child.once('exit', failed);
      child.once('message', (ended: Ended) => {
        child.off('exit', failed);
        settle(ended);
      });
      child.send({ folder, parameters });
    });
  const node = (folder: string, parameters: readonly string[]): Promise<Ended> =>
    new Promise((settle, reject) => {
      execFile(process.execPath, parameters, { cwd: folder, encoding: 'utf8', env }, (error, out, err) => {
        if (error !== null && typeof error.code !== 'number') reject(error);
        else settle({ code: Number(error?.code ?? 0), text: `${err}${out}` });
      });
    });

  return {
    async linesOf(command, folder) {
      const [name, ...parameters] = command.trim().split(' ');
      if (name !== 'nianbao' && name !== 'node') throw new Error(`A case cannot run ${command}`);
      const { code, text } = await (name === 'node' ? node : nianbao)(resolve(folder), parameters);
      if (code > 1 || /^\s+at .+:\d+/m.test(text)) throw new Error(`${command}\n${text}`);
      return text.split('\n').map(withoutChance);
    },
    end: () => child.kill(),
  };
}

/** The line without the part of a name that is another one every time. */
const withoutChance = (line: string): string => line.replace(/\.nianbao-[\w-]+\.tmp/, '.nianbao-….tmp');
