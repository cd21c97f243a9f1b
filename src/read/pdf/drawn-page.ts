/** Runs the drawing operators of a page and keeps what a table and its texts are made of. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { mostGlyphs, mostRules } from '../limits.js';
import { otherCopy, refusal } from '../refusal.js';
import {
  initialState,
  restoringOperators,
  savingOperators,
  stateChanges,
  type GraphicsState,
} from './graphics-state.js';
import type { Matrix } from './matrix.js';
import { paintedRules } from './painted-rules.js';
import type { Glyph, PdfPage, Rule } from './pdf-page.js';
import { showText } from './shown-text.js';

/** Operators by number, as pdfjs gives them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The names of operators and their numbers. */
export type OperatorNumbers = Readonly<Record<string, number>>;

/** The operator that paints the path, and in a list of one the codes and the numbers of its pieces. */
type PathArguments = readonly [painting: number, paths: readonly ArrayLike<number>[] | null];

/** The glyphs and the rules of a page. `unitOf` gives the part of the size that a unit of the font's widths is. */
export function drawnPage(
  operators: Operators,
  numbers: OperatorNumbers,
  { width, height, matrix }: { readonly width: number; readonly height: number; readonly matrix: Matrix },
  unitOf: (font: string) => number,
): PdfPage {
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  let state = initialState(matrix);
  const saved: GraphicsState[] = [];
  operators.fnArray.forEach((operation, index) => {
    const name = names.get(operation) ?? '';
    const args = (operators.argsArray[index] ?? []) as readonly never[];
    if (savingOperators.has(name)) saved.push(state);
    if (restoringOperators.has(name)) state = saved.pop() ?? state;
    else if (name === 'showText' || name === 'showSpacedText')
      state = showText(args[0]!, state, unitOf(state.font), (glyph) => {
        if (glyphs.push(glyph) > mostGlyphs) throw tooMuch(unusualText);
      });
    else if (name === 'constructPath') {
      const [painting, paths] = args as readonly unknown[] as PathArguments;
      const by = names.get(painting) ?? '';
      const how = { fills: /fill/i.test(by), strokes: /stroke$/i.test(by) };
      for (const rule of paths?.[0] ? paintedRules(paths[0], state.matrix, how) : [])
        if (rules.push(rule) > mostRules) throw tooMuch(unusualRules);
    } else state = stateChanges[name]?.(state, args) ?? state;
  });
  return { width, height, glyphs, rules };
}

const unusualText = say(
  'PDF 一页上的文字异常多，未读',
  'A page of the PDF has unusually much text; it was not read',
);
const unusualRules = say(
  'PDF 一页上的线条异常多，未读',
  'A page of the PDF has unusually many lines; it was not read',
);
const tooMuch = (what: Bilingual): Error => refusal('file.too-complex', what, otherCopy);
