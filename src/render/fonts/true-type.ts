/** TrueType outlines: which glyphs have any, and fonts cut down to some of their glyphs (OpenType: glyf, loca). */
import type { Outlines } from './outlines.js';
import { viewOf, writeFontFile, type FontTables } from './sfnt.js';

export function trueTypeOutlines(font: FontTables): Outlines {
  const bounds = glyphBounds(font);
  return {
    isEmpty: (glyph) => {
      const [start, end] = bounds(glyph);
      return start === end;
    },
    subset: (glyphs) => writeFontFile(subsetTrueType(font, glyphs)),
  };
}

/** The tables that a subset takes over as they are: instructions that glyphs refer to. */
const shared: readonly string[] = ['cvt ', 'fpgm', 'prep'];

/**
 * The font with these glyphs alone, numbered in their order from 0; those that they are composed of follow.
 * It has the tables that drawing needs (ISO 32000-1, 9.9), not those of names and characters.
 */
export function subsetTrueType(font: FontTables, glyphs: readonly number[]): FontTables {
  const { tables } = font;
  const bounds = glyphBounds(font);
  const glyf = tables.get('glyf')!;
  const taken = [...glyphs];
  const numbers = new Map(taken.map((glyph, number) => [glyph, number]));
  const numberOf = (glyph: number): number => {
    if (!numbers.has(glyph)) numbers.set(glyph, taken.push(glyph) - 1);
    return numbers.get(glyph)!;
  };
  const pieces: Uint8Array[] = [];
  // Grows while it is read: the parts of a composed glyph are added to its end.
  for (const glyph of taken) pieces.push(renumbered(glyf.subarray(...bounds(glyph)), numberOf));
  return {
    version: font.version,
    tables: new Map([
      ...shared.flatMap((tag) => (tables.has(tag) ? [[tag, tables.get(tag)!] as const] : [])),
      ['head', tables.get('head')!],
      ['maxp', withNumber(tables.get('maxp')!, 4, taken.length)],
      ['hhea', withNumber(tables.get('hhea')!, 34, taken.length)],
      ['hmtx', metricsOf(font, taken)],
      ['loca', locations(pieces, isLong(font))],
      ['glyf', Buffer.concat(pieces)],
    ]),
  };
}

const isLong = ({ tables }: FontTables): boolean => viewOf(tables.get('head')!).getInt16(50) === 1;

/** Where a glyph's outline begins and ends in `glyf`. */
function glyphBounds(font: FontTables): (glyph: number) => readonly [start: number, end: number] {
  const view = viewOf(font.tables.get('loca')!);
  return isLong(font)
    ? (glyph) => [view.getUint32(4 * glyph), view.getUint32(4 * glyph + 4)]
    : (glyph) => [2 * view.getUint16(2 * glyph), 2 * view.getUint16(2 * glyph + 2)];
}

const flags = { words: 0x01, scale: 0x08, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;

/** The outline with the new numbers of its parts, if it is composed of other glyphs. */
function renumbered(outline: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return outline;
  const copy = new Uint8Array(outline);
  const view = viewOf(copy);
  for (let at = 10, more = true; more;) {
    const flag = view.getUint16(at);
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)));
    at += 4 + (flag & flags.words ? 4 : 2);
    if (flag & flags.scale) at += 2;
    else if (flag & flags.twoScales) at += 4;
    else if (flag & flags.matrix) at += 8;
    more = (flag & flags.more) !== 0;
  }
  return copy;
}

function withNumber(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = new Uint8Array(table);
  viewOf(copy).setUint16(at, value);
  return copy;
}

/** Advance and left side bearing of each glyph; the last advance of the font's list is that of all further ones. */
function metricsOf({ tables }: FontTables, glyphs: readonly number[]): Uint8Array {
  const count = viewOf(tables.get('hhea')!).getUint16(34);
  const given = viewOf(tables.get('hmtx')!);
  const view = new DataView(new ArrayBuffer(4 * glyphs.length));
  glyphs.forEach((glyph, index) => {
    view.setUint16(4 * index, given.getUint16(4 * Math.min(glyph, count - 1)));
    view.setInt16(4 * index + 2, given.getInt16(glyph < count ? 4 * glyph + 2 : 2 * (count + glyph)));
  });
  return new Uint8Array(view.buffer);
}

function locations(pieces: readonly Uint8Array[], long: boolean): Uint8Array {
  const size = long ? 4 : 2;
  const view = new DataView(new ArrayBuffer(size * (pieces.length + 1)));
  let offset = 0;
  pieces.forEach(({ length }, index) => {
    offset += length;
    if (long) view.setUint32(4 * index + 4, offset);
    else view.setUint16(2 * index + 2, offset / 2);
  });
  return new Uint8Array(view.buffer);
}
