/**
 * Makes the codes of the catalogue the only ones that compile in this project. Nothing imports this file, so that
 * the types of the package do not reach it: for its users a code stays a string, and a new one breaks nothing.
 */
import type { ReadingCode } from '../../model/schema/reading-codes.js';
import type { makingCodes } from './making-codes.js';
import type { readCodes } from './read-codes.js';
import type { RuleCode } from './rule-codes.js';
import type { templateCodes } from './template-codes.js';

declare module '../../model/finding/finding.js' {
  interface FindingCodes {
    readonly registered:
      | RuleCode
      | ReadingCode
      | 'font.missing-glyph'
      | keyof typeof readCodes
      | keyof typeof templateCodes
      | keyof typeof makingCodes;
  }
}
