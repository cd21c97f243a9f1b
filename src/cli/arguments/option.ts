/**
 * What a command takes, declared once: how its arguments are parsed, its usage line, its help and what its usage
 * errors say all come from here.
 */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { defaultLocale } from '../locale.js';

interface Described {
  /** The one letter that does as well. */
  readonly short?: string;
  /** One short sentence without its full stop; the help adds the default. */
  readonly summary: Bilingual;
}

/** An option that is given or not. */
export interface SwitchOption extends Described {
  readonly type: 'boolean';
  /** The option that cannot be given with it. */
  readonly excludes?: string;
}

/** An option with a value. */
export interface ValueOption extends Described {
  readonly type: 'string';
  /** What the value is, as the usage line has it. */
  readonly value: Bilingual;
  readonly default?: string;
  /** An option that must be given has here what is said where it is not. */
  readonly required?: Bilingual;
}

export type Option = SwitchOption | ValueOption;
/** Options by their long names. */
export type Options = Readonly<Record<string, Option>>;

/** What every command takes; `takeLocale` has taken the language out before a command is run. */
export const sharedOptions: Options = {
  locale: {
    type: 'string',
    value: say('zh|en', 'zh|en'),
    default: defaultLocale,
    summary: say(
      '提示用中文或英文；报告总是中文',
      'Messages in Chinese or English; the report is always Chinese',
    ),
  },
  help: { type: 'boolean', short: 'h', summary: say('显示这份说明', 'Shows this help') },
};

/** How many operands: `one`, `some` are one or more, `optional` is none or one. */
export type OperandCount = 'one' | 'some' | 'optional';

/** What a command is about: the arguments that are no options. */
export type Operands = {
  /** What they are, as the usage line has it, without brackets. */
  readonly name: Bilingual;
  readonly summary: Bilingual;
} & (
  | { readonly count: 'optional' }
  /** `missing` is said where there are none. */
  | { readonly count: 'one' | 'some'; readonly missing: Bilingual }
);

/** The values of options: a switch is always there, as are a value with a default and one that is required. */
export type Values<Declared extends Options> = {
  readonly [Name in keyof Declared]: Declared[Name] extends { readonly type: 'boolean' }
    ? boolean
    : Declared[Name] extends { readonly default: string } | { readonly required: Bilingual }
      ? string
      : string | undefined;
};

export type OperandValues<Count extends OperandCount | 'none'> = Count extends 'one'
  ? readonly [string]
  : Count extends 'some'
    ? readonly [string, ...string[]]
    : Count extends 'optional'
      ? readonly [string?]
      : readonly [];

/** The option as it is typed, as briefly as it can be: `-o 文件夹`, `--json`. */
export const typedOption = (name: string, option: Option): Bilingual =>
  typedValue(option.short === undefined ? `--${name}` : `-${option.short}`, option);

/** A way to write an option, with its value where it has one. */
export const typedValue = (written: string, option: Option): Bilingual =>
  option.type === 'boolean'
    ? say(written, written)
    : say(`${written} ${option.value.zh}`, `${written} ${option.value.en}`);
