import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from './usage-error.js';

/**
 * Makes the folder for the results.
 *
 * @throws {UsageError} if there is a file of that name, or no folder can be made there.
 */
export async function prepareFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) throw new UsageError(`输出位置 ${folder} 是一个文件，应为文件夹`);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(`建不了输出文件夹 ${folder}：${(error as Error).message}`);
  }
}

/** Writes a file whole or not at all: beside its place first, then moved there. */
export async function writeWhole(file: string, bytes: Uint8Array | string): Promise<void> {
  const temporary = join(dirname(file), `.nianbao-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
