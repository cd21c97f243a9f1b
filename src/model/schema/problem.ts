/**
 * What `parseReport` says about a value that a field cannot take. A zod error is a single string, and ours
 * has three parts, so they travel through it as JSON.
 */
import type { Telling } from '../finding/finding.js';
import type { ReadingCode } from './reading-codes.js';

export interface Problem extends Telling {
  readonly code: ReadingCode;
  /** Of an unknown key: the keys that are known there. */
  readonly known?: readonly string[];
}

export const encodeProblem = (problem: Problem): string => JSON.stringify(problem);

/** The problem in a zod message, or undefined for a message of zod's own. */
export function decodeProblem(message: string): Problem | undefined {
  return message.startsWith('{') ? (JSON.parse(message) as Problem) : undefined;
}
