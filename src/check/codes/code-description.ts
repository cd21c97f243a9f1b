import type { Severity } from '../../model/finding/finding.js';

/** What is known of a code that no rule has, before anything is looked at. */
export interface CodeDescription {
  /** The severities that its findings have, the gravest first. */
  readonly severities: readonly Severity[];
  /** What it asks for, in one Chinese sentence without a full stop. */
  readonly title: string;
}

export type CodeDescriptions = Readonly<Record<string, CodeDescription>>;

export const error = (title: string): CodeDescription => ({ severities: ['error'], title });
export const warning = (title: string): CodeDescription => ({ severities: ['warning'], title });
export const info = (title: string): CodeDescription => ({ severities: ['info'], title });
