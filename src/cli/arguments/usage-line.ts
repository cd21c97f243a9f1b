/** How a command is called, in one line. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import type { CommandGroup, Syntax } from './syntax.js';
import { typedOption, type Operands, type Options } from './option.js';

/** The parts of the usage line, each of which is best kept in one piece: name, operands, options. */
export function usageParts({ name, operands, options }: Syntax): readonly Bilingual[] {
  return [...neededParts({ name, operands, options }), ...optionalParts(options)];
}

/** The usage line of a message: what must be given, and that there are options. */
export function shortUsage(called: Syntax | CommandGroup): Bilingual {
  const parts = 'actions' in called ? [groupUsage(called)] : shortParts(called);
  return say(parts.map(({ zh }) => zh).join(' '), parts.map(({ en }) => en).join(' '));
}

/** The usage line of a group: its actions by their own names. */
export function groupUsage({ name, actions }: CommandGroup): Bilingual {
  const text = `nianbao ${name} ${actions.map((action) => action.name.slice(name.length + 1)).join('|')} …`;
  return say(text, text);
}

function shortParts(syntax: Syntax): readonly Bilingual[] {
  const more = optionalParts(syntax.options).length > 0 ? [say('[选项…]', '[option…]')] : [];
  return [...neededParts(syntax), ...more];
}

function neededParts({ name, operands, options }: Syntax): readonly Bilingual[] {
  return [
    say(`nianbao ${name}`, `nianbao ${name}`),
    ...(operands ? [bracketed(operands)] : []),
    ...Object.entries(options).flatMap(([long, option]) =>
      isRequired(option) ? [typedOption(long, option)] : [],
    ),
  ];
}

/** Options that exclude one another share one pair of brackets. */
function optionalParts(options: Options): readonly Bilingual[] {
  const excluded = new Set(Object.values(options).map((option) => 'excludes' in option && option.excludes));
  return Object.entries(options).flatMap(([name, option]) => {
    if (isRequired(option) || excluded.has(name)) return [];
    const typed = typedOption(name, option);
    if (option.type !== 'boolean' || option.excludes === undefined)
      return [say(`[${typed.zh}]`, `[${typed.en}]`)];
    const other = typedOption(option.excludes, options[option.excludes]!);
    return [say(`[${typed.zh} | ${other.zh}]`, `[${typed.en} | ${other.en}]`)];
  });
}

const isRequired = (option: Options[string]): boolean =>
  option.type === 'string' && option.required !== undefined;

/** The operands as the usage line has them: `<文件…>`, `<文件>`, `[文件]`. */
export function bracketed({ count, name: { zh, en } }: Operands): Bilingual {
  switch (count) {
    case 'one':
      return say(`<${zh}>`, `<${en}>`);
    case 'some':
      return say(`<${zh}…>`, `<${en}…>`);
    case 'optional':
      return say(`[${zh}]`, `[${en}]`);
  }
}
