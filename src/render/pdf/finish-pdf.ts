/**
 * Finishes the file that pdfmake wrote: metadata of our own (pdfkit does not escape what it puts into XML), and
 * everything packed as tightly as PDF 1.7 allows.
 */
import { deflateSync } from 'node:zlib';

interface PdfObject {
  readonly number: number;
  /** The object's value; of a stream, its dictionary. */
  readonly value: string;
  readonly stream?: Uint8Array;
}

interface PdfFile {
  readonly objects: readonly PdfObject[];
  /** The entries of the trailer but for its size. */
  readonly trailer: string;
}

/** The same PDF with the XMP packet in place of pdfkit's; `bytes` is as pdfkit writes it, uncompressed. */
export function finishPdf(bytes: Uint8Array, xmp: string): Uint8Array {
  const { objects, trailer } = readPdfkitFile(bytes);
  const streams = objects.map((object): PdfObject =>
    object.stream && object.value.includes('/Type /Metadata')
      ? { ...object, value: '<<\n/Type /Metadata\n/Subtype /XML\n>>', stream: new TextEncoder().encode(xmp) }
      : object,
  );
  return writePdfFile({ objects: streams.map(compressed), trailer });
}

/** Takes the file apart by its table of offsets; pdfkit puts one object after the other. */
function readPdfkitFile(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)![1]);
  const [table, trailer] = text.slice(tableAt).split('trailer\n<<\n') as [string, string];
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
  const ends = [...offsets, tableAt].sort((a, b) => a - b);
  const objects = offsets.map((offset, index): PdfObject => {
    const start = offset + `${index + 1} 0 obj\n`.length;
    const end = ends[ends.indexOf(offset) + 1]! - '\nendobj\n'.length;
    const streamAt = text.slice(start, end).search(/>>\nstream\n/);
    if (streamAt < 0) return { number: index + 1, value: text.slice(start, end) };
    const dataStart = start + streamAt + '>>\nstream\n'.length;
    return {
      number: index + 1,
      value: text.slice(start, start + streamAt + 2).replace(/\/Length \d+\n/, ''),
      stream: bytes.subarray(dataStart, end - '\nendstream'.length),
    };
  });
  return { objects, trailer: trailer.slice(0, trailer.indexOf('>>\nstartxref')).replace(/\/Size \d+\n/, '') };
}

/** Deflates a stream. Metadata stays readable, as PDF/A prefers it, for programs that know no PDF. */
function compressed(object: PdfObject): PdfObject {
  const { value, stream } = object;
  if (!stream || /\/Filter |\/Type \/Metadata/.test(value)) return object;
  const packed = deflateSync(stream, { level: 9 });
  return { ...object, value: value.replace(/>>$/, '/Filter /FlateDecode\n>>'), stream: packed };
}

/** What simple programs look for in the bytes (the number of pages) stays where they can see it. */
const staysPlain = ({ value, stream }: PdfObject): boolean =>
  stream !== undefined || /\/Type \/(Catalog|Pages)\b/.test(value);

function writePdfFile({ objects, trailer }: PdfFile): Uint8Array {
  const packed = objects.filter((object) => !staysPlain(object));
  const packNumber = objects.length + 1;
  const chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')];
  let length = chunks[0]!.length;
  const places = new Map<number, readonly [kind: number, where: number, index: number]>([[0, [0, 0, 65535]]]);
  packed.forEach(({ number }, index) => places.set(number, [2, packNumber, index]));
  const write = ({ number, value, stream }: PdfObject): void => {
    places.set(number, [1, length, 0]);
    for (const chunk of objectBytes(number, value, stream)) {
      chunks.push(chunk);
      length += chunk.length;
    }
  };
  objects.filter(staysPlain).forEach(write);
  write(compressed(objectStream(packNumber, packed)));

  const tableAt = length;
  const table = crossReferences([...places, [packNumber + 1, [1, tableAt, 0]] as const]);
  const value = `<<\n/Type /XRef\n/Size ${packNumber + 2}\n/W [1 4 2]\n${trailer}>>`;
  write(compressed({ number: packNumber + 1, value, stream: table }));
  return Buffer.concat([...chunks, Buffer.from(`startxref\n${tableAt}\n%%EOF\n`)]);
}

function objectBytes(number: number, value: string, stream?: Uint8Array): readonly Uint8Array[] {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  if (!stream) return [latin(`${number} 0 obj\n${value}\nendobj\n`)];
  const dictionary = value.replace(/>>$/, `/Length ${stream.length}\n>>`);
  return [latin(`${number} 0 obj\n${dictionary}\nstream\n`), stream, latin('\nendstream\nendobj\n')];
}

/** Objects without streams, in one stream that is compressed as a whole (ISO 32000-1, 7.5.7). */
function objectStream(number: number, objects: readonly PdfObject[]): PdfObject {
  let offset = 0;
  const head: string[] = [];
  for (const { number, value } of objects) {
    head.push(`${number} ${offset}`);
    offset += value.length + 1;
  }
  const index = `${head.join(' ')}\n`;
  const content = index + objects.map(({ value }) => `${value}\n`).join('');
  return {
    number,
    value: `<<\n/Type /ObjStm\n/N ${objects.length}\n/First ${index.length}\n>>`,
    stream: Buffer.from(content, 'latin1'),
  };
}

/** The cross-reference stream: for each object its kind, its place and its index (ISO 32000-1, 7.5.8). */
function crossReferences(
  places: readonly (readonly [number: number, place: readonly [number, number, number]])[],
): Uint8Array {
  const entries = [...places].sort(([a], [b]) => a - b);
  const table = new DataView(new ArrayBuffer(7 * entries.length));
  for (const [row, [, [kind, where, index]]] of entries.entries()) {
    table.setUint8(7 * row, kind);
    table.setUint32(7 * row + 1, where);
    table.setUint16(7 * row + 5, index);
  }
  return new Uint8Array(table.buffer);
}
