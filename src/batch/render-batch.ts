import { localized, localizedError } from '../model/finding/localized.js';
import { availableParallelism } from 'node:os';
import type { Finding } from '../model/finding/finding.js';
import { createRenderer, type RenderOptions } from '../render/renderer.js';
import { batchItems, type BatchItem, type BatchSource } from './batch-items.js';
import { checkPattern } from './output/file-names.js';
import { openStore, type BatchFile, type Store } from './output/store.js';
import { threadPool, type Pool } from './pool.js';
import type { Format, RenderOutcome } from './render-job.js';

/** Options of {@link renderBatch}: those of a renderer, and how the batch is run. */
export interface BatchOptions extends RenderOptions {
  /** What to render of each report; `['docx', 'pdf']` where left out. */
  readonly formats?: readonly Format[];
  /**
   * Where the files are written, each whole or not at all, with `manifest.jsonl`. Without a folder results
   * carry their bytes.
   */
  readonly folder?: string;
  /** Name of the files without extension, such as `{year}-{agency}`; also `{edition}`, `{scope}`, `{file}`. */
  readonly name?: string;
  /** Number of workers; as many as there are cores where left out, and with 0 this thread does the work. */
  readonly jobs?: number;
  /** Milliseconds after which a report fails; 60 000 where left out. It binds workers only. */
  readonly timeLimit?: number;
  /** Megabytes of heap for each worker. */
  readonly memoryLimit?: number;
  /** Results in the order of the source, not as they finish. */
  readonly ordered?: boolean;
  /** Renders only what the manifest does not have: the data or anything it is made with has changed since. */
  readonly resume?: boolean;
  /** Overwrites files that somebody has changed since they were written. */
  readonly force?: boolean;
  /** Stops the batch; the iteration then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What became of one report. */
export interface BatchResult {
  /** The data file, with the line of a table; of a report as data, the id that it was given. */
  readonly id: string;
  /** Whether all its files are there as its data says. */
  readonly ok: boolean;
  /**
   * `rendered` now; `unchanged` since an earlier run; `kept` as somebody changed it by hand; `invalid` data;
   * `unsound` figures, which `allowErrors` would let pass; or `failed`: not rendered or written for another cause.
   */
  readonly outcome: RenderOutcome | 'unchanged' | 'kept';
  /** What is wrong or doubtful in it, warnings and infos too. */
  readonly findings: readonly Finding[];
  /** The files that are there now, by format. */
  readonly files: readonly BatchFile[];
  /** Milliseconds from when it was taken up. */
  readonly ms: number;
}

const defaultTimeLimit = 60_000;

/**
 * Renders any number of reports, some at a time, and gives each one's result as it is done. One that is
 * wrong, too slow or crashes its worker fails alone. No more is taken from the source than is being worked
 * on, and nothing is kept: memory does not grow with the batch.
 *
 * @throws {@link ReportError} before anything is rendered, if the templates, the style or a font cannot be used.
 * @throws {@link InputError} if a source, the pattern for names or the output folder cannot be used.
 * @throws {@link OutputError} if the output folder can take no more files; what was written by then is whole.
 */
export async function* renderBatch(
  source: BatchSource,
  options: BatchOptions = {},
): AsyncGenerator<BatchResult, void, undefined> {
  const { locale } = options;
  try {
    for await (const result of batchResults(source, options)) {
      yield { ...result, findings: localized(result.findings, locale) };
    }
  } catch (error) {
    throw localizedError(error, locale);
  }
}

async function* batchResults(
  source: BatchSource,
  options: BatchOptions,
): AsyncGenerator<BatchResult, void, undefined> {
  const settings = resolved(options);
  if (settings.name !== undefined) checkPattern(settings.name);
  const renderer = await createRenderer(settings.renderOptions);
  const stop = new AbortController();
  const signal = settings.signal ? AbortSignal.any([settings.signal, stop.signal]) : stop.signal;
  signal.throwIfAborted();
  const store = await openStore(settings);
  const pool = settings.jobs === 0 ? threadPool(renderer) : await startWorkers(settings);
  const running: Promise<BatchResult>[] = [];
  // Twice as many as there are workers: while one's files are written its worker has the next.
  const window = Math.max(1, settings.jobs * 2);
  const items = batchItems(source, settings.name);
  let next: Promise<IteratorResult<BatchItem, void>> | undefined = nextItem(items);
  try {
    while (next !== undefined || running.length > 0) {
      const isFull = running.length >= window;
      const arrived =
        next !== undefined && !isFull ? await firstOf(next, running, settings.ordered) : undefined;
      signal.throwIfAborted();
      if (arrived === undefined) {
        yield await nextOf(running, settings.ordered);
      } else if (arrived.done) {
        next = undefined;
      } else {
        next = nextItem(items);
        running.push(handled(resultOf(arrived.value, { pool, store, settings, signal })));
      }
    }
  } finally {
    stop.abort();
    // A source that is waited for need not be waited for any longer.
    void items.return(undefined).catch(() => undefined);
    await Promise.allSettled(running);
    await pool.close();
    await store.close();
  }
}

/** Whoever awaits the promise sees what it rejects with, though perhaps not at once. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

const nextItem = (items: AsyncGenerator<BatchItem, void>): Promise<IteratorResult<BatchItem, void>> =>
  handled(items.next());

/** The next item of the source, or nothing where a result is there before it. */
async function firstOf(
  next: Promise<IteratorResult<BatchItem, void>>,
  running: readonly Promise<BatchResult>[],
  ordered: boolean,
): Promise<IteratorResult<BatchItem, void> | undefined> {
  const results = ordered ? running.slice(0, 1) : running;
  return Promise.race([next, ...results.map((result) => result.then(() => undefined))]);
}

/** The options with what was left out; those that are not the batch's own are the renderer's. */
function resolved({
  formats = ['docx', 'pdf'],
  folder,
  name,
  jobs = availableParallelism(),
  timeLimit = defaultTimeLimit,
  memoryLimit,
  ordered = false,
  resume = false,
  force = false,
  signal,
  ...renderOptions
}: BatchOptions) {
  const { allowErrors = false } = renderOptions;
  const run = { formats, folder, name, jobs, timeLimit, memoryLimit, ordered, resume, force, signal };
  return { ...run, allowErrors, renderOptions };
}
type Settings = ReturnType<typeof resolved>;

/** Loaded when there are workers to start, which a single report does without. */
async function startWorkers(settings: Settings): Promise<Pool> {
  const { workerPool } = await import('./worker-pool.js');
  return workerPool(settings.renderOptions, settings);
}

/** Takes out the first to finish, or the first of the source. */
async function nextOf(running: Promise<BatchResult>[], ordered: boolean): Promise<BatchResult> {
  const index = ordered ? 0 : await Promise.race(running.map((result, at) => result.then(() => at)));
  const [result] = running.splice(index, 1);
  return result!;
}

interface Workshop {
  readonly pool: Pool;
  readonly store: Store;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

async function resultOf(item: BatchItem, { pool, store, settings, signal }: Workshop): Promise<BatchResult> {
  const start = performance.now();
  const { id } = item;
  const done = (result: Omit<BatchResult, 'id' | 'ok' | 'ms'>): BatchResult => ({
    id,
    ok: ['rendered', 'unchanged', 'kept'].includes(result.outcome),
    ...result,
    ms: Math.round(performance.now() - start),
  });
  if ('findings' in item) return done({ outcome: 'invalid', findings: item.findings, files: [] });
  const known = await store.known(item);
  if (known) return done(known);
  const { formats, allowErrors } = settings;
  const job = await pool.run({ source: item.source, formats, allowErrors }, signal);
  return done(await store.record(item, job));
}
