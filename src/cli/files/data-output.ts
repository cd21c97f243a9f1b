/** Writes a report as a data file, or prints it. */
import { say } from '../../model/finding/bilingual.js';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { prepareFolder, writeWhole } from '../../batch/output/output-folder.js';
import { dataFileText } from '../../model/file/data-file-text.js';
import type { Report } from '../../model/report.js';
import type { SwitchOption } from '../arguments/option.js';
import { UsageError } from '../arguments/usage-error.js';

/** The option of commands that write data files: it gives up one that {@link refuseEdited} keeps. */
export const overwrite = {
  type: 'boolean',
  summary: say('覆盖已经存在而内容不同的文件', 'Overwrites a file that is there with other content'),
} as const satisfies SwitchOption;

/** The report as the text of a data file: JSON for a file of that name, else YAML, with the comment at its top. */
export function dataText(report: Report, file: string | undefined, comment: string): string {
  return file !== undefined && /\.json$/i.test(file)
    ? `${JSON.stringify(report, null, 2)}\n`
    : dataFileText(report, { comment });
}

/**
 * Writes a data file.
 *
 * @throws {UsageError} where its name is of no data file, and as {@link refuseEdited}.
 */
export async function writeDataFile(file: string, text: string, force: boolean): Promise<void> {
  if (!/\.(ya?ml|json)$/i.test(file))
    throw new UsageError(
      say(
        `数据文件名应以 .yaml 或 .json 结尾：${file}`,
        `The name of a data file should end in .yaml or .json: ${file}`,
      ),
    );
  await refuseEdited(file, text, force);
  await prepareFolder(dirname(file));
  await writeWhole(file, text);
}

/**
 * Keeps a data file that somebody may have worked on.
 *
 * @throws {UsageError} where a file of other content is there and `force` does not give it up.
 */
export async function refuseEdited(file: string, text: string, force: boolean): Promise<void> {
  if (force) return;
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === undefined || present === text) return;
  throw new UsageError(
    say(
      `${file} 已经存在，内容不同（可能已补写文字），没有覆盖；换一个文件名，或加 --force 覆盖`,
      `${file} is there with other content (text may have been added to it) and was not overwritten; use another name, or add --force to overwrite it`,
    ),
  );
}
