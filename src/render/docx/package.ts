/** Finishes the file that the docx library packed: our own parts, no clock, the same bytes for the same report. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Block, Document } from '../document.js';
import { withDataPart } from './data-part.js';
import { declaration, escapeXml } from './xml.js';

/** Parts that the library always writes and a report never uses; its theme names fonts that WPS then misses. */
const unusedParts: readonly string[] = [
  'docProps/custom.xml',
  'word/comments.xml',
  'word/endnotes.xml',
  'word/footnotes.xml',
  'word/numbering.xml',
  'word/theme/theme1.xml',
];

/** The packed file with `parts` in place of the library's, tables described, and dated by the document. */
export function finishPackage(
  packed: Uint8Array,
  document: Document,
  parts: Readonly<Record<string, string>>,
): Uint8Array {
  const given = unzipSync(packed);
  const textOf = (name: string): string => strFromU8(given[name]!);
  const texts: Record<string, string> = {};
  for (const name of Object.keys(given)) {
    if (unusedParts.includes(name) || isEmptyRelationships(name, textOf(name))) continue;
    texts[name] = withoutUnusedParts(name, textOf(name));
  }
  const own = {
    ...parts,
    'word/document.xml': describeTables(textOf('word/document.xml'), document.blocks),
    'docProps/core.xml': coreProperties(document),
  };
  const whole = { ...texts, ...own };
  return zip(document.data === undefined ? whole : withDataPart(whole, document.data));
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

/** Names every table for those who hear the page read out: the library has no option for it. */
function describeTables(documentXml: string, blocks: readonly Block[]): string {
  const tables = blocks.filter((block) => block.type === 'table');
  let index = 0;
  return documentXml.replace(/<\/w:tblPr>/g, (end) => {
    const table = tables[index];
    index += 1;
    if (!table) return end;
    const { rowCount, columnWidths, headRows } = table.grid;
    const head = headRows > 0 ? `，前${headRows}行为表头，跨页时重复` : '';
    const description = `${rowCount}行${columnWidths.length}列${head}。`;
    return (
      `<w:tblCaption w:val="${escapeXml(table.caption)}"/>` +
      `<w:tblDescription w:val="${escapeXml(description)}"/>${end}`
    );
  });
}

/** The file's properties: the library dates them by the clock and leaves the language out. */
function coreProperties({ title, agency, date, language }: Document): string {
  const day = `${date}T00:00:00Z`;
  return (
    `${declaration}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(agency)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(agency)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>` +
    `<dc:language>${language}</dc:language></cp:coreProperties>`
  );
}

/** Sorted, with the list of types first as readers expect it, and without the time of day in any entry. */
function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  const first = '[Content_Types].xml';
  const names = Object.keys(parts).filter((name) => name !== first);
  // The order of code units, which no locale changes.
  const ordered = [first, ...names.sort((a, b) => (a < b ? -1 : 1))];
  // A zip entry has a local time, so a local date gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(ordered.map((name) => [name, [strToU8(parts[name]!), { mtime }]])));
}
