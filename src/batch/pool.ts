/** Where reports are rendered: in workers (`worker-pool.ts`), or in this thread. */
import type { Renderer } from '../render/renderer.js';
import { renderJob, type RenderedJob, type RenderJob } from './render-job.js';

export interface Pool {
  /** Renders one report; rejects only where the signal stops it. */
  run(job: RenderJob, signal: AbortSignal): Promise<RenderedJob>;
  close(): Promise<void>;
}

/** A pool without workers, for a report or two: nothing has to be started, and nothing limits time. */
export function threadPool(renderer: Renderer): Pool {
  return {
    run: (job, signal) => {
      signal.throwIfAborted();
      return renderJob(job, renderer);
    },
    close: async () => {},
  };
}
