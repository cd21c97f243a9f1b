import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { helpLayout } from './help-layout.js';
import { asksForHelp, commandHelp, groupHelp } from './help.js';
import type { OperandCount, Operands, OperandValues, Options, Values } from './option.js';
import { parseArguments, withUsage } from './parse-arguments.js';
import type { Command, CommandGroup, ExitCode, Streams } from './syntax.js';
import { UsageError } from './usage-error.js';

interface Declaration<Declared extends Options, Count extends OperandCount | 'none'> {
  readonly name: string;
  readonly summary: Bilingual;
  readonly operands?: Count extends OperandCount ? Operands & { readonly count: Count } : never;
  readonly options: Declared;
  readonly examples: readonly string[];
  readonly run: (
    given: { readonly values: Values<Declared>; readonly operands: OperandValues<Count> },
    streams: Streams,
  ) => Promise<ExitCode>;
}

/** A command that is run with its arguments taken apart, or that shows its help where that is asked for. */
export function command<const Declared extends Options, const Count extends OperandCount | 'none' = 'none'>(
  declared: Declaration<Declared, Count>,
): Command {
  const self: Command = {
    ...declared,
    async run(args, streams) {
      if (asksForHelp(args)) {
        streams.out(commandHelp(self, helpLayout(streams)));
        return 0;
      }
      return declared.run(parseArguments<Declared, Count>(declared, args), streams);
    },
  };
  return self;
}

/** A command whose first argument names one of its actions. */
export function commandGroup(declared: Omit<CommandGroup, 'run'>): CommandGroup {
  const self: CommandGroup = {
    ...declared,
    async run([given, ...args], streams) {
      if (given === undefined) throw new UsageError(withUsage(self, say('请写明要做什么', 'Say what to do')));
      if (asksForHelp([given])) {
        streams.out(groupHelp(self, helpLayout(streams)));
        return 0;
      }
      return actionNamed(self, given).run(args, streams);
    },
  };
  return self;
}

/**
 * The action of a group.
 *
 * @throws {UsageError} where there is none of that name.
 */
export function actionNamed({ name, actions }: CommandGroup, given: string): Command {
  const action = actions.find((candidate) => candidate.name === `${name} ${given}`);
  if (action) return action;
  const names = actions.map((candidate) => candidate.name.slice(name.length + 1));
  const meant = nearest(given, names);
  throw new UsageError(
    orMeant(
      say(`${name} 没有 ${given}`, `${name} has no ${given}`),
      meant,
      say(`；可用：${names.join('、')}`, `; use one of: ${names.join(', ')}`),
    ),
  );
}
