import { findingText, hasErrors } from '../model/finding.js';
import { parseArguments, type Command } from './command.js';
import { inputFiles } from './input-files.js';
import { checkWithParts, readSoundParts } from './parts.js';
import { readReportFile } from './report-file.js';
import { UsageError } from './usage-error.js';

/** `nianbao check`: what is wrong in the figures, file by file. */
export const check: Command = {
  usage: 'check <文件|文件夹|通配符…> [--parts 文件夹] [--json]',
  summary: '核对数据：表内勾稽关系、总计、空白单元格、日期；--parts 与各机关报告之和逐格比较',
  async run(args, { out }) {
    const { values, positionals } = parseArguments(args, {
      parts: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length === 0) throw new UsageError(`请给出数据文件：nianbao ${check.usage}`);
    const parts = values.parts === undefined ? [] : await readSoundParts(values.parts);
    let failed = false;
    for (const file of await inputFiles(positionals)) {
      const { findings } = await readReportFile(file, (report) => checkWithParts(report, file, parts));
      const ok = !hasErrors(findings);
      failed ||= !ok;
      if (values.json) out(JSON.stringify({ file, ok, findings }));
      else if (findings.length === 0) out(`${file}: 未发现问题`);
      else findings.forEach((finding) => out(findingText(finding)));
    }
    return failed ? 1 : 0;
  },
};
