/** The shapes of a font's glyphs. */
export interface Outlines {
  isEmpty(glyph: number): boolean;
  /** A font program with these glyphs, numbered in their order from 0: a TrueType file, or bare CFF data. */
  subset(glyphs: readonly number[]): Uint8Array;
}
