/**
 * Puts the fonts of a report into its Word file, cut down to the characters that the report has. The docx library
 * embeds fonts too, under keys that are made up anew each time.
 */
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../document/document.js';
import { fontsByRole } from '../fonts/document-fonts.js';
import type { FontsByRole } from '../fonts/font-set.js';
import { subsetFont } from '../fonts/subset-font.js';
import type { Style, WordFontNames } from '../style/style.js';
import { declaration, escapeXml } from '../xml.js';
import { wordText } from './word-text.js';
import { zipEntry, zipFile } from './zip.js';

interface EmbeddedFont {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `{…}`, made of the font's own bytes, so that the same report gives the same file. */
  readonly key: string;
}

/**
 * The Word file with fonts under the names that it asks for: the office's own where their licence lets them be
 * edited, and else the built-in ones. Characters that are typed into the file later are not in them.
 */
export async function embedFonts(
  file: Uint8Array,
  document: Document,
  { style, office }: { readonly style: Style; readonly office: FontsByRole },
): Promise<Uint8Array> {
  const fonts = await fontsToEmbed(document, style, office);
  const given = unzipSync(file);
  const edited = (name: string, edit: (text: string) => string): string => edit(strFromU8(given[name]!));
  const parts: Record<string, string | Uint8Array> = {
    ...given,
    '[Content_Types].xml': edited('[Content_Types].xml', withFontType),
    'word/fontTable.xml': edited('word/fontTable.xml', (text) => withEmbeddings(text, fonts)),
    'word/settings.xml': edited('word/settings.xml', withSetting),
    'word/_rels/fontTable.xml.rels': relationships(fonts),
  };
  for (const [index, font] of fonts.entries()) parts[`word/${target(index)}`] = obfuscated(font);
  return zipFile(Object.entries(parts).map(([name, part]) => zipEntry(name, part)));
}

const target = (index: number): string => `fonts/font${index + 1}.odttf`;

type Part = keyof WordFontNames;

async function fontsToEmbed(
  document: Document,
  style: Style,
  office: FontsByRole,
): Promise<readonly EmbeddedFont[]> {
  const names = Object.entries(style.wordFonts) as readonly (readonly [Part, string])[];
  const faces = await fontsByRole(
    names.map(([part]) => part),
    office,
  );
  const texts = wordText(document, style);
  // Two parts may have one font, and the file has room for one of each name.
  return [...new Set(names.map(([, name]) => name))].flatMap((name) => {
    const parts = names.filter((entry) => entry[1] === name).map(([part]) => part);
    const characters = parts.flatMap((part) => [...(texts.get(part) ?? [])]);
    if (characters.length === 0) return [];
    const face = faces[parts[0]!].find(({ fitsWord }) => fitsWord)!;
    const bytes = subsetFont(face, [0x20, ...characters], name);
    return [{ name, bytes, key: keyOf(bytes) }];
  });
}

function keyOf(bytes: Uint8Array): string {
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  return `{${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}}`;
}

/** The first 32 bytes are masked with the key, read from its end (ECMA-376 part 4, 2.8.1). */
function obfuscated({ bytes, key }: EmbeddedFont): Uint8Array {
  const mask = Buffer.from(key.replace(/[{}-]/g, ''), 'hex').reverse();
  return bytes.map((byte, index) => (index < 32 ? byte ^ mask[index % 16]! : byte));
}

const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function withEmbeddings(table: string, fonts: readonly EmbeddedFont[]): string {
  return fonts.reduce(
    (text, { name, key }, index) => {
      const start = text.indexOf(`<w:font w:name="${escapeXml(name)}"`);
      const end = start < 0 ? -1 : text.indexOf('</w:font>', start);
      if (end < 0) return text;
      const entry = `<w:embedRegular r:id="rId${index + 1}" w:fontKey="${key}"/>`;
      return text.slice(0, end) + entry + text.slice(end);
    },
    table.replace('<w:fonts ', `<w:fonts xmlns:r="${officeRelationships}" `),
  );
}

function relationships(fonts: readonly EmbeddedFont[]): string {
  const entries = fonts.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${officeRelationships}/font" Target="${target(index)}"/>`,
  );
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${declaration}<Relationships xmlns="${namespace}">${entries.join('')}</Relationships>`;
}

const fontType =
  '<Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>';

/** The docx library lists the type in every file; it may stand there once only. */
const withFontType = (types: string): string =>
  types.includes('Extension="odttf"') ? types : types.replace(/(<Types [^>]*>)/, `$1${fontType}`);

const withSetting = (settings: string): string =>
  settings.replace(/(<w:settings [^>]*>)/, '$1<w:embedTrueTypeFonts/><w:saveSubsetFonts/>');
