import type { StyleOptions } from '../render/style-options.js';
import { parseStyleFile } from '../render/style-parse.js';
import { readSideFile } from './side-file.js';

/**
 * Reads the file of `--style`.
 *
 * @throws {ReportError} `style.invalid`, with every problem at once and its place in the file.
 */
export async function readStyleFile(file: string): Promise<StyleOptions> {
  return parseStyleFile(await readSideFile(file, 'style.invalid'), file);
}
