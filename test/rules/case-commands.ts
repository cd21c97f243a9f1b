import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { commandProcess, plainEnvironment, type Ended } from '../cli/command-process.js';

/** Runs the commands of cases, one at a time. */
export interface CaseCommands {
  /** What `nianbao …` or `node …` prints, run in the folder; it may find errors, but not fail itself. */
  readonly linesOf: (command: string, folder: string) => Promise<readonly string[]>;
  readonly end: () => void;
}

// What the system says of a file is in its language.
const language = { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' };

/** Commands of the program that is built in the project at `root`. */
export function caseCommands(root: string): CaseCommands {
  const commands = commandProcess(root);
  const node = (parameters: readonly string[], folder: string): Promise<Ended> =>
    new Promise((settle, reject) => {
      const options = {
        cwd: folder,
        encoding: 'utf8',
        env: { ...plainEnvironment(), ...language },
      } as const;
      execFile(process.execPath, parameters, options, (error, out, err) => {
        if (error !== null && typeof error.code !== 'number') reject(error);
        else settle({ code: Number(error?.code ?? 0), out, err });
      });
    });

  return {
    async linesOf(command, folder) {
      const [name, ...parameters] = command.trim().split(' ');
      if (name !== 'nianbao' && name !== 'node') throw new Error(`A case cannot run ${command}`);
      const { code, out, err } = await (name === 'node'
        ? node(parameters, resolve(folder))
        : commands.nianbao(parameters, folder, language));
      const text = err + out;
      if (code > 1 || /^\s+at .+:\d+/m.test(text)) throw new Error(`${command}\n${text}`);
      return text.split('\n').map(withoutChance);
    },
    end: commands.end,
  };
}

/** The line without the part of a name that is another one every time. */
const withoutChance = (line: string): string => line.replace(/\.nianbao-[\w-]+\.tmp/, '.nianbao-….tmp');
