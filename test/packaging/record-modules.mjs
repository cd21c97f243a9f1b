// node --import THIS PROGRAM: every module that the process loads, ES modules and CommonJS alike, as `file:` addresses
// under `globalThis.loadedModules()`. The hook runs in a thread of its own, so it writes to a file, line by line.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-modules-'));
const file = join(folder, 'loaded');
writeFileSync(file, '');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const hook = `
import { appendFileSync } from 'node:fs';
let file;
export const initialize = (data) => void (file = data);
export async function load(url, context, next) {
  appendFileSync(file, url + '\\n');
  return next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`, { data: file });

const { cache } = createRequire(import.meta.url);
globalThis.loadedModules = () => [
  ...new Set([
    ...readFileSync(file, 'utf8').trim().split('\n'),
    ...Object.keys(cache).map((path) => pathToFileURL(path).href),
  ]),
];
