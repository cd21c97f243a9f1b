import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '../readers/docx.js';
import { readFileSync } from 'node:fs';
import { linesOf } from '../cli/command-line.js';
import { newFolder, residentMegabytes, startRender, writeFolder } from './thousands.js';

/** Fewer where time is short; a multiple of 20, and at least 400 for the early memory to be early. */
const count = Number(process.env['NIANBAO_FULL_REPORTS'] ?? 2000);
const folder = newFolder();
const [inputs, out] = [join(folder, 'in'), join(folder, 'out')];

describe(`${count} reports, twenty of them broken in ten ways`, () => {
  const { broken } = writeFolder(inputs, count);
  let firstSeconds = 0;

  it('come out as whole pairs but for the twenty, which are named, and memory does not grow', async () => {
    const start = performance.now();
    const { child, ended } = startRender([inputs, '-o', out, '--json']);
    const memory: { done: number; megabytes: number }[] = [];
    let done = 0;
    child.stdout!.on('data', (chunk: Buffer) => {
      done += chunk.toString().split('\n').length - 1;
      memory.push({ done, megabytes: residentMegabytes(child.pid!) ?? 0 });
    });
    const { code, out: lines, err } = await ended;
    firstSeconds = (performance.now() - start) / 1000;
    expect([code, err]).toEqual([1, '']);
    const results = linesOf(lines);
    expect(results).toHaveLength(count);
    const bad = results.filter(({ ok }) => !ok);
    expect(bad.map(({ file }) => file).toSorted()).toEqual(broken.toSorted());
    for (const { findings, files } of bad) {
      expect(files).toEqual([]);
      expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    }
    const names = readdirSync(out);
    expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(count - 20);
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(count - 20);
    expect(names).toHaveLength(2 * (count - 20) + 1);
    const last = names.findLast((name) => name.endsWith('.docx'))!;
    expect(readDocx(readFileSync(join(out, last))).tables).toHaveLength(3);

    const peak = (upTo: number): number =>
      Math.max(...memory.filter((sample) => sample.done <= upTo).map(({ megabytes }) => megabytes));
    console.log(
      `${count} reports: ${firstSeconds.toFixed(1)} s, ${(count / firstSeconds).toFixed(1)} a second; peak memory ${peak(200).toFixed(0)} MB after 200, ${peak(count).toFixed(0)} MB after ${count}`,
    );
    expect(peak(count)).toBeLessThan(1.5 * peak(200));
  });

  it('with --resume are not rendered again, in less than a tenth of the time', async () => {
    const start = performance.now();
    const { code, out: lines } = await startRender([inputs, '-o', out, '--json', '--resume']).ended;
    const seconds = (performance.now() - start) / 1000;
    expect(code).toBe(1);
    const outcomes = linesOf(lines).map((line) => (line as unknown as { outcome: string }).outcome);
    expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(count - 20);
    expect(outcomes).not.toContain('rendered');
    console.log(`resumed: ${seconds.toFixed(1)} s, ${(seconds / firstSeconds).toFixed(3)} of the first run`);
    expect(seconds).toBeLessThan(firstSeconds / 10);
  });
});
