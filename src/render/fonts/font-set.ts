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
   * other; of Latin letters and digits, the Western ones first unless `latinFirst` is false. Undefined where
   * none has it.
   */
  faceFor(face: Face, codePoint: number, latinFirst?: boolean): FontFace | undefined;
}

export function createFontSet(fonts: FontsByRole): FontSet {
  const { song = [], rest = [], latin = [] } = fonts;
  const others = Object.values(fonts).flat();
  const search = (own: readonly FontFace[], latinFirst: boolean) => {
    const found = new Map<number, FontFace | undefined>();
    return (codePoint: number): FontFace | undefined => {
      let face = found.get(codePoint);
      if (face === undefined && !found.has(codePoint)) {
        const faces = latinFirst && isLatin(codePoint) ? [...latin, ...own] : own;
        found.set(codePoint, (face = faces.find((font) => font.has(codePoint))));
      }
      return face;
    };
  };
  const searches = new Map<Face, readonly [ReturnType<typeof search>, ReturnType<typeof search>]>();
  return {
    faceFor(face, codePoint, latinFirst = true) {
      let [western, chinese] = searches.get(face) ?? [];
      if (!western || !chinese) {
        const own = [...(fonts[face] ?? []), ...song, ...rest, ...others];
        searches.set(face, [(western = search(own, true)), (chinese = search(own, false))]);
      }
      return (latinFirst ? western : chinese)(codePoint);
    },
  };
}
