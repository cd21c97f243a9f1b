/** Folders of thousands of data files, and the command line run over them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallReport } from '../batch/reports.js';
import { builtProgram } from '../cli/command-line.js';

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-full-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const nameOf = (index: number): string => `agency-${String(index).padStart(5, '0')}`;

/** Ten ways for a data file to be wrong: by its bytes, its syntax, its fields, its figures. */
export const brokenKinds: readonly (readonly [string, (sound: string) => string | Uint8Array])[] = [
  ['empty', () => ''],
  ['truncated', (sound) => sound.slice(0, 200)],
  ['gbk', () => Buffer.from('7b2279656172223a32303234c4ea7d', 'hex')],
  ['unknown key', (sound) => sound.replace('"problems"', '"problem"')],
  ['no agency', (sound) => sound.replace(/"agency":\{[^}]*\},/, '')],
  ['wrong year', (sound) => sound.replace('2024', '20244')],
  ['text for a count', (sound) => sound.replace('"naturalPerson":2', '"naturalPerson":"两件"')],
  ['negative', (sound) => sound.replace('"naturalPerson":2', '"naturalPerson":-2')],
  ['broken balance', (sound) => sound.replace('"naturalPerson":2', '"naturalPerson":3')],
  ['too deep', () => `{"year":2024,"overview":${'['.repeat(500)}${']'.repeat(500)}}`],
];

/** Writes as many data files; the named ones are broken, two of each kind. */
export function writeFolder(folder: string, count: number): { readonly broken: readonly string[] } {
  mkdirSync(folder, { recursive: true });
  const broken: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const sound = JSON.stringify(
      smallReport(`第${index}机关`, { problems: `第${index}机关目录更新不够及时。` }),
    );
    const step = count / 20;
    const kind =
      index % step === Math.floor(step / 2) ? brokenKinds[Math.floor(index / step) % 10] : undefined;
    const file = join(folder, `${nameOf(index)}.json`);
    if (kind) broken.push(file);
    writeFileSync(file, kind ? kind[1](sound) : sound);
  }
  return { broken };
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** Starts the built command line. */
export function startRender(parameters: readonly string[]): Running {
  const child = spawn(process.execPath, [builtProgram(), 'render', ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}

/** Megabytes that a process holds, its threads included; undefined once it has ended. */
export function residentMegabytes(pid: number): number | undefined {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 of every file in a folder by its name. */
export function hashesIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
      .toSorted()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}
