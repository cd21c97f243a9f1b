import { say } from '../../model/finding/bilingual.js';
import { Worker } from 'node:worker_threads';
import { packageRoot } from '#package-root';
import { ReportError, type Finding } from '../../model/finding/finding.js';
import { pdfGrowthLimit, pdfMemoryLimit, pdfTimeLimit } from '../limits.js';
import type { ReadDocument } from '../read-document.js';
import { otherCopy, refusal } from '../refusal.js';

type Answer =
  | { readonly document: ReadDocument }
  | { readonly findings: readonly Finding[] }
  | { readonly fault: string };

/** Milliseconds between two looks at the memory. */
const lookEvery = 100;

/** How many PDFs are being read: together they may take as much more. */
let underWay = 0;

const megabytes = (): number => process.memoryUsage.rss() / 1024 / 1024;

/**
 * Reads the text and the ruled tables of a PDF by where they stand on its pages, in a thread of its own with limits
 * of time and memory.
 *
 * @throws {ReportError} for a PDF that is encrypted, damaged, scanned, or larger than a report can be.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  const worker = startWorker(bytes);
  underWay += 1;
  try {
    const answer = await withinLimits(answerOf(worker));
    if ('document' in answer) return answer.document;
    if ('findings' in answer) throw new ReportError('file.unreadable', answer.findings);
    throw new Error(answer.fault);
  } finally {
    underWay -= 1;
    await worker.terminate();
  }
}

function startWorker(bytes: Uint8Array): Worker {
  return new Worker(new URL('dist/esm/read/pdf/pdf-worker.js', packageRoot), {
    // A copy: pdfjs takes the bytes that it is given for its own.
    workerData: Uint8Array.from(bytes),
    resourceLimits: { maxOldGenerationSizeMb: pdfMemoryLimit },
    // With `--input-type`, which a program given to Node as text may have, no worker starts.
    execArgv: process.execArgv.filter((option) => !option.startsWith('--input-type')),
    // pdfjs warns of the canvas that it does not find, and that nobody needs here.
    stdout: true,
    stderr: true,
  });
}

function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory(pdfMemoryLimit) : error),
    );
    worker.once('exit', () => reject(brokenOff()));
  });
}

/** The answer, unless it takes too long or the process grows too much before it is there. */
async function withinLimits(answer: Promise<Answer>): Promise<Answer> {
  const before = megabytes();
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  const exceeded = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooMuchTime()), pdfTimeLimit);
    watch = setInterval(() => {
      if (megabytes() - before > pdfGrowthLimit * underWay) reject(tooMuchMemory(pdfGrowthLimit));
    }, lookEvery);
  });
  try {
    return await Promise.race([answer, exceeded]);
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
  }
}

const tooMuchMemory = (limit: number): ReportError =>
  refusal(
    'file.too-complex',
    say(
      `读 PDF 所需内存超过了 ${limit} MB，已停止`,
      `Reading the PDF took more than ${limit} MB of memory; it was stopped`,
    ),
    otherCopy,
  );

const tooMuchTime = (): ReportError =>
  refusal(
    'file.too-complex',
    say(
      `读 PDF 超过了 ${pdfTimeLimit / 1000} 秒，已停止`,
      `Reading the PDF took more than ${pdfTimeLimit / 1000} seconds; it was stopped`,
    ),
    otherCopy,
  );

const brokenOff = (): ReportError =>
  refusal(
    'file.damaged',
    say('PDF 读到一半中断了', 'Reading the PDF broke off halfway'),
    say('重新下载，或用阅读器打开后另存', 'Download it again, or open it in a reader and save a copy'),
  );
