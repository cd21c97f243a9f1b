/** The thread that a PDF is read in: what hangs or eats memory there can be stopped from outside. */
import { parentPort, workerData } from 'node:worker_threads';
import { ReportError } from '../../model/finding/finding.js';
import { readWithPdfjs } from './pdf-library.js';

readWithPdfjs(workerData as Uint8Array).then(
  (document) => parentPort!.postMessage({ document }),
  (error: unknown) =>
    parentPort!.postMessage(
      error instanceof ReportError ? { findings: error.findings } : { fault: String(error) },
    ),
);
