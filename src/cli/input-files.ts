import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from './usage-error.js';

const dataExtension = /\.(ya?ml|json)$/i;

/**
 * The data files that the arguments name, in order and each once: a file as it is, a folder's data files
 * (not those of its subfolders), and what a glob matches. A file that is not there is kept, to be reported.
 *
 * @throws {UsageError} if a folder or a glob has no data file.
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
      .filter((name) => dataExtension.test(name) && !name.startsWith('.'))
      .sort();
    if (names.length === 0) throw new UsageError(`文件夹 ${input} 里没有数据文件（.yaml、.yml、.json）`);
    return names.map((name) => join(input, name));
  }
  if (found || !isDynamicPattern(input)) return [input];
  const matches = (await glob(input, { onlyFiles: true, expandDirectories: false })).sort();
  if (matches.length === 0) throw new UsageError(`没有与 ${input} 相符的文件`);
  return matches;
}

async function readFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new UsageError(`读不出文件夹 ${folder}：${(error as Error).message}`);
  }
}
