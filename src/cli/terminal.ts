import { styleText } from 'node:util';

/** Where results are read by a person: how wide it is, and how text is given a colour. */
export interface Terminal {
  readonly columns: number;
  /** The text in a colour or weight; as it is where colours are not wanted. */
  readonly paint: Paint;
}

export type Tone = 'error' | 'warning' | 'info' | 'strong' | 'faint';
export type Paint = (tones: readonly Tone[], text: string) => string;

const styles = { error: 'red', warning: 'yellow', info: 'cyan', strong: 'bold', faint: 'dim' } as const;
const defaultColumns = 80;

/**
 * The terminal that a stream is, or nothing where its results are read by a program. `FORCE_COLOR` makes any
 * stream one; `NO_COLOR` and `TERM=dumb` take the colours, not the drawing.
 */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Terminal | undefined {
  const forced = env['FORCE_COLOR'] !== undefined && !['0', 'false'].includes(env['FORCE_COLOR']);
  if (!stream.isTTY && !forced) return undefined;
  const plain = Boolean(env['NO_COLOR']) || (env['TERM'] === 'dumb' && !forced);
  return {
    columns: stream.columns || Number(env['COLUMNS']) || defaultColumns,
    paint: (tones, text) =>
      plain || tones.length === 0 || text === ''
        ? text
        : styleText(
            tones.map((tone) => styles[tone]),
            text,
            { validateStream: false },
          ),
  };
}

/** The text with what could steer a terminal, or turn its reading direction, made visible as U+FFFD. */
export function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}
