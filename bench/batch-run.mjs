/** One run of the command line over a folder of reports, watched from outside. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { distinctReport } from './distinct-reports.mjs';
import { busySeconds, processorSeconds, residentMegabytes } from './processes.mjs';

const commandLine = fileURLToPath(new URL('../dist/program/main.js', import.meta.url));
/** Milliseconds between two looks at the process. */
const interval = 50;

/** Folders with the first reports of as many as were asked for, written once. */
export function reportFolders() {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const texts = [];
  return {
    root,
    of(count) {
      const folder = join(root, String(count));
      for (let number = texts.length; number < count; number += 1)
        texts.push(JSON.stringify(distinctReport(number + 1)));
      mkdirSync(folder, { recursive: true });
      for (let number = 0; number < count; number += 1)
        writeFileSync(join(folder, `report-${String(number).padStart(5, '0')}.json`), texts[number]);
      return folder;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/**
 * Renders the folder to Word and PDF. Seconds of the whole run, from nothing to the last file; seconds of
 * processor time of its own; how many cores others kept busy meanwhile; and what it held after each report.
 */
export async function batchRun(folders, count, { jobs } = {}) {
  const [inputs, out] = [folders.of(count), mkdtempSync(join(folders.root, 'out-'))];
  const parameters = ['render', inputs, '-o', out, '--json', ...(jobs ? ['--jobs', String(jobs)] : [])];
  const [start, busyBefore] = [performance.now(), busySeconds()];
  const child = spawn(process.execPath, [commandLine, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [done, cpu] = [0, 0];
  const memory = [];
  const look = () => {
    cpu = processorSeconds(child.pid) ?? cpu;
    const megabytes = residentMegabytes(child.pid);
    if (megabytes !== undefined) memory.push({ done, megabytes });
  };
  const watch = setInterval(look, interval);
  child.stdout.setEncoding('utf8').on('data', (text) => {
    done += text.split('\n').length - 1;
    look();
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const othersBusy = (busySeconds() - busyBefore - cpu) / seconds;
  rmSync(out, { recursive: true });
  if (code !== 0 || done !== count) throw new Error(`${done} of ${count} reports, exit code ${code}`);
  return { count, jobs, seconds, cpu, othersBusy, memory };
}

/** The most that a run held until so many reports were done. */
export const peakMegabytes = ({ memory }, upTo) =>
  Math.max(...memory.filter(({ done }) => done <= upTo).map(({ megabytes }) => megabytes));
