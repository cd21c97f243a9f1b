import { toldFindings, worded } from '../locale.js';
import { say } from '../../model/finding/bilingual.js';
import { stat } from 'node:fs/promises';
import { inputFiles } from '../../batch/sources/input-files.js';
import { readReports, type ReadFile } from '../../batch/sources/read-reports.js';
import { findingText, hasErrors } from '../../model/finding/finding.js';
import type { Report } from '../../model/report.js';
import { sameName } from '../../check/rules/last-year.js';
import type { Streams } from '../arguments/syntax.js';
import { UsageError } from '../arguments/usage-error.js';

type Read = ReadFile & { readonly report: Report };

/**
 * Finds last year's report for each report that is checked, for `check --previous`. Of a folder, that is the
 * one of the same agency and scope for the year before; a file is taken as it is, whatever it holds, so that
 * `history.not-previous` can say why it is not it. All are read once. A report that none was found for is
 * named on `err`, and so is a file that cannot be read.
 *
 * @throws {UsageError} if the path does not exist, or no file in it can be read.
 */
export async function previousReports(
  path: string,
  { err }: Streams,
): Promise<(report: Report) => Report | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new UsageError(
      say(`--previous：没有 ${path} 这个文件或者文件夹`, `--previous: there is no file or folder ${path}`),
    );
  const read = await readAll(await inputFiles([path]), err);
  if (read.length === 0)
    throw new UsageError(
      say(
        `--previous：${path} 里没有能读的上年度报告`,
        `--previous: ${path} has no report of last year that can be read`,
      ),
    );
  if (!found.isDirectory()) return () => read[0]!.report;
  return (report) => {
    const { year, agency, scope } = report;
    const matches = read.filter(
      ({ report: candidate }) =>
        candidate.year === year - 1 &&
        candidate.scope === scope &&
        sameName(candidate.agency.name, agency.name),
    );
    if (matches.length === 1) return matches[0]!.report;
    const wanted = say(`${agency.name} ${year - 1} 年度的报告`, `report of “${agency.name}” for ${year - 1}`);
    err(
      matches.length === 0
        ? worded(
            `${path} 里没有${wanted.zh}，未作跨年比对`,
            `${path} has no ${wanted.en}; the years were not compared`,
          )
        : worded(
            `${path} 里有 ${matches.length} 份${wanted.zh}（${matches.map(({ file }) => file).join('、')}），未作跨年比对`,
            `${path} has more than one ${wanted.en} (${matches.map(({ file }) => file).join(', ')}); the years were not compared`,
          ),
    );
    return undefined;
  };
}

async function readAll(files: readonly string[], err: Streams['err']): Promise<readonly Read[]> {
  const read: Read[] = [];
  for await (const { file, report, findings } of readReports(files, () => [])) {
    if (report && !hasErrors(findings)) read.push({ file, report, findings });
    else
      toldFindings(findings).forEach((finding) =>
        err(worded(`--previous：${findingText(finding)}`, `--previous: ${findingText(finding)}`)),
      );
  }
  return read;
}
