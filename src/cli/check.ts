import { inputFiles } from '../batch/input-files.js';
import { readReports } from '../batch/report-source.js';
import { checkReport } from '../model/check-report.js';
import { findingText, hasErrors, type Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { parseArguments, type Command } from './command.js';
import { previousReports } from './previous-reports.js';
import { UsageError } from './usage-error.js';

/** `nianbao check`: what is wrong in the figures, file by file. */
export const check: Command = {
  usage: 'check <文件|文件夹|通配符…> [--previous 文件|文件夹] [--json]',
  summary: '核对数据：表内勾稽关系、总计、空白单元格、日期、体例；--previous 给出上年度的数据，作跨年比对',
  async run(args, streams) {
    const { out } = streams;
    const { values, positionals } = parseArguments(args, {
      previous: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (positionals.length === 0) throw new UsageError(`请给出数据文件：nianbao ${check.usage}`);
    const previousOf =
      values.previous === undefined ? () => undefined : await previousReports(values.previous, streams);
    let failed = false;
    const checkWith = (report: Report): readonly Finding[] =>
      checkReport(report, { previous: previousOf(report) });
    for await (const { file, findings } of readReports(await inputFiles(positionals), checkWith)) {
      const ok = !hasErrors(findings);
      failed ||= !ok;
      if (values.json) out(JSON.stringify({ file, ok, findings }));
      else if (findings.length === 0) out(`${file}: 未发现问题`);
      else findings.forEach((finding) => out(findingText(finding)));
    }
    return failed ? 1 : 0;
  },
};
