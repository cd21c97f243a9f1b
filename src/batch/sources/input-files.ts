import { say } from '../../model/finding/bilingual.js';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../input-error.js';

/** Files that hold one report, and files that hold a report in each line or row. */
const reportExtensions = ['.yaml', '.yml', '.json', '.xlsx'] as const;
const tableExtensions = ['.jsonl', '.csv'] as const;
const extensions: readonly string[] = [...reportExtensions, ...tableExtensions];

/** Whether the file holds a report in each of its lines or rows. */
export function isTableFile(file: string): boolean {
  return (tableExtensions as readonly string[]).includes(extname(file).toLowerCase());
}

/** Other kinds of workbooks, which are not looked for in folders; named as a data file, they are refused as such. */
const refusedWorkbooks: readonly string[] = ['.xls', '.xlsm', '.xlsb', '.et'];

/** Whether the file is to be read as an Excel form. */
export function isWorkbook(file: string): boolean {
  const extension = extname(file).toLowerCase();
  return extension === '.xlsx' || refusedWorkbooks.includes(extension);
}

/** Names that a system or an office program gives to what is no data: hidden files, and `~$` while one is open. */
const isIgnored = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/**
 * The data files that the inputs name, in order and each once: a file as it is, a folder's data files
 * (not those of its subfolders), and what a glob matches. A file that is not there is kept, to be reported.
 *
 * @throws {InputError} if a folder or a glob has no data file.
 */
export async function inputFiles(inputs: readonly string[]): Promise<readonly string[]> {
  const files = new Map<string, string>();
  for (const input of inputs) {
    for (const file of await filesOf(input)) {
      const whole = resolve(file);
      if (!files.has(whole)) files.set(whole, file);
    }
  }
  return [...files.values()];
}

async function filesOf(input: string): Promise<readonly string[]> {
  const found = await stat(input).catch(() => undefined);
  if (found?.isDirectory()) {
    const names = (await readFolder(input))
      .filter((name) => extensions.includes(extname(name).toLowerCase()) && !isIgnored(name))
      .sort();
    if (names.length === 0)
      throw new InputError(
        say(
          `文件夹 ${input} 里没有数据文件（${extensions.join('、')}）`,
          `The folder ${input} has no data files (${extensions.join(', ')})`,
        ),
      );
    return names.map((name) => join(input, name));
  }
  if (found || !isDynamicPattern(input)) return [input];
  const matches = (await glob(input, { onlyFiles: true, expandDirectories: false })).sort();
  if (matches.length === 0)
    throw new InputError(say(`没有与 ${input} 相符的文件`, `No files match ${input}`));
  return matches;
}

async function readFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new InputError(
      say(
        `读不出文件夹 ${folder}：${(error as Error).message}`,
        `The folder ${folder} cannot be read: ${(error as Error).message}`,
      ),
    );
  }
}
