/** What a font file says of itself: its names, its style, and whether its licence lets it be embedded. */
import { viewOf, type FontTables } from './sfnt.js';

export interface FontDescription {
  /** Family names in every language, and the full and PostScript names. */
  readonly families: readonly string[];
  readonly faceNames: readonly string[];
  /** Neither bold nor italic. */
  readonly regular: boolean;
  /** `OS/2.fsType`: what the maker allows (OpenType, Embedding Licensing Rights). */
  readonly embedding: 'allowed' | 'viewing' | 'restricted' | 'whole-only' | 'bitmaps-only';
}

export function describeFont({ tables }: FontTables): FontDescription {
  const names = [...nameRecords(tables.get('name')!)];
  const texts = (...ids: readonly number[]): readonly string[] => [
    ...new Set(names.filter(({ id }) => ids.includes(id)).map(({ text }) => text)),
  ];
  const os2 = viewOf(tables.get('OS/2')!);
  const selection = os2.getUint16(62);
  return {
    families: texts(1, 16),
    faceNames: texts(4, 6),
    regular: (selection & 0b100001) === 0 && (viewOf(tables.get('head')!).getUint16(44) & 0b11) === 0,
    embedding: embeddingOf(os2.getUint16(8)),
  };
}

/** Where several of the bits 1 to 3 are set, the most generous one holds. */
function embeddingOf(type: number): FontDescription['embedding'] {
  const rights = type & 0b1110;
  if (rights === 0b0010) return 'restricted';
  if (type & 0x200) return 'bitmaps-only';
  if (type & 0x100) return 'whole-only';
  return rights === 0b0100 ? 'viewing' : 'allowed';
}

/** The records of a `name` table: an ID says what the text names. */
export function* nameRecords(table: Uint8Array): Generator<{ readonly id: number; readonly text: string }> {
  const view = viewOf(table);
  const storage = view.getUint16(4);
  for (let index = 0; index < view.getUint16(2); index += 1) {
    const field = (position: number): number => view.getUint16(6 + 12 * index + 2 * position);
    const start = storage + field(5);
    const text = decode(field(0), field(1), table.subarray(start, start + field(4)));
    if (text !== '') yield { id: field(3), text };
  }
}

/** Windows and Unicode names are UTF-16, but for its old Chinese ones; those for the Macintosh are not. */
function decode(platform: number, encoding: number, bytes: Uint8Array): string {
  if (platform === 1) return new TextDecoder(encoding === 25 ? 'gb18030' : 'macintosh').decode(bytes);
  if (platform === 3 && encoding === 3)
    return new TextDecoder('gb18030').decode(bytes.filter((byte) => byte !== 0));
  return new TextDecoder('utf-16be').decode(bytes);
}
