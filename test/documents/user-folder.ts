import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root } from './code-blocks.js';

const commandLine = join(root, 'dist', 'esm', 'cli', 'main.js');

/** A user's own folder, with the package installed in it and the examples at hand. */
export function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-reader-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'nianbao'));
  for (const part of ['reports', 'parts', 'office-templates'])
    cpSync(join(root, 'examples', part), join(folder, 'examples', part), { recursive: true });
  // What npx would run, without npm's start-up for every line.
  const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${commandLine}' "$@"\n`;
  mkdirSync(join(folder, 'node_modules', '.bin'));
  writeFileSync(join(folder, 'node_modules', '.bin', 'npx'), npx, { mode: 0o755 });
  return folder;
}

/** Writes a file that a document shows in full. */
export function writeShown(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** What a program prints that stands in a document as a block of its own. */
export function runProgram(folder: string, code: string): string {
  const program = join(folder, 'program.mjs');
  writeFileSync(program, code);
  return execFileSync(process.execPath, [program], { cwd: folder, encoding: 'utf8' });
}

/** Runs a line of a document in a shell: what it printed on both streams, and its exit code. */
export function runLine(
  folder: string,
  line: string,
): { readonly code: number | null; readonly output: string } {
  const path = `${join(folder, 'node_modules', '.bin')}${delimiter}${dirname(process.execPath)}${delimiter}${process.env['PATH']}`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  return { code: status, output: stdout + stderr };
}
