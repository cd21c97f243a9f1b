import { readFile } from 'node:fs/promises';
import { ReportError } from '../model/finding.js';
import { unreadable } from '../batch/report-source.js';

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
