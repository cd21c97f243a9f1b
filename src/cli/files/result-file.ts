import { say } from '../../model/finding/bilingual.js';
import { resolve } from 'node:path';
import type { Streams } from '../arguments/syntax.js';
import { OutputError, writeWhole } from '../../batch/output/output-folder.js';
import { unwritableText } from '../../batch/output/write-faults.js';
import { UsageError } from '../arguments/usage-error.js';

/** Where the results of a command go: standard output as they come, or a file once all are there. */
export interface Result {
  /** Takes a piece of text without its last line break; empty text is nothing. */
  readonly write: (text: string) => void;
  /** @throws {UsageError} if the file cannot be written. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the place for the results: the file of `-o`, else standard output.
 *
 * @throws {UsageError} if the file is one of those that are read.
 */
export function openResult(file: string | undefined, inputs: readonly string[], { out }: Streams): Result {
  if (file === undefined) return { write: (text) => void (text === '' || out(text)), close: async () => {} };
  if (inputs.some((input) => resolve(input) === resolve(file)))
    throw new UsageError(
      say(
        `${file} 是数据文件，结果不能写在它上面；请给 -o 另一个文件名`,
        `${file} is a data file, and results cannot be written over it; give another name with -o`,
      ),
    );
  const pieces: string[] = [];
  return {
    write: (text) => void (text === '' || pieces.push(`${text}\n`)),
    close: async () => {
      try {
        await writeWhole(file, pieces.join(''));
      } catch (error) {
        const fault = error instanceof OutputError ? error.cause : error;
        throw new UsageError(unwritableText(file, fault as Error));
      }
    },
  };
}
