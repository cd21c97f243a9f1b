import { say } from '../model/finding/bilingual.js';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { OutputError, writeWhole } from '../batch/output/output-folder.js';
import { unwritableText } from '../batch/output/write-faults.js';
import { isTableFile } from '../batch/sources/input-files.js';
import { readReport } from '../batch/sources/read-reports.js';
import { reportWorkbook } from '../form/report-workbook.js';
import { editionForYear, editionIds, isEditionId, type EditionId } from '../model/editions/index.js';
import { findingText, ReportError } from '../model/finding/finding.js';
import { toldFindings } from './locale.js';
import { command } from './arguments/command.js';
import { editionValue } from './arguments/common-options.js';
import { UsageError } from './arguments/usage-error.js';

/** `nianbao form`: the Excel form of an edition, blank or filled in from a data file. */
export const form = command({
  name: 'form',
  summary: say(
    '生成 Excel 填报表，空的或填好的；填好后用 check、render',
    'Makes the Excel form, blank or filled in, for check and render',
  ),
  operands: {
    count: 'optional',
    name: say('数据文件', 'data file'),
    summary: say(
      '把它的数据填进表里；不给则生成空表',
      'Its data is filled in; without one, the form is blank',
    ),
  },
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: say('填报表.xlsx', 'form.xlsx'),
      required: say('请用 -o 给出填报表的文件名', 'Give the name of the form with -o'),
      summary: say('填报表的文件名', 'Name of the form'),
    },
    edition: {
      type: 'string',
      value: editionValue,
      summary: say(
        '空表的格式版本；默认用年度所用的，没有年度则用最新的',
        'Edition of a blank form; by default that of the year, or else the newest',
      ),
    },
    year: {
      type: 'string',
      value: say('年度', 'year'),
      summary: say('先填在空表里的年度', 'Year that a blank form is for'),
    },
    agency: {
      type: 'string',
      value: say('机关名称', 'name'),
      summary: say('先填在空表里的机关名称', 'Name of the agency in a blank form'),
    },
    force: {
      type: 'boolean',
      summary: say('覆盖已经存在的文件', 'Overwrites a file that is there already'),
    },
  },
  examples: ['form -o form.xlsx --year 2024', 'form office/data/report-2024.yaml -o filled-in.xlsx'],
  async run({ values, operands: [file] }, { out, err }) {
    const { output, force } = values;
    if (extname(output).toLowerCase() !== '.xlsx')
      throw new UsageError(
        say(
          `填报表是 Excel 文件，文件名应以 .xlsx 结尾：${output}`,
          `The form is an Excel file, so its name should end in .xlsx: ${output}`,
        ),
      );
    // A form of that name may have been filled in already.
    if (!force && (await exists(output)))
      throw new UsageError(
        say(
          `${output} 已经存在；换一个文件名，或加 --force 覆盖`,
          `${output} is there already; use another name, or add --force to overwrite it`,
        ),
      );
    const bytes = file === undefined ? await blankForm(values) : await filledForm(file, values, err);
    await writeWhole(output, bytes).catch((error: Error) => {
      const fault = error instanceof OutputError ? (error.cause as Error) : error;
      throw new OutputError(unwritableText(output, fault), { cause: fault });
    });
    out(output);
    return 0;
  },
});

interface Head {
  readonly edition?: string | undefined;
  readonly year?: string | undefined;
  readonly agency?: string | undefined;
}

function blankForm({ edition, year, agency }: Head): Promise<Uint8Array> {
  if (year !== undefined && !/^2\d{3}$/.test(year))
    throw new UsageError(
      say(`--year 应为四位数的年份，不是 ${year}`, `--year should be a year of four digits, not ${year}`),
    );
  const known = year === undefined ? {} : { year: Number(year) };
  return reportWorkbook(editionNamed(edition, known.year), {
    ...known,
    ...(agency === undefined ? {} : { agency: { name: agency } }),
  });
}

function editionNamed(edition: string | undefined, year: number | undefined): EditionId {
  if (edition === undefined) return year === undefined ? editionIds[0]! : editionForYear(year);
  if (!isEditionId(edition))
    throw new UsageError(
      say(
        `没有 ${edition} 这一格式版本；可用：${editionIds.join('、')}`,
        `There is no edition ${edition} of the form; use one of: ${editionIds.join(', ')}`,
      ),
    );
  return edition;
}

async function filledForm(
  file: string,
  { edition, year, agency }: Head,
  err: (line: string) => void,
): Promise<Uint8Array> {
  if (edition !== undefined || year !== undefined || agency !== undefined)
    throw new UsageError(
      say(
        '给出数据文件时，版本、年度和机关都取自数据，不用 --edition、--year、--agency',
        'With a data file, edition, year and agency come from the data; leave out --edition, --year and --agency',
      ),
    );
  if (isTableFile(file))
    throw new UsageError(
      say(
        `${file} 一个文件有多份报告，填报表一次填一份`,
        `${file} has several reports in one file; the form takes one`,
      ),
    );
  const { report, findings } = await readReport({ kind: 'file', file });
  if (!report) throw new ReportError('report.invalid', findings);
  toldFindings(findings).forEach((finding) => err(findingText(finding)));
  return reportWorkbook(report.edition, report);
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
