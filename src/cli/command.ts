import { say, type Bilingual } from '../model/bilingual.js';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../model/nearest.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Where a command writes: results to `out`, findings and messages to `err`. */
export interface Streams {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** The terminal that `out` is, where it is one. */
  readonly terminal?: Terminal;
}

/** 0 good, 1 findings of severity error or a file that failed, 2 usage, 3 internal. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A command of `nianbao`; `usage` is its line in the help. */
export interface Command {
  readonly usage: Bilingual;
  readonly summary: Bilingual;
  readonly run: (args: readonly string[], streams: Streams) => Promise<ExitCode>;
}

/**
 * Takes a command's arguments apart.
 *
 * @throws {UsageError} for an unknown option, with the nearest known one, or a value that is missing.
 */
export function parseArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(argumentMessage(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

function argumentMessage({ code, message }: NodeJS.ErrnoException, own: readonly string[]): Bilingual {
  const known = [...own, 'locale'];
  const option = /'(-{1,2}[^',\s]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(option.replace(/^-+/, ''), known);
    const listed = known.map((name) => `--${name}`).join(' ');
    return say(
      `没有 ${option} 这个选项${meant ? `，您是否想写 --${meant}？` : `；可用：${listed}`}`,
      `There is no option ${option}${meant ? `; did you mean --${meant}?` : `; use ${listed}`}`,
    );
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return say(
      `选项 ${option} 的用法不对：缺少值，或不该带值`,
      `The option ${option} is used wrongly: it lacks a value, or takes none`,
    );
  }
  return say(message, message);
}

/** What a command lacks, with how it is called. */
export const missing = ({ usage }: Command, what: Bilingual): Bilingual =>
  say(`${what.zh}：nianbao ${usage.zh}`, `${what.en}: nianbao ${usage.en}`);
