/** Turns the text of the document into runs. */
import type { IRunOptions, TextRun } from 'docx';
import type { Inline } from '../document.js';
import { isLatin } from '../fonts/font-set.js';
import type { CellText } from '../grid.js';
import type { Face } from '../style.js';
import { halfPoints } from './lengths.js';
import type { WordContext } from './seam.js';
import { characterStyles, markFaces } from './styles.js';

export interface RunFormat {
  /** The Chinese face that the text has by its style. */
  readonly face: Face;
  readonly style?: string;
  /** In points, where it is not that of the paragraph. */
  readonly size?: number;
}

/** The runs of inlines; a forced break is a line break within the paragraph. */
export function inlineRuns(content: readonly Inline[], face: Face, context: WordContext): readonly TextRun[] {
  return content.flatMap((inline) => {
    if (inline.type === 'break') return [new context.docx.TextRun({ break: 1 })];
    if (inline.mark === undefined) return textRuns(inline.text, { face }, context);
    const format = { style: characterStyles[inline.mark], face: markFaces[inline.mark] };
    return textRuns(inline.text, format, context);
  });
}

/** The runs of a cell's text; remarks take the face that the form sets them apart with. */
export function cellRuns(
  content: readonly CellText[],
  size: number | undefined,
  context: WordContext,
): readonly TextRun[] {
  const { table, text: styles } = context.style;
  return content.flatMap(({ text, remark }) =>
    textRuns(
      text,
      {
        ...(remark ? { face: table.remarkFace, style: characterStyles.remark } : { face: styles.table.face }),
        ...(size === undefined ? {} : { size }),
      },
      context,
    ),
  );
}

/** The runs of plain text. */
export function textRuns(
  text: string,
  { face, style, size }: RunFormat,
  { docx, fonts }: WordContext,
): readonly TextRun[] {
  const { name } = fonts[face];
  const hints: Readonly<Record<Piece['hint'], IRunOptions>> = {
    none: {},
    hint: { font: { hint: 'eastAsia' } },
    named: { font: { hint: 'eastAsia', ascii: name, hAnsi: name } },
  };
  return splitByHint(text).map(
    (piece) =>
      new docx.TextRun({
        text: piece.text,
        ...(style === undefined ? {} : { style }),
        ...(size === undefined ? {} : { size: halfPoints(size) }),
        ...hints[piece.hint],
      }),
  );
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
