import { blockTexts } from '../document/block-texts.js';
import type { Document } from '../document/document.js';
import { openBuiltInFont } from './built-in-fonts.js';
import type { FontFace } from './font-face.js';
import type { FontRole } from './font-roles.js';
import { isInvisible } from './character-classes.js';
import { createFontSet, type FontsByRole, type FontSet } from './font-set.js';

const commonRoles = ['title', 'fangsong', 'hei', 'kai', 'song', 'latin'] as const;

/** Begins to unpack the built-in faces beside other work; whoever needs one waits for the rest of it. */
export function beginToOpenFonts(): void {
  // Who asks for the face is told what is wrong with it.
  for (const role of commonRoles) openBuiltInFont(role).catch(() => undefined);
}

/**
 * The faces for a document: in each part the office's own come first and the built-in one after them. The
 * built-in file of rare hanzi is opened only where the others lack a character.
 */
export async function fontsFor(document: Document, office: FontsByRole = {}): Promise<FontSet> {
  const fonts = await fontsByRole(commonRoles, office);
  const { song = [], latin = [] } = fonts;
  const usual = [...song, ...(office.rest ?? []), ...latin];
  const lacks = charactersOf(document).some((codePoint) => !usual.some((face) => face.has(codePoint)));
  return createFontSet({
    ...fonts,
    rest: [...(office.rest ?? []), ...(lacks ? [await openBuiltInFont('rest')] : [])],
  });
}

/** The faces of these parts, of which the office's own come first. */
export async function fontsByRole<Role extends FontRole>(
  roles: readonly Role[],
  office: FontsByRole,
): Promise<{ readonly [Key in Role]: readonly [FontFace, ...FontFace[]] }> {
  const entries = roles.map(async (role) => [role, [...(office[role] ?? []), await openBuiltInFont(role)]]);
  return Object.fromEntries(await Promise.all(entries)) as {
    readonly [Key in Role]: readonly [FontFace, ...FontFace[]];
  };
}

function charactersOf(document: Document): readonly number[] {
  const found = new Set<number>();
  for (const block of document.blocks)
    for (const { text } of blockTexts(block))
      for (const character of text) found.add(character.codePointAt(0)!);
  return [...found].filter((codePoint) => codePoint !== 0x0a && !isInvisible(codePoint));
}
