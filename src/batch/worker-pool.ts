/** A pool of workers, where a report that hangs or crashes fails alone. */
import { say } from '../model/finding/bilingual.js';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { packageRoot } from '#package-root';
import { type Finding, told } from '../model/finding/finding.js';
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
    filename: fileURLToPath(new URL('dist/esm/batch/worker.js', packageRoot)),
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
    ...told({
      message: say(
        `超过了每份报告 ${timeLimit / 1000} 秒的时限，已停止`,
        `It took more than the ${timeLimit / 1000} seconds that one report may take, and was stopped`,
      ),
      hint: say(
        '核对数据是否异常地大，改小后重试；在程序中可用 renderBatch 的选项 timeLimit（毫秒）调大时限',
        'Check whether the data is unusually large, make it smaller and try again; a program can raise the limit with the option timeLimit (milliseconds) of renderBatch',
      ),
    }),
  };
}

function crashFinding({ code, message }: NodeJS.ErrnoException): Finding {
  const cause =
    code === 'ERR_WORKER_OUT_OF_MEMORY' ? say('内存不足', 'out of memory') : say(message, message);
  return {
    code: 'batch.crashed',
    severity: 'error',
    path: '',
    ...told({
      message: say(
        `生成这份报告的工作线程中断：${cause.zh}`,
        `The worker that rendered this report broke off: ${cause.en}`,
      ),
      hint: say(
        '其余报告不受影响；核对这份数据后重试',
        'The other reports are not affected; check the data of this one and try again',
      ),
    }),
  };
}
