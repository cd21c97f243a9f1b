/** What commands are: how they are called, what they take, and where they write. */
import type { Bilingual } from '../../model/finding/bilingual.js';
import type { Terminal } from '../terminal.js';
import type { Operands, Options } from './option.js';

/** Where a command writes: results to `out`, findings and messages to `err`. */
export interface Streams {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** The terminal that `out` is, where it is one. */
  readonly terminal?: Terminal;
}

/** 0 good, 1 findings of severity error or a file that failed, 2 usage, 3 internal. */
export type ExitCode = 0 | 1 | 2 | 3;

/** What can be called: by its name as users write it, such as `check` or `templates list`. */
interface Callable {
  readonly name: string;
  /** One line of the overview. */
  readonly summary: Bilingual;
  readonly run: (args: readonly string[], streams: Streams) => Promise<ExitCode>;
}

/** What a command takes. */
export interface Syntax {
  readonly name: string;
  readonly operands?: Operands | undefined;
  readonly options: Options;
}

/** A command of `nianbao`, or an action of one. */
export interface Command extends Callable, Syntax {
  /** Lines that work as they stand once there are files of these names, without `nianbao`. */
  readonly examples: readonly string[];
}

/** A command whose actions are commands. */
export interface CommandGroup extends Callable {
  readonly actions: readonly Command[];
}
