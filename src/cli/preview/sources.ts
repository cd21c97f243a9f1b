/** The files that a preview is made of, as last read. */
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { unreadable } from '../../batch/sources/read-faults.js';
import { openReport, type OpenedReport } from '../../batch/sources/read-reports.js';
import { decodeText } from '../../model/file/decode.js';
import { ReportError, type Finding } from '../../model/finding/finding.js';
import type { StyleOptions } from '../../render/style/options.js';
import { parseStyleFile } from '../../render/style/parse.js';
import { loadTemplates } from '../../templates/load-templates.js';
import type { Templates } from '../../templates/templates.js';

/** Where they are; without templates or style, the built-in ones serve. */
export interface PreviewFiles {
  readonly data: string;
  readonly templates?: string | undefined;
  readonly style?: string | undefined;
}

/** What can change by itself. */
export type Part = keyof PreviewFiles;
export const parts: readonly Part[] = ['data', 'templates', 'style'];

/** Templates or a style: `value` is there when they could be read, `findings` say why not. */
export interface Source<Value> {
  readonly value?: Value;
  /** Texts by the name that findings give their places in, for code frames. */
  readonly texts: Templates;
  readonly findings: readonly Finding[];
}

export interface Sources {
  readonly data: OpenedReport & { readonly file: string };
  readonly templates: Source<Templates>;
  readonly style: Source<StyleOptions>;
}

/** Reads the parts that changed. What is the same as it was stays the same object, so that it is not prepared again. */
export async function readSources(
  files: PreviewFiles,
  changed: ReadonlySet<Part>,
  last: Sources | undefined,
): Promise<Sources> {
  const unlessKnown = async <Name extends Part>(
    part: Name,
    read: () => Promise<Sources[Name]>,
  ): Promise<Sources[Name]> => {
    if (last && !changed.has(part)) return last[part];
    const same = (now: Sources[Name]): boolean => !!last && contentOf(last[part]) === contentOf(now);
    let now = await read();
    if (!same(now) && isBeingSaved(now)) {
      await delay(moment);
      now = await read();
    }
    return last && same(now) ? last[part] : now;
  };
  const [data, templates, style] = await Promise.all([
    unlessKnown('data', () => openData(files.data)),
    unlessKnown('templates', () => readTemplates(files.templates)),
    unlessKnown('style', () => readStyle(files.style)),
  ]);
  const same = last && last.data === data && last.templates === templates && last.style === style;
  return same ? last : { data, templates, style };
}

const contentOf = (source: OpenedReport | Source<unknown>): string =>
  JSON.stringify([source.findings, 'texts' in source ? source.texts : source.text]);

/** In milliseconds, longer than a file is away or empty while an editor saves it. */
const moment = 100;

/** Editors empty a file before they write it, or remove it before they move the new one there. */
function isBeingSaved(source: OpenedReport | Source<unknown>): boolean {
  const texts = 'texts' in source ? Object.values(source.texts) : [source.text];
  return texts.includes('') || source.findings.some(({ code }) => code === 'file.unreadable');
}

async function openData(file: string): Promise<Sources['data']> {
  return { file, ...(await openReport({ kind: 'file', file })) };
}

async function readTemplates(folder: string | undefined): Promise<Source<Templates>> {
  if (folder === undefined) return { value: {}, texts: {}, findings: [] };
  return sourceOf(folder, {}, async () => {
    const value = await loadTemplates(folder);
    return { value, texts: value, findings: [] };
  });
}

async function readStyle(file: string | undefined): Promise<Source<StyleOptions>> {
  if (file === undefined) return { value: {}, texts: {}, findings: [] };
  const texts: Record<string, string> = {};
  return sourceOf(file, texts, async () => {
    texts[file] = decodeText(await readFile(file), file);
    return { value: parseStyleFile(texts[file], file), texts, findings: [] };
  });
}

/** What was read, or why it could not be. */
async function sourceOf<Value>(
  path: string,
  texts: Templates,
  read: () => Promise<Source<Value>>,
): Promise<Source<Value>> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ReportError) return { texts, findings: error.findings };
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
    return { texts, findings: [unreadable(path, error as NodeJS.ErrnoException)] };
  }
}
