// Prints median warm times of docx and PDF for the busy city, and the cold time of the command line.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createRenderer, parseReport } from '../dist/esm/index.js';

const example = fileURLToPath(new URL('../examples/reports/busy-city-2024.yaml', import.meta.url));
const commandLine = fileURLToPath(new URL('../dist/esm/cli/main.js', import.meta.url));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function warm(work, { before = 5, counted = 25 } = {}) {
  for (let run = 0; run < before; run += 1) await work();
  const times = [];
  for (let run = 0; run < counted; run += 1) times.push(await timed(work));
  return median(times);
}

async function cold(format) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const run = () =>
    execFileSync(process.execPath, [commandLine, 'render', example, '-o', folder, '-f', format], {
      stdio: 'ignore',
    });
  const times = [];
  for (let count = 0; count < 5; count += 1) times.push(await timed(run));
  rmSync(folder, { recursive: true });
  return median(times);
}

const report = parseReport(readFileSync(example), { file: example });
const renderer = await createRenderer();
const rows = [
  ['docx, warm, median of 25', await warm(() => renderer.docx(report))],
  ['PDF, warm, median of 25', await warm(() => renderer.pdf(report))],
  ['command line, cold, docx, median of 5', await cold('docx')],
  ['command line, cold, PDF, median of 5', await cold('pdf')],
  ['command line, cold, docx and PDF, median of 5', await cold('docx,pdf')],
];
console.log(`busy-city-2024, Node ${process.version}, ${availableParallelism()} × ${cpus()[0].model}`);
for (const [name, time] of rows) console.log(`${name.padEnd(48)} ${time.toFixed(0).padStart(6)} ms`);
