/** Names of the files that a batch writes: from the data file's name, or from a pattern. */
import { say } from '../../model/finding/bilingual.js';
import { InputError } from '../input-error.js';

/** What a pattern may name, in braces: `{year}-{agency}`. */
const placeholders = ['year', 'agency', 'edition', 'scope', 'file'] as const;
export type NameField = (typeof placeholders)[number];
export type NameFields = { readonly [Field in NameField]?: string | number };

/** The name of a table file's rows where no pattern is given. */
export const rowPattern = '{year}-{agency}';

/** Throws {@link InputError} if the pattern has a name in braces that there is not. */
export function checkPattern(pattern: string): void {
  for (const [whole, name] of pattern.matchAll(/\{([^{}]*)\}/g)) {
    if (!(placeholders as readonly string[]).includes(name!)) {
      throw new InputError(
        say(
          `文件名样式里没有 ${whole}；可用：${placeholders.map((field) => `{${field}}`).join(' ')}`,
          `The pattern for names cannot have ${whole}; use ${placeholders.map((field) => `{${field}}`).join(' ')}`,
        ),
      );
    }
  }
  if (/[/\\]/.test(pattern))
    throw new InputError(
      say(
        '文件名样式里不能有斜杠：所有文件都写在输出文件夹里',
        'The pattern for names cannot have slashes: all files go into the output folder',
      ),
    );
}

/** The name, without extension, that the pattern gives; what is not known is left out. */
export function patternName(pattern: string, fields: NameFields): string {
  return safeName(pattern.replace(/\{(\w+)\}/g, (_, field: NameField) => String(fields[field] ?? '')));
}

/** Windows opens no file of these names, whatever their extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
/** File systems take 255 bytes; the extension and a temporary name need some of them. */
const longestName = 200;

/** The name with nothing that Windows, macOS or Linux refuse in a file name. */
export function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(reserved, '$&_');
  return shortened(safe) || '_';
}

function shortened(name: string): string {
  const encoder = new TextEncoder();
  let short = name;
  while (encoder.encode(short).length > longestName) short = [...short].slice(0, -1).join('');
  return short.trimEnd();
}

/** How file systems that fold case compare names. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();
