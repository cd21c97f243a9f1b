/**
 * A font as a PDF has it: cut down to what is drawn in it, and with its own numbers for glyphs. pdfkit can do
 * this too, but parses the whole font anew for each file.
 */
import { deflateSync } from 'node:zlib';
import type { FontFace } from '../fonts/font-face.js';
import { nameRecords } from '../fonts/font-names.js';
import { viewOf } from '../fonts/sfnt.js';
import type { OpenPdf } from './pdfmake.js';

/** A font that pages are drawn with. */
export interface PdfFont {
  /** By which pages name it. */
  readonly name: string;
  /** The numbers of a text's glyphs, each four hexadecimal digits. */
  encode(text: string): string;
  /** Writes the font's glyphs into the file. */
  write(pdf: OpenPdf): PDFKit.PDFKitReference;
}

/** The font of a face with the glyphs of these characters; `index` tells it from the other fonts of the file. */
export function openPdfFont(face: FontFace, index: number, characters: ReadonlySet<string>): PdfFont {
  // Hanzi of one radical stand together, and what they have in common packs better.
  const sorted = [...characters].map((character) => character.codePointAt(0)!).sort((a, b) => a - b);
  const numbers = new Map<number, number>([[0, 0]]);
  const codePoints = [0];
  for (const codePoint of sorted) {
    const glyph = face.glyph(codePoint);
    if (!numbers.has(glyph)) numbers.set(glyph, codePoints.push(codePoint) - 1);
  }
  const codes = new Map(
    sorted.map((codePoint) => [String.fromCodePoint(codePoint), hex(numbers.get(face.glyph(codePoint))!)]),
  );
  return {
    name: `F${index + 1}`,
    encode(text) {
      let encoded = '';
      for (const character of text) encoded += codes.get(character)!;
      return encoded;
    },
    write(pdf) {
      // Here and not in the process's threads: a worker of a batch would wait for them and leave its core idle.
      // The next levels take half as long again for a thousandth of the size.
      const program = deflateSync(face.outlines.subset([...numbers.keys()]), { level: 5 });
      return writeFont(pdf, { face, index, codePoints, program });
    },
  };
}

const hex = (number: number): string => number.toString(16).padStart(4, '0');

interface PackedFont {
  readonly face: FontFace;
  readonly index: number;
  /** The character of each glyph in the file. */
  readonly codePoints: readonly number[];
  /** The font program, deflated. */
  readonly program: Uint8Array;
}

/** The objects of a composite font (ISO 32000-1, 9.7.4 and 9.8). */
function writeFont(pdf: OpenPdf, packed: PackedFont): PDFKit.PDFKitReference {
  const { face, codePoints, program } = packed;
  const written = (data: object, stream?: Uint8Array): PDFKit.PDFKitReference => {
    const reference = pdf.ref(data);
    reference.end(stream);
    return reference;
  };
  const isTrueType = face.font.tables.has('glyf');
  const name = subsetName(packed);
  const file = written(
    { Filter: 'FlateDecode', ...(isTrueType ? {} : { Subtype: 'CIDFontType0C' }) },
    program,
  );
  const descriptor = written({
    Type: 'FontDescriptor',
    FontName: name,
    ...measuresOf(face),
    ...(isTrueType ? { FontFile2: file } : { FontFile3: file }),
  });
  const descendant = written({
    Type: 'Font',
    Subtype: isTrueType ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: widthsOf(face, codePoints),
    ...(isTrueType ? { CIDToGIDMap: 'Identity' } : {}),
  });
  return written({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: written({}, Buffer.from(charactersByCode(codePoints))),
  });
}

/** The widths that differ from what a glyph has unless the file says otherwise: an em, as Chinese ones do (9.7.4.3). */
function widthsOf(face: FontFace, codePoints: readonly number[]): readonly (number | readonly number[])[] {
  return codePoints.flatMap((codePoint, number) => {
    const width = 1000 * face.advance(codePoint);
    return width === 1000 ? [] : [number, [width]];
  });
}

/** The name with six letters before it, which say that the font is part of one (9.6.4). */
function subsetName({ face, index }: PackedFont): string {
  const given = [...nameRecords(face.font.tables.get('name')!)].find(({ id }) => id === 6)?.text ?? face.key;
  const letters = index
    .toString(26)
    .padStart(6, '0')
    .replace(/./g, (digit) => {
      return String.fromCharCode(65 + Number.parseInt(digit, 26));
    });
  return `${letters}+${given.replace(/[^\x21-\x7e]|[()<>[\]{}/%#]/g, '_')}`;
}

/** What the tables state, in thousandths of an em. */
function measuresOf({ font: { tables } }: FontFace): object {
  const [head, hhea, os2, post] = ['head', 'hhea', 'OS/2', 'post'].map((tag) => viewOf(tables.get(tag)!)) as [
    DataView,
    DataView,
    DataView,
    DataView,
  ];
  const scaled = (units: number): number => (1000 * units) / head.getUint16(18);
  const ascent = hhea.getInt16(4);
  const hasHeights = os2.getUint16(0) >= 2;
  const familyClass = os2.getInt16(30) >> 8;
  const flags =
    (post.getUint32(12) === 0 ? 0 : 1) |
    (familyClass >= 1 && familyClass <= 7 ? 1 << 1 : 0) |
    (1 << 2) |
    (familyClass === 10 ? 1 << 3 : 0) |
    (head.getUint16(44) & 2 ? 1 << 6 : 0);
  return {
    Flags: flags,
    FontBBox: [36, 38, 40, 42].map((at) => scaled(head.getInt16(at))),
    ItalicAngle: post.getInt32(4) / 65536,
    Ascent: scaled(ascent),
    Descent: scaled(hhea.getInt16(6)),
    CapHeight: scaled((hasHeights && os2.getInt16(88)) || ascent),
    XHeight: scaled(hasHeights ? os2.getInt16(86) : 0),
    StemV: 0,
  };
}

/** How many characters a range of the table may have (Adobe Technical Note 5014). */
const longestRange = 100;

/** The table by which text is copied and searched (9.10.3). */
function charactersByCode(codePoints: readonly number[]): string {
  const ranges: string[] = [];
  for (let start = 0; start < codePoints.length; start += longestRange) {
    const part = codePoints.slice(start, start + longestRange);
    const texts = part.map((codePoint) => {
      const character = String.fromCodePoint(codePoint);
      return `<${[...Array(character.length).keys()].map((at) => hex(character.charCodeAt(at))).join('')}>`;
    });
    ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${texts.join(' ')}]`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}
