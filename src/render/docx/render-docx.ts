import type { Document } from '../document/document.js';
import type { Style } from '../style/style.js';
import { blocksXml } from './blocks.js';
import { coreProperties } from './core-properties.js';
import { dataPart } from './data-part.js';
import { wordFontsOf } from './fonts.js';
import { wordMetrics } from './word-context.js';
import { wordPackage } from './package.js';
import type { WordContext } from './word-context.js';
import { zipEntry, zipFile, type ZipEntry } from './zip.js';

/**
 * Writes a document as a Word file (Office Open XML). The same document and style give the same bytes, on any
 * day and in any time zone. The docx library makes the package; the body is written directly, since building
 * its objects and packing everything anew took nine tenths of the time.
 */
export async function documentToDocx(document: Document, style: Style): Promise<Uint8Array> {
  const context: WordContext = { style, fonts: wordFontsOf(style.wordFonts), metrics: await wordMetrics() };
  const { documentHead, documentTail, entries, entriesWithData } = await wordPackage(context);
  const body = blocksXml(document.blocks, context);
  return zipFile(
    inOrder([
      ...(document.data === undefined ? entries : [...entriesWithData, dataEntry(document.data)]),
      zipEntry('word/document.xml', documentHead + body + documentTail),
      zipEntry('docProps/core.xml', coreProperties(document)),
    ]),
  );
}

function dataEntry(data: string): ZipEntry {
  const { name, text } = dataPart(data);
  return zipEntry(name, text);
}

/** By name, in the order of code units, which no locale changes; the list of types first, as readers expect it. */
function inOrder<Entry extends { readonly name: string }>(entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ name }: Entry): string => (name === '[Content_Types].xml' ? '' : name);
  return [...entries].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
