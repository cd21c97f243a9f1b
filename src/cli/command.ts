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
  readonly usage: string;
  readonly summary: string;
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

function argumentMessage({ code, message }: NodeJS.ErrnoException, known: readonly string[]): string {
  const option = /'(-{1,2}[^',\s]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(option.replace(/^-+/, ''), known);
    return `没有 ${option} 这个选项${meant ? `，您是否想写 --${meant}？` : `；可用：${known.map((name) => `--${name}`).join(' ')}`}`;
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${option} 的用法不对：缺少值，或不该带值`;
  return message;
}
