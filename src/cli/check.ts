import { say } from '../model/bilingual.js';
import { inputFiles } from '../batch/input-files.js';
import { readReports } from '../batch/report-source.js';
import type { RuleSeverities } from '../model/check-report.js';
import type { Finding } from '../model/finding.js';
import type { Report } from '../model/report.js';
import { counted, emptyTally, summaryText, type Listing } from './check/listing.js';
import { jsonListing, plainListing } from './check/plain-listing.js';
import { withSoundRowsCounted } from './check/sound-rows.js';
import { terminalListing } from './check/terminal-listing.js';
import { toldFindings } from './locale.js';
import { missing, parseArguments, type Command, type Streams } from './command.js';
import { checkWithParts, readSoundParts } from './parts.js';
import { previousReports } from './previous-reports.js';
import { openResult } from './result-file.js';
import { readRulesFile } from './rules-file.js';
import { UsageError } from './usage-error.js';

/** The forms of `--report`. */
const reportForms = ['sarif', 'html'] as const;
type Form = (typeof reportForms)[number] | 'json' | 'plain' | 'terminal';

/** `nianbao check`: what is wrong in the figures, file by file. */
export const check: Command = {
  usage: say(
    'check <文件|文件夹|通配符…> [--previous 文件|文件夹] [--parts 文件夹] [--rules 文件] [--json | --report sarif|html] [-o 文件]',
    'check <file|folder|glob…> [--previous file|folder] [--parts folder] [--rules file] [--json | --report sarif|html] [-o file]',
  ),
  summary: say(
    '核对数据：表内关系、总计、日期、体例、文字与表格；--previous 与上年度比对，--parts 与各机关报告之和逐格比较',
    'Checks data: sums, totals, dates, headings, text against tables; --previous compares with last year, --parts with the sums of the agencies’ reports',
  ),
  async run(args, streams) {
    const { values, positionals } = parseArguments(args, {
      previous: { type: 'string' },
      parts: { type: 'string' },
      rules: { type: 'string' },
      report: { type: 'string' },
      output: { type: 'string', short: 'o' },
      json: { type: 'boolean', default: false },
    });
    if (positionals.length === 0)
      throw new UsageError(missing(check, say('请给出数据文件', 'Give a data file')));
    const form = formOf(values, streams);
    const files = await inputFiles(positionals);
    const result = openResult(values.output, files, streams);
    const rules = values.rules === undefined ? {} : await readRulesFile(values.rules);
    const previousOf =
      values.previous === undefined ? () => undefined : await previousReports(values.previous, streams);
    const parts = values.parts === undefined ? [] : await readSoundParts(values.parts);
    const checkWith = (report: Report, file: string): readonly Finding[] =>
      checkWithParts(report, parts, { file, previous: previousOf(report), rules });
    const listing = await listingOf(form, rules, streams);
    let tally = emptyTally;
    for await (const checked of readReports(files, checkWith)) {
      tally = counted(tally, checked.findings);
      result.write(listing.file({ ...checked, findings: toldFindings(checked.findings) }));
    }
    result.write(listing.end(tally));
    await result.close();
    if (form !== 'terminal' && form !== 'json') streams.err(summaryText(tally));
    return tally.failed > 0 ? 1 : 0;
  },
};

function formOf(
  { report, output, json }: { readonly report?: string; readonly output?: string; readonly json: boolean },
  { terminal }: Streams,
): Form {
  if (report === undefined) return json ? 'json' : terminal && output === undefined ? 'terminal' : 'plain';
  const form = reportForms.find((name) => name === report);
  if (!form)
    throw new UsageError(
      say(
        `没有 ${report || '（空）'} 这种结果；可用：${reportForms.join('、')}`,
        `There is no result ${report || '(empty)'}; use one of: ${reportForms.join(', ')}`,
      ),
    );
  if (json)
    throw new UsageError(
      say('--json 与 --report 只能选一个', 'Of --json and --report there can be only one'),
    );
  return form;
}

async function listingOf(form: Form, rules: RuleSeverities, { terminal }: Streams): Promise<Listing> {
  switch (form) {
    case 'json':
      return jsonListing();
    case 'plain':
      return withSoundRowsCounted(plainListing());
    case 'terminal':
      return withSoundRowsCounted(terminalListing(terminal!));
    case 'sarif':
      return (await import('./check/sarif-listing.js')).sarifListing(rules);
    case 'html':
      return (await import('./check/html-listing.js')).htmlListing();
  }
}
