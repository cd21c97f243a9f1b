/** A pool of workers, where a report that hangs or crashes fails alone. */
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { packageRoot } from '#package-root';
import type { Finding } from '../model/finding.js';
import type { RenderOptions } from '../render/renderer.js';
import type { Pool } from './pool.js';
import type { RenderedJob } from './render-job.js';

export interface WorkerLimits {
  /** Number of workers. */
  readonly jobs: number;
  /** Milliseconds that one report may take. */
  readonly timeLimit: number;
  /** Megabytes of heap that a worker may hold; Node's own limit where left out. */
  readonly memoryLimit?: number | undefined;
}

/** A pool of workers, each with a renderer of these options. */
export function workerPool(options: RenderOptions, { jobs, timeLimit, memoryLimit }: WorkerLimits): Pool {
  const piscina = new Piscina({
    filename: fileURLToPath(new URL('dist/program/worker.js', packageRoot)),
    name: 'run',
    workerData: options,
    minThreads: jobs,
    maxThreads: jobs,
    ...(memoryLimit === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryLimit } }),
  });
  const slots = waitingSlots(jobs);
  return {
    async run(job, signal) {
      await slots.take();
      // Of its own: what listens to the signal of the whole batch would be held until the batch's end.
      const stop = new AbortController();
      const onStop = (): void => stop.abort();
      let tooLong = false;
      const limit = setTimeout(() => {
        tooLong = true;
        stop.abort();
      }, timeLimit);
      signal.addEventListener('abort', onStop, { once: true });
      try {
        signal.throwIfAborted();
        return (await piscina.run(job, { signal: stop.signal })) as RenderedJob;
      } catch (error) {
        signal.throwIfAborted();
        return failed(tooLong ? timeLimitFinding(timeLimit) : crashFinding(error as NodeJS.ErrnoException));
      } finally {
        clearTimeout(limit);
        signal.removeEventListener('abort', onStop);
        slots.leave();
      }
    },
    close: () => piscina.destroy(),
  };
}

/** A report's time counts from when it has a worker, so no more are handed to the pool than it has workers. */
function waitingSlots(free: number): { take(): Promise<void>; leave(): void } {
  const waiting: (() => void)[] = [];
  return {
    take: () => {
      if (free === 0) return new Promise((resolve) => waiting.push(resolve));
      free -= 1;
      return Promise.resolve();
    },
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}

const failed = (finding: Finding): RenderedJob => ({ outcome: 'failed', findings: [finding], files: [] });

function timeLimitFinding(timeLimit: number): Finding {
  return {
    code: 'batch.time-limit',
    severity: 'error',
    path: '',
    message: `超过了每份报告 ${timeLimit / 1000} 秒的时限，已停止`,
    hint: '核对数据是否异常地大；或调大时限',
  };
}

function crashFinding({ code, message }: NodeJS.ErrnoException): Finding {
  const cause = code === 'ERR_WORKER_OUT_OF_MEMORY' ? '内存不足' : message;
  return {
    code: 'batch.crashed',
    severity: 'error',
    path: '',
    message: `生成这份报告的工作线程中断：${cause}`,
    hint: '其余报告不受影响；核对这份数据后重试',
  };
}
