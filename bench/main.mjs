/**
 * What a report costs, beside the programs it is measured by, and what a batch costs. Prints tables and writes
 * them to out/bench.json, which keeps those of the part that was not measured this time.
 *
 *     npm run bench                          one report
 *     npm run bench -- batch                 batches; --share 0.1 takes a tenth of the reports
 *
 * The programs are installed by `npm ci` in this folder: `npm run bench` does it where they are missing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' } },
});
const machine = {
  node: process.version,
  processor: cpus()[0].model,
  cores: availableParallelism(),
  load: loadavg()[0],
};
const number = (value, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
console.log(
  `Node ${machine.node}, ${machine.cores} × ${machine.processor}, load ${number(machine.load)} at the start`,
);
const measuredNow = positionals.includes('batch') ? await batches() : { machine, ...(await reports()) };

const file = fileURLToPath(new URL('../out/bench.json', import.meta.url));
mkdirSync(new URL('../out/', import.meta.url), { recursive: true });
writeFileSync(file, `${JSON.stringify({ ...earlier(), ...measuredNow }, null, 2)}\n`);
console.log(`Written to ${file}`);

function earlier() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

async function reports() {
  const { oneReport } = await import('./one-report.mjs');
  const { coldStart } = await import('./cold-start.mjs');
  const { reportSize } = await import('./report-size.mjs');
  const comparisons = [...(await oneReport()), ...(await coldStart())];
  const size = await reportSize();
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
  return { comparisons, size };
}

async function batches() {
  const { batch } = await import('./batch.mjs');
  const result = await batch({ share: Number(values.share) });
  const { workers, sizes, memory } = result;
  console.log(
    '\nWord and PDF of each report, whole runs of the command line; medians of runs that took turns',
  );
  console.table(
    workers.rows.map((row) => ({
      workers: row.jobs,
      'reports a second': number(row.perSecond),
      'in the fastest run': number(row.fastestPerSecond),
      'processor ms each': number(row.cpuMillisecondsEach),
      'cores it had': number(row.coresUsed, 2),
      'cores others had': number(row.coresOfOthers, 2),
      reports: `${row.runs} × ${row.reports}`,
    })),
  );
  console.log(
    `Two workers to one: × ${number(workers.ratio, 2)}, of the fastest runs × ${number(workers.ratioOfFastest, 2)}`,
  );
  console.log('By the size of the batch');
  console.table(
    sizes.rows.map((row) => ({
      reports: row.reports,
      seconds: number(row.seconds),
      'processor seconds': number(row.cpuSeconds),
      'processor ms each': number(row.cpuMillisecondsEach),
      'cores others had': number(row.coresOfOthers, 2),
    })),
  );
  console.log(`One report more: ${number(sizes.cpuMillisecondsOfOneMore)} ms of processor time`);
  const [few, many] = memory.reports;
  const [early, late] = memory.peakMegabytes;
  console.log(
    `Peak memory: ${number(early, 0)} MB after ${few} reports, ${number(late, 0)} MB after ${many}: × ${number(memory.ratio, 2)}`,
  );
  return { batch: { machine, ...result } };
}
