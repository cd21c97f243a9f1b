// Prints how many reports a second `nianbao check` gets through and what memory it takes at most, for runs of
// 250 to 2 000 distinct reports: the rate and the memory should not depend on the number.
// Options: --report html (or sarif) measures that form of the results; --folder DIR keeps the data files.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';

const { values } = parseArgs({ options: { report: { type: 'string' }, folder: { type: 'string' } } });
const example = fileURLToPath(new URL('../examples/reports/busy-city-2024.yaml', import.meta.url));
const commandLine = new URL('../dist/program/main.js', import.meta.url);
const counts = [250, 500, 1000, 2000];
/** One report in so many has a wrong figure. */
const faultyEach = 10;

/** Data files that differ in name and figures, in a folder of that many. */
function writeReports(folder, count) {
  mkdirSync(folder, { recursive: true });
  const report = parse(readFileSync(example, 'utf8'));
  for (let index = 1; index <= count; index += 1) {
    report.agency.name = `云汀新区第${index}管理处`;
    report.proactive.licensing.decisions = 80_000 + index;
    report.applications.received = [4876, 1583, 64, 37, 1129, 1042, index % faultyEach === 0 ? 8732 : 8731];
    writeFileSync(join(folder, `${String(index).padStart(5, '0')}.yaml`), stringify(report));
  }
}

/** Time and memory of one run in a process of its own, which says at its end what memory it took at most. */
function measure(folder) {
  const options = ['check', folder, ...(values.report ? ['--report', values.report] : ['--json'])];
  const program = `
    process.on('exit', () => process.stderr.write('\\n' + process.resourceUsage().maxRSS));
    process.argv.splice(1, process.argv.length, 'nianbao', ...${JSON.stringify(options)});
    await import(${JSON.stringify(commandLine.href)});`;
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 1) throw new Error(`check ended with ${status}: ${stderr}`);
  return { seconds, megabytes: Number(stderr.split('\n').at(-1)) / 1024, output: stdout.length / 2 ** 20 };
}

const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'nianbao-check-rate-'));
try {
  console.log(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0].model}; ${values.report ?? 'json'}`,
  );
  console.log('reports   seconds   reports/s   peak MB   output MB');
  for (const count of counts) {
    const own = join(folder, String(count));
    writeReports(own, count);
    const { seconds, megabytes, output } = measure(own);
    const columns = [
      String(count).padStart(7),
      seconds.toFixed(2).padStart(9),
      (count / seconds).toFixed(0).padStart(11),
      megabytes.toFixed(0).padStart(9),
      output.toFixed(1).padStart(11),
    ];
    console.log(columns.join(' '));
  }
} finally {
  if (!values.folder) rmSync(folder, { recursive: true });
}
