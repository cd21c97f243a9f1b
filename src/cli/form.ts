import { say } from '../model/bilingual.js';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { OutputError, writeWhole } from '../batch/output-folder.js';
import { unwritableText } from '../batch/write-faults.js';
import { isTableFile } from '../batch/input-files.js';
import { readReport } from '../batch/report-source.js';
import { reportWorkbook } from '../form/report-workbook.js';
import { editionForYear, editionIds, isEditionId, type EditionId } from '../model/editions/index.js';
import { findingText, ReportError } from '../model/finding.js';
import { toldFindings } from './locale.js';
import { missing, parseArguments, type Command } from './command.js';
import { UsageError } from './usage-error.js';

/** `nianbao form`: the Excel form of an edition, blank or filled in from a data file. */
export const form: Command = {
  usage: say(
    'form [数据文件] -o 填报表.xlsx [--edition 版本] [--year 年度] [--agency 机关名称] [--force]',
    'form [data file] -o form.xlsx [--edition edition] [--year year] [--agency name] [--force]',
  ),
  summary: say(
    '生成 Excel 填报表，填好后用 check 核对、render 生成；给出数据文件则把数据填进表里',
    'Makes the Excel form, to be checked with check and rendered with render once it is filled in; with a data file, its data is filled in',
  ),
  async run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, {
      output: { type: 'string', short: 'o' },
      edition: { type: 'string' },
      year: { type: 'string' },
      agency: { type: 'string' },
      force: { type: 'boolean', default: false },
    });
    const { output, force } = values;
    if (output === undefined)
      throw new UsageError(
        missing(form, say('请用 -o 给出填报表的文件名', 'Give the name of the form with -o')),
      );
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
    if (positionals.length > 1)
      throw new UsageError(
        say(
          `一次只能填一份数据：${positionals.join('、')}`,
          `The form takes one data file: ${positionals.join(', ')}`,
        ),
      );
    const [file] = positionals;
    const bytes = file === undefined ? await blankForm(values) : await filledForm(file, values, err);
    await writeWhole(output, bytes).catch((error: Error) => {
      const fault = error instanceof OutputError ? (error.cause as Error) : error;
      throw new OutputError(unwritableText(output, fault), { cause: fault });
    });
    out(output);
    return 0;
  },
};

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
