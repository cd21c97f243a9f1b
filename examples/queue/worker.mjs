/** Renders what the queue has until it is told to stop (SIGTERM): `node worker.mjs 成品/`. As many as you like. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UnrecoverableError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
// The repository's own build; in a project of yours this is `nianbao`.
import { createRenderer, parseReport, ReportError } from '../../dist/esm/index.js';
import { newestKey, queueName, redisUrl, sha256, writeWhole } from './queue.mjs';

const isError = ({ severity }) => severity === 'error';
const [folder] = process.argv.slice(2);
const deadLetters = join(folder, 'dead-letters');
await mkdir(deadLetters, { recursive: true });
const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
const renderer = await createRenderer();

const worker = new Worker(queueName, render, {
  connection: redis.duplicate(),
  concurrency: 1,
  // A worker that is gone loses its report after 10 seconds to another one; a report that has brought down
  // three is given up.
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 2,
});
worker.on('failed', async (job, error) => {
  const isLast = error instanceof UnrecoverableError || job?.attemptsMade >= job?.opts.attempts;
  if (!job || !isLast || error.message.startsWith('数据：')) return;
  await bury(job.data, [{ code: 'queue.failed', severity: 'error', path: '', message: error.message }]);
});
worker.on('error', (error) => console.error(error.message));
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop);

async function stop() {
  await worker.close();
  // Connections that were handed to the worker are not its own to close.
  process.exit(0);
}

async function render({ id, data: job }) {
  if ((await redis.hget(newestKey, job.name)) !== id) return { outcome: 'superseded' };
  const files = await filesOf(job);
  for (const { name, bytes } of files) await writeWhole(folder, name, bytes);
  await rm(join(deadLetters, `${job.name}.json`), { force: true });
  return {
    outcome: 'rendered',
    files: files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes), size: bytes.length })),
  };
}

async function filesOf(job) {
  try {
    const report = parseReport(Buffer.from(job.data, 'base64'), { file: job.file });
    const findings = renderer.check(report);
    if (findings.some(isError)) return await refuse(job, findings);
    const files = [];
    for (const format of job.formats)
      files.push({ name: `${job.name}.${format}`, bytes: await renderer[format](report) });
    return files;
  } catch (error) {
    if (error instanceof ReportError) return await refuse(job, error.findings);
    throw error;
  }
}

/** The same data would be wrong again, so it is not tried again; its findings say what to mend. */
async function refuse(job, findings) {
  await bury(job, findings);
  const first = findings.find(isError);
  throw new UnrecoverableError(`数据：${first?.message ?? '有错误'}`);
}

async function bury({ name, file }, findings) {
  await writeWhole(
    folder,
    join('dead-letters', `${name}.json`),
    `${JSON.stringify({ file, findings }, null, 2)}\n`,
  );
}
