/** Turns the text of the document into runs, in WordprocessingML. */
import { inlineTexts, type BlockText } from '../document/block-texts.js';
import type { Inline } from '../document/document.js';
import { isLatin } from '../fonts/character-classes.js';
import type { TextRole } from '../style/style.js';
import { faceOf, facedText } from '../text/characters.js';
import { heldLines, type HeldLine } from '../text/held-lines.js';
import { paragraphOptions } from '../text/typeset.js';
import { halfPoints, twips } from './lengths.js';
import { characterStyles } from './styles.js';
import type { WordContext } from './word-context.js';
import { element, escapeXml } from '../xml.js';

/** What a run sets beside the styles of its paragraph and its mark. */
interface RunFormat {
  readonly size?: number;
  /** Added to each advance. */
  readonly characterSpacing?: number;
}

/** The runs of a paragraph's inlines; a forced break is a line break within it. */
export function inlineRuns(content: readonly Inline[], role: TextRole, context: WordContext): string {
  const { characterSpacing } = context.style.text[role];
  const texts = inlineTexts(content, role);
  return pieces(texts, heldIn(texts, role, context))
    .map(({ piece, spacing }) =>
      textRuns(piece, context, spacing === 0 ? {} : { characterSpacing: characterSpacing + spacing }),
    )
    .join('');
}

/** The lines that Word would end elsewhere; only justified ones can be set wider without showing it. */
function heldIn(
  texts: readonly BlockText[],
  role: TextRole,
  { style, metrics }: WordContext,
): readonly HeldLine[] {
  if (style.text[role].align !== 'justify') return [];
  return heldLines(facedText(texts, style), paragraphOptions(role, style, metrics));
}

/** The texts cut where the spacing of their characters changes. */
function pieces(
  texts: readonly BlockText[],
  held: readonly HeldLine[],
): readonly { readonly piece: BlockText; readonly spacing: number }[] {
  const edges = [...new Set(held.flatMap(({ from, to }) => [from, to]))];
  let place = 0;
  return texts.flatMap((whole) => {
    const characters = [...whole.text];
    const start = place;
    place += characters.length;
    const cuts = [start, ...edges.filter((edge) => edge > start && edge < place), place];
    return cuts.slice(0, -1).map((from, index) => {
      const spacing = held.find((line) => line.from <= from && from < line.to)?.spacing ?? 0;
      const text = characters.slice(from - start, cuts[index + 1]! - start).join('');
      return { piece: { ...whole, text }, spacing };
    });
  });
}

const lineBreak = element('r', {}, element('br'));

/** The runs of a text; a line feed is a forced break. */
export function textRuns(whole: BlockText, context: WordContext, format: RunFormat = {}): string {
  return whole.text
    .split('\n')
    .map((line) =>
      splitByHint(line)
        .map((piece) => textRun(piece, whole, format, context))
        .join(''),
    )
    .join(lineBreak);
}

function textRun(
  { text, hint }: Piece,
  whole: BlockText,
  { size, characterSpacing }: RunFormat,
  { fonts, style }: WordContext,
): string {
  const { role, mark } = whole;
  const { name } = fonts[faceOf(whole, style)];
  // The style of a mark names a Chinese font only.
  const named = hint === 'named' || (mark !== undefined && style.text[role].ownDigits);
  const font = {
    ...(named ? { ascii: name, hAnsi: name } : {}),
    ...(hint === 'none' ? {} : { hint: 'eastAsia' }),
  };
  const properties =
    (mark === undefined ? '' : element('rStyle', { val: characterStyles[mark] })) +
    (Object.keys(font).length === 0 ? '' : element('rFonts', font)) +
    (characterSpacing === undefined ? '' : element('spacing', { val: twips(characterSpacing) })) +
    (size === undefined
      ? ''
      : element('sz', { val: halfPoints(size) }) + element('szCs', { val: halfPoints(size) }));
  const content = `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

/**
 * Marks that Chinese and Western fonts both have (“ ” ‘ ’ … — · ① ℃ ×). Word takes them from the Western
 * font, narrow, unless the run has `hint="eastAsia"` (ECMA-376, 17.3.2.26). LibreOffice knows no hint and
 * takes them from the font of what stands before; after letters and digits both fonts are therefore named.
 */
const sharedMarks = '[\\u00a1-\\u00bf\\u00d7\\u00f7\\u2010-\\u2bff\\ue000-\\uf8ff]';
const sharedMark = new RegExp(sharedMarks, 'u');
const openingMarks = new RegExp(`^${sharedMarks}+`, 'u');

interface Piece {
  readonly text: string;
  readonly hint: 'none' | 'hint' | 'named';
}

/** Cuts text so that hints are on Chinese stretches that need them, and never on letters or digits. */
function splitByHint(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: string, hint: Piece['hint']): void => {
    const last = pieces.at(-1);
    if (piece === '') return;
    if (last?.hint === 'none' && hint === 'none')
      pieces[pieces.length - 1] = { text: last.text + piece, hint };
    else pieces.push({ text: piece, hint });
  };
  stretchesByScript(text).forEach(({ text: stretch, latin }, index) => {
    const marks = latin || index === 0 ? '' : (openingMarks.exec(stretch)?.[0] ?? '');
    const rest = stretch.slice(marks.length);
    add(marks, 'named');
    add(rest, !latin && sharedMark.test(rest) ? 'hint' : 'none');
  });
  return pieces;
}

function stretchesByScript(text: string): readonly { readonly text: string; readonly latin: boolean }[] {
  const stretches: { text: string; readonly latin: boolean }[] = [];
  for (const character of text) {
    const latin = isLatin(character.codePointAt(0)!);
    const last = stretches.at(-1);
    if (last?.latin === latin) last.text += character;
    else stretches.push({ text: character, latin });
  }
  return stretches;
}
