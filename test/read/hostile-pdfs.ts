/** PDFs that are small to write and large to read, each of a million of something. */
import { deflateSync } from 'node:zlib';

/** How a PDF is hostile; `count` is of what it has so many. */
export type HostilePdf = (count: number) => Uint8Array;

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>';

/** The objects of a document with one empty page. */
export const emptyPage: readonly string[] = [catalogue, pages, page];

/** A PDF of objects, each given whole, numbered from 1, with its table of places. */
export function pdf(objects: readonly (string | Uint8Array)[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n', 'latin1')];
  const places: string[] = [];
  let length = parts[0]!.length;
  let waiting = '';
  const flush = (): void => {
    parts.push(Buffer.from(waiting, 'latin1'));
    waiting = '';
  };
  objects.forEach((object, index) => {
    places.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    const [begin, end] = [`${index + 1} 0 obj\n`, '\nendobj\n'];
    length += begin.length + object.length + end.length;
    if (typeof object === 'string') {
      waiting += begin + object + end;
      if (waiting.length > 1_000_000) flush();
      return;
    }
    waiting += begin;
    flush();
    parts.push(Buffer.from(object));
    waiting = end;
  });
  waiting += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  flush();
  for (let at = 0; at < places.length; at += 10_000)
    parts.push(Buffer.from(places.slice(at, at + 10_000).join(''), 'latin1'));
  waiting = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  flush();
  return Buffer.concat(parts);
}

const times = (count: number, one: (index: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, index) => one(index));

function stream(entries: string, content: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${content.length} >>\nstream\n`, 'latin1'),
    content,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** The same objects in an object stream and the table of places in another, compressed to almost nothing. */
function packed(objects: readonly string[], size = objects.length + 3): Uint8Array {
  const head = '%PDF-1.7\n';
  const [container, last] = [objects.length + 1, objects.length + 2];
  let at = 0;
  const index = objects.map((object, position) => {
    const entry = `${position + 1} ${at}`;
    at += object.length + 1;
    return entry;
  });
  const first = `${index.join(' ')}\n`;
  const content = Buffer.from(`${first}${objects.join('\n')}\n`, 'latin1');
  const objectStream = Buffer.concat([
    Buffer.from(`${container} 0 obj\n`, 'latin1'),
    stream(
      `/Type /ObjStm /N ${objects.length} /First ${first.length} /Filter /FlateDecode`,
      deflateSync(content),
    ),
    Buffer.from('\nendobj\n', 'latin1'),
  ]);
  const places = Buffer.alloc(size * 9);
  const place = (object: number, kind: number, where: number, position: number): void => {
    places.writeUInt8(kind, object * 9);
    places.writeUInt32BE(where, object * 9 + 1);
    places.writeUInt32BE(position, object * 9 + 5);
  };
  for (let object = 1; object < size; object += 1) place(object, 1, head.length, 0);
  objects.forEach((_, position) => place(position + 1, 2, container, position));
  place(container, 1, head.length, 0);
  place(last, 1, head.length + objectStream.length, 0);
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    objectStream,
    Buffer.from(`${last} 0 obj\n`, 'latin1'),
    stream(`/Type /XRef /Size ${size} /W [1 4 4] /Root 1 0 R /Filter /FlateDecode`, deflateSync(places)),
    Buffer.from(`\nendobj\nstartxref\n${head.length + objectStream.length}\n%%EOF\n`, 'latin1'),
  ]);
}

/** Objects that nothing refers to, one after the other. */
export const ofObjects: HostilePdf = (count) => pdf([...emptyPage, ...times(count, () => '<< /A 1 >>')]);

/** Objects that nothing refers to, in a stream. */
export const ofPackedObjects: HostilePdf = (count) =>
  packed([...emptyPage, ...times(count, () => '<< /A 1 >>')]);

/** Pages that the tree of pages lists one by one. */
export const ofPages: HostilePdf = (count) =>
  packed([
    catalogue,
    `<< /Type /Pages /Kids [${times(count, (index) => `${index + 3} 0 R`).join(' ')}] /Count ${count} >>`,
    ...times(count, () => '<</Type/Page/Parent 2 0 R>>'),
  ]);

/** Nodes of the tree of pages, each the only kid of the one before, above one page. */
export const ofNodes: HostilePdf = (count) =>
  packed([
    catalogue,
    ...times(count, (index) => `<</Type/Pages/Count 1/Kids[${index + 3} 0 R]>>`),
    '<</Type/Page/MediaBox[0 0 9 9]>>',
  ]);

/** Nodes of the tree of pages beside each other, none of which holds a page, and one page after them. */
export const ofEmptyNodes: HostilePdf = (count) =>
  packed([
    catalogue,
    `<</Type/Pages/Count 1/Kids[${times(count, (index) => `${index + 4} 0 R`).join(' ')} 3 0 R]>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
    ...times(count, () => '<</Type/Pages/Count 0/Kids[]>>'),
  ]);

/** One node that says it holds so many pages, and lists the same page as often. */
export const ofRepeatedPages: HostilePdf = (count) =>
  pdf([catalogue, `<< /Type /Pages /Kids [${times(count, () => '3 0 R').join(' ')}] /Count 1 >>`, page]);

/** Entries of the table of places, of objects that are not there. */
export const ofEntries: HostilePdf = (count) => packed(emptyPage, count);

const drawing = (content: Uint8Array, filter = ''): Uint8Array =>
  pdf([
    catalogue,
    pages,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
    stream(filter, content),
  ]);

/** Megabytes of blanks in what the page draws, compressed to almost nothing. */
export const ofBlanks: HostilePdf = (megabytes) =>
  drawing(deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 0x20)), '/Filter /FlateDecode');

/** Megabytes of an image that stands within what the page draws, and ends with it or, at last, not at all. */
export const ofInlineImage: HostilePdf = (megabytes) =>
  drawing(
    Buffer.concat([
      Buffer.from('BI /W 8192 /H 8192 /BPC 8 /CS /G ID ', 'latin1'),
      Buffer.alloc(megabytes * 1024 * 1024, 0x45),
    ]),
  );

/** Drawing operators: so many of `q`, which never come to an end. */
export const ofOperators: HostilePdf = (count) =>
  drawing(deflateSync(Buffer.alloc(count * 2, 'q ', 'latin1')), '/Filter /FlateDecode');
