/**
 * What a batch costs: reports a second by workers, memory by reports done, cost by size. Every report is of a
 * city's length and differs from the others in every line.
 */
import { loadavg } from 'node:os';
import { batchRun, peakMegabytes, reportFolders } from './batch-run.mjs';
import { median } from './measure.mjs';
import { cores } from './processes.mjs';

/**
 * `share` of the reports of a full measurement, for a quick look. Each worker compiles the code for itself, which
 * takes as long for a few reports as for thousands: the rates are those of a batch of thousands.
 */
export async function batch({ share = 1, rounds = 1 } = {}) {
  const of = (count) => Math.max(2, Math.round(count * share));
  const load = loadavg()[0];
  const folders = reportFolders();
  try {
    const runs = [];
    for (let round = 0; round < rounds; round += 1)
      // One worker and two take turns, so that both see one machine.
      for (const jobs of [1, 2]) runs.push(await batchRun(folders, of(2000), { jobs }));
    const sizes = await bySize(folders, [125, 250, 500, 1000].map(of));
    return { load, cores, workers: byWorkers(runs), sizes, memory: byReportsDone(runs.at(-1), of(200)) };
  } finally {
    folders.remove();
  }
}

function byWorkers(runs) {
  const rows = [1, 2].map((jobs) => {
    const own = runs.filter((run) => run.jobs === jobs);
    const rates = own.map(({ count, seconds }) => count / seconds);
    return {
      jobs,
      reports: own[0].count,
      runs: own.length,
      perSecond: median(rates),
      fastestPerSecond: Math.max(...rates),
      cpuMillisecondsEach: median(own.map(({ cpu, count }) => (1000 * cpu) / count)),
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

/** What the run held until so many of its reports were done, and until all were. */
function byReportsDone(run, few) {
  const [early, late] = [peakMegabytes(run, few), peakMegabytes(run, run.count)];
  return {
    reports: [few, run.count],
    peakMegabytes: [early, late],
    ratio: late / early,
    perSecond: run.count / run.seconds,
    coresOfOthers: run.othersBusy,
  };
}
