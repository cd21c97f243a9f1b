/** Sentences of our own with what their numbers mean and which of them are wrong, and reports to put them in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Data = Readonly<Record<string, unknown>>;

export interface CorpusEntry {
  readonly text: string;
  readonly base?: string;
  readonly at?: string;
  readonly heading?: string;
  readonly previous?: Data;
  readonly means?: readonly string[];
  readonly wrong?: readonly string[];
  /** What a reader would object to and the rules let pass, because another reading is possible. */
  readonly missed?: readonly string[];
}

const folder = join(__dirname, 'text-corpus');
const read = (name: string): unknown => parse(readFileSync(join(folder, `${name}.yaml`), 'utf8'));

export const bases = read('bases') as Readonly<Record<string, Data>>;

export const subjects = [
  'applications',
  'disputes',
  'proactive',
  'statistics',
  'scope',
  'parts',
  'percentages',
] as const;

export const entriesOf = (subject: (typeof subjects)[number]): readonly CorpusEntry[] =>
  read(subject) as readonly CorpusEntry[];

/** The data with the value at the path of keys; what is not there is made. */
export function withValue(data: Data, path: string, value: unknown): Data {
  const [key = '', ...rest] = path.split('.');
  const old = data[key];
  const inside = typeof old === 'object' && old !== null ? (old as Data) : {};
  const inner = rest.length === 0 ? value : withValue(inside, rest.join('.'), value);
  return { ...data, [key]: inner };
}

/** The report that the sentence stands in. */
export function reportWith({ text, base = 'small', at, heading = '工作情况' }: CorpusEntry): Data {
  const data = bases[base]!;
  if (data.edition === '2014') return { ...data, sections: [{ heading, body: text }] };
  return withValue(data, at ?? 'overview.onRequest', text);
}

/** Last year's report, where the entry has one. */
export function previousOf({ base = 'small', previous }: CorpusEntry): Data | undefined {
  if (!previous) return undefined;
  const data = bases[base]!;
  const lastYear = { ...data, year: (data.year as number) - 1 };
  return Object.entries(previous).reduce(
    (made, [path, value]) => withValue(made, path, value),
    lastYear as Data,
  );
}
