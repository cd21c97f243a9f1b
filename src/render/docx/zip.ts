/**
 * Zip files in which no time of day is, of entries that are packed once and can stand in many. fflate writes
 * them; zlib packs the entries, in half of the time.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A packed file, ready to be put into a zip file under its name. */
export interface ZipEntry {
  readonly filename: string;
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly crc: number;
}

export function zipEntry(filename: string, content: string | Uint8Array): ZipEntry {
  const bytes = Buffer.from(content);
  return { filename, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

/** The number of deflate among the ways of packing that zip files know. */
const deflated = 8;

/** An entry has a local time, so a local date gives the same bytes in every time zone. */
const mtime = new Date(1980, 0, 1);

/**
 * The entries by name, in the order of code units, which no locale changes; the list of types first, as readers
 * expect it.
 */
export function zipFile(entries: readonly ZipEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(chunk));
  const rank = ({ filename }: ZipEntry): string => (filename === '[Content_Types].xml' ? '' : filename);
  for (const { packed, ...entry } of [...entries].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    const file: ZipInputFile = { ...entry, compression: deflated, mtime };
    zip.add(file);
    file.ondata!(null, packed, true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
