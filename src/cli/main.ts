#!/usr/bin/env node
import { worded } from './locale.js';
import { say } from '../model/bilingual.js';
import { inLanguage, takeLocale, toldFindings } from './locale.js';
import { InputError } from '../batch/input-error.js';
import { OutputError } from '../batch/output-folder.js';
import { ReportError } from '../model/finding.js';
import { nearest } from '../model/nearest.js';
import { check } from './check.js';
import type { Command, ExitCode, Streams } from './command.js';
import { compile } from './compile.js';
import { convert } from './convert.js';
import { form } from './form.js';
import { framedFinding } from './finding-frame.js';
import { init } from './init.js';
import { lint } from './lint.js';
import { preview } from './preview.js';
import { read } from './read.js';
import { render } from './render.js';
import { schema } from './schema.js';
import { templates } from './templates.js';
import { terminalOf } from './terminal.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

const commands: Readonly<Record<string, Command>> = {
  render,
  check,
  read,
  convert,
  compile,
  form,
  lint,
  preview,
  init,
  templates,
  schema,
};

function help(): string {
  return [
    worded(
      'nianbao：生成和核对政府信息公开工作年度报告',
      'nianbao: renders and checks annual reports on the disclosure of government information',
    ),
    '',
    ...Object.values(commands).flatMap(({ usage, summary }) => [
      `  nianbao ${inLanguage(usage)}`,
      `      ${inLanguage(summary)}`,
    ]),
    '  nianbao --version | --help',
    '',
    worded(
      '每个命令都可加 --locale en，使提示用英文（默认中文）；报告本身总是中文。',
      'Every command takes --locale en for messages in English (Chinese by default); the report itself is always Chinese.',
    ),
    '',
    worded(
      '退出码：0 正常；1 有错误级别的问题或文件未能生成；2 用法不对；3 程序内部错误。',
      'Exit codes: 0 good; 1 findings of severity error, or a file that was not made; 2 called wrongly; 3 internal error.',
    ),
  ].join('\n');
}

async function run(given: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name, ...args] = takeLocale(given);
  if (name === '--version' || name === '-v') {
    streams.out(version());
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help' || args.includes('--help')) {
    streams.out(help());
    return 0;
  }
  if (name === undefined) throw new UsageError(say(`请给出命令\n\n${help()}`, `Give a command\n\n${help()}`));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const meant = nearest(name, Object.keys(commands));
    throw new UsageError(
      say(
        `没有 ${name} 这个命令${meant ? `，您是否想写 ${meant}？` : '；用 nianbao --help 查看'}`,
        `There is no command ${name}${meant ? `; did you mean ${meant}?` : '; see nianbao --help'}`,
      ),
    );
  }
  return command.run(args, streams);
}

const terminal = terminalOf(process.stdout, process.env);
const streams: Streams = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  ...(terminal ? { terminal } : {}),
};

// A reader that has seen enough (`nianbao check … | head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

run(process.argv.slice(2), streams).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (process.env['DEBUG'])
      streams.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (error instanceof UsageError || error instanceof InputError) {
      streams.err(inLanguage(error.text));
      process.exitCode = 2;
    } else if (error instanceof OutputError) {
      streams.err(inLanguage(error.text));
      process.exitCode = 1;
    } else if (error instanceof ReportError) {
      toldFindings(error.findings).forEach((finding) => streams.err(framedFinding(finding)));
      process.exitCode = 1;
    } else {
      streams.err(
        worded(
          `程序内部错误：${error instanceof Error ? error.message : String(error)}（设 DEBUG=1 可看详情）`,
          `Internal error: ${error instanceof Error ? error.message : String(error)} (set DEBUG=1 for details)`,
        ),
      );
      process.exitCode = 3;
    }
  },
);
