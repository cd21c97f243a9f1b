/** Text as characters, each with its face and its measures: what lines are made of. */
import type { BlockText } from '../document/block-texts.js';
import type { FontFace } from '../fonts/font-face.js';
import { missingGlyphMark } from '../../model/values/text.js';
import { isBlank, isInvisible } from '../fonts/character-classes.js';
import type { FontSet } from '../fonts/font-set.js';
import { markFaces, type Face, type Style } from '../style/style.js';

/** Text of one face, as the breaker takes it; a line feed in it is a forced break. */
export interface FacedText {
  readonly text: string;
  readonly face: Face;
  /** Whether its Latin letters and digits are of the face too, not of the Western font. */
  readonly ownDigits: boolean;
}

/** What characters are measured with. */
export interface Measure {
  readonly fonts: FontSet;
  /** Size in points, and what is added to each advance. */
  readonly size: number;
  readonly characterSpacing: number;
}

/** A character with the face it is set in and its advance, spacing included. */
export interface Character {
  readonly text: string;
  readonly font: FontFace;
  readonly width: number;
  /** The part of its advance that is spacing. */
  readonly spacing: number;
  /** Whether it is Chinese: justification widens the space around it. */
  readonly wide: boolean;
}

/** The texts in the faces that the style has for their kinds and marks. */
export function facedText(texts: readonly BlockText[], style: Style): readonly FacedText[] {
  return texts.map((part) => ({
    text: part.text,
    face: faceOf(part, style),
    ownDigits: style.text[part.role].ownDigits,
  }));
}

/** The face of the text by its kind and its mark. */
export function faceOf({ role, mark }: BlockText, { text, table }: Style): Face {
  if (mark === undefined) return text[role].face;
  return mark === 'remark' ? table.remarkFace : markFaces[mark];
}

/** The characters between forced breaks, each with its face; what no face has becomes a visible mark. */
export function charactersOf(
  texts: readonly FacedText[],
  measure: Measure,
): readonly (readonly Character[])[] {
  let paragraph: Character[] = [];
  const paragraphs = [paragraph];
  for (const faced of texts) {
    const characterOf = measured(faced, measure);
    for (const character of faced.text) {
      if (character === '\n') paragraphs.push((paragraph = []));
      else {
        const known = characterOf(character);
        if (known) paragraph.push(known);
      }
    }
  }
  return paragraphs;
}

// A document has some hundred characters, most of them many times. Its fonts live no longer than it does.
const known = new WeakMap<FontSet, Map<string, Map<string, Character | undefined>>>();

/** Measures characters, each of them once for a set of fonts. */
function measured(faced: FacedText, measure: Measure): (character: string) => Character | undefined {
  const { fonts, size, characterSpacing } = measure;
  let sets = known.get(fonts);
  if (!sets) known.set(fonts, (sets = new Map()));
  const key = `${faced.face} ${faced.ownDigits} ${size} ${characterSpacing}`;
  let characters = sets.get(key);
  if (!characters) sets.set(key, (characters = new Map()));
  return (character) => {
    let found = characters.get(character);
    if (found === undefined && !characters.has(character))
      characters.set(character, (found = measureCharacter(character, faced, measure)));
    return found;
  };
}

function measureCharacter(
  character: string,
  { face, ownDigits }: FacedText,
  { fonts, size, characterSpacing }: Measure,
): Character | undefined {
  const codePoint = character.codePointAt(0)!;
  if (isInvisible(codePoint)) return undefined;
  const own = fonts.faceFor(face, codePoint, ownDigits);
  const text = own ? character : isBlank(codePoint) ? ' ' : missingGlyphMark;
  const font = own ?? fonts.faceFor(face, text.codePointAt(0)!, ownDigits);
  if (!font) return undefined;
  const width = font.advance(text.codePointAt(0)!) * size + characterSpacing;
  return { text, font, width, spacing: characterSpacing, wide: wide.test(text) };
}

const wide = /^[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}“”‘’—…·]$/u;

/** What sums of binary fractions may be off by, where a whole number of steps is taken from them. */
export const rounding = 1e-6;

/** The width of the text on one line. */
export function textWidth(texts: readonly FacedText[], options: Measure): number {
  return widthOf(charactersOf(texts, options).flat());
}

/** The width of the characters one after another. */
export function widthOf(characters: readonly Character[]): number {
  return characters.reduce((sum, { width }) => sum + width, 0);
}
