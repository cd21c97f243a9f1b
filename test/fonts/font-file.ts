import { openBuiltInFont } from '../../src/render/fonts/built-in-fonts.js';
import type { FontRole } from '../../src/render/fonts/font-roles.js';
import { readTables, writeFontFile } from '../../src/render/fonts/sfnt.js';
import { subsetFont } from '../../src/render/fonts/subset-font.js';

/** What a font made for a test says of itself; all of it is in the file, as in the real fonts. */
export interface FontFileOptions {
  /** The built-in face whose shapes it has. */
  readonly shapes?: FontRole;
  /** The only characters that it has. */
  readonly characters: string;
  /** The family's name, in English and in Chinese where there are two. */
  readonly family: string;
  readonly chineseFamily?: string;
  readonly postscript?: string;
  readonly embedding?: number;
  readonly bold?: boolean;
  /** In em; the built-in faces have 0.88. */
  readonly ascent?: number;
  /** Characters that it has with nothing to draw, as old fonts have for rare hanzi. */
  readonly blank?: string;
}

/** A TrueType file with the names, licence and measures of some other font. */
export async function fontFile(options: FontFileOptions): Promise<Uint8Array> {
  const face = await openBuiltInFont(options.shapes ?? 'kai');
  const blanks = [...(options.blank ?? '')].map((character) => character.codePointAt(0)!);
  const wanted = [...options.characters].map((character) => character.codePointAt(0)!).concat(blanks);
  const { version, tables } = readTables(subsetFont(face, wanted, options.family));
  const edited = new Map<string, Uint8Array>([...tables].map(([tag, bytes]) => [tag, bytes.slice()]));
  const view = (tag: string): DataView => new DataView(edited.get(tag)!.buffer);
  view('OS/2').setUint16(8, options.embedding ?? 0);
  if (options.bold) view('OS/2').setUint16(62, 0x20);
  if (options.ascent !== undefined) view('hhea').setInt16(4, options.ascent * view('head').getUint16(18));
  // Glyphs are in the order of their characters, after the one of missing characters.
  for (const blank of blanks) empty([...new Set(wanted)].sort((a, b) => a - b).indexOf(blank) + 1);
  edited.set('name', nameTable(options));
  return writeFontFile({ version, tables: edited });

  function empty(glyph: number): void {
    const long = view('head').getInt16(50) === 1;
    const loca = view('loca');
    if (long) loca.setUint32(4 * glyph, loca.getUint32(4 * glyph + 4));
    else loca.setUint16(2 * glyph, loca.getUint16(2 * glyph + 2));
  }
}

function nameTable({ family, chineseFamily, postscript, bold }: FontFileOptions): Uint8Array {
  const style = bold ? 'Bold' : 'Regular';
  const records = [
    [0x409, 1, family],
    [0x409, 2, style],
    [0x409, 4, bold ? `${family} Bold` : family],
    [0x409, 6, postscript ?? `Test-${family.replace(/[^A-Za-z0-9]/g, '')}`],
    ...(chineseFamily === undefined ? [] : ([[0x804, 1, chineseFamily]] as const)),
  ] as const;
  const texts = records.map(([, , text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, [language, id]] of records.entries()) {
    const { length } = texts[index]!;
    [3, 1, language, id, length, offset].forEach((value, field) =>
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field),
    );
    offset += length;
  }
  return new Uint8Array(Buffer.concat([head, ...texts]));
}

/** A collection (TTC) of fonts. */
export function fontCollection(fonts: readonly Uint8Array[]): Uint8Array {
  const start = 12 + 4 * fonts.length;
  const header = Buffer.alloc(start);
  header.write('ttcf');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(fonts.length, 8);
  let offset = start;
  const moved = fonts.map((font, index) => {
    header.writeUInt32BE(offset, 12 + 4 * index);
    const copy = Buffer.from(font);
    for (let table = 0; table < copy.readUInt16BE(4); table += 1) {
      const place = 12 + 16 * table + 8;
      copy.writeUInt32BE(copy.readUInt32BE(place) + offset, place);
    }
    offset += copy.length;
    return copy;
  });
  return new Uint8Array(Buffer.concat([header, ...moved]));
}
