/** Blocks of code in the pages of `docs/rules/`. */
import { stringify } from 'yaml';
import type { Patch } from './cases.js';

const longestShown = 160;

export const fence = (language: string, text: string): readonly string[] => [
  `\`\`\`${language}`,
  text,
  '```',
];

/** The patch by its data paths; what is taken away says so, and what is very long is cut. */
export function patchBlock(patch: Patch): readonly string[] {
  if (Object.keys(patch).length === 0) return ['（不改）'];
  const shown = Object.entries(patch).map(([path, value]) =>
    value === null ? `${path}: # 删去` : stringify({ [path]: value }, { lineWidth: 0 }).trimEnd(),
  );
  return fence(
    'yaml',
    shown
      .flatMap((entry) => entry.split('\n'))
      .map((line) => (line.length > longestShown ? `${line.slice(0, longestShown)}……` : line))
      .join('\n'),
  );
}
