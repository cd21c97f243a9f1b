/** Puts every data file of the folders into the queue: `node producer.mjs 数据/ …`. Again: only what is new. */
import { createRequire } from 'node:module';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { jobId, newestKey, queueName, redisUrl } from './queue.mjs';

const { version } = createRequire(import.meta.url)('../../package.json');
const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
const queue = new Queue(queueName, { connection: redis });
/** A fault of the machine may pass: twice more, after 1 and 2 seconds. Wrong data is not tried again. */
const opts = { attempts: 3, backoff: { type: 'exponential', delay: 1000 } };

const tally = { added: 0, known: 0, retried: 0 };
for (const folder of process.argv.slice(2)) {
  for (const name of (await readdir(folder)).toSorted()) {
    if (!['.yaml', '.yml', '.json'].includes(extname(name))) continue;
    const file = join(folder, name);
    // Bytes, not text: whether they are UTF-8 is for the worker to say, with a finding.
    const job = { name: parse(name).name, file, data: (await readFile(file)).toString('base64') };
    await offer({ ...job, formats: ['docx', 'pdf'] });
  }
}
console.log(JSON.stringify(tally));
await queue.close();
redis.disconnect();

async function offer(job) {
  const id = jobId({ ...job, file: undefined }, version);
  await redis.hset(newestKey, job.name, id);
  const known = await queue.getJob(id);
  if (known === undefined) {
    await queue.add('render', job, { ...opts, jobId: id });
    tally.added += 1;
  } else if ((await known.isFailed()) && !known.failedReason.startsWith('数据：')) {
    await known.retry();
    tally.retried += 1;
  } else tally.known += 1;
}
