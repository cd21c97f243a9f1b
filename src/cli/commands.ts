/** The commands of `nianbao`, in the order of its help, and what `nianbao help` says of them. */
import { say } from '../model/finding/bilingual.js';
import { nearest, orMeant } from '../model/finding/nearest.js';
import { check } from './check/check.js';
import { actionNamed } from './arguments/command.js';
import type { Command, CommandGroup } from './arguments/syntax.js';
import { compile } from './compile/compile.js';
import { convert } from './convert.js';
import { form } from './form.js';
import { commandHelp, groupHelp, overview } from './arguments/help.js';
import type { HelpLayout } from './arguments/help-layout.js';
import { init } from './init/init.js';
import { lint } from './lint.js';
import { preview } from './preview/preview.js';
import { read } from './read.js';
import { render } from './render/render.js';
import { schema } from './schema.js';
import { templates } from './templates/templates.js';
import { UsageError } from './arguments/usage-error.js';

export const commands: readonly (Command | CommandGroup)[] = [
  init,
  check,
  render,
  preview,
  form,
  read,
  convert,
  compile,
  lint,
  templates,
  schema,
];

/**
 * The command of that name.
 *
 * @throws {UsageError} where there is none, with the nearest one.
 */
export function commandNamed(name: string): Command | CommandGroup {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const meant = nearest(name, [...commands.map((command) => command.name), 'help']);
  throw new UsageError(
    orMeant(
      say(`没有 ${name} 这个命令`, `There is no command ${name}`),
      meant,
      say('；用 nianbao --help 查看', '; see nianbao --help'),
    ),
  );
}

/**
 * What `nianbao help` prints: of all commands, of the one that is named, or of an action of it.
 *
 * @throws {UsageError} where there is none of that name, or more than one is named.
 */
export function helpFor([name, ...others]: readonly string[], layout: HelpLayout): string {
  if (name === undefined) return overview(commands, layout);
  const command = commandNamed(name);
  const [action, ...more] = 'actions' in command ? others : [undefined, ...others];
  if (more.length > 0)
    throw new UsageError(
      say(
        `help 一次说明一个命令，多了 ${more.join('、')}`,
        `Help is given on one command at a time; leave out ${more.join(', ')}`,
      ),
    );
  if (!('actions' in command)) return commandHelp(command, layout);
  return action === undefined
    ? groupHelp(command, layout)
    : commandHelp(actionNamed(command, action), layout);
}
