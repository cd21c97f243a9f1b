/**
 * The record of a batch, `manifest.jsonl` in its output folder: a line for each report, with what it was made
 * from and the SHA-256 of each of its files. A run adds lines as it goes, so that it can be torn at any moment
 * and continued; at its end the lines are put in the order of the source.
 */
import { createHash } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../model/finding/finding.js';
import { OutputError, writeWhole } from './output-folder.js';
import type { RenderOutcome } from '../render-job.js';
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

/** The manifest of a run, which is added to as it goes. */
export interface ManifestLog {
  /** The report comes next in the source. */
  take(id: string): void;
  /** What an earlier run noted of it still holds. */
  keep(entry: ManifestEntry): void;
  /**
   * What became of it.
   *
   * @throws {OutputError} if the manifest cannot be written.
   */
  note(entry: ManifestEntry): Promise<void>;
  /** Puts the lines in the order of the source. Throws likewise. */
  close(): Promise<void>;
}

/** The manifest of a run that may go on from what was there `before`. */
export function manifestLog(
  folder: string,
  before: ReadonlyMap<string, ManifestEntry>,
  resume: boolean,
): ManifestLog {
  const order: string[] = [];
  const entries = new Map<string, ManifestEntry>();
  let appended = 0;
  /** A single report leaves no manifest, unless there is one already or it may have to be resumed. */
  const isBatch = (): boolean => entries.size > 1 || before.size > 0 || resume;
  return {
    take: (id) => void order.push(id),
    keep: (entry) => void entries.set(entry.id, entry),
    async note(entry) {
      entries.set(entry.id, entry);
      if (!isBatch()) return;
      // The first report of a batch waited to see whether it is one.
      for (const late of entries.size === 2 && before.size === 0 && !resume ? entries.values() : [entry]) {
        // A line break before the first line closes one that was torn.
        const line = `${appended++ === 0 ? '\n' : ''}${lineOf(late)}`;
        await written(folder, (file) => appendFile(file, line));
      }
    },
    async close() {
      if (entries.size === 0 || !isBatch()) return;
      const earlier = [...before.values()].filter(({ id }) => !entries.has(id));
      const now = order.flatMap((id) => entries.get(id) ?? []);
      await written(folder, (file) => writeWhole(file, [...earlier, ...now].map(lineOf).join('')));
    },
  };
}

const lineOf = (entry: ManifestEntry): string => `${JSON.stringify(entry)}\n`;

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
