/** Takes a command's arguments apart, and says what is wrong with them. */
import { parseArgs } from 'node:util';
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import type { CommandGroup, Syntax } from './syntax.js';
import {
  sharedOptions,
  typedOption,
  type OperandCount,
  type OperandValues,
  type Options,
  type Values,
} from './option.js';
import { shortUsage } from './usage-line.js';
import { UsageError } from './usage-error.js';

/**
 * The values of a command's options, and its operands.
 *
 * @throws {UsageError} for an unknown option, with the nearest known one, for a value or an operand that is missing
 *   or too many, and for options that exclude one another.
 */
export function parseArguments<Declared extends Options, Count extends OperandCount | 'none'>(
  syntax: Syntax & { readonly options: Declared },
  args: readonly string[],
): { readonly values: Values<Declared>; readonly operands: OperandValues<Count> } {
  const { values, positionals } = parsed(syntax, args);
  refuseCount(syntax, positionals);
  for (const [name, option] of Object.entries(syntax.options)) {
    if (option.type === 'string') {
      if (option.required && values[name] === undefined)
        throw new UsageError(withUsage(syntax, option.required));
    } else if (option.excludes !== undefined && values[name] && isGiven(values[option.excludes]))
      throw new UsageError(
        say(
          `--${name} 与 --${option.excludes} 只能选一个`,
          `Of --${name} and --${option.excludes} there can be only one`,
        ),
      );
  }
  return {
    values: values as Values<Declared>,
    operands: positionals as readonly string[] as OperandValues<Count>,
  };
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== false;

function parsed(syntax: Syntax, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(syntax.options).map(([name, option]) => [
      name,
      option.type === 'boolean' ? { ...option, default: false } : option,
    ]),
  );
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(argumentMessage(error as NodeJS.ErrnoException, syntax));
  }
}

function argumentMessage({ code, message }: NodeJS.ErrnoException, { name, options }: Syntax): Bilingual {
  const given = /'(-{1,2}[^',\s]+)/.exec(message)?.[1] ?? '';
  const all: Options = { ...options, ...sharedOptions };
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(given.replace(/^-+/, ''), Object.keys(all));
    return orMeant(
      say(`没有 ${given} 这个选项`, `There is no option ${given}`),
      meant && `--${meant}`,
      say(`；用 nianbao help ${name} 查看可用的选项`, `; nianbao help ${name} lists those there are`),
    );
  }
  const used = Object.entries(all).find(
    ([long, { short }]) => given === `--${long}` || given === `-${short}`,
  );
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' || !used) return say(message, message);
  const typed = typedOption(...used);
  return used[1].type === 'boolean'
    ? say(`选项 ${given} 不带值`, `The option ${given} takes no value`)
    : say(
        `选项 ${given} 缺少值，应写作 ${typed.zh}；值以 - 开头的，写作 --${used[0]}=值`,
        `The option ${given} lacks its value: ${typed.en}; one that begins with - is written --${used[0]}=value`,
      );
}

function refuseCount(syntax: Syntax, given: readonly string[]): void {
  const { operands, name } = syntax;
  if (!operands) {
    if (given.length === 0) return;
    throw new UsageError(
      withUsage(
        syntax,
        say(
          `${name} 不带参数，多了 ${given.join(' ')}`,
          `${name} takes no arguments; leave out ${given.join(' ')}`,
        ),
      ),
    );
  }
  if (given.length === 0 && operands.count !== 'optional')
    throw new UsageError(withUsage(syntax, operands.missing));
  if (given.length > 1 && operands.count !== 'some') {
    const rest = given.slice(1);
    throw new UsageError(
      withUsage(
        syntax,
        say(
          `一次只能给出一个${operands.name.zh}，多了 ${rest.join('、')}`,
          `One ${operands.name.en} can be given at a time; leave out ${rest.join(', ')}`,
        ),
      ),
    );
  }
}

/** What is wrong, in short how the command is called, and where its options are told. */
export function withUsage(called: Syntax | CommandGroup, what: Bilingual): Bilingual {
  const usage = shortUsage(called);
  return say(
    `${what.zh}：${usage.zh}；用 nianbao help ${called.name} 查看`,
    `${what.en}: ${usage.en}; see nianbao help ${called.name}`,
  );
}
