/** Turns the text of the document into runs. */
import type { TextRun } from 'docx';
import type { Inline } from '../document.js';
import { isLatin } from '../fonts/font-set.js';
import type { CellText } from '../grid.js';
import { halfPoints } from './lengths.js';
import type { WordContext } from './seam.js';
import { characterStyles } from './styles.js';

export interface RunFormat {
  readonly style?: string;
  /** In points, where it is not that of the paragraph. */
  readonly size?: number;
}

/** The runs of inlines; a forced break is a line break within the paragraph. */
export function inlineRuns(content: readonly Inline[], context: WordContext): readonly TextRun[] {
  return content.flatMap((inline) => {
    if (inline.type === 'break') return [new context.docx.TextRun({ break: 1 })];
    const format = inline.mark === undefined ? {} : { style: characterStyles[inline.mark] };
    return textRuns(inline.text, format, context);
  });
}

/** The runs of a cell's text; remarks take the face that the form sets them apart with. */
export function cellRuns(
  content: readonly CellText[],
  size: number | undefined,
  context: WordContext,
): readonly TextRun[] {
  return content.flatMap(({ text, remark }) =>
    textRuns(
      text,
      {
        ...(remark ? { style: characterStyles.remark } : {}),
        ...(size === undefined ? {} : { size }),
      },
      context,
    ),
  );
}

/** The runs of plain text. */
export function textRuns(
  text: string,
  { style, size }: RunFormat,
  { docx }: WordContext,
): readonly TextRun[] {
  return splitByHint(text).map(
    (piece) =>
      new docx.TextRun({
        text: piece.text,
        ...(style === undefined ? {} : { style }),
        ...(size === undefined ? {} : { size: halfPoints(size) }),
        ...(piece.hint ? { font: { hint: 'eastAsia' } } : {}),
      }),
  );
}

/**
 * Marks that Chinese and Western fonts both have (“ ” ‘ ’ … — · ① ℃ ×). Word takes them from the Western
 * font, narrow, unless the run has `hint="eastAsia"` (ECMA-376, 17.3.2.26).
 */
const sharedMark = /[\u00a1-\u00bf\u00d7\u00f7\u2010-\u2bff\ue000-\uf8ff]/u;

interface Piece {
  readonly text: string;
  readonly hint: boolean;
}

/** Cuts text so that the hint is on Chinese stretches that need it, and never on letters or digits. */
function splitByHint(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { text: stretch, latin } of stretchesByScript(text)) {
    const hint = !latin && sharedMark.test(stretch);
    const last = pieces.at(-1);
    if (last && !last.hint && !hint) pieces[pieces.length - 1] = { text: last.text + stretch, hint };
    else pieces.push({ text: stretch, hint });
  }
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
