import { readFile } from 'node:fs/promises';
import { ReportError } from '../../model/finding/finding.js';
import { unreadable } from '../../batch/sources/read-faults.js';
import type { StyleOptions } from '../../render/style/options.js';
import { parseStyleFile } from '../../render/style/parse.js';

/**
 * The bytes of a file that an option names beside the data: that of `--style` or `--rules`.
 *
 * @throws {ReportError} of the code, where it cannot be read.
 */
export async function readSideFile(file: string, code: ReportError['code']): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new ReportError(code, [unreadable(file, error as NodeJS.ErrnoException)], { cause: error });
  }
}

/**
 * Reads the file of `--style`.
 *
 * @throws {ReportError} `style.invalid`, with every problem at once and its place in the file.
 */
export async function readStyleFile(file: string): Promise<StyleOptions> {
  return parseStyleFile(await readSideFile(file, 'style.invalid'), file);
}
