import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocx } from './readers/docx.js';

const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-determinism-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reports = ['busy-city-2024', 'huaning-2018', 'zhifu-2020'];
const formats = ['docx', 'pdf', 'html'] as const;

/** Moves the clock of the process that loads it. */
const clock = `
const shift = Number(process.env.CLOCK_SHIFT);
const now = Date.now;
Date.now = () => now() + shift;
globalThis.Date = new Proxy(Date, {
  construct: (target, args) => Reflect.construct(target, args.length ? args : [target.now()]),
});
`;

const program = `
import { readFileSync, writeFileSync } from 'node:fs';
import { createRenderer } from ${JSON.stringify(join(root, 'dist', 'esm', 'index.js'))};
const [prefix] = process.argv.slice(2);
const renderer = await createRenderer({ allowErrors: true });
for (const name of ${JSON.stringify(reports)}) {
  const report = readFileSync(${JSON.stringify(join(root, 'examples', 'reports'))} + '/' + name + '.yaml', 'utf8');
  for (const format of ${JSON.stringify(formats)}) {
    writeFileSync(prefix + name + '.' + format, await renderer[format](report));
  }
}
console.log(new Date().toString());
`;

/** Renders in a process of its own, since a time zone cannot be changed within this one. Returns its clock. */
function renderElsewhere(prefix: string, zone: string, shift: number): string {
  const environment = { ...process.env, TZ: zone, CLOCK_SHIFT: String(shift) };
  const parameters = ['--require', './clock.cjs', 'program.mjs', prefix];
  return execFileSync(process.execPath, parameters, {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  }).trim();
}

let clocks: readonly string[];
beforeAll(() => {
  writeFileSync(join(folder, 'clock.cjs'), clock);
  writeFileSync(join(folder, 'program.mjs'), program);
  clocks = [
    renderElsewhere('first-', 'Asia/Shanghai', 0),
    renderElsewhere('second-', 'America/New_York', -500 * 24 * 3600 * 1000),
  ];
}, 120_000);

it('is tried under two clocks and time zones that do differ', () => {
  expect(clocks[0]).toContain('GMT+0800');
  expect(clocks[1]).toMatch(/GMT-0[45]00/);
  expect(clocks[1]!.slice(11, 15)).not.toBe(clocks[0]!.slice(11, 15));
});

it.each(reports.flatMap((name) => formats.map((format) => `${name}.${format}`)))(
  'writes %s with the same bytes on another day and in another time zone',
  (file) => {
    const [first, second] = ['first-', 'second-'].map((prefix) => readFileSync(join(folder, prefix + file)));
    expect(first!.length).toBeGreaterThan(5000);
    expect(first!.equals(second!)).toBe(true);
  },
);

it('packs a Word file in a fixed order and with a fixed date', () => {
  const bytes = readFileSync(join(folder, 'first-busy-city-2024.docx'));
  const { partNames } = readDocx(new Uint8Array(bytes));
  expect(partNames[0]).toBe('[Content_Types].xml');
  expect(partNames.slice(1)).toEqual([...partNames.slice(1)].sort());
  // The date of the first entry, in the way of MS-DOS: 1 January 1980, midnight.
  expect([bytes.readUInt16LE(12), bytes.readUInt16LE(10)]).toEqual([0x21, 0]);
});
