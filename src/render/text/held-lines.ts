/**
 * Makes Word end lines where we do. It would tear 3050件 after the number where only the unit is left over;
 * set a little wider, the line has no room for the number either, and justification hides the difference.
 */
import { charactersOf, widthOf, type Character, type FacedText } from './characters.js';
import { mayBreakInWord } from './line-breaks.js';
import { lineEnd, type LineOptions, type LineRules } from './typeset.js';

const wordRules: LineRules = { mayBreak: mayBreakInWord, wideEnds: false };

/** Characters of a text, from one up to another, that are set wider by so many points each. */
export interface HeldLine {
  readonly from: number;
  readonly to: number;
  readonly spacing: number;
}

/** Word counts in twentieths of a point. */
const step = 1 / 20;

/** Room for what programs round: the line is made this much wider than it would have to be. */
const margin = 1;

/** The lines of a text that have to be held, with their places in it (counted in characters). */
export function heldLines(texts: readonly FacedText[], options: LineOptions): readonly HeldLine[] {
  const paragraphs = charactersOf(texts, options);
  const length = paragraphs.reduce((sum, { length: count }) => sum + count + 1, -1);
  // Where characters were left out (zero width), places in the text would not be what we count.
  if (length !== [...texts.map(({ text }) => text).join('')].length) return [];
  let before = 0;
  return paragraphs.flatMap((characters, index) => {
    const indent = index === 0 ? (options.indent ?? 0) : 0;
    const held = heldIn(characters, options.width, indent).map((line) => ({
      ...line,
      from: line.from + before,
      to: line.to + before,
    }));
    before += characters.length + 1;
    return held;
  });
}

function heldIn(characters: readonly Character[], width: number, indent: number): readonly HeldLine[] {
  const held: HeldLine[] = [];
  let room = width - indent;
  for (let from = 0; from < characters.length;) {
    const to = lineEnd(characters, from, room);
    if (lineEnd(characters, from, room, wordRules) > to) {
      const spacing = spacingToHold(characters, from, to, room);
      if (spacing !== undefined) held.push({ from, to, spacing });
    }
    room = width;
    from = to;
    while (characters[from]?.text === ' ') from += 1;
  }
  return held;
}

/** What each character has to be wider by so that what follows the line does not fit it, but the line does. */
function spacingToHold(
  characters: readonly Character[],
  from: number,
  to: number,
  room: number,
): number | undefined {
  let next = to + 1;
  while (next < characters.length && !mayBreakInWord(characters[next - 1]!.text, characters[next]!.text))
    next += 1;
  const own = widthOf(characters.slice(from, to));
  const lacking = room - own - widthOf(characters.slice(to, next)) + margin;
  const spacing = Math.ceil(lacking / (to - from) / step) * step;
  return own + spacing * (to - from) <= room ? spacing : undefined;
}
