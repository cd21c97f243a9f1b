/** Small reports to render by the dozen. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderBatch, type BatchOptions, type BatchResult } from '../../src/index.js';
import type { BatchSource } from '../../src/batch/batch-items.js';

export interface SmallReport {
  readonly year: number;
  readonly agency: { readonly name: string; readonly kind: string };
  readonly [field: string]: unknown;
}

/** A sound report of an invented agency; `more` replaces its fields. */
export function smallReport(name: string, more: Readonly<Record<string, unknown>> = {}): SmallReport {
  return {
    year: 2024,
    agency: { name, kind: 'department' },
    overview: `${name}的主动公开、依申请公开、信息管理、平台建设、监督保障各项工作平稳有序，受理申请2件。`,
    proactive: {},
    applications: { received: { naturalPerson: 2 }, results: { granted: { naturalPerson: 2 } } },
    disputes: {},
    problems: '一是目录更新不够及时，已按月核对。',
    other: { fees: { notices: 0, charged: 0, collected: 0 } },
    ...more,
  };
}

/** A new folder, gone after the file's tests. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-batch-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes reports as JSON data files, by their names without extension. */
export function writeReports(folder: string, reports: Readonly<Record<string, unknown>>): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, report] of Object.entries(reports)) {
    const text = typeof report === 'string' ? report : JSON.stringify(report, null, 2);
    writeFileSync(join(folder, `${name}.json`), text);
  }
  return folder;
}

/** Runs a batch to its end. */
export async function resultsOf(
  source: BatchSource,
  options: BatchOptions = {},
): Promise<readonly BatchResult[]> {
  const results: BatchResult[] = [];
  for await (const result of renderBatch(source, { formats: ['html'], jobs: 0, ...options }))
    results.push(result);
  return results;
}

/** `id outcome codes` of each result, in the order of the ids. */
export const brief = (results: readonly BatchResult[]): readonly string[] =>
  results
    .map(({ id, outcome, findings }) => [id, outcome, ...new Set(findings.map(({ code }) => code))].join(' '))
    .toSorted();
