/** Hashes by which a batch that is resumed knows whether anything has changed. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '#package-root';
import type { RenderOptions } from '../../render/renderer.js';
import { sha256 } from './manifest.js';
import type { Format } from '../render-job.js';
import type { ReportSource } from '../sources/report-source.js';

/** A hash of all that files are made with besides the data: options, templates, style, fonts, our version. */
export async function fingerprint(
  { fonts, ...options }: RenderOptions,
  formats: readonly Format[],
): Promise<string> {
  const { version } = JSON.parse(await readFile(new URL('package.json', packageRoot), 'utf8')) as {
    readonly version: string;
  };
  return sha256(JSON.stringify([version, formats, sorted(options), await fontHashes(fonts)]));
}

async function fontHashes(fonts: RenderOptions['fonts']): Promise<readonly string[]> {
  if (fonts === undefined) return [];
  if (typeof fonts !== 'string') return fonts.map(sha256);
  const entries = await readdir(fonts, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.toSorted().map(async (file) => sha256(await readFile(file))));
}

/** Keys in order, at every depth: the same options in another order are the same. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/** A hash of a report's data; of a file that cannot be read, that of nothing. */
export async function sourceHash(source: ReportSource): Promise<string> {
  switch (source.kind) {
    case 'file':
      return sha256(await readFile(source.file).catch(() => ''));
    case 'line':
      return sha256(source.text);
    case 'row':
      return sha256(JSON.stringify(source.cells.map(({ path, text }) => [path, text])));
    case 'data':
      return sha256(JSON.stringify(source.data));
  }
}
