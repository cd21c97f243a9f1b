/** Finds the glyphs of characters in the `cmap` table of a font (OpenType; formats 4 and 12, as all fonts for Chinese have). */
import { say } from '../../model/finding/bilingual.js';
import { FontFileError, viewOf } from './sfnt.js';

/** The number of a character's glyph; 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Unicode maps by platform and encoding, whole ones before those that end at U+FFFF. */
const preferred: readonly (readonly [platform: number, encoding: number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
];

/** @throws {FontFileError} where the table has no map of Unicode that can be read. */
export function readCharacterMap(table: Uint8Array): CharacterMap {
  const view = viewOf(table);
  const records = Array.from({ length: view.getUint16(2) }, (_, index) => 4 + 8 * index);
  for (const [platform, encoding] of preferred) {
    const record = records.find(
      (at) => view.getUint16(at) === platform && view.getUint16(at + 2) === encoding,
    );
    if (record === undefined) continue;
    const start = view.getUint32(record + 4);
    const format = view.getUint16(start);
    if (format === 12) return segmentedCoverage(view, start);
    if (format === 4) return segmentMapping(view, start);
  }
  throw new FontFileError(
    say(
      '没有可以读取的 Unicode 字符表，无法使用',
      'has no Unicode character map that can be read and cannot be used',
    ),
  );
}

/** Format 12: groups of characters whose glyphs follow each other. */
function segmentedCoverage(view: DataView, start: number): CharacterMap {
  const count = view.getUint32(start + 12);
  const groupAt = (index: number): number => start + 16 + 12 * index;
  return (codePoint) => {
    const group = groupAt(firstIndex(count, (index) => view.getUint32(groupAt(index) + 4) >= codePoint));
    if (group === groupAt(count) || view.getUint32(group) > codePoint) return 0;
    return view.getUint32(group + 8) + codePoint - view.getUint32(group);
  };
}

/** Format 4: segments up to U+FFFF, whose glyphs follow each other or stand in a list. */
function segmentMapping(view: DataView, start: number): CharacterMap {
  const size = view.getUint16(start + 6);
  const ends = start + 14;
  const [starts, deltas, offsets] = [ends + 2 + size, ends + 2 + 2 * size, ends + 2 + 3 * size];
  return (codePoint) => {
    const at = 2 * firstIndex(size / 2, (index) => view.getUint16(ends + 2 * index) >= codePoint);
    if (codePoint > 0xffff || at === size) return 0;
    const first = view.getUint16(starts + at);
    if (first > codePoint) return 0;
    const delta = view.getUint16(deltas + at);
    const offset = view.getUint16(offsets + at);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const listed = view.getUint16(offsets + at + offset + 2 * (codePoint - first));
    return listed === 0 ? 0 : (listed + delta) & 0xffff;
  };
}

/** The first index below `count` that holds, of which all later ones hold too; else `count`. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
