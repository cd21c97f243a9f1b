import { create, type Font } from 'fontkit';
import { openBuiltInFont } from '../../src/render/fonts/built-in-fonts.js';
import { readCharacterMap } from '../../src/render/fonts/character-map.js';
import { writeFontFile, type FontTables } from '../../src/render/fonts/sfnt.js';
import { subsetTrueType } from '../../src/render/fonts/true-type.js';

const roles = ['title', 'fangsong', 'kai', 'hei', 'song', 'latin', 'rest'] as const;

/** The font as another program reads it. */
const read = (font: FontTables): Font => create(Buffer.from(writeFontFile(font))) as Font;

describe.each(roles)('the built-in face %s', (role) => {
  it('has the glyphs and advances that another program finds', async () => {
    const face = await openBuiltInFont(role);
    const font = read(face.font);
    const wrong = [];
    for (let codePoint = 0; codePoint < 0x30000; codePoint += codePoint < 0x600 ? 1 : 37) {
      const glyph = font.glyphForCodePoint(codePoint);
      const [own, others] = [face.glyph(codePoint), glyph.id];
      const advance = glyph.advanceWidth / font.unitsPerEm;
      if (own !== others || face.advance(codePoint) !== advance) wrong.push(codePoint);
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the shape and the advance of every glyph in a subset, and is not changed by it', async () => {
    const face = await openBuiltInFont(role);
    const whole = read(face.font);
    const glyphs = [
      0,
      ...Array.from({ length: 40 }, (_, index) => 5 + 7 * index).filter((id) => id < whole.numGlyphs),
    ];
    const part = read(subsetTrueType(face.font, glyphs));
    for (const [number, glyph] of glyphs.entries()) {
      const [own, others] = [part.getGlyph(number), whole.getGlyph(glyph)];
      expect([own.path.toSVG(), own.advanceWidth]).toEqual([others.path.toSVG(), others.advanceWidth]);
    }
    expect(read(face.font).numGlyphs).toBe(whole.numGlyphs);
  });
});

it('brings along the glyphs that another one is made of, under their new numbers', async () => {
  const { font } = await openBuiltInFont('latin');
  // Glyph 1 moved by 100, 50: one part, arguments of two bytes.
  const composed = Uint8Array.of(0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 1, 0, 100, 0, 50);
  const made = withLastGlyph(subsetTrueType(font, [0, 40, 41]), composed);
  const [whole, part] = [read(made), read(subsetTrueType(made, [0, 2, 3]))];
  expect([whole.numGlyphs, part.numGlyphs]).toEqual([4, 4]);
  expect(part.getGlyph(2).path.toSVG()).toBe(whole.getGlyph(3).path.toSVG());
  expect(part.getGlyph(2).path.commands.length).toBeGreaterThan(0);
  expect(part.getGlyph(3).path.toSVG()).toBe(whole.getGlyph(1).path.toSVG());
});

it('refuses a font whose characters are not those of Unicode', () => {
  const table = Uint8Array.of(0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 12, 0, 0, 0, 6, 0, 0);
  expect(() => readCharacterMap(table)).toThrow('Unicode');
});

/** The font with one glyph more. */
function withLastGlyph({ version, tables }: FontTables, outline: Uint8Array): FontTables {
  const copy = (tag: string): Buffer => Buffer.from(tables.get(tag)!);
  const isLong = copy('head').readInt16BE(50) === 1;
  const end = Buffer.alloc(isLong ? 4 : 2);
  const length = tables.get('glyf')!.length + outline.length;
  if (isLong) end.writeUInt32BE(length);
  else end.writeUInt16BE(length / 2);
  const counted = (tag: string, at: number): Buffer => {
    const table = copy(tag);
    table.writeUInt16BE(table.readUInt16BE(at) + 1, at);
    return table;
  };
  return {
    version,
    tables: new Map<string, Uint8Array>([
      ...tables,
      ['glyf', Buffer.concat([copy('glyf'), outline])],
      ['loca', Buffer.concat([copy('loca'), end])],
      ['hmtx', Buffer.concat([copy('hmtx'), Buffer.alloc(4)])],
      ['maxp', counted('maxp', 4)],
      ['hhea', counted('hhea', 34)],
    ]),
  };
}
