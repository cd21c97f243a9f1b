/** Writes the files of one report, and keeps those that somebody worked on since an earlier run wrote them. */
import { join } from 'node:path';
import { say } from '../../model/finding/bilingual.js';
import { told, type Finding } from '../../model/finding/finding.js';
import { sha256, stateOf, type ManifestFile } from './manifest.js';
import { OutputError, writeWhole } from './output-folder.js';
import { unwritable } from './write-faults.js';

export interface WrittenFiles {
  /** The files that are there now. */
  readonly stored: readonly ManifestFile[];
  /** One for each that was kept. */
  readonly kept: readonly Finding[];
  /** Why one could not be written; those after it were not tried. */
  readonly fault?: Finding;
}

/**
 * Writes the files but those of an earlier run that have changed since.
 *
 * @throws {OutputError} if the folder can take no more files.
 */
export async function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  earlier: readonly ManifestFile[],
): Promise<WrittenFiles> {
  const changed: ManifestFile[] = [];
  for (const file of earlier) if ((await stateOf(folder, file)) === 'changed') changed.push(file);
  const kept = changed.map(({ name }) => keptFinding(join(folder, name)));
  const stored: ManifestFile[] = [];
  for (const { name, bytes } of files) {
    const old = changed.find((file) => file.name === name);
    try {
      if (!old) await writeWhole(join(folder, name), bytes);
    } catch (error) {
      if (error instanceof OutputError) throw error;
      return { stored, kept, fault: unwritable(join(folder, name), error as Error) };
    }
    stored.push(old ?? { name, sha256: sha256(bytes), size: bytes.length });
  }
  return { stored, kept };
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
