import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './programs.js';

/** One error of the Open XML SDK's validator. */
export interface OoxmlError {
  readonly description: string;
  /** The part of the file, and the place in it. */
  readonly path: string | null;
  readonly xPath: string | null;
  readonly id: string | null;
  readonly errorType: 'Schema' | 'Semantic' | 'Package' | 'MarkupCompatibility' | 'Exception';
}

/** The validator's errors for one Word file; empty for a valid one. About a second each. */
export async function validateDocx(bytes: Uint8Array): Promise<readonly OoxmlError[]> {
  const [errors] = await validateDocxFiles([bytes]);
  if (errors === undefined) throw new Error('The validator gave no result.');
  return errors;
}

/**
 * The validator's errors for each of several Word files, in one process. It knows the schema, not the grid: a
 * row that is too short or a merge that leads nowhere is no error to it, so `readDocx` must see the file too.
 */
export function validateDocxFiles(files: readonly Uint8Array[]): Promise<readonly (readonly OoxmlError[])[]> {
  return validateOfficeFiles(files, 'docx');
}

/** The same for Word files or workbooks. */
export async function validateOfficeFiles(
  files: readonly Uint8Array[],
  format: 'docx' | 'xlsx',
): Promise<readonly (readonly OoxmlError[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-ooxml-'));
  try {
    const paths = files.map((_bytes, index) => join(folder, `${index}.${format}`));
    await Promise.all(files.map((bytes, index) => writeFile(paths[index] as string, bytes)));
    const ended = await runProgram(process.execPath, [join(__dirname, 'ooxml-errors.mjs'), ...paths]);
    if ('skipped' in ended) throw new Error(ended.skipped);
    if (ended.code !== 0) throw new Error(`The validator failed: ${ended.complaint.trim()}`);
    const results = JSON.parse(ended.output) as { ok: boolean; errors: readonly OoxmlError[] }[];
    return results.map((result) => {
      if (!result.ok && result.errors.length === 0) throw new Error('The validator gave no reason.');
      return result.errors;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
