/** What the producer, the workers and the run agree on. */
import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

export const queueName = 'nianbao';
/** Redis hash: the newest job of each report, so that an older one does not overwrite it. */
export const newestKey = 'nianbao:newest';

/** Redis to connect to: `redis://主机:端口`. */
export const redisUrl = process.env.NIANBAO_REDIS ?? 'redis://127.0.0.1:6379';

export const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** The same data, options and version make the same files: the queue takes them once. */
export const jobId = (job, version) => sha256(JSON.stringify([version, job]));

/** Writes a file whole or not at all; what a killed worker leaves stays in `.partial`. */
export async function writeWhole(folder, name, content) {
  const partial = join(folder, '.partial');
  await mkdir(partial, { recursive: true });
  const temporary = join(partial, `${basename(name)}-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await writeFile(temporary, content);
  await rename(temporary, join(folder, name));
}
