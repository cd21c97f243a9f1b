/** Zip files: entries that are packed once can stand in many, and no time of day is in any. */
import { crc32, deflateRawSync } from 'node:zlib';

/** A packed file, ready to be put into a zip file under its name. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

export function zipEntry(name: string, text: string): ZipEntry {
  const bytes = Buffer.from(text);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) };
}

/** The entries in their order, then the table of contents. */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Buffer[] = [];
  const contents: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const common = commonFields(entry);
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([signature(0x04034b50), common, name, entry.packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    contents.push(signature(0x02014b50), words(version), common, place, name);
    chunks.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(table.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...chunks, table, signature(0x06054b50), end]));
}

/** 2.0: deflated. */
const version = 20;

/** 1 January 1980, midnight, in the way of MS-DOS. */
const date = 0x21;

/** What an entry's own head and the table of contents both state. */
function commonFields({ name, packed, size, checksum }: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt16LE(number, 2 * index));
  return bytes;
}
