/** Where the files of a batch go: into a folder, with its manifest, or to the caller as bytes. */
import { join } from 'node:path';
import type { Finding } from '../../model/finding/finding.js';
import type { RenderOptions } from '../../render/renderer.js';
import type { BatchItem } from '../batch-items.js';
import { fingerprint, sourceHash } from './fingerprint.js';
import {
  manifestLog,
  readManifest,
  sha256,
  stateOf,
  type ManifestEntry,
  type ManifestFile,
} from './manifest.js';
import { prepareFolder } from './output-folder.js';
import type { Format, RenderedJob, RenderOutcome } from '../render-job.js';
import { writeFiles } from './report-files.js';

/** A file of a report. */
export interface BatchFile {
  readonly format: Format;
  /** Where it was written; undefined without a folder. */
  readonly path?: string;
  /** What it holds; undefined with a folder. */
  readonly bytes?: Uint8Array;
}

type NamedItem = Extract<BatchItem, { readonly name: string }>;

export interface StoredResult {
  readonly outcome: RenderOutcome | 'unchanged' | 'kept';
  readonly findings: readonly Finding[];
  readonly files: readonly BatchFile[];
}

export interface Store {
  /** What an earlier run left of the item, where nothing has to be done again. */
  known(item: NamedItem): Promise<StoredResult | undefined>;
  /** Writes the files of the job, all or none, and notes what became of it. */
  record(item: NamedItem, job: RenderedJob): Promise<StoredResult>;
  close(): Promise<void>;
}

export interface StoreSettings {
  readonly renderOptions: RenderOptions;
  readonly formats: readonly Format[];
  readonly folder: string | undefined;
  readonly resume: boolean;
  readonly force: boolean;
}

/** Throws {@link InputError} if the folder cannot be made. */
export async function openStore({ folder, ...settings }: StoreSettings): Promise<Store> {
  return folder === undefined ? callerStore : folderStore(folder, settings);
}

const callerStore: Store = {
  known: async () => undefined,
  record: async (_, job) => job,
  close: async () => {},
};

async function folderStore(
  folder: string,
  { renderOptions, formats, resume, force }: Omit<StoreSettings, 'folder'>,
): Promise<Store> {
  await prepareFolder(folder);
  const before = await readManifest(folder);
  const made = await fingerprint(renderOptions, formats);
  const log = manifestLog(folder, before, resume);
  const written = new Map(
    [...before.values()].flatMap(({ files }) => files.map((file) => [file.name, file])),
  );
  const inputs = new Map<string, string>();
  const batchFiles = (files: readonly ManifestFile[]): readonly BatchFile[] =>
    files.map(({ name }) => ({ format: formatOf(name), path: join(folder, name) }));

  return {
    async known({ id, name, source }) {
      log.take(id);
      const input = sha256(`${made} ${await sourceHash(source)}`);
      inputs.set(id, input);
      const entry = before.get(id);
      if (!resume || entry?.input !== input) return undefined;
      const names = formats.map((format) => `${name}.${format}`);
      if (!(await isDone(entry, names, folder))) return undefined;
      log.keep(entry);
      const { ok, outcome, findings, files } = entry;
      return { outcome: ok ? 'unchanged' : outcome, findings, files: ok ? batchFiles(files) : [] };
    },

    async record({ id, name }, { outcome, findings, files }) {
      const entry = { id, input: inputs.get(id)!, findings };
      if (outcome !== 'rendered') {
        await log.note({ ...entry, outcome, ok: false, files: [] });
        return { outcome, findings, files: [] };
      }
      const named = files.map(({ format, bytes }) => ({ name: `${name}.${format}`, bytes }));
      const earlier = force ? [] : named.flatMap((file) => written.get(file.name) ?? []);
      const { stored, kept, fault } = await writeFiles(folder, named, earlier);
      if (fault) {
        const all = [...findings, fault];
        await log.note({ ...entry, findings: all, outcome: 'failed', ok: false, files: stored });
        return { outcome: 'failed', findings: all, files: batchFiles(stored) };
      }
      const all = [...findings, ...kept];
      await log.note({ ...entry, outcome, ok: true, files: stored });
      return { outcome: kept.length > 0 ? 'kept' : outcome, findings: all, files: batchFiles(stored) };
    },

    close: log.close,
  };
}

const formatOf = (name: string): Format => name.slice(name.lastIndexOf('.') + 1) as Format;

/** Whether the report of an earlier run need not be made again, which now has files of these names. */
async function isDone(
  { ok, findings, files }: ManifestEntry,
  names: readonly string[],
  folder: string,
): Promise<boolean> {
  if (!ok) return findings.every(({ code }) => isLasting(code));
  if (names.join('/') !== files.map((file) => file.name).join('/')) return false;
  for (const file of files) if ((await stateOf(folder, file)) !== 'untouched') return false;
  return true;
}

/** What the data itself says would be said again; what a machine did may go better another time. */
const isLasting = (code: string): boolean => !/^(?:batch|file)\./.test(code);
