/** The example of a page whose case is run: the files, the commands, what they say, and how it is mended. */
import { extname } from 'node:path';
import type { Severity } from '../../src/model/finding/finding.js';
import type { FileChange, RuleCase } from './cases.js';
import type { CaseCommands } from './case-commands.js';
import { fence, patchBlock } from './page-blocks.js';
import { runCase } from './run-case.js';

const mostLines = 3;
const languages: Readonly<Record<string, string>> = {
  ...{
    '.yaml': 'yaml',
    '.mjs': 'js',
    '.hbs': 'handlebars',
    '.csv': 'csv',
    '.jsonl': 'json',
    '.html': 'html',
  },
};

/** @throws where the commands do not give the code, of these severities, or still give it with what is mended. */
export async function runExample(
  folder: string,
  ruleCase: RuleCase,
  severities: readonly Severity[],
  process: CaseCommands,
): Promise<readonly string[]> {
  const { code, base, faulty = {}, sound, files = {}, mended, changes = [], run = '' } = ruleCase;
  const said = await runCase(folder, ruleCase, process);
  if (said.faulty.length === 0) throw new Error(`${code}: its case does not give it`);
  if (said.mended?.length)
    throw new Error(`${code}: given in spite of what is mended:\n${said.mended.join('\n')}`);
  for (const line of said.faulty) {
    const [, severity] = new RegExp(`(error|warning|info) ${code.replaceAll('.', '\\.')}`).exec(line) ?? [];
    if (severity !== undefined && !severities.includes(severity as Severity))
      throw new Error(`${code}: given as ${severity}`);
  }
  const commands = run.trim().split('\n');
  const at = commands.indexOf('change');
  const steps = at < 0 ? [commands] : [commands.slice(0, at), commands.slice(at + 1)];
  return [
    ...(base === undefined ? [] : baseBlock(base, faulty)),
    ...Object.entries(files).flatMap(([name, text]) => fileBlock(name, text)),
    '运行：',
    '',
    ...fence('sh', steps[0]!.join('\n')),
    ...changes.flatMap(changeBlock),
    ...(steps[1] ? ['', '再运行：', '', ...fence('sh', steps[1].join('\n'))] : []),
    '',
    '得到：',
    '',
    ...fence('text', said.faulty.slice(0, mostLines).join('\n')),
    ...(said.faulty.length > mostLines ? ['', `（另有 ${said.faulty.length - mostLines} 行。）`] : []),
    ...(said.mended === undefined ? [] : ['', '改成这样就没有这个问题：', '']),
    ...(sound ? patchBlock(sound) : []),
    ...Object.entries(mended ?? {}).flatMap(([name, text], index) => [
      ...(index > 0 || sound ? [''] : []),
      ...fileBlock(name, text).slice(0, -1),
    ]),
  ];
}

function baseBlock(base: string, patch: NonNullable<RuleCase['faulty']>): readonly string[] {
  const report = `\`report.yaml\` 是一份[没有问题的报告](cases/base/${base}.yaml)`;
  if (Object.keys(patch).length === 0) return [`${report}。`, ''];
  return [`${report}，下列路径的值改成：`, '', ...patchBlock(patch), ''];
}

function fileBlock(name: string, text: string): readonly string[] {
  if (text === '') return [`文件 \`${name}\` 是空的。`, ''];
  // A character that cannot be printed is written as it is in the source of a program.
  const shown = text
    .trimEnd()
    .replace(/[^\P{Cc}\n]/gu, (one) => `\\x${one.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return [`文件 \`${name}\`：`, '', ...fence(languages[extname(name)] ?? 'text', shown), ''];
}

function changeBlock({ file, part, from, to }: FileChange): readonly string[] {
  const where = part === undefined ? `\`${file}\`` : `\`${file}\` 的部件 \`${part}\``;
  const marked = (mark: string, text: string): readonly string[] =>
    text.split('\n').map((line) => `${mark} ${line}`);
  return [
    '',
    from === undefined ? `给 ${where} 写上：` : `把 ${where} 改动一处：`,
    '',
    ...fence('diff', [...(from === undefined ? [] : marked('-', from)), ...marked('+', to)].join('\n')),
  ];
}
