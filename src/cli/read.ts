import { say, type Bilingual } from '../model/bilingual.js';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { findingText, hasErrors, ReportError, told, type Finding } from '../model/finding.js';
import type { ReadOptions, ReadReportResult } from '../read/read-report.js';
import { jsonLine, toldFindings } from './locale.js';
import { missing, parseArguments, type Command } from './command.js';
import { dataText, writeDataFile } from './data-output.js';
import { editionOption } from './edition-option.js';
import { UsageError } from './usage-error.js';
import { yearFrom } from './year.js';

/** `nianbao read`: Word files, pages and PDFs back to data files. */
export const read: Command = {
  usage: say(
    'read <文件…> [-o 数据.yaml|文件夹] [--visible] [--year 年度] [--agency 名称] [--edition 版本] [--force] [--json]',
    'read <file…> [-o data.yaml|folder] [--visible] [--year year] [--agency name] [--edition edition] [--force] [--json]',
  ),
  summary: say(
    '从 Word、网页、PDF 报告读回数据；本程序生成的文件读所带数据，并与所印的表格逐格核对（--visible 只读所印的）',
    'Reads data back from reports in Word, HTML and PDF; of a file made by this program, the data in it, compared cell by cell with what is printed (--visible reads only that)',
  ),
  async run(args, { out, err }) {
    const { values, positionals } = parseArguments(args, {
      output: { type: 'string', short: 'o' },
      visible: { type: 'boolean', default: false },
      year: { type: 'string' },
      agency: { type: 'string' },
      edition: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length === 0)
      throw new UsageError(missing(read, say('请给出报告文件', 'Give a report file')));
    if (positionals.length > 1 && values.output === undefined)
      throw new UsageError(
        say(
          '读多份报告，请用 -o 给出存放数据文件的文件夹',
          'To read several reports, give the folder for the data files with -o',
        ),
      );
    const options: ReadOptions = {
      visible: values.visible,
      ...(values.year === undefined ? {} : { year: yearFrom(values.year) }),
      ...(values.agency === undefined ? {} : { agency: values.agency }),
      ...(values.edition === undefined ? {} : { edition: editionOption(values.edition) }),
    };
    const { readReport } = await import('../read/read-report.js');
    let failed = false;
    for (const file of positionals) {
      const { result, findings } = await resultOf(file, (bytes) => readReport(bytes, options));
      const ok = result !== undefined && !hasErrors(findings);
      failed ||= !ok;
      const target = targetOf(file, values.output, positionals.length);
      const text = result && dataText(result.report, target, commentOf(file, result));
      if (text !== undefined && target !== undefined) await writeDataFile(target, text, values.force);
      const files = text !== undefined && target !== undefined ? [target] : [];
      if (values.json) {
        const report = target === undefined && result ? { report: result.report } : {};
        out(jsonLine({ file, ok, findings, files, ...report }));
        continue;
      }
      toldFindings(findings).forEach((finding) => err(`${file}: ${findingText(finding)}`));
      if (text === undefined) continue;
      out(target ?? text.trimEnd());
    }
    return failed ? 1 : 0;
  },
};

interface FileResult {
  readonly result?: ReadReportResult;
  readonly findings: readonly Finding[];
}

async function resultOf(
  file: string,
  readBytes: (bytes: Uint8Array) => Promise<ReadReportResult>,
): Promise<FileResult> {
  const unread = (message: Bilingual): FileResult => ({
    findings: [{ code: 'file.unreadable', severity: 'error', path: '', ...told({ message }) }],
  });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return unread(
      code === 'ENOENT'
        ? say('没有这个文件', 'There is no such file')
        : say(`读不出文件：${message}`, `The file cannot be read: ${message}`),
    );
  }
  try {
    const result = await readBytes(bytes);
    return { result, findings: result.findings };
  } catch (error) {
    if (error instanceof ReportError) return { findings: error.findings };
    throw error;
  }
}

/** One file goes where `-o` says, several into the folder that it names; a name without an ending is a folder. */
function targetOf(file: string, output: string | undefined, count: number): string | undefined {
  if (output === undefined) return undefined;
  if (count === 1 && extname(output) !== '') return output;
  return join(output, `${basename(file, extname(file))}.yaml`);
}

function commentOf(file: string, { source, findings }: ReadReportResult): string {
  return [
    `由 nianbao read 从 ${basename(file)} 读出（${source === 'data' ? '文件所带的数据' : '文件所印的内容'}）。`,
    ...findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ path, message }) => `核对：${path} ${message.replaceAll('\n', ' ')}`),
  ].join('\n');
}
