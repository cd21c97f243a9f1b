/** The reports of agencies that a compiled report sums up, read from their files. */
import { resolve } from 'node:path';
import { inputFiles } from '../../batch/sources/input-files.js';
import { located, readReports, type ReadFile } from '../../batch/sources/read-reports.js';
import { checkReport, type CheckOptions } from '../../check/check-report.js';
import { ReportError, type Finding } from '../../model/finding/finding.js';
import type { Report } from '../../model/report.js';

/** A part that parsed. */
export type PartFile = ReadFile & Required<Pick<ReadFile, 'report' | 'locate'>>;

export interface PartFiles {
  readonly parts: readonly PartFile[];
  /** Every problem of the files that do not parse, each at its place. */
  readonly findings: readonly Finding[];
}

/** Reads the parts without checking them: that is done when they are summed. */
export async function readParts(files: readonly string[]): Promise<PartFiles> {
  const parts: PartFile[] = [];
  const findings: Finding[] = [];
  for await (const part of readReports(files, () => [])) {
    if (isPartFile(part)) parts.push(part);
    else findings.push(...part.findings);
  }
  return { parts, findings };
}

function isPartFile(file: ReadFile): file is PartFile {
  return file.report !== undefined;
}

/**
 * The parts that a folder, file or glob names, for `check --parts`.
 *
 * @throws {ReportError} with every problem, where one of them does not parse: a sum without it says nothing.
 */
export async function readSoundParts(input: string): Promise<readonly PartFile[]> {
  const { parts, findings } = await readParts(await inputFiles([input]));
  if (findings.length > 0) throw new ReportError('report.invalid', findings);
  return parts;
}

/** What a report's rules say, compared with its parts; the report's own file is no part of it. */
export function checkWithParts(
  report: Report,
  parts: readonly PartFile[],
  { file, ...options }: Omit<CheckOptions, 'parts'> & { readonly file: string },
): readonly Finding[] {
  const others = parts.filter((part) => resolve(part.file) !== resolve(file));
  return checkReport(report, { ...options, parts: others.map((part) => part.report) }).map((finding) =>
    locatedInPart(finding, others),
  );
}

/** A finding about a part with its place in that part's file. */
export function locatedInPart(finding: Finding, parts: readonly PartFile[]): Finding {
  const part = finding.part && parts[finding.part.index];
  return part ? located(finding, part.locate) : finding;
}
