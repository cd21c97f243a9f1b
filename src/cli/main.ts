#!/usr/bin/env node
import { inLanguage, takeLocale, toldFindings, worded } from './locale.js';
import { say } from '../model/finding/bilingual.js';
import { InputError } from '../batch/input-error.js';
import { OutputError } from '../batch/output/output-folder.js';
import { ReportError } from '../model/finding/finding.js';
import type { ExitCode, Streams } from './arguments/syntax.js';
import { commandNamed, helpFor } from './commands.js';
import { framedFinding } from './finding-frame.js';
import { helpLayout } from './arguments/help-layout.js';
import { terminalOf } from './terminal.js';
import { UsageError } from './arguments/usage-error.js';
import { version } from './version.js';

const helpWords = ['help', '--help', '-h'];

async function run(given: readonly string[], streams: Streams): Promise<ExitCode> {
  const [name, ...args] = takeLocale(given);
  if (name === '--version' || name === '-v') {
    streams.out(version());
    return 0;
  }
  const layout = helpLayout(streams);
  if (name === undefined)
    throw new UsageError(
      say(`请给出命令\n\n${helpFor([], layout)}`, `Give a command\n\n${helpFor([], layout)}`),
    );
  if (helpWords.includes(name)) {
    const names = args.filter((arg) => !helpWords.includes(arg));
    streams.out(helpFor(names, layout));
    return 0;
  }
  return commandNamed(name).run(args, streams);
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
