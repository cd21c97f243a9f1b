/**
 * What a report costs, beside the programs it is measured by. Prints tables and writes them to out/bench.json.
 * The programs are installed by `npm ci` in this folder: `npm run bench` does it where they are missing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { coldStart } from './cold-start.mjs';
import { oneReport } from './one-report.mjs';
import { reportSize } from './report-size.mjs';

const machine = {
  node: process.version,
  processor: cpus()[0].model,
  cores: availableParallelism(),
  load: loadavg()[0],
};
const comparisons = [...(await oneReport()), ...(await coldStart())];
const size = await reportSize();

const number = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
console.log(
  `Node ${machine.node}, ${machine.cores} × ${machine.processor}, load ${number(machine.load)} at the start`,
);
console.log('\nMedians in milliseconds: wall (processor, all cores of this process)');
console.table(
  comparisons.map(({ work, own, other, others, ratio, count }) => ({
    work,
    ours: `${number(own.wall)} (${number(own.cpu)})`,
    other,
    theirs: `${number(others.wall)} (${number(others.cpu)})`,
    'ratio of wall': number(ratio.wall, 2),
    'of processor': number(ratio.cpu, 2),
    'of the fastest': number(ratio.fastest, 2),
    reports: count,
  })),
);
console.log('Processor time in milliseconds by the length of the prose');
console.table(
  size.rows.map(({ factor, characters, docx, pdf }) => ({
    prose: `× ${factor}`,
    characters,
    docx: number(docx),
    pdf: number(pdf),
  })),
);
const file = fileURLToPath(new URL('../out/bench.json', import.meta.url));
mkdirSync(new URL('../out/', import.meta.url), { recursive: true });
writeFileSync(file, `${JSON.stringify({ machine, comparisons, size }, null, 2)}\n`);
console.log(`Written to ${file}`);
