import { builtInCoverage } from './built-in-coverage.js';
import { isBlank, isInvisible } from './character-classes.js';
import type { FontsByRole } from './font-set.js';

const ranges = builtInCoverage
  .trim()
  .split(/\s+/)
  .map((range) => range.split('-').map((codePoint) => Number.parseInt(codePoint, 16)));

/** Whether a report can print the character: a built-in face or one of the office's has it, or it is blank. */
export function isPrintable(codePoint: number, office: FontsByRole): boolean {
  return (
    ranges.some(([first, last]) => codePoint >= first! && codePoint <= (last ?? first!)) ||
    isBlank(codePoint) ||
    isInvisible(codePoint) ||
    Object.values(office).some((faces) => faces.some((face) => face.has(codePoint)))
  );
}
