import { say } from '../../model/finding/bilingual.js';
import { inputFiles } from '../../batch/sources/input-files.js';
import { readReports } from '../../batch/sources/read-reports.js';
import type { RuleSeverities } from '../../check/check-report.js';
import type { Finding } from '../../model/finding/finding.js';
import type { Report } from '../../model/report.js';
import { jsonOfEach, reportOperands } from '../arguments/common-options.js';
import { counted, emptyTally, summaryText, type Listing } from './listing.js';
import { jsonListing, plainListing } from './plain-listing.js';
import { withSoundRowsCounted } from './sound-rows.js';
import { terminalListing } from './terminal-listing.js';
import { toldFindings } from '../locale.js';
import { command } from '../arguments/command.js';
import type { Streams } from '../arguments/syntax.js';
import { checkWithParts, readSoundParts } from '../files/parts.js';
import { previousReports } from './previous-reports.js';
import { openResult } from '../files/result-file.js';
import { readRulesFile } from './rules-file.js';
import { UsageError } from '../arguments/usage-error.js';

/** The forms of `--report`. */
const reportForms = ['sarif', 'html'] as const;
type Form = (typeof reportForms)[number] | 'json' | 'plain' | 'terminal';

/** `nianbao check`: what is wrong in the figures, file by file. */
export const check = command({
  name: 'check',
  summary: say(
    '核对数据：表内关系、总计、日期、体例、文字与表格',
    'Checks data: sums, totals, dates, headings, text against tables',
  ),
  operands: reportOperands,
  options: {
    previous: {
      type: 'string',
      value: say('文件|文件夹', 'file|folder'),
      summary: say(
        '与上年度的数据比对；给文件夹时自动找同一机关的',
        'Compares with last year’s data; in a folder, with that of the same agency',
      ),
    },
    parts: {
      type: 'string',
      value: say('文件夹', 'folder'),
      summary: say(
        '汇总数据与这个文件夹里各机关的数据之和逐格比较',
        'Compares compiled data cell by cell with the sums of the agencies’ data in the folder',
      ),
    },
    rules: {
      type: 'string',
      value: say('文件', 'file'),
      summary: say(
        '规则文件，改变规则的级别，如 data.blank: error',
        'File that sets the severity of rules, such as data.blank: error',
      ),
    },
    json: { ...jsonOfEach, excludes: 'report' },
    report: {
      type: 'string',
      value: say(reportForms.join('|'), reportForms.join('|')),
      summary: say(
        '结果写成 SARIF，或一个独立的网页',
        'Gives the results as SARIF, or as one page of its own',
      ),
    },
    output: {
      type: 'string',
      short: 'o',
      value: say('文件', 'file'),
      summary: say('结果写到文件；默认写到标准输出', 'File for the results; standard output by default'),
    },
  },
  examples: ['check office/data', 'check office/data --report html -o check.html'],
  async run({ values, operands }, streams) {
    const form = formOf(values, streams);
    const files = await inputFiles(operands);
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
});

function formOf(
  {
    report,
    output,
    json,
  }: { readonly report: string | undefined; readonly output: string | undefined; readonly json: boolean },
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
      return (await import('./sarif-listing.js')).sarifListing(rules);
    case 'html':
      return (await import('./html-listing.js')).htmlListing();
  }
}
