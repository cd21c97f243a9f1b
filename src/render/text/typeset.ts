/** Breaks text into lines and gives every run of characters its place, for all outputs that take lines. */
import type { FontFace } from '../fonts/font-face.js';
import type { FontSet } from '../fonts/font-set.js';
import { typeArea, type Style, type TextRole, type TextStyle } from '../style/style.js';
import { charactersOf, widthOf, type Character, type FacedText, type Measure } from './characters.js';
import { mayBreakBetween, mayPartMarks } from './line-breaks.js';

/** Characters of one face and spacing, at a distance from the left edge of their line. */
export interface Run {
  readonly text: string;
  readonly font: FontFace;
  readonly x: number;
  readonly width: number;
  /** Added to the advance of each of its characters. */
  readonly characterSpacing: number;
}

/** A finished line: its runs, and the width that they take. */
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

export interface LineOptions extends Measure {
  /** Width that a line may take. */
  readonly width: number;
  /** Free space at the start of the first line. */
  readonly indent?: number;
  readonly align: TextStyle['align'];
}

/** How the style sets a paragraph of this kind across the type area. */
export function paragraphOptions(role: TextRole, style: Style, fonts: FontSet): LineOptions {
  const { size, characterSpacing, align, indent } = style.text[role];
  return {
    fonts,
    size,
    characterSpacing,
    align,
    width: typeArea(style).width,
    indent: indent * (size + characterSpacing),
  };
}

/** How a program ends lines. */
export interface LineRules {
  readonly mayBreak: (before: string, next: string) => boolean;
  /**
   * Whether the spacing that narrows characters is left out at the end of each stretch of Chinese or Latin,
   * as LibreOffice does: a line that is full by this rule is full by every program's.
   */
  readonly wideEnds: boolean;
}

const ownRules: LineRules = { mayBreak: mayBreakBetween, wideEnds: true };

/** Breaks the text into lines of the given width; text without a character gives no line. */
export function typeset(texts: readonly FacedText[], options: LineOptions): readonly Line[] {
  const lines: Line[] = [];
  let indent = options.indent ?? 0;
  for (const paragraph of charactersOf(texts, options)) {
    for (let start = 0; start < paragraph.length;) {
      const end = lineEnd(paragraph, start, options.width - indent);
      lines.push(
        placeLine(paragraph.slice(start, end), { ...options, indent, last: end === paragraph.length }),
      );
      indent = 0;
      start = end;
      while (paragraph[start]?.text === ' ') start += 1;
    }
  }
  return lines;
}

/** Room for rounding: a line that is full to the point may not spill over for a thousandth. */
const tolerance = 0.01;

/** Where the line that starts at `start` ends: the last break that fits, or within a word too long for a line. */
export function lineEnd(
  characters: readonly Character[],
  start: number,
  width: number,
  { mayBreak, wideEnds }: LineRules = ownRules,
): number {
  let taken = 0;
  let lastBreak = start;
  let lastResort = start;
  for (let index = start; index < characters.length; index += 1) {
    const { text, font, width: advance, spacing } = characters[index]!;
    const next = characters[index + 1];
    taken += advance;
    const fits = taken <= width + tolerance || text === ' ';
    if (!fits) return Math.max(lastBreak > start ? lastBreak : lastResort, start + 1);
    if (next === undefined) break;
    if (mayBreak(text, next.text)) lastBreak = index + 1;
    if (mayPartMarks(text, next.text)) lastResort = index + 1;
    if (wideEnds && next.font !== font && spacing < 0) taken -= spacing;
  }
  return characters.length;
}

function placeLine(
  line: readonly Character[],
  options: LineOptions & { readonly indent: number; readonly last: boolean },
): Line {
  const { align } = options;
  const characters = withoutTrailingSpaces(line);
  const natural = widthOf(characters);
  const free = options.width - options.indent - natural;
  const stretchable = characters.map((character, index) => isStretchable(character, characters[index + 1]));
  const gaps = stretchable.filter(Boolean).length;
  const stretch = align === 'justify' && !options.last && gaps > 0 && free > 0 ? free / gaps : 0;
  const x = options.indent + (align === 'center' ? free / 2 : align === 'right' ? free : 0);
  const spacings = stretchable.map((stretches) => options.characterSpacing + (stretches ? stretch : 0));
  return { runs: runsOf(characters, spacings, options.characterSpacing, x), width: natural + stretch * gaps };
}

function withoutTrailingSpaces(line: readonly Character[]): readonly Character[] {
  let end = line.length;
  while (end > 0 && line[end - 1]!.text === ' ') end -= 1;
  return line.slice(0, end);
}

/** Justification widens the space around Chinese characters and at blanks, never inside a word or a dash. */
function isStretchable(before: Character, next: Character | undefined): boolean {
  if (!next || next.text === ' ') return false;
  if (before.text === ' ') return true;
  if (before.text === next.text && (next.text === '—' || next.text === '…')) return false;
  return before.wide || next.wide;
}

/** Joins neighbours of one face into runs of even spacing; the space after a run's last character is outside it. */
function runsOf(
  characters: readonly Character[],
  spacings: readonly number[],
  ownSpacing: number,
  x: number,
): readonly Run[] {
  const runs: Run[] = [];
  let left = x;
  for (let start = 0, end = 0; start < characters.length; start = end) {
    const { font } = characters[start]!;
    const characterSpacing = spacings[start]!;
    const joins = (index: number): boolean =>
      characters[index]?.font === font && spacings[index - 1] === characterSpacing;
    end = start + 1;
    while (joins(end)) end += 1;
    const advance = (index: number): number => characters[index]!.width - ownSpacing + spacings[index]!;
    let width = 0;
    for (let index = start; index < end; index += 1) width += advance(index);
    const text = characters
      .slice(start, end)
      .map((character) => character.text)
      .join('');
    runs.push({ text, font, x: left, width: width - spacings[end - 1]!, characterSpacing });
    left += width;
  }
  return runs;
}
