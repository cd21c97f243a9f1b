import { create, type Font } from 'fontkit';
import { isBlank } from './font-set.js';

/** A font file that was opened for measuring. Distances are in em, so that any size can use them. */
export interface FontFace {
  /** Names the face among all that are open; two files never share one. */
  readonly key: string;
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly ascent: number;
  /** Whether a Word file may carry the font: by its licence and, since Word reads no other, its outlines. */
  readonly fitsWord: boolean;
  has(codePoint: number): boolean;
  advance(codePoint: number): number;
}

/** What is known of a font before it is opened. */
export interface FontFaceOptions {
  readonly fitsWord?: boolean;
  /** Takes a character whose glyph has no outline for missing: some fonts have empty ones for rare hanzi. */
  readonly refuseBlanks?: boolean;
}

/** Opens a single font; a member of a collection has to be taken out first. */
export function openFontFace(
  key: string,
  bytes: Uint8Array,
  { fitsWord = true, refuseBlanks = false }: FontFaceOptions = {},
): FontFace {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font;
  const isDrawn = (codePoint: number): boolean =>
    isBlank(codePoint) || font.glyphForCodePoint(codePoint).path.commands.length > 0;
  return {
    key,
    family: font.familyName,
    bytes,
    ascent: font.ascent / font.unitsPerEm,
    fitsWord,
    has: remembered(
      (codePoint) => font.hasGlyphForCodePoint(codePoint) && (!refuseBlanks || isDrawn(codePoint)),
    ),
    advance: remembered(
      (codePoint) => font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm,
    ),
  };
}

function remembered<Value>(ask: (codePoint: number) => Value): (codePoint: number) => Value {
  const known = new Map<number, Value>();
  return (codePoint) => {
    let value = known.get(codePoint);
    if (value === undefined) known.set(codePoint, (value = ask(codePoint)));
    return value;
  };
}
