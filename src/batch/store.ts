/** Where the files of a batch go: into a folder, with its manifest, or to the caller as bytes. */
import { say } from '../model/finding/bilingual.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, told } from '../model/finding/finding.js';
import type { RenderOptions } from '../render/renderer.js';
import type { BatchItem } from './batch-items.js';
import { fingerprint } from './fingerprint.js';
import {
  appendEntry,
  readManifest,
  sha256,
  stateOf,
  writeManifest,
  type ManifestEntry,
  type ManifestFile,
} from './manifest.js';
import { OutputError, prepareFolder, writeWhole } from './output-folder.js';
import type { Format, RenderedJob, RenderOutcome } from './render-job.js';
import type { ReportSource } from './report-source.js';
import { unwritable } from './write-faults.js';

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
  const written = new Map(
    [...before.values()].flatMap(({ files }) => files.map((file) => [file.name, file])),
  );
  const entries = new Map<string, ManifestEntry>();
  const order: string[] = [];
  const inputs = new Map<string, string>();
  const pathOf = (name: string): string => join(folder, name);
  const batchFile = ({ name }: ManifestFile): BatchFile => ({ format: formatOf(name), path: pathOf(name) });

  let appended = 0;
  /** A single report leaves no manifest, unless there is one already or it may have to be resumed. */
  const isBatch = (): boolean => entries.size > 1 || before.size > 0 || resume;

  async function note(entry: ManifestEntry): Promise<void> {
    entries.set(entry.id, entry);
    if (!isBatch()) return;
    // The first report of a batch waited to see whether it is one.
    for (const late of entries.size === 2 && before.size === 0 && !resume ? entries.values() : [entry])
      await appendEntry(folder, late, appended++ === 0);
  }

  /** The files of the job that somebody changed since they were written. */
  async function changedByHand(names: readonly string[]): Promise<readonly ManifestFile[]> {
    const changed: ManifestFile[] = [];
    for (const name of force ? [] : names) {
      const file = written.get(name);
      if (file && (await stateOf(folder, file)) === 'changed') changed.push(file);
    }
    return changed;
  }

  /** Writes the files but those that are kept, until one cannot be written. */
  async function writeAll(
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    kept: readonly ManifestFile[],
  ): Promise<{ readonly stored: readonly ManifestFile[]; readonly fault?: Finding }> {
    const stored: ManifestFile[] = [];
    for (const { name, bytes } of files) {
      const old = kept.find((file) => file.name === name);
      try {
        if (!old) await writeWhole(pathOf(name), bytes);
      } catch (error) {
        if (error instanceof OutputError) throw error;
        return { stored, fault: unwritable(pathOf(name), error as Error) };
      }
      stored.push(old ?? { name, sha256: sha256(bytes), size: bytes.length });
    }
    return { stored };
  }

  return {
    async known({ id, name, source }) {
      order.push(id);
      const input = sha256(`${made} ${await hashOf(source)}`);
      inputs.set(id, input);
      const entry = before.get(id);
      if (!resume || entry?.input !== input) return undefined;
      if (!entry.ok) {
        if (!entry.findings.every(({ code }) => isLasting(code))) return undefined;
        entries.set(id, entry);
        return { outcome: entry.outcome, findings: entry.findings, files: [] };
      }
      const names = formats.map((format) => `${name}.${format}`);
      if (names.join('/') !== entry.files.map((file) => file.name).join('/')) return undefined;
      for (const file of entry.files) if ((await stateOf(folder, file)) !== 'untouched') return undefined;
      entries.set(id, entry);
      return { outcome: 'unchanged', findings: entry.findings, files: entry.files.map(batchFile) };
    },

    async record({ id, name }, { outcome, findings, files }) {
      const entry = { id, input: inputs.get(id)!, findings };
      if (outcome !== 'rendered') {
        await note({ ...entry, outcome, ok: false, files: [] });
        return { outcome, findings, files: [] };
      }
      const named = files.map(({ format, bytes }) => ({ name: `${name}.${format}`, bytes }));
      const changed = await changedByHand(named.map((file) => file.name));
      const { stored, fault } = await writeAll(named, changed);
      if (fault) {
        const all = [...findings, fault];
        await note({ ...entry, findings: all, outcome: 'failed', ok: false, files: stored });
        return { outcome: 'failed', findings: all, files: stored.map(batchFile) };
      }
      const all = [...findings, ...changed.map((file) => keptFinding(pathOf(file.name)))];
      await note({ ...entry, outcome, ok: true, files: stored });
      return { outcome: changed.length > 0 ? 'kept' : outcome, findings: all, files: stored.map(batchFile) };
    },

    async close() {
      if (entries.size === 0 || !isBatch()) return;
      const earlier = [...before.values()].filter(({ id }) => !entries.has(id));
      const now = order.flatMap((id) => entries.get(id) ?? []);
      await writeManifest(folder, [...earlier, ...now]);
    },
  };
}

const formatOf = (name: string): Format => name.slice(name.lastIndexOf('.') + 1) as Format;

/** What the data itself says would be said again; what a machine did may go better another time. */
const isLasting = (code: string): boolean => !/^(?:batch|file)\./.test(code);

async function hashOf(source: ReportSource): Promise<string> {
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

function keptFinding(file: string): Finding {
  return {
    code: 'file.changed-by-hand',
    severity: 'warning',
    path: '',
    place: { file, line: 1, column: 1 },
    ...told({
      message: say(
        '文件生成之后被人改过，已保留，没有覆盖',
        'Somebody changed the file after it was made; it was kept and not overwritten',
      ),
      hint: say(
        '确认不要这些改动时，加 --force（选项 force）覆盖',
        'Where these changes are not wanted, overwrite it with --force (the option force)',
      ),
    }),
  };
}
