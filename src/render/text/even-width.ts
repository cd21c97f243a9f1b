import { rounding, textWidth, type FacedText } from './characters.js';
import { typeset, type LineOptions } from './typeset.js';

/** The width at which a label's lines come out even: 商业 / 企业 rather than 商业企 / 业. */
export function evenWidth(texts: readonly FacedText[], options: LineOptions): number {
  const count = typeset(texts, options).length;
  if (count < 2) return options.width;
  const character = options.size + options.characterSpacing;
  const average = textWidth(texts, options) / count;
  for (
    let width = Math.ceil(average / character - rounding) * character;
    width < options.width;
    width += character / 2
  ) {
    if (typeset(texts, { ...options, width }).length === count) return width;
  }
  return options.width;
}
