/** What each command tells of itself, against what it takes. */
import type { Bilingual, Locale } from '../../src/model/finding/bilingual.js';
import type { Command } from '../../src/cli/arguments/syntax.js';
import { commands, helpFor } from '../../src/cli/commands.js';
import { sharedOptions, type Option } from '../../src/cli/arguments/option.js';
import { parseArguments } from '../../src/cli/arguments/parse-arguments.js';
import { usageParts } from '../../src/cli/arguments/usage-line.js';
import { codeBlocks } from '../documents/code-blocks.js';
import { strayChinese } from '../locale/english.js';
import { nianbao } from './command-line.js';
import { givenCommands } from './given-commands.js';

const locales: readonly Locale[] = ['zh', 'en'];
const callable: readonly Command[] = commands.flatMap((command) =>
  'actions' in command ? command.actions : [command],
);
const words = (name: string): readonly string[] => name.split(' ');
const helpOf = (name: string, locale: Locale, width = 80): string => helpFor(words(name), { locale, width });

/** The columns of a line, of which Chinese characters and their punctuation take two each. */
const columns = (line: string): number => line.replace(/[\u2E80-\uFFEF]/gu, '  ').length;
/** A text without what was put in to lay it out. */
const flat = (text: string): string => text.replace(/\s+/g, '');

/** The arguments that a command cannot be called without. */
const needed = ({ operands, options }: Command): readonly string[] => [
  ...(operands ? ['x'] : []),
  ...Object.entries(options).flatMap(([name, option]) =>
    option.type === 'string' && option.required ? [`--${name}=x`] : [],
  ),
];

describe.each(callable.map((command) => [command.name, command] as const))(
  'nianbao help %s',
  (name, command) => {
    const options: readonly (readonly [string, Option])[] = Object.entries(command.options);

    it.each(locales)('has each option that is taken, with its value and its sentence, in %s', (locale) => {
      const help = helpOf(name, locale);
      for (const [long, option] of [...options, ...Object.entries(sharedOptions)]) {
        const line = help.split('\n').find((text) => new RegExp(`^ +(-\\w, )?--${long}( |$)`).test(text));
        expect([long, line]).toEqual([long, expect.any(String)]);
        expect(flat(help)).toContain(flat(option.summary[locale]));
        if (option.short !== undefined) expect(line).toContain(`-${option.short}, --${long}`);
        if (option.type === 'boolean') continue;
        expect(line).toContain(`--${long} ${option.value[locale]}`);
        if (option.default !== undefined)
          expect(flat(help)).toContain(`${locale === 'zh' ? '默认' : '('}${option.default}`);
      }
      if (command.operands) expect(flat(help)).toContain(flat(command.operands.summary[locale]));
      expect(flat(help)).toContain(flat(command.summary[locale]));
    });

    it('takes each option that is in it, alone and by its short name', () => {
      for (const [long, option] of options) {
        const others = needed(command).filter((argument) => !argument.startsWith(`--${long}=`));
        for (const typed of [`--${long}`, ...(option.short === undefined ? [] : [`-${option.short}`])]) {
          const given = option.type === 'boolean' ? [typed] : [typed, 'y'];
          const { values } = parseArguments(command, [...others, ...given]);
          expect(values[long]).toBe(option.type === 'boolean' ? true : 'y');
        }
      }
    });

    it('says everything in both languages', () => {
      const texts: readonly Bilingual[] = [
        command.summary,
        ...(command.operands ? [command.operands.summary] : []),
        ...options.map(([, { summary }]) => summary),
      ];
      for (const { zh, en } of texts) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^[A-Z][^。]+[^.]$/);
      }
      expect(strayChinese(helpOf(name, 'en'))).toEqual([]);
    });

    it.each([48, 80, 100])('fits %i columns, but for examples, which are to be copied', (width) => {
      for (const locale of locales) {
        const lines = helpOf(name, locale, width).split('\n');
        const examples = lines.slice(lines.findIndex((line) => /^(例：|Examples:)$/.test(line)));
        expect(examples.slice(1)).toEqual(command.examples.map((example) => `  nianbao ${example}`));
        const wide = lines.slice(0, -examples.length).filter((line) => columns(line) > width);
        expect(wide).toEqual([]);
      }
    });
  },
);

it('takes every command that the read-me files, the guides and the examples of help show', () => {
  const given = [
    ...givenCommands(),
    ...callable.flatMap(({ examples }) => examples.map((line) => ({ file: 'help', line }))),
  ];
  expect(given.length).toBeGreaterThan(80);
  const refused = given.flatMap(({ file, line }) => {
    const args = (line.match(/'[^']*'|"[^"]*"|\S+/g) ?? []).map((word) =>
      word.replace(/^(['"])(.*)\1$/, '$2'),
    );
    if (args[0] === '--help' || args[0] === 'help') return [];
    const command = callable.find(({ name }) => words(name).every((word, index) => args[index] === word));
    if (!command) return [`${file}: ${line}: no such command`];
    try {
      const own = args.filter((arg, index) => arg !== '--locale' && args[index - 1] !== '--locale');
      parseArguments(command, own.slice(words(command.name).length));
      return [];
    } catch (error) {
      return [`${file}: ${line}: ${(error as Error).message}`];
    }
  });
  expect(refused).toEqual([]);
});

it('is the usage line that the page on check begins with', () => {
  const check = callable.find(({ name }) => name === 'check')!;
  const usage = usageParts(check).map(({ zh }) => zh);
  expect(codeBlocks('docs/check.md')[0]!.code).toBe(`${usage.join(' ')}\n`);
});

describe('nianbao --help', () => {
  it.each(locales)('has a line for each command, its summaries below one another, in %s', (locale) => {
    const lines = helpFor([], { locale, width: 80 }).split('\n');
    const starts = commands.map(({ name, summary }) => {
      const line = lines.find((text) => text.startsWith(`  ${name} `));
      expect(line?.endsWith(`  ${summary[locale]}`)).toBe(true);
      return line!.indexOf(summary[locale]);
    });
    expect(new Set(starts).size).toBe(1);
    expect(lines.filter((line) => columns(line) > 80)).toEqual([]);
  });

  it('has the exit codes, the language and the way to one command’s options, and is what help prints', async () => {
    const [long, short, word, wordless] = await Promise.all(
      [['--help'], ['-h'], ['help'], ['help', '--help']].map((parameters) => nianbao(parameters)),
    );
    expect(long).toMatchObject({ code: 0, err: '' });
    for (const other of [short, word, wordless]) expect(other).toEqual(long);
    for (const told of ['nianbao help 命令', '--locale zh|en', '2  用法不对'])
      expect(long!.out).toContain(told);
  });
});

describe('the help of one command', () => {
  it('is asked for in four ways, and does not run the command', async () => {
    const [word, option, short, before] = await Promise.all(
      [
        ['help', 'check'],
        ['check', '--help'],
        ['check', 'no-such.yaml', '--json', '-h'],
        ['--help', 'check'],
      ].map((parameters) => nianbao(parameters)),
    );
    expect(word).toMatchObject({ code: 0, err: '' });
    expect(word!.out).toMatch(/^用法：nianbao check <文件\|文件夹\|通配符…> /);
    expect(word!.out).toContain('[--json | --report sarif|html]');
    for (const other of [option, short, before]) expect(other).toEqual(word);
  });

  it('shows what must be given without brackets', () => {
    expect(helpOf('render', 'en')).toMatch(/^Usage: nianbao render <file\|folder\|glob…> -o folder \[-f /);
    expect(helpOf('form', 'zh')).toMatch(/^用法：nianbao form \[数据文件\] -o 填报表.xlsx \[--edition /);
  });

  it('is as wide as the terminal', async () => {
    const { out } = await nianbao(['help', 'render'], undefined, { FORCE_COLOR: '1', COLUMNS: '60' });
    const widths = out.slice(0, out.indexOf('例：')).split('\n').map(columns);
    expect(Math.max(...widths)).toBeLessThanOrEqual(60);
    expect(Math.max(...widths)).toBeGreaterThan(54);
  });

  it('is not asked for after --', async () => {
    const { code, err } = await nianbao(['lint', '--', '--help']);
    expect([code, err]).toEqual([2, '没有模板文件夹 --help\n']);
  });

  it('shows the actions of templates, and the options of each by its name', async () => {
    const [all, option, one, action] = await Promise.all(
      [
        ['help', 'templates'],
        ['templates', '--help'],
        ['help', 'templates', 'eject'],
        ['templates', 'eject', '-h'],
      ].map((parameters) => nianbao(parameters)),
    );
    expect(all).toMatchObject({ code: 0, err: '' });
    for (const name of ['list', 'eject', 'fields']) expect(all!.out).toContain(`  templates ${name} `);
    expect(option).toEqual(all);
    expect(one!.out).toContain('-o, --output 文件夹');
    expect(action).toEqual(one);
  });

  it.each([
    [['help', 'nonsense'], '没有 nonsense 这个命令；用 nianbao --help 查看'],
    [['help', 'chekc'], '没有 chekc 这个命令，您是否想写 check？'],
    [['hlep'], '没有 hlep 这个命令，您是否想写 help？'],
    [['help', 'check', 'render'], 'help 一次说明一个命令，多了 render'],
    [['help', 'templates', 'lsit'], 'templates 没有 lsit，您是否想写 list？'],
    [['help', 'templates', 'list', 'eject'], 'help 一次说明一个命令，多了 eject'],
    [['help', '--json'], '没有 --json 这个命令；用 nianbao --help 查看'],
  ])('%j is a usage error', async (parameters, message) => {
    expect(await nianbao(parameters)).toEqual({ code: 2, out: '', err: `${message}\n` });
  });
});
