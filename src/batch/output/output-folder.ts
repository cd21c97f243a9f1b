import { say, BilingualError } from '../../model/finding/bilingual.js';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../input-error.js';
import { diskFault } from './write-faults.js';

/**
 * Thrown by {@link renderBatch} where the output folder can take no more files: the disk is full, read-only or has
 * faults, the folder is gone, or its `manifest.jsonl` cannot be written. What was written by then is whole, so that
 * `resume` can go on once that is mended. A single file that cannot be written is its result's finding,
 * `file.unwritable`.
 */
export class OutputError extends BilingualError {
  override readonly name = 'OutputError';
}

/**
 * Makes the folder for the results, and clears away what a run that was killed left half-written there.
 *
 * @throws {InputError} if there is a file of that name, or no folder can be made or read there.
 */
export async function prepareFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory())
    throw new InputError(
      say(
        `输出位置 ${folder} 是一个文件，应为文件夹`,
        `The output ${folder} is a file and should be a folder`,
      ),
    );
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new InputError(
      say(
        `建不了输出文件夹 ${folder}：${(error as Error).message}`,
        `The output folder ${folder} cannot be made: ${(error as Error).message}`,
      ),
    );
  }
  if (!found) return;
  const names = await readdir(folder).catch((error: Error) => {
    throw new InputError(
      say(
        `读不出输出文件夹 ${folder}：${error.message}`,
        `The output folder ${folder} cannot be read: ${error.message}`,
      ),
    );
  });
  for (const name of names) {
    const owner = temporaryName.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) await rm(join(folder, name), { force: true });
  }
}

const temporaryName = /^\.nianbao-(\d+)-\w+\.tmp$/;

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there.
 *
 * @throws {OutputError} where the disk is full or the folder is gone; else the file system's error.
 */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const folder = dirname(file);
  const temporary = join(folder, `.nianbao-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const gone = (await stat(folder).catch(() => undefined)) === undefined;
    const reason = gone
      ? say('输出文件夹不见了', 'the output folder is gone')
      : diskFault(error as NodeJS.ErrnoException);
    if (reason === undefined) throw error;
    throw new OutputError(
      say(
        `写不进 ${folder}：${reason.zh}；已写好的文件都是完整的`,
        `Nothing can be written into ${folder}: ${reason.en}; the files already written are whole`,
      ),
      { cause: error },
    );
  }
}
