/** Reads, parses and checks reports, whatever they come from. */
import { checkReport } from '../../check/check-report.js';
import type { DataFile } from '../../model/file/data-file.js';
import type { Finding, Place } from '../../model/finding/finding.js';
import { locateFinding } from '../../model/named-path.js';
import { parseDataFile } from '../../model/parse-report.js';
import type { Report } from '../../model/report.js';
import { problemsOf } from './read-faults.js';
import { readSource, reportSources, sourceId, type ReportSource, type SourceData } from './report-source.js';

/** A report that was read; `report` is there when it parsed. */
export interface ReadReport {
  readonly report?: Report;
  /** Every problem of parsing, or every finding of the check, each with its place in the file. */
  readonly findings: readonly Finding[];
  /** The place of a data path in the file of a report that parsed. */
  readonly locate?: (path: string) => Place | undefined;
}

/** A report's data that was read and parsed once, to be checked with as many renderers as there are. */
export interface OpenedReport {
  /** The text of a YAML or JSON file, for code frames, where it could be read. */
  readonly text?: string;
  readonly parsed?: { readonly source: SourceData; readonly report: Report };
  /** Why there is nothing parsed: every problem of reading and parsing. */
  readonly findings: readonly Finding[];
}

/** Reads and parses one report. Problems are findings; only a fault of our own is thrown. */
export async function openReport(source: ReportSource): Promise<OpenedReport> {
  let text: string | undefined;
  const withText = (opened: OpenedReport): OpenedReport =>
    text === undefined ? opened : { text, ...opened };
  try {
    const data = await readSource(source, (read) => (text = read));
    return withText({ parsed: { source: data, report: parseDataFile(data) }, findings: [] });
  } catch (error) {
    return withText({ findings: problemsOf(error, source.kind === 'data' ? '' : source.file) });
  }
}

/** What a check says of a report that was opened, each finding at its place; its problems where it did not parse. */
export function checkOpened(
  { parsed, findings }: OpenedReport,
  check: (report: Report) => readonly Finding[] = checkReport,
): ReadReport {
  if (!parsed) return { findings };
  const { source, report } = parsed;
  const locate = (path: string): Place | undefined =>
    source.locate && locateFinding(source as DataFile, report, path);
  return { report, findings: check(report).map((finding) => located(finding, locate)), locate };
}

/** The finding with its place in the file, where it has none yet. */
export function located(finding: Finding, locate: (path: string) => Place | undefined): Finding {
  const place = finding.place ?? locate(finding.path);
  return place ? { ...finding, place } : finding;
}

/** Reads, parses and checks one report. Problems are findings; only a fault of our own is thrown. */
export async function readReport(
  source: ReportSource,
  check?: (report: Report) => readonly Finding[],
): Promise<ReadReport> {
  return checkOpened(await openReport(source), check);
}

/** A report of a data file, known by the file, and its line where the file has many. */
export interface ReadFile extends ReadReport {
  readonly file: string;
  /** The file alone, where it has many. */
  readonly table?: string;
}

/** Reads, parses and checks every report in the files, one after another. */
export async function* readReports(
  files: Iterable<string>,
  check: (report: Report, file: string) => readonly Finding[] = (report) => checkReport(report),
): AsyncGenerator<ReadFile> {
  for await (const source of reportSources(files)) {
    if (source.kind === 'unreadable') yield source;
    else {
      const file = sourceId(source);
      const table = source.kind === 'line' || source.kind === 'row' ? { table: source.file } : {};
      yield { file, ...table, ...(await readReport(source, (report) => check(report, file))) };
    }
  }
}
