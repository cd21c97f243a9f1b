/**
 * The record of a batch, `manifest.jsonl` in its output folder: a line for each report, with what it was made
 * from and the SHA-256 of each of its files. A run adds lines as it goes, so that it can be torn at any moment
 * and continued; at its end the lines are put in the order of the source.
 */
import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../model/finding/finding.js';
import { OutputError, writeWhole } from './output-folder.js';
import type { RenderOutcome } from './render-job.js';
import { unwritableText } from './write-faults.js';

export const manifestName = 'manifest.jsonl';

export interface ManifestFile {
  /** Name in the output folder. */
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface ManifestEntry {
  /** The data file, with the line of a table. */
  readonly id: string;
  /** Hash of the data and of all that its files were made with: templates, style, fonts, options, version. */
  readonly input: string;
  readonly ok: boolean;
  readonly outcome: RenderOutcome;
  readonly files: readonly ManifestFile[];
  readonly findings: readonly Finding[];
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The manifest of an output folder, in its order; empty where there is none. A torn line counts as absent. */
export async function readManifest(folder: string): Promise<ReadonlyMap<string, ManifestEntry>> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '');
  const entries = new Map<string, ManifestEntry>();
  for (const line of text.split('\n')) {
    const entry = entryIn(line);
    if (entry) entries.set(entry.id, entry);
  }
  return entries;
}

function entryIn(line: string): ManifestEntry | undefined {
  try {
    const entry = JSON.parse(line) as ManifestEntry;
    return typeof entry.id === 'string' && Array.isArray(entry.files) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** What has become of a file since the manifest was written. */
export async function stateOf(
  folder: string,
  file: ManifestFile,
): Promise<'absent' | 'untouched' | 'changed'> {
  const bytes = await readFile(join(folder, file.name)).catch(() => undefined);
  if (bytes === undefined) return 'absent';
  return sha256(bytes) === file.sha256 ? 'untouched' : 'changed';
}

const lineOf = (entry: ManifestEntry): string => `${JSON.stringify(entry)}\n`;

/**
 * Adds a line to the manifest; a line break before it closes one that was torn.
 *
 * @throws {OutputError} if the manifest cannot be written.
 */
export function appendEntry(folder: string, entry: ManifestEntry, first: boolean): Promise<void> {
  return written(folder, (file) => appendFile(file, `${first ? '\n' : ''}${lineOf(entry)}`));
}

/**
 * Writes the whole manifest anew.
 *
 * @throws {OutputError} if it cannot be written.
 */
export function writeManifest(folder: string, entries: readonly ManifestEntry[]): Promise<void> {
  return written(folder, (file) => writeWhole(file, entries.map(lineOf).join('')));
}

/** Without its manifest no batch can be resumed, so that a fault of it ends the batch. */
async function written(folder: string, write: (file: string) => Promise<void>): Promise<void> {
  const file = join(folder, manifestName);
  try {
    await write(file);
  } catch (error) {
    throw error instanceof OutputError
      ? error
      : new OutputError(unwritableText(file, error as Error), { cause: error });
  }
}
