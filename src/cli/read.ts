import { say, type Bilingual } from '../model/finding/bilingual.js';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { findingText, hasErrors, ReportError, told, type Finding } from '../model/finding/finding.js';
import type { ReadOptions, ReadReportResult } from '../read/read-report.js';
import { editionOption, editionValue, jsonOfEach, yearFrom } from './arguments/common-options.js';
import { jsonLine, toldFindings } from './locale.js';
import { command } from './arguments/command.js';
import { dataText, overwrite, writeDataFile } from './files/data-output.js';
import { UsageError } from './arguments/usage-error.js';

/** `nianbao read`: Word files, pages and PDFs back to data files. */
export const read = command({
  name: 'read',
  summary: say('从 Word、网页、PDF 报告读回数据', 'Reads data back from reports in Word, HTML and PDF'),
  operands: {
    count: 'some',
    name: say('文件', 'file'),
    summary: say(
      '报告文件；本程序生成的读所带数据，并与所印的表格逐格核对',
      'Reports; of one made by this program, the data in it is read and compared cell by cell with what is printed',
    ),
    missing: say('请给出报告文件', 'Give a report file'),
  },
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: say('数据.yaml|文件夹', 'data.yaml|folder'),
      summary: say(
        '数据写到文件，多份写到文件夹；默认写到标准输出',
        'File for the data, or folder for that of several reports; standard output by default',
      ),
    },
    visible: {
      type: 'boolean',
      summary: say('只读所印的，不读所带数据', 'Reads only what is printed, not the data in the file'),
    },
    year: {
      type: 'string',
      value: say('年度', 'year'),
      summary: say('报告的年度；默认从标题读', 'Year of the report; by default read from its title'),
    },
    agency: {
      type: 'string',
      value: say('机关名称', 'name'),
      summary: say('机关名称；默认从标题读', 'Name of the agency; by default read from the title'),
    },
    edition: {
      type: 'string',
      value: editionValue,
      summary: say('格式版本；默认由表格认出', 'Edition of the form; by default known by its tables'),
    },
    force: overwrite,
    json: jsonOfEach,
  },
  examples: ['read out/report-2024.docx -o data.yaml', 'read out/report-2024.pdf --visible --json'],
  async run({ values, operands }, { out, err }) {
    if (operands.length > 1 && values.output === undefined)
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
    for (const file of operands) {
      const { result, findings } = await resultOf(file, (bytes) => readReport(bytes, options));
      const ok = result !== undefined && !hasErrors(findings);
      failed ||= !ok;
      const target = targetOf(file, values.output, operands.length);
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
});

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
