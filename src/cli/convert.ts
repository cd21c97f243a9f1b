import { say } from '../model/finding/bilingual.js';
import { readFile } from 'node:fs/promises';
import { readDataFile } from '../model/file/data-file.js';
import { convertReport } from '../model/convert/convert-report.js';
import { findingText, ReportError, type Finding } from '../model/finding/finding.js';
import { parseDataFile } from '../model/parse-report.js';
import type { Report } from '../model/report.js';
import { editionOption, editionValue, jsonOfAll, yearFrom } from './arguments/common-options.js';
import { jsonLine, toldFindings } from './locale.js';
import { command } from './arguments/command.js';
import { dataText, overwrite, writeDataFile } from './files/data-output.js';
import { UsageError } from './arguments/usage-error.js';

/** `nianbao convert`: a data file for another year or another edition. */
export const convert = command({
  name: 'convert',
  summary: say(
    '把数据转到下一年度或另一格式版本，没有对应之处的逐项列出',
    'Moves data to the next year or another edition; tells what is lost',
  ),
  operands: {
    count: 'one',
    name: say('数据文件', 'data file'),
    summary: say('YAML 或 JSON 数据文件', 'Data in YAML or JSON'),
    missing: say('请给出一个数据文件', 'Give one data file'),
  },
  options: {
    year: {
      type: 'string',
      value: say('年度', 'year'),
      summary: say(
        '转到这一年度：结转、现行有效件数随之填好，文字留待撰写',
        'Year to move to: what follows from this one is filled in, text is left to write',
      ),
    },
    to: {
      type: 'string',
      value: editionValue,
      summary: say(
        '转到这一格式版本；与 --year 至少给一个',
        'Edition to move to; this or --year must be given',
      ),
    },
    output: {
      type: 'string',
      short: 'o',
      value: say('文件.yaml|json', 'file.yaml|json'),
      summary: say('数据写到文件；默认写到标准输出', 'File for the data; standard output by default'),
    },
    force: overwrite,
    json: jsonOfAll,
  },
  examples: ['convert data.yaml --year 2025 -o next.yaml'],
  async run({ values, operands: [file] }, { out, err }) {
    if (values.year === undefined && values.to === undefined)
      throw new UsageError(
        say(
          '请用 --year 给出年度，或用 --to 给出格式版本',
          'Give a year with --year, or an edition of the form with --to',
        ),
      );
    const year = values.year === undefined ? {} : { year: yearFrom(values.year) };
    const edition = values.to === undefined ? {} : { edition: editionOption(values.to) };
    const { report, findings } = await reportIn(file);
    const converted = report && convertReport(report, { ...year, ...edition });
    const told = converted?.findings ?? findings;
    const comment = `由 nianbao convert 从 ${file} 转成；写有〔请补充：…〕的地方需要撰写。`;
    const text = converted && dataText(converted.report, values.output, comment);
    if (text !== undefined && values.output !== undefined)
      await writeDataFile(values.output, text, values.force);
    if (values.json) {
      const files = text !== undefined && values.output !== undefined ? [values.output] : [];
      const data = converted && values.output === undefined ? { report: converted.report } : {};
      out(jsonLine({ file, ok: converted !== undefined, findings: told, files, ...data }));
      return converted ? 0 : 1;
    }
    toldFindings(told).forEach((finding) => err(findingText(finding)));
    if (text !== undefined) out(values.output ?? text.trimEnd());
    return converted ? 0 : 1;
  },
});

async function reportIn(
  file: string,
): Promise<{ readonly report?: Report; readonly findings: readonly Finding[] }> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === 'ENOENT'
        ? say(`没有 ${file} 这个文件`, `There is no file ${file}`)
        : say(`读不出 ${file}：${error.message}`, `${file} cannot be read: ${error.message}`),
    );
  });
  try {
    return { report: parseDataFile(readDataFile(bytes, file)), findings: [] };
  } catch (error) {
    if (error instanceof ReportError) return { findings: error.findings };
    throw error;
  }
}
