import { isBlank } from './character-classes.js';
import { readCharacterMap } from './character-map.js';
import { describeFont } from './font-names.js';
import type { Outlines } from './outlines.js';
import { viewOf, writeFontFile, type FontTables } from './sfnt.js';
import { trueTypeOutlines } from './true-type.js';

/** A font that was opened for measuring and drawing. Distances are in em, so that any size can use them. */
export interface FontFace {
  /** Names the face among all that are open; two files never share one. */
  readonly key: string;
  readonly family: string;
  readonly font: FontTables;
  readonly outlines: Outlines;
  readonly ascent: number;
  /** Whether a Word file may carry the font: by its licence and, since Word reads no other, its outlines. */
  readonly fitsWord: boolean;
  has(codePoint: number): boolean;
  advance(codePoint: number): number;
  /** The number of a character's glyph; 0 stands for characters that the font lacks. */
  glyph(codePoint: number): number;
}

/** What is known of a font before it is opened. */
export interface FontFaceOptions {
  readonly fitsWord?: boolean;
  /** Takes a character whose glyph has no outline for missing: some fonts have empty ones for rare hanzi. */
  readonly refuseBlanks?: boolean;
}

/**
 * Opens a font. Its tables are read where they lie, as characters are asked for: a report has some hundred of
 * a font's ten thousand.
 *
 * @throws {FontFileError} where the font has no map of Unicode that can be read.
 */
export async function openFontFace(
  key: string,
  font: FontTables,
  { fitsWord = true, refuseBlanks = false }: FontFaceOptions = {},
): Promise<FontFace> {
  const table = (tag: string): DataView => viewOf(font.tables.get(tag)!);
  const unitsPerEm = table('head').getUint16(18);
  const metricCount = table('hhea').getUint16(34);
  const metrics = table('hmtx');
  const outlines = await outlinesOf(font);
  const glyph = remembered(readCharacterMap(font.tables.get('cmap')!));
  const isDrawn = (codePoint: number): boolean => isBlank(codePoint) || !outlines.isEmpty(glyph(codePoint));
  return {
    key,
    family: describeFont(font).families[0] ?? '',
    font,
    outlines,
    ascent: table('hhea').getInt16(4) / unitsPerEm,
    fitsWord,
    has: remembered((codePoint) => glyph(codePoint) !== 0 && (!refuseBlanks || isDrawn(codePoint))),
    advance: (codePoint) => metrics.getUint16(4 * Math.min(glyph(codePoint), metricCount - 1)) / unitsPerEm,
    glyph,
  };
}

async function outlinesOf(font: FontTables): Promise<Outlines> {
  if (font.tables.has('glyf')) return trueTypeOutlines(font);
  const { compactFontOutlines } = await import('./compact-font.js');
  return compactFontOutlines(writeFontFile(font));
}

function remembered<Value>(ask: (codePoint: number) => Value): (codePoint: number) => Value {
  const known = new Map<number, Value>();
  return (codePoint) => {
    let value = known.get(codePoint);
    if (value === undefined) known.set(codePoint, (value = ask(codePoint)));
    return value;
  };
}
