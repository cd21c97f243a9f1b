/** What a batch is given, taken apart: one item for each report, each with the name of its files. */
import { say } from '../model/finding/bilingual.js';
import { basename, extname } from 'node:path';
import { editionForYear } from '../model/editions/index.js';
import { type Finding, told } from '../model/finding/finding.js';
import { nameKey, patternName, rowPattern, safeName, type NameFields } from './output/file-names.js';
import { InputError } from './input-error.js';
import { inputFiles, isTableFile } from './sources/input-files.js';
import {
  readSource,
  reportSources,
  sourceId,
  type ReportSource,
  type UnreadableSource,
} from './sources/report-source.js';

/** A report as data, with a name to know it by. */
export interface NamedReport {
  /** What results and findings call it. */
  readonly id: string;
  /** A parsed report or plain data in the shape of the data file; a file's text is parsed with `parseReport` first. */
  readonly report: unknown;
}

/** One thing to render: a data file, a folder of them, a glob, or a report as data. */
export type BatchInput = string | NamedReport;

/** What a batch renders, in order: one input, or any number, at once or as they come. */
export type BatchSource = string | Iterable<BatchInput> | AsyncIterable<BatchInput>;

/** One report of the batch, or what could not be read of its source. */
export type BatchItem =
  | { readonly id: string; readonly name: string; readonly source: ReportSource }
  | { readonly id: string; readonly findings: readonly Finding[] };

/**
 * The items of a source, in its order. Each has a name of its own; one whose name is taken has a finding
 * instead.
 *
 * @throws {InputError} if a folder or a glob is empty, or two data files of one list have the same name.
 */
export async function* batchItems(source: BatchSource, pattern?: string): AsyncGenerator<BatchItem> {
  const owners = new Map<string, string>();
  for await (const report of sourcesOf(source, pattern === undefined)) {
    if (report.kind === 'unreadable') {
      yield { id: report.file, findings: report.findings };
      continue;
    }
    const { id } = report;
    const name = await nameOf(report, pattern);
    const owner = owners.get(nameKey(name));
    owners.set(nameKey(name), owner ?? id);
    yield owner === undefined
      ? { id, name, source: report.source }
      : { id, findings: [nameTaken(name, owner)] };
  }
}

type Identified = { readonly kind: 'report'; readonly id: string; readonly source: ReportSource };

async function* sourcesOf(
  source: BatchSource,
  namedAfterFiles: boolean,
): AsyncGenerator<Identified | UnreadableSource> {
  const inputs = typeof source === 'string' ? [source] : source;
  if (Array.isArray(inputs) && inputs.every((input) => typeof input === 'string')) {
    const files = await inputFiles(inputs);
    if (namedAfterFiles) refuseSameNames(files);
    yield* identified(files);
    return;
  }
  for await (const input of inputs) {
    if (typeof input === 'string') yield* identified(await inputFiles([input]));
    else yield { kind: 'report', id: input.id, source: { kind: 'data', data: input.report } };
  }
}

async function* identified(files: readonly string[]): AsyncGenerator<Identified | UnreadableSource> {
  for await (const source of reportSources(files)) {
    if (source.kind === 'unreadable') yield source;
    else yield { kind: 'report', id: sourceId(source), source };
  }
}

const stem = (file: string): string => basename(file, extname(file));

async function nameOf({ id, source }: Identified, pattern?: string): Promise<string> {
  if (pattern === undefined) {
    if (source.kind === 'file') return safeName(stem(source.file));
    if (source.kind === 'data') return safeName(id);
  }
  const fields = await nameFields(source);
  const name = patternName(pattern ?? rowPattern, {
    file: source.kind === 'data' ? id : stem(source.file),
    ...fields,
  });
  // Data without year and agency is refused when it is read; until then its place is its name.
  return fields.year === undefined ? safeName(id) : name;
}

async function nameFields(source: ReportSource): Promise<NameFields> {
  const data = await readSource(source).then(
    ({ data }) => data as Readonly<Record<string, unknown>> | null,
    () => null,
  );
  const { year, edition, scope = 'own' } = data ?? {};
  const agency = (data?.['agency'] as { readonly name?: unknown } | undefined)?.name;
  if (typeof year !== 'number' || typeof agency !== 'string') return {};
  return { year, agency, scope: String(scope), edition: String(edition ?? editionForYear(year)) };
}

function refuseSameNames(files: readonly string[]): void {
  const owners = new Map<string, string>();
  for (const file of files) {
    if (isTableFile(file)) continue;
    const name = safeName(stem(file));
    const owner = owners.get(nameKey(name));
    if (owner !== undefined)
      throw new InputError(
        say(
          `${owner} 与 ${file} 会生成同名的文件 ${name}，请改名或分开运行`,
          `${owner} and ${file} would both become ${name}; rename one, or run them apart`,
        ),
      );
    owners.set(nameKey(name), file);
  }
}

function nameTaken(name: string, owner: string): Finding {
  return {
    code: 'file.name-taken',
    severity: 'error',
    path: '',
    ...told({
      message: say(
        `文件名 ${name} 已由 ${owner} 使用，这一份未生成`,
        `The file name ${name} is already used by ${owner}; this report was not rendered`,
      ),
      hint: say(
        '改数据里的机关名称，或用 --name（选项 name）换一个文件名样式',
        'Change the agency’s name in the data, or use another pattern for names with --name (the option name)',
      ),
    }),
  };
}
