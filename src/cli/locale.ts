/**
 * The language of the command line: one for the whole process, set once in `main.ts` from `--locale`, and looked at
 * only where something is shown.
 */
import { say, type Bilingual, type Locale } from '../model/finding/bilingual.js';
import type { Finding } from '../model/finding/finding.js';
import { localized } from '../model/finding/localized.js';
import { UsageError } from './arguments/usage-error.js';

export const defaultLocale: Locale = 'zh';
let chosen: Locale = defaultLocale;

export const locale = (): Locale => chosen;

/** The sentence in the language of the command line. */
export const worded = (zh: string, en: string): string => inLanguage({ zh, en });
export const inLanguage = (text: Bilingual): string => text[chosen];

/** The findings in the language of the command line. */
export const toldFindings = (findings: readonly Finding[]): readonly Finding[] => localized(findings, chosen);

/** A line of JSON; findings have their texts in the language of the command line alone. */
export function jsonLine(result: {
  readonly findings: readonly Finding[];
  readonly [key: string]: unknown;
}): string {
  const findings = toldFindings(result.findings).map(({ english: _, ...finding }) => finding);
  return JSON.stringify({ ...result, findings });
}

/**
 * Takes `--locale zh|en` out of the arguments of any command, and sets the language.
 *
 * @throws {UsageError} for any other value.
 */
export function takeLocale(args: readonly string[]): readonly string[] {
  const rest: string[] = [];
  chosen = defaultLocale;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index]!;
    if (argument === '--') return [...rest, ...args.slice(index)];
    if (argument === '--locale') chosen = localeNamed(args[(index += 1)] ?? '');
    else if (argument.startsWith('--locale=')) chosen = localeNamed(argument.slice('--locale='.length));
    else rest.push(argument);
  }
  return rest;
}

function localeNamed(value: string): Locale {
  if (value === 'zh' || value === 'en') return value;
  throw new UsageError(
    say(
      `--locale 不能是 ${value || '（空）'}；可用：zh、en`,
      `--locale cannot be ${value || '(empty)'}; use zh or en`,
    ),
  );
}
