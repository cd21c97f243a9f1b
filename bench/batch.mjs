/**
 * What a batch costs: reports a second by workers, memory by reports done, cost by size. Every report is of a
 * city's length and differs from the others in every line.
 */
import { loadavg } from 'node:os';
import { batchRun, peakMegabytes, reportFolders } from './batch-run.mjs';
import { median } from './measure.mjs';
import { cores } from './processes.mjs';

/** `share` of the reports of a full measurement, for a quick look. */
export async function batch({ share = 1, rounds = 3 } = {}) {
  const counts = {
    rate: Math.max(2, Math.round(200 * share)),
    memory: [200, 2000].map((count) => Math.max(2, Math.round(count * share))),
    sizes: [125, 250, 500, 1000].map((count) => Math.max(2, Math.round(count * share))),
  };
  const load = loadavg()[0];
  const folders = reportFolders();
  try {
    const workers = await byWorkers(folders, counts.rate, rounds);
    const sizes = await bySize(folders, counts.sizes);
    const memory = await byReportsDone(folders, counts.memory);
    return { load, cores, workers, sizes, memory };
  } finally {
    folders.remove();
  }
}

/** One worker and two take turns, so that both see one machine. */
async function byWorkers(folders, count, rounds) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1)
    for (const jobs of [1, 2]) runs.push(await batchRun(folders, count, { jobs }));
  const rows = [1, 2].map((jobs) => {
    const own = runs.filter((run) => run.jobs === jobs);
    return {
      jobs,
      reports: count,
      runs: own.length,
      perSecond: median(own.map(({ seconds }) => count / seconds)),
      fastestPerSecond: Math.max(...own.map(({ seconds }) => count / seconds)),
      cpuMillisecondsEach: median(own.map(({ cpu }) => (1000 * cpu) / count)),
      coresUsed: median(own.map(({ cpu, seconds }) => cpu / seconds)),
      coresOfOthers: median(own.map(({ othersBusy }) => othersBusy)),
    };
  });
  const [one, two] = rows;
  return {
    rows,
    ratio: two.perSecond / one.perSecond,
    ratioOfFastest: two.fastestPerSecond / one.fastestPerSecond,
  };
}

async function bySize(folders, sizes) {
  const rows = [];
  for (const count of sizes) {
    const { seconds, cpu, othersBusy } = await batchRun(folders, count);
    rows.push({
      reports: count,
      seconds,
      cpuSeconds: cpu,
      cpuMillisecondsEach: (1000 * cpu) / count,
      coresOfOthers: othersBusy,
    });
  }
  // What one more report costs, without what starting costs.
  const [first, last] = [rows[0], rows.at(-1)];
  const more = (1000 * (last.cpuSeconds - first.cpuSeconds)) / (last.reports - first.reports);
  return { rows, cpuMillisecondsOfOneMore: more };
}

async function byReportsDone(folders, [few, many]) {
  const run = await batchRun(folders, many);
  const [early, late] = [peakMegabytes(run, few), peakMegabytes(run, many)];
  return {
    reports: [few, many],
    peakMegabytes: [early, late],
    ratio: late / early,
    perSecond: many / run.seconds,
    coresOfOthers: run.othersBusy,
  };
}
