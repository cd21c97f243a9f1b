import { say } from '../../model/finding/bilingual.js';
import { mkdir, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../arguments/usage-error.js';

/**
 * Writes files below a folder, all of them or none, and never over one that is there.
 *
 * @throws {UsageError} with the name of every file that is in the way, or why one cannot be written.
 */
export async function writeNewFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const paths = Object.keys(files).map((name) => join(folder, name));
  const inTheWay: string[] = [];
  for (const path of paths) if (await stat(path).catch(() => undefined)) inTheWay.push(path);
  const listed = inTheWay.map((path) => `  ${path}`);
  if (inTheWay.length > 0)
    throw new UsageError(
      say(
        ['以下文件已经存在，没有写入任何文件：', ...listed].join('\n'),
        ['These files are there already, so nothing was written:', ...listed].join('\n'),
      ),
    );
  const written: string[] = [];
  const made: string[] = [];
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(folder, name);
      const first = await mkdir(dirname(path), { recursive: true });
      if (first !== undefined) made.push(...foldersTo(dirname(path), first));
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    for (const path of made.toReversed()) await rmdir(path).catch(() => undefined);
    throw new UsageError(
      say(
        `写不出文件，没有留下任何文件：${(error as Error).message}`,
        `The files cannot be written, and none were left: ${(error as Error).message}`,
      ),
    );
  }
  return written;
}

/** The folders from the first that was made down to the last. */
function foldersTo(last: string, first: string): readonly string[] {
  const above = last === first || dirname(last) === last ? [] : foldersTo(dirname(last), first);
  return [...above, last];
}
