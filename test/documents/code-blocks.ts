import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a document. */
export interface CodeBlock {
  readonly language: string;
  /** The file that the block is the text of, where the fence names one: `hbs templates/2021/preface.hbs`. */
  readonly file?: string;
  readonly code: string;
}

export const root = join(__dirname, '..', '..');

/** The code blocks of a document of the repository, in order. */
export function codeBlocks(document: string): readonly CodeBlock[] {
  const text = readFileSync(join(root, document), 'utf8');
  return [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(([, language, file, code]) => ({
    language: language!,
    ...(file === undefined ? {} : { file }),
    code: code!,
  }));
}
