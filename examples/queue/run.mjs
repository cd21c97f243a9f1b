/**
 * All of it on one machine: a Redis of its own, two workers, every report of the folders.
 *
 *     node run.mjs 数据/ … 成品/        （examples/reports/ 和 out/queue/ 是默认）
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const parameters = process.argv.slice(2);
const out = parameters.length > 1 ? parameters.pop() : here('../../out/queue');
const inputs = parameters.length > 0 ? parameters : [here('../reports')];

const port = await freePort();
const home = await mkdtemp(join(tmpdir(), 'nianbao-redis-'));
const server = spawn(
  'redis-server',
  ['--port', String(port), '--bind', '127.0.0.1', '--dir', home, '--save', '', '--appendonly', 'no'],
  { stdio: 'ignore' },
);
server.on('error', async () => {
  console.error('没有 redis-server；Debian、Ubuntu：apt-get install redis-server');
  await rm(home, { recursive: true });
  process.exit(2);
});
await once(server, 'spawn');
process.env.NIANBAO_REDIS = `redis://127.0.0.1:${port}`;
const { queueName, redisUrl } = await import('./queue.mjs');

const start = performance.now();
const workers = [1, 2].map(() => startWorker());
const producer = spawn(process.execPath, [here('producer.mjs'), ...inputs], { stdio: 'inherit' });
const [produced] = await once(producer, 'exit');

const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
const queue = new Queue(queueName, { connection: redis });
let counts = await queue.getJobCounts('wait', 'active', 'delayed', 'completed', 'failed');
while (produced === 0 && counts.wait + counts.active + counts.delayed > 0) {
  if (workers.every(({ exitCode, signalCode }) => (exitCode ?? signalCode) !== null)) break;
  await sleep(200);
  counts = await queue.getJobCounts('wait', 'active', 'delayed', 'completed', 'failed');
}
const seconds = Math.round((performance.now() - start) / 100) / 10;
console.log(JSON.stringify({ ...counts, seconds }));

await queue.close();
redis.disconnect();
for (const worker of workers) {
  if ((worker.exitCode ?? worker.signalCode) !== null) continue;
  worker.kill('SIGTERM');
  await once(worker, 'exit');
}
server.kill('SIGTERM');
await once(server, 'exit');
await rm(home, { recursive: true });
await rm(join(out, '.partial'), { recursive: true, force: true });
process.exitCode =
  produced === 0 && counts.failed + counts.wait + counts.active + counts.delayed === 0 ? 0 : 1;

function startWorker() {
  const worker = spawn(process.execPath, [here('worker.mjs'), out], { stdio: 'inherit' });
  console.log(JSON.stringify({ worker: worker.pid }));
  worker.once(
    'exit',
    (_, signal) => signal === 'SIGKILL' && console.log(JSON.stringify({ killed: worker.pid })),
  );
  return worker;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address();
  probe.close();
  return free;
}
