/** Cuts a TrueType font down to some characters and gives it a name: what Word files carry. */
import type { FontFace } from './font-face.js';
import { nameRecords } from './font-names.js';
import { writeFontFile } from './sfnt.js';
import { subsetTrueType } from './true-type.js';

/** A whole TrueType file with those of the characters that the face has, under the family name given. */
export function subsetFont(face: FontFace, codePoints: Iterable<number>, family: string): Uint8Array {
  const present = [...new Set(codePoints)].filter((codePoint) => face.has(codePoint)).sort((a, b) => a - b);
  const glyphs = [...new Set([0, ...present.map((codePoint) => face.glyph(codePoint))])];
  const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]));
  const { version, tables } = subsetTrueType(face.font, glyphs);
  const whole = face.font.tables;
  return writeFontFile({
    version,
    tables: new Map([
      ...tables,
      ['cmap', characterMap(present.map((codePoint) => [codePoint, numbers.get(face.glyph(codePoint))!]))],
      ['name', nameTable(namesOf(whole.get('name')!, family))],
      ['OS/2', whole.get('OS/2')!],
      ['post', post],
    ]),
  });
}

/** Version 3: no names of glyphs. */
const post = new Uint8Array(32);
post[1] = 3;

type Mapping = readonly (readonly [codePoint: number, glyph: number])[];

/** Two subtables, as Windows wants them: characters of four digits, and all of them. */
function characterMap(mapping: Mapping): Uint8Array {
  const short = segments(mapping.filter(([codePoint]) => codePoint < 0xffff));
  const tables = [shortTable(short), longTable(segments(mapping))];
  const bytes = new Uint8Array(20 + tables[0]!.length + tables[1]!.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 2);
  let offset = 20;
  for (const [index, table] of tables.entries()) {
    view.setUint16(4 + 8 * index, 3);
    view.setUint16(6 + 8 * index, [1, 10][index]!);
    view.setUint32(8 + 8 * index, offset);
    bytes.set(table, offset);
    offset += table.length;
  }
  return bytes;
}

interface Segment {
  readonly first: number;
  readonly last: number;
  /** The glyph of the first character; those of the others follow it. */
  readonly glyph: number;
}

function segments(mapping: Mapping): readonly Segment[] {
  const found: { first: number; last: number; glyph: number }[] = [];
  for (const [codePoint, glyph] of mapping) {
    const last = found.at(-1);
    if (last && last.last + 1 === codePoint && last.glyph + codePoint - last.first === glyph)
      last.last = codePoint;
    else found.push({ first: codePoint, last: codePoint, glyph });
  }
  return found;
}

/** Format 4. */
function shortTable(found: readonly Segment[]): Uint8Array {
  const all = [...found, { first: 0xffff, last: 0xffff, glyph: 0 }];
  const count = all.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const words = [
    ...[4, 16 + 8 * count, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)],
    ...all.map(({ last }) => last),
    0,
    ...all.map(({ first }) => first),
    ...all.map(({ first, glyph }) => (glyph - first) & 0xffff),
    ...all.map(() => 0),
  ];
  return packed(words, 2);
}

/** Format 12. */
function longTable(found: readonly Segment[]): Uint8Array {
  const body = [16 + 12 * found.length, 0, found.length];
  const groups = found.flatMap(({ first, last, glyph }) => [first, last, glyph]);
  return packed([12 * 0x10000, ...body, ...groups], 4);
}

function packed(values: readonly number[], size: 2 | 4): Uint8Array {
  const view = new DataView(new ArrayBuffer(size * values.length));
  values.forEach((value, index) =>
    size === 2 ? view.setUint16(2 * index, value) : view.setUint32(4 * index, value),
  );
  return new Uint8Array(view.buffer);
}

/** Copyright, version, PostScript name and licence stay; the family is the one that the Word file asks for. */
function namesOf(table: Uint8Array, family: string): ReadonlyMap<number, string> {
  const kept = [...nameRecords(table)].filter(({ id }) => [0, 5, 6, 7, 10, 13, 14].includes(id));
  const names = new Map(kept.map(({ id, text }) => [id, text]));
  for (const id of [1, 3, 4]) names.set(id, family);
  return names.set(2, 'Regular');
}

/** Windows records in English and Chinese, sorted as the format demands. */
function nameTable(names: ReadonlyMap<number, string>): Uint8Array {
  const ids = [...names.keys()].sort((a, b) => a - b);
  const records = [0x0409, 0x0804].flatMap((language) => ids.map((id) => ({ language, id })));
  const texts = ids.map((id) => Buffer.from(names.get(id)!, 'utf16le').swap16());
  const starts = texts.map((_, index) => texts.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const words = records.flatMap(({ language, id }) => {
    const index = ids.indexOf(id);
    return [3, 1, language, id, texts[index]!.length, starts[index]!];
  });
  const head = packed([0, records.length, 6 + 2 * words.length, ...words], 2);
  return new Uint8Array(Buffer.concat([head, ...texts]));
}
