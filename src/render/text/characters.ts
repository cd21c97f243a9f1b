/** Text as characters, each with its face and its measures: what lines are made of. */
import type { Inline } from '../document/document.js';
import type { FontFace } from '../fonts/font-face.js';
import { missingGlyphMark } from '../../model/values/text.js';
import { isBlank, isInvisible } from '../fonts/character-classes.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Face } from '../style/style.js';

/** Text of one face, as the breaker takes it; a line feed in it is a forced break. */
export interface FacedText {
  readonly text: string;
  readonly face: Face;
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

/** The faces of inlines: strong text takes 黑体 and emphasis 楷体, since Chinese faces have no true bold. */
export function facedText(content: readonly Inline[], face: Face): readonly FacedText[] {
  return content.map((inline) => {
    if (inline.type === 'break') return { text: '\n', face };
    return {
      text: inline.text,
      face: inline.mark === 'strong' ? 'hei' : inline.mark === 'emphasis' ? 'kai' : face,
    };
  });
}

/** The characters between forced breaks, each with its face; what no face has becomes a visible mark. */
export function charactersOf(
  texts: readonly FacedText[],
  measure: Measure,
): readonly (readonly Character[])[] {
  let paragraph: Character[] = [];
  const paragraphs = [paragraph];
  for (const { text, face } of texts) {
    const characterOf = measured(face, measure);
    for (const character of text) {
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
function measured(face: Face, measure: Measure): (character: string) => Character | undefined {
  const { fonts, size, characterSpacing } = measure;
  let sets = known.get(fonts);
  if (!sets) known.set(fonts, (sets = new Map()));
  const key = `${face} ${size} ${characterSpacing}`;
  let characters = sets.get(key);
  if (!characters) sets.set(key, (characters = new Map()));
  return (character) => {
    let found = characters.get(character);
    if (found === undefined && !characters.has(character))
      characters.set(character, (found = measureCharacter(character, face, measure)));
    return found;
  };
}

function measureCharacter(
  character: string,
  face: Face,
  { fonts, size, characterSpacing }: Measure,
): Character | undefined {
  const codePoint = character.codePointAt(0)!;
  if (isInvisible(codePoint)) return undefined;
  const own = fonts.faceFor(face, codePoint);
  const text = own ? character : isBlank(codePoint) ? ' ' : missingGlyphMark;
  const font = own ?? fonts.faceFor(face, text.codePointAt(0)!);
  if (!font) return undefined;
  const width = font.advance(text.codePointAt(0)!) * size + characterSpacing;
  return { text, font, width, spacing: characterSpacing, wide: wide.test(text) };
}

const wide = /^[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}“”‘’—…·]$/u;

/** The width of the text on one line. */
export function textWidth(texts: readonly FacedText[], options: Measure): number {
  return charactersOf(texts, options)
    .flat()
    .reduce((width, character) => width + character.width, 0);
}
