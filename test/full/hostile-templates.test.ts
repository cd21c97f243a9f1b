import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Finding } from '../../src/model/finding/finding.js';
import { hostileCases, reachingCases, type HostileCase } from '../templates/hostile-templates.js';

interface Outcome {
  readonly findings: readonly Finding[];
  readonly milliseconds: number;
}

/** With HOSTILE_REPORT set, what each case took is printed. */
const report = (line: string): void => void (process.env['HOSTILE_REPORT'] && console.log(line));

/** Runs the cases in a process of their own, whose heap is so small that a blow-up ends it. */
function run(cases: readonly HostileCase[]): readonly Outcome[] {
  const output = execFileSync(
    process.execPath,
    ['--max-old-space-size=128', join(__dirname, '..', 'templates', 'hostile-run.mjs')],
    {
      input: JSON.stringify(cases.map(({ templates }) => templates)),
      encoding: 'utf8',
      timeout: 50_000,
      maxBuffer: 1 << 26,
    },
  );
  const { outcomes, megabytes } = JSON.parse(output) as {
    readonly outcomes: readonly Outcome[];
    /** The most memory that the whole process held. */
    readonly megabytes: number;
  };
  const slowest = Math.max(...outcomes.map(({ milliseconds }) => milliseconds));
  report(`${cases[0]!.name}: ${slowest} ms, ${megabytes} MB`);
  return outcomes;
}

function expectRefused({ finding, message }: HostileCase, { findings, milliseconds }: Outcome): void {
  const [first] = findings;
  const { file, line, column } = first?.place ?? {};
  expect(first && `${file}:${line}:${column} ${first.code}`).toBe(finding);
  if (message !== undefined) expect(first!.message).toContain(message);
  for (const found of findings) {
    expect(found.severity).toBe('error');
    expect(found.message).toMatch(/\p{Script=Han}/u);
    expect(found.message.length).toBeLessThan(400);
  }
  expect(milliseconds).toBeLessThan(20_000);
}

test.each(hostileCases)('$name', (hostile) => {
  expectRefused(hostile, run([hostile])[0]!);
});

describe('what is not in the view is out of reach', () => {
  const outcomes = run(reachingCases);
  test.each(reachingCases.map((reaching, index) => ({ ...reaching, index })))(
    '$name',
    ({ index, ...reaching }) => {
      expectRefused(reaching, outcomes[index]!);
    },
  );
});
