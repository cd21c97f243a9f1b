/** What `--help` and `nianbao help` print, made of what the commands declare. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { Command, CommandGroup } from './syntax.js';
import {
  examplesSection,
  helpText,
  paragraph,
  section,
  usage,
  type HelpLayout,
  type Row,
} from './help-layout.js';
import { sharedOptions, typedValue, type Option, type Options } from './option.js';
import { bracketed, usageParts } from './usage-line.js';

/** Whether help is asked for among a command's arguments; what follows `--` is no option. */
export function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

/** All commands, a line each, with what holds for all of them. */
export function overview(commands: readonly (Command | CommandGroup)[], layout: HelpLayout): string {
  return helpText([
    paragraph(
      say(
        'nianbao：生成和核对政府信息公开工作年度报告',
        'nianbao: renders and checks annual reports on the disclosure of government information',
      ),
      layout,
    ),
    section(say('命令', 'Commands'), commands.map(summaryRow), layout),
    section(
      say('查看', 'To learn more'),
      [
        [
          say('nianbao help 命令', 'nianbao help command'),
          say('一个命令的参数、选项和例子', 'Arguments, options and examples of a command'),
        ],
        [plain('nianbao --version'), say('版本号', 'The version')],
      ],
      layout,
    ),
    section(say('每个命令都有的选项', 'Options of every command'), optionRows(sharedOptions), layout),
    section(
      say('退出码', 'Exit codes'),
      [
        [plain('0'), say('正常', 'Good')],
        [
          plain('1'),
          say(
            '有错误级别的问题，或者有文件未能生成',
            'Findings of severity error, or a file that was not made',
          ),
        ],
        [plain('2'), say('用法不对', 'Called wrongly')],
        [plain('3'), say('程序内部错误', 'Internal error')],
      ],
      layout,
    ),
  ]);
}

/** What a command does, takes and is used like. */
export function commandHelp(
  { name, summary, operands, options, examples }: Command,
  layout: HelpLayout,
): string {
  return helpText([
    usage([usageParts({ name, operands, options })], layout),
    paragraph(summary, layout),
    ...(operands
      ? [section(say('参数', 'Arguments'), [[bracketed(operands), operands.summary]], layout)]
      : []),
    section(say('选项', 'Options'), optionRows({ ...options, ...sharedOptions }), layout),
    examplesSection(examples, layout),
  ]);
}

/** The actions of a group, a line each. */
export function groupHelp({ summary, actions }: CommandGroup, layout: HelpLayout): string {
  return helpText([
    usage(actions.map(usageParts), layout),
    paragraph(summary, layout),
    section(say('可做的事', 'Actions'), actions.map(summaryRow), layout),
    section(
      say('查看', 'To learn more'),
      [
        [
          plain(`nianbao help ${actions[0]!.name}`),
          say('其中一项的选项和例子', 'Options and examples of one of them'),
        ],
      ],
      layout,
    ),
    examplesSection(
      actions.map(({ examples }) => examples[0]!),
      layout,
    ),
  ]);
}

const plain = (same: string): Bilingual => say(same, same);

const summaryRow = ({ name, summary }: Command | CommandGroup): Row => [plain(name), summary];

const optionRows = (options: Options): readonly Row[] =>
  Object.entries(options).map(([name, option]) => [optionTerm(name, option), optionSentence(option)]);

function optionTerm(name: string, option: Option): Bilingual {
  return typedValue(`${option.short === undefined ? '    ' : `-${option.short}, `}--${name}`, option);
}

/** The option's sentence, and whether it must be given or what it is by default. */
function optionSentence(option: Option): Bilingual {
  const { zh, en } = option.summary;
  if (option.type === 'boolean') return option.summary;
  if (option.required) return say(`${zh}（必须给出）`, `${en} (must be given)`);
  return option.default === undefined
    ? option.summary
    : say(`${zh}（默认 ${option.default}）`, `${en} (${option.default} by default)`);
}
