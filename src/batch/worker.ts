/** A worker of the batch's pool: one renderer, whose fonts and templates are loaded once, for all its reports. */
import { workerData } from 'piscina';
import { createRenderer, type RenderOptions } from '../render/renderer.js';
import { renderJob, type RenderedJob, type RenderJob } from './render-job.js';

const renderer = createRenderer(workerData as RenderOptions);

/** What the pool calls for each job. */
export async function run(job: RenderJob): Promise<RenderedJob> {
  return renderJob(job, await renderer);
}
