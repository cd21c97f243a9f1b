/** What `npm run bench` measures still renders: the parts of it that need no other program, with few reports. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const projectFolder = join(__dirname, '../..');

/** What a function of the bench gives, from a process of its own. */
function measured(call: string): Record<string, unknown> {
  const program = `console.log(JSON.stringify(await ${call}))`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: projectFolder,
      encoding: 'utf8',
    }),
  ) as Record<string, unknown>;
}

it('reports of every length that the bench makes are sound, and rendered', () => {
  const { rows } = measured(
    "(await import('./bench/report-size.mjs')).reportSize({ before: 0, counted: 1 })",
  ) as { rows: readonly { factor: number; docx: number; pdf: number }[] };
  expect(rows.map(({ factor }) => factor)).toEqual([1, 4, 8, 16]);
  for (const { docx, pdf } of rows) expect(Math.min(docx, pdf)).toBeGreaterThan(0);
});

it('batches of every size that the bench runs come to their end', () => {
  const { workers, sizes, memory } = measured(
    "(await import('./bench/batch.mjs')).batch({ share: 0.01 })",
  ) as {
    workers: { rows: readonly { jobs: number; reports: number }[]; ratio: number };
    sizes: { rows: readonly { reports: number }[] };
    memory: { reports: readonly number[]; ratio: number };
  };
  expect(workers.rows.map(({ jobs, reports }) => [jobs, reports])).toEqual([
    [1, 20],
    [2, 20],
  ]);
  expect(sizes.rows.map(({ reports }) => reports)).toEqual([2, 3, 5, 10]);
  expect(memory.reports).toEqual([2, 20]);
  expect(memory.ratio).toBeGreaterThan(0);
});
