/** The parts of a Word file that its style alone decides: made by the docx library, once for each style. */
import { strFromU8, unzipSync } from 'fflate';
import type { Style } from '../style/style.js';
import { partsForData, type Parts } from './data-part.js';
import { fontTableXml } from './fonts.js';
import { footers, sectionProperties } from './page.js';
import { settingsXml } from './settings.js';
import { stylesXml } from './styles.js';
import type { WordContext } from './word-context.js';
import { zipEntry, type ZipEntry } from './zip.js';

/** A Word file without its text. */
export interface WordPackage {
  /** `word/document.xml` before and after what stands in the body. */
  readonly documentHead: string;
  readonly documentTail: string;
  /** The other parts but for the properties, packed. */
  readonly entries: readonly ZipEntry[];
  /** The same for a file that carries its data, but for those. */
  readonly entriesWithData: readonly ZipEntry[];
}

/** Parts that the library always writes and a report never uses; its theme names fonts that WPS then misses. */
const unusedParts: readonly string[] = [
  'docProps/custom.xml',
  'word/comments.xml',
  'word/endnotes.xml',
  'word/footnotes.xml',
  'word/numbering.xml',
  'word/theme/theme1.xml',
];

/** Those, and the parts that every report has of its own. */
const omittedParts: readonly string[] = [...unusedParts, 'word/document.xml', 'docProps/core.xml'];

const packages = new WeakMap<Style, Promise<WordPackage>>();

/** The package of a style. The docx library is loaded on first use: who renders no Word file never pays for it. */
export function wordPackage(context: WordContext): Promise<WordPackage> {
  let made = packages.get(context.style);
  if (!made) packages.set(context.style, (made = makePackage(context)));
  return made;
}

async function makePackage(context: WordContext): Promise<WordPackage> {
  const given = await libraryParts(context);
  const [documentHead, documentTail] = given['word/document.xml']!.split(gap) as [string, string];
  const parts = Object.fromEntries(
    Object.entries(given)
      .filter(([name, text]) => !omittedParts.includes(name) && !isEmptyRelationships(name, text))
      .map(([name, text]) => [name, withoutUnusedParts(name, text)]),
  );
  const packed = (texts: Parts): readonly ZipEntry[] =>
    Object.entries(texts).map(([name, text]) => zipEntry(name, text));
  return { documentHead, documentTail, entries: packed(parts), entriesWithData: packed(partsForData(parts)) };
}

/** The empty paragraph that keeps the place of the body. */
const gap = '<w:p/>';

/** The library's parts, those among them that it cannot make as a report needs them replaced by ours. */
async function libraryParts({ style, fonts }: WordContext): Promise<Parts> {
  const { Document, Packer, Paragraph } = await import('docx');
  const file = new Document({
    sections: [
      {
        properties: sectionProperties(style),
        footers: await footers(style),
        children: [new Paragraph({})],
      },
    ],
  });
  const packed = await Packer.toBuffer(file, undefined, [
    { path: 'word/styles.xml', data: stylesXml(style, fonts) },
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'word/fontTable.xml', data: fontTableXml(fonts) },
  ]);
  // The library has entries for folders, which a package of parts has none of (ISO/IEC 29500-2, 7.3).
  const parts = unzipSync(new Uint8Array(packed), { filter: ({ name }) => !name.endsWith('/') });
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const isEmptyRelationships = (name: string, text: string): boolean =>
  name.endsWith('.rels') && !text.includes('<Relationship ');

/** Takes what refers to an unused part out of the lists of parts and relationships. */
function withoutUnusedParts(name: string, text: string): string {
  if (name !== '[Content_Types].xml' && !name.endsWith('.rels')) return text;
  return text
    .replace(/<Override [^>]*PartName="\/([^"]+)"[^>]*\/>/g, (entry, part: string) =>
      unusedParts.includes(part) ? '' : entry,
    )
    .replace(/<Relationship [^>]*Target="([^"]+)"[^>]*\/>/g, (entry, target: string) =>
      unusedParts.includes(target) || unusedParts.includes(`word/${target}`) ? '' : entry,
    );
}
