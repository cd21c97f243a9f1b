import { readFile } from 'node:fs/promises';
import { ReportError } from '../model/finding.js';
import type { StyleOptions } from '../render/style-options.js';
import { parseStyleFile } from '../render/style-parse.js';
import { unreadable } from '../batch/report-source.js';

/**
 * Reads the file of `--style`.
 *
 * @throws {ReportError} `style.invalid`, with every problem at once and its place in the file.
 */
export async function readStyleFile(file: string): Promise<StyleOptions> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new ReportError('style.invalid', [unreadable(file, error as NodeJS.ErrnoException)], {
      cause: error,
    });
  }
  return parseStyleFile(bytes, file);
}
