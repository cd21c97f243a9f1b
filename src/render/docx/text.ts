/** Turns the text of the document into runs, in WordprocessingML. */
import type { Inline } from '../document/document.js';
import { isLatin } from '../fonts/character-classes.js';
import type { CellText } from '../document/grid.js';
import { typeArea, type Face, type TextRole } from '../style/style.js';
import { heldLines, type HeldLine } from '../text/held-lines.js';
import { facedText } from '../text/characters.js';
import { halfPoints, twips } from './lengths.js';
import { characterStyles, markFaces } from './styles.js';
import type { WordContext } from './word-context.js';
import { element, escapeXml } from '../xml.js';

export interface RunFormat {
  /** The Chinese face that the text has by its style. */
  readonly face: Face;
  readonly style?: string;
  /** In points, where it is not that of the paragraph. */
  readonly size?: number;
  /** Added to each advance, in points, where it is not that of the paragraph. */
  readonly characterSpacing?: number;
}

/** The runs of a paragraph's inlines; a forced break is a line break within it. */
export function inlineRuns(content: readonly Inline[], role: TextRole, context: WordContext): string {
  const { face, characterSpacing } = context.style.text[role];
  return pieces(content, heldIn(content, role, context))
    .map(({ inline, spacing }) => {
      if (inline.type === 'break') return lineBreak;
      const held = spacing === 0 ? {} : { characterSpacing: characterSpacing + spacing };
      if (inline.mark === undefined) return textRuns(inline.text, { face, ...held }, context);
      const format = { style: characterStyles[inline.mark], face: markFaces[inline.mark], ...held };
      return textRuns(inline.text, format, context);
    })
    .join('');
}

/** The lines that Word would end elsewhere; only justified ones can be set wider without showing it. */
function heldIn(
  content: readonly Inline[],
  role: TextRole,
  { style, metrics }: WordContext,
): readonly HeldLine[] {
  const { face, size, characterSpacing, align, indent } = style.text[role];
  if (align !== 'justify') return [];
  return heldLines(facedText(content, face), {
    fonts: metrics,
    size,
    characterSpacing,
    align,
    width: typeArea(style).width,
    indent: indent * (size + characterSpacing),
  });
}

/** The inlines cut where the spacing of their characters changes. */
function pieces(
  content: readonly Inline[],
  held: readonly HeldLine[],
): readonly { readonly inline: Inline; readonly spacing: number }[] {
  const edges = [...new Set(held.flatMap(({ from, to }) => [from, to]))];
  let place = 0;
  return content.flatMap((inline) => {
    const characters = inline.type === 'break' ? ['\n'] : [...inline.text];
    const start = place;
    place += characters.length;
    const cuts = [start, ...edges.filter((edge) => edge > start && edge < place), place];
    return cuts.slice(0, -1).map((from, index) => {
      const spacing = held.find((line) => line.from <= from && from < line.to)?.spacing ?? 0;
      const text = characters.slice(from - start, cuts[index + 1]! - start).join('');
      return { inline: inline.type === 'break' ? inline : { ...inline, text }, spacing };
    });
  });
}

/** The runs of a cell's text; remarks take the face that the form sets them apart with. */
export function cellRuns(
  content: readonly CellText[],
  size: number | undefined,
  context: WordContext,
): string {
  const { table, text: styles } = context.style;
  const sized = size === undefined ? {} : { size };
  const plain: RunFormat = { face: styles.table.face, ...sized };
  const remarked: RunFormat = { face: table.remarkFace, style: characterStyles.remark, ...sized };
  return content.map(({ text, remark }) => textRuns(text, remark ? remarked : plain, context)).join('');
}

const lineBreak = element('r', {}, element('br'));

/** The runs of plain text; a line feed is a forced break. */
export function textRuns(text: string, format: RunFormat, { fonts }: WordContext): string {
  const { name } = fonts[format.face];
  return text
    .split('\n')
    .map((line) =>
      splitByHint(line)
        .map((piece) => textRun(piece, format, name))
        .join(''),
    )
    .join(lineBreak);
}

function textRun({ text, hint }: Piece, { style, size, characterSpacing }: RunFormat, font: string): string {
  const named = hint === 'named' ? { ascii: font, hAnsi: font } : {};
  const properties =
    (style === undefined ? '' : element('rStyle', { val: style })) +
    (hint === 'none' ? '' : element('rFonts', { ...named, hint: 'eastAsia' })) +
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
