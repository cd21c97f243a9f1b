import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { builtProgram } from '../cli/command-line.js';
import { root } from './code-blocks.js';

/** A user's own folder, with the package installed in it and the examples at hand. */
export function userFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-reader-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'nianbao'));
  for (const part of ['reports', 'parts', 'office-templates'])
    cpSync(join(root, 'examples', part), join(folder, 'examples', part), { recursive: true });
  // What npx would run, without npm's start-up for every line.
  const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${builtProgram()}' "$@"\n`;
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

/** What the compiler says of a program in TypeScript; nothing where it is sound. */
export function checkTypes(folder: string, code: string): string {
  writeFileSync(join(folder, 'program.mts'), code);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2023', '--module', 'node20'];
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules', '@types')];
  return spawnSync(process.execPath, [tsc, ...options, ...types, 'program.mts'], {
    cwd: folder,
    encoding: 'utf8',
  }).stdout;
}

/** A line of a document as a shell is to run it in the user's folder. */
export function commandIn(folder: string, line: string) {
  const path = [join(folder, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH']];
  return {
    program: 'sh',
    parameters: ['-c', line],
    options: { cwd: folder, env: { ...process.env, PATH: path.join(delimiter) } },
  };
}

/** Runs a line of a document: what it printed on both streams, and its exit code. */
export function runLine(
  folder: string,
  line: string,
): { readonly code: number | null; readonly output: string } {
  const { program, parameters, options } = commandIn(folder, line);
  const { status, stdout, stderr } = spawnSync(program, parameters, { ...options, encoding: 'utf8' });
  return { code: status, output: stdout + stderr };
}
