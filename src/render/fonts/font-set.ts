import type { Face } from '../style/style.js';
import { isLatin } from './character-classes.js';
import type { FontFace } from './font-face.js';
import type { FontRole } from './font-roles.js';

/** The faces of a report by their part; within a part, the one to be asked first comes first. */
export type FontsByRole = { readonly [Role in FontRole]?: readonly FontFace[] };

/** Finds the face that a character of a part is set in. */
export interface FontSet {
  /**
   * The first face that has the character: of those of the part, of 宋体, of those for rare hanzi, of any
   * other; of Latin letters and digits, the Western ones first unless the text has its own. Undefined where
   * none has it.
   */
  faceFor(face: Face, codePoint: number, ownDigits: boolean): FontFace | undefined;
}

export function createFontSet(fonts: FontsByRole): FontSet {
  const { song = [], rest = [], latin = [] } = fonts;
  const others = Object.values(fonts).flat();
  return {
    faceFor: (face, codePoint, ownDigits) => {
      const western = isLatin(codePoint) && !ownDigits ? latin : [];
      const faces = [...western, ...(fonts[face] ?? []), ...song, ...rest, ...others];
      return faces.find((font) => font.has(codePoint));
    },
  };
}
