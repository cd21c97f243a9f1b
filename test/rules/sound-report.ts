/** The sound reports that the rules' cases are made from, changed in some places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkReport, type CheckOptions } from '../../src/check/check-report.js';
import type { Finding } from '../../src/model/finding/finding.js';

export type Data = Record<string, unknown>;
type Base = '2014' | '2019' | '2021';

/** Data path → value; undefined takes the key away. */
export type Changes = Readonly<Record<string, unknown>>;

/** A sound report of the edition with the changes. */
export function report(base: Base, changes: Changes = {}): Data {
  const file = join(__dirname, '..', '..', 'docs', 'rules', 'cases', 'base', `${base}.yaml`);
  const data = parse(readFileSync(file, 'utf8')) as Data;
  for (const [path, value] of Object.entries(changes)) set(data, path.split('.'), value);
  return data;
}

/** The same agency's report of the year before; nothing in it contradicts this year's. */
export function lastYear(base: Base, changes: Changes = {}): Data {
  const { year, signature: _, publishedOn: __, ...data } = report(base, changes);
  return { ...data, year: (year as number) - ('year' in changes ? 0 : 1) };
}

function set(data: Data, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) {
    const below = data[key!];
    if (typeof below !== 'object' || below === null) data[key!] = {};
    set(data[key!] as Data, rest, value);
  } else if (value === undefined) delete data[key!];
  else data[key!] = value;
}

/** What the rules with the code find. */
export const findings = (data: unknown, code: string, options?: CheckOptions): readonly Finding[] =>
  checkReport(data, options).filter((finding) => finding.code === code);

/** Paths of what they find, each once. */
export const paths = (data: unknown, code: string, options?: CheckOptions): readonly string[] =>
  findings(data, code, options).map(({ path }) => path);
