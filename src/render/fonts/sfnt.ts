import { say, BilingualError, type Bilingual } from '../../model/finding/bilingual.js';

/** Font files taken apart into their tables, and put together again (OpenType: sfnt). */

/** The tables of one font by their tags, with the four bytes that its file begins with. */
export interface FontTables {
  readonly version: number;
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

/** Reads numbers out of a table. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A file that is no font that can be embedded; `message` says why, to follow the file's name. */
export class FontFileError extends BilingualError {
  override readonly name = 'FontFileError';

  constructor(
    text: Bilingual,
    readonly hint: Bilingual = say(
      '换成完好的 TTF、OTF 或 TTC 字体，或把这个文件移出字体文件夹',
      'Use a sound TTF, OTF or TTC font, or take the file out of the folder of fonts',
    ),
  ) {
    super(text);
  }
}

const trueType = 0x00010000;
const tagNumber = (tag: string): number =>
  [...tag].reduce((number, character) => number * 256 + character.charCodeAt(0), 0);

const versions = new Set([trueType, tagNumber('true'), tagNumber('OTTO')]);
const collection = tagNumber('ttcf');
const webFonts = new Map([
  [tagNumber('wOFF'), 'WOFF'],
  [tagNumber('wOF2'), 'WOFF2'],
]);

/** What every font must have to be measured, drawn and named; its outlines are one of the last two. */
const required: readonly string[] = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post'];
const outlines: readonly string[] = ['glyf', 'CFF '];

/**
 * The fonts of a file: one, or the members of a collection (TTC, OTC) in their order.
 *
 * @throws {FontFileError} for a web font, and for bytes that are no whole font.
 */
export function readFontFile(bytes: Uint8Array): readonly FontTables[] {
  const view = viewOf(bytes);
  try {
    const signature = view.getUint32(0);
    const web = webFonts.get(signature);
    if (web !== undefined)
      throw new FontFileError(
        say(
          `是网页字体（${web}），不能嵌入文件`,
          `is a web font (${web}), which cannot be embedded in files`,
        ),
      );
    const starts =
      signature === collection
        ? Array.from({ length: view.getUint32(8) }, (_, index) => view.getUint32(12 + 4 * index))
        : [0];
    return starts.map((start) => complete(readTables(bytes, start)));
  } catch (error) {
    if (error instanceof RangeError)
      throw new FontFileError(
        say(
          '不完整：文件在字体数据结束之前就断了',
          'is not complete: the file ends before the data of the font does',
        ),
      );
    throw error;
  }
}

/** The tables of the font that begins at `start`, whichever it has. */
export function readTables(bytes: Uint8Array, start = 0): FontTables {
  const view = viewOf(bytes);
  const version = view.getUint32(start);
  if (!versions.has(version))
    throw new FontFileError(say('不是字体文件（TTF、OTF、TTC）', 'is no font file (TTF, OTF, TTC)'));
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(start + 4); index += 1) {
    const record = start + 12 + 16 * index;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > bytes.length) throw new RangeError(tag);
    tables.set(tag, bytes.subarray(offset, offset + length));
  }
  return { version, tables };
}

function complete(font: FontTables): FontTables {
  const lacks = required.filter((tag) => !font.tables.has(tag));
  if (!outlines.some((tag) => font.tables.has(tag))) lacks.push('glyf/CFF');
  if (lacks.length > 0)
    throw new FontFileError(
      say(
        `缺少 ${lacks.join('、')} 数据表，无法使用`,
        `lacks the tables ${lacks.join(', ')} and cannot be used`,
      ),
    );
  return font;
}

/** The file of one font, its tables in the order of their tags and all checksums made new. */
export function writeFontFile({ version, tables }: FontTables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const padded = (length: number): number => Math.ceil(length / 4) * 4;
  const head = 12 + 16 * sorted.length;
  const file = new Uint8Array(sorted.reduce((size, [, { length }]) => size + padded(length), head));
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  view.setUint32(0, version);
  [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16].forEach((value, index) =>
    view.setUint16(4 + 2 * index, value),
  );
  let offset = head;
  let adjustment: number | undefined;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    file.set(bytes, offset);
    if (tag === 'head') {
      adjustment = offset + 8;
      view.setUint32(adjustment, 0);
    }
    const sum = checksum(view, offset, padded(bytes.length));
    [tagNumber(tag), sum, offset, bytes.length].forEach((value, column) =>
      view.setUint32(12 + 16 * index + 4 * column, value),
    );
    offset += padded(bytes.length);
  }
  if (adjustment !== undefined) view.setUint32(adjustment, 0xb1b0afba - checksum(view, 0, file.length));
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let offset = start; offset < start + length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}
