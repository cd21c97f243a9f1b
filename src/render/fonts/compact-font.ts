import type { Font } from 'fontkit';
import type { Outlines } from './outlines.js';

/** The outlines of a font in the Compact Font Format, which only some fonts of an office have: fontkit reads them. */
export async function compactFontOutlines(bytes: Uint8Array): Promise<Outlines> {
  const { create } = await import('fontkit');
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) as Font;
  return {
    isEmpty: (glyph) => font.getGlyph(glyph).path.commands.length === 0,
    subset(glyphs) {
      const subset = font.createSubset() as unknown as Subset;
      for (const glyph of glyphs) subset.includeGlyph(glyph);
      return subset.encode();
    },
  };
}

/** A subset as it is; the published types have glyphs go in and nothing come out. */
interface Subset {
  /** Takes a glyph by its number and gives its number in the subset. */
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}
