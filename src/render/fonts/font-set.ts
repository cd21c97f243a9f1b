import type { Face } from '../style.js';
import type { FontFace } from './font-face.js';

/** The faces of a report: for each part a chain that is asked in order, and one for Latin letters and digits. */
export interface FontSources {
  readonly chains: { readonly [Role in Face]: readonly FontFace[] };
  readonly latin: FontFace;
}

/** Finds the face that a character of a part is set in. */
export interface FontSet {
  /** The first face of the part's chain that has the character, or undefined where none has. */
  faceFor(face: Face, codePoint: number): FontFace | undefined;
}

/** Printed for a character that no face has: a mark that cannot be overlooked, never a blank. */
export const missingGlyphMark = '〓';

/** Characters that are never drawn, in any face. */
export function isInvisible(codePoint: number): boolean {
  return (
    codePoint === 0xad ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2064) ||
    codePoint === 0xfeff ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
  );
}

/** Letters and digits that Word takes from the Western font; the marks of Chinese text are not among them. */
export function isLatin(codePoint: number): boolean {
  return (
    (codePoint >= 0x20 && codePoint <= 0x7e) ||
    (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7) ||
    (codePoint >= 0x370 && codePoint <= 0x4ff)
  );
}

export function createFontSet({ chains, latin }: FontSources): FontSet {
  const found = new Map<string, FontFace | undefined>();
  return {
    faceFor(face, codePoint) {
      const key = `${face} ${codePoint}`;
      if (found.has(key)) return found.get(key);
      const chain = isLatin(codePoint) ? [latin, ...chains[face]] : [...chains[face], latin];
      const made = chain.find((font) => font.has(codePoint));
      found.set(key, made);
      return made;
    },
  };
}
