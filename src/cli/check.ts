import { findingText, hasErrors } from '../model/finding.js';
import { parseArguments, type Command } from './command.js';
import { inputFiles } from '../batch/input-files.js';
import { readReport, reportSources } from '../batch/report-source.js';
import { sourceId } from '../batch/batch-items.js';
import { UsageError } from './usage-error.js';

/** `nianbao check`: what is wrong in the figures, file by file. */
export const check: Command = {
  usage: 'check <文件|文件夹|通配符…> [--json]',
  summary: '核对数据：表内勾稽关系、总计、空白单元格、日期',
  async run(args, { out }) {
    const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } });
    if (positionals.length === 0) throw new UsageError(`请给出数据文件：nianbao ${check.usage}`);
    let failed = false;
    for await (const source of reportSources(await inputFiles(positionals))) {
      const file = source.kind === 'unreadable' ? source.file : sourceId(source);
      const { findings } = source.kind === 'unreadable' ? source : await readReport(source);
      const ok = !hasErrors(findings);
      failed ||= !ok;
      if (values.json) out(JSON.stringify({ file, ok, findings }));
      else if (findings.length === 0) out(`${file}: 未发现问题`);
      else findings.forEach((finding) => out(findingText(finding)));
    }
    return failed ? 1 : 0;
  },
};
