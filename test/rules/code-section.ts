/** What a family's page says of one code. */
import { findingText } from '../../src/model/finding/finding.js';
import { errorCodes, type CodeEntry } from '../../src/check/codes/every-code.js';
import { catalogue } from '../../src/check/catalogue.js';
import { findingsOf, type RuleCase } from './cases.js';
import type { CaseCommands } from './case-commands.js';
import { anchorOf, fence, patchBlock, scopeOf, severitiesOf, titleOf } from './page-blocks.js';
import { runExample } from './run-example.js';

export async function codeSection(
  entry: CodeEntry,
  ruleCase: RuleCase,
  folder: string,
  commands: CaseCommands,
): Promise<string> {
  const { code, basis, settable } = entry;
  const severities = `${severitiesOf(entry)}，${settable ? '[可以改](README.md#改变级别)' : '不能改'}`;
  return [
    `<a id="${anchorOf(code)}"></a>`,
    '',
    `## \`${code}\``,
    '',
    `${titleOf(entry)}。`,
    '',
    errorCodes.includes(entry) ? '- 何处：`ReportError` 的 `code`' : `- 级别：${severities}`,
    ...(catalogue.some((known) => known.code === code) ? [`- 适用：${scopeOf(entry)}`] : []),
    ...(basis === undefined ? [] : [`- 依据：${basis}`]),
    '',
    '### 为什么查',
    '',
    ruleCase.why,
    '',
    '### 怎样改',
    '',
    ruleCase.mend,
    '',
    '### 例子',
    '',
    ...(await example(entry, ruleCase, folder, commands)),
  ].join('\n');
}

async function example(
  { severities }: CodeEntry,
  ruleCase: RuleCase,
  folder: string,
  commands: CaseCommands,
): Promise<readonly string[]> {
  const { code, base, faulty, sound, previous, parts, text } = ruleCase;
  if (ruleCase.run !== undefined) return runExample(folder, ruleCase, severities, commands);
  const found = findingsOf(folder, ruleCase, 'faulty').filter((finding) => finding.code === code);
  const given =
    text === undefined
      ? [`一份[没有问题的报告](cases/base/${base}.yaml)，下列路径的值改成：`, '', ...patchBlock(faulty!)]
      : ['数据文件是：', '', ...fence('yaml', text.trimEnd())];
  return [
    ...given,
    ...(previous ? ['', '上一年度的报告也由它改来，年度减一，并改成：', '', ...patchBlock(previous)] : []),
    ...(parts ?? []).flatMap((part, index) => [
      '',
      `汇总的第 ${index + 1} 份报告改成：`,
      '',
      ...patchBlock(part),
    ]),
    '',
    '核对得到：',
    '',
    ...fence('text', found.map(findingText).join('\n')),
    ...(sound === undefined
      ? []
      : Object.keys(sound).length === 0
        ? ['', '恢复原样就没有这个问题。']
        : ['', '改成这样就没有这个问题：', '', ...patchBlock(sound)]),
  ];
}
