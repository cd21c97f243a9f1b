import { create, type Font } from 'fontkit';

/** A font file that was opened for measuring. Distances are in em, so that any size can use them. */
export interface FontFace {
  /** Names the face among all that are open; two files never share one. */
  readonly key: string;
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly ascent: number;
  has(codePoint: number): boolean;
  advance(codePoint: number): number;
}

/**
 * Opens a TrueType or OpenType font.
 *
 * @throws {Error} if the bytes are not a single font; a collection (TTC) has to be taken apart first.
 */
export function openFontFace(key: string, bytes: Uint8Array): FontFace {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font;
  if (!('unitsPerEm' in font)) throw new Error(`${key} 是字体集（TTC），请先拆成单个字体文件`);
  const advances = new Map<number, number>();
  const advance = (codePoint: number): number => {
    let known = advances.get(codePoint);
    if (known === undefined) {
      known = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, known);
    }
    return known;
  };
  return {
    key,
    family: font.familyName,
    bytes,
    ascent: font.ascent / font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance,
  };
}
