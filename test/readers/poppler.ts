import { runProgram, type Skipped } from './programs.js';

/** A line of `pdffonts`. */
export interface PopplerFont {
  readonly name: string;
  readonly type: string;
  readonly encoding: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  /** Whether the font has a ToUnicode map, without which its text cannot be copied. */
  readonly unicode: boolean;
}

/** The text of a PDF as `pdftotext` has it; `parameters` come before the file, such as `-layout`. */
export async function pdftotext(
  file: string,
  parameters: readonly string[] = [],
): Promise<{ readonly text: string } | Skipped> {
  const output = await run('pdftotext', [...parameters, file, '-']);
  return typeof output === 'string' ? { text: output } : output;
}

/** The fonts of a PDF as `pdffonts` lists them. */
export async function pdffonts(file: string): Promise<{ readonly fonts: readonly PopplerFont[] } | Skipped> {
  const output = await run('pdffonts', [file]);
  if (typeof output !== 'string') return output;
  const [, dashes = '', ...lines] = output.split('\n');
  // The second line has one stretch of dashes above each column.
  const columns = [...dashes.matchAll(/-+/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const fonts = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [name = '', type = '', encoding = '', embedded, subset, unicode] = columns.map(([from, to]) =>
        line.slice(from, to).trim(),
      );
      const isYes = (answer: string | undefined): boolean => answer === 'yes';
      return {
        name,
        type,
        encoding,
        embedded: isYes(embedded),
        subset: isYes(subset),
        unicode: isYes(unicode),
      };
    });
  return { fonts };
}

/** What `pdfinfo` says, by its own labels: `Title`, `Pages`, `Page size`, `Tagged`, … */
export async function pdfinfo(
  file: string,
): Promise<{ readonly information: Readonly<Record<string, string>> } | Skipped> {
  const output = await run('pdfinfo', [file]);
  if (typeof output !== 'string') return output;
  const entries = [...output.matchAll(/^([^:\n]+):[ \t]*(.*)$/gm)].map(
    (match) => [match[1], match[2]] as const,
  );
  return { information: Object.fromEntries(entries) as Record<string, string> };
}

/** Standard output; a complaint is an error, even when the program went on after it. */
async function run(program: string, parameters: readonly string[]): Promise<string | Skipped> {
  const ended = await runProgram(program, parameters);
  if ('skipped' in ended) return ended;
  if (ended.code !== 0 || ended.complaint.trim() !== '') {
    throw new Error(`${program} ${parameters.join(' ')} (exit ${ended.code}): ${ended.complaint.trim()}`);
  }
  return ended.output;
}
