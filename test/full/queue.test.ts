import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashesIn, newFolder, startRender, writeFolder } from './thousands.js';

const example = join(__dirname, '..', '..', 'examples', 'queue');
const missing =
  spawnSync('redis-server', ['--version']).status !== 0
    ? 'no redis-server here'
    : !existsSync(join(example, 'node_modules', 'bullmq'))
      ? 'no examples/queue/node_modules: npm ci --ignore-scripts --prefix examples/queue'
      : undefined;
if (missing) console.warn(`The queue is not tested: ${missing}`);

const count = 60;
const reportFiles = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(hashesIn(folder)).filter(([name]) => /\.(?:docx|pdf)$/.test(name)));

(missing ? describe.skip : describe)('the queue on a real Redis, with a worker killed midway', () => {
  const folder = newFolder();
  const [inputs, out, direct] = ['in', 'out', 'direct'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];

  it('renders every report once and whole, and does not try wrong data again', async () => {
    const { broken } = writeFolder(inputs, count);
    // The folder twice: what the queue has already is not taken again.
    const child = spawn(process.execPath, [join(example, 'run.mjs'), inputs, inputs, out], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: Readonly<Record<string, number>>[] = [];
    let [rest, killed] = ['', false];
    child.stdout.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\n');
      rest = parts.pop()!;
      lines.push(...parts.map((line) => JSON.parse(line) as Record<string, number>));
    });
    const midway = setInterval(() => {
      const worker = lines.find((line) => 'worker' in line)?.['worker'];
      if (killed || !worker || !existsSync(out)) return;
      if (readdirSync(out).length < 20) return;
      process.kill(worker, 'SIGKILL');
      killed = true;
    }, 5);
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(midway);

    expect(killed).toBe(true);
    expect(lines).toContainEqual({ killed: expect.any(Number) as number });
    expect(lines).toContainEqual({ added: count, known: count, retried: 0 });
    const sound = count - broken.length;
    expect(lines.at(-1)).toMatchObject({
      wait: 0,
      active: 0,
      delayed: 0,
      completed: sound,
      failed: broken.length,
    });
    expect(code).toBe(1);

    await startRender([inputs, '-o', direct]).ended;
    const files = reportFiles(out);
    expect(Object.keys(files)).toHaveLength(2 * sound);
    expect(files).toEqual(reportFiles(direct));
    expect(readdirSync(out).filter((name) => !(name in files))).toEqual(['dead-letters']);
  });

  it('leaves the findings of each report that was refused', () => {
    const letters = readdirSync(join(out, 'dead-letters'));
    expect(letters).toHaveLength(20);
    for (const name of letters) {
      const { file, findings } = JSON.parse(readFileSync(join(out, 'dead-letters', name), 'utf8')) as {
        file: string;
        findings: { severity: string; message: string }[];
      };
      expect(file).toBe(join(inputs, name));
      expect(findings.some(({ severity, message }) => severity === 'error' && message !== '')).toBe(true);
    }
  });
});
