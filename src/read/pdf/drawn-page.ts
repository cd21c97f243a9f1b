/** Runs the drawing operators of a page and keeps what a table and its texts are made of. */
import { say } from '../../model/finding/bilingual.js';
import { mostGlyphs, mostRules } from '../limits.js';
import { otherCopy, refusal } from '../refusal.js';
import type { Glyph, PdfPage, Rule } from './pdf-page.js';

type Matrix = readonly [number, number, number, number, number, number];

/** Operators by number, as pdfjs gives them. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The names of operators and their numbers. */
export type OperatorNumbers = Readonly<Record<string, number>>;

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

const apply = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** A filled rectangle thicker than this, in points, is an area and no rule. */
const thickestRule = 2.5;

interface State {
  matrix: Matrix;
  text: Matrix;
  line: Matrix;
  pen: number;
  font: string;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/**
 * The glyphs and the rules of a page. `unitOf` gives the part of the size that a unit of the font's widths is.
 * Text that does not run from left to right on the page, such as a watermark's, is left out.
 */
export function drawnPage(
  operators: Operators,
  numbers: OperatorNumbers,
  { width, height, matrix }: { readonly width: number; readonly height: number; readonly matrix: Matrix },
  unitOf: (font: string) => number,
): PdfPage {
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  let state: State = {
    matrix,
    text: identity,
    line: identity,
    pen: 0,
    font: '',
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  const saved: State[] = [];
  const save = (): void => void saved.push({ ...state });
  const restore = (): void => {
    state = saved.pop() ?? state;
  };
  const setLine = (to: Matrix): void => {
    state.line = to;
    state.text = to;
    state.pen = 0;
  };
  const moveLine = (x: number, y: number): void => setLine(multiply(state.line, [1, 0, 0, 1, x, y]));

  const show = (units: readonly unknown[]): void => {
    const unit = unitOf(state.font);
    const whole = multiply(state.matrix, state.text);
    const upright = Math.abs(whole[1]) < Math.abs(whole[0]) * 0.05 && whole[0] > 0;
    const size = Math.abs(state.size) * Math.hypot(whole[2], whole[3]);
    for (const item of units) {
      if (typeof item === 'number') {
        state.pen -= (item / 1000) * state.size * state.scale;
        continue;
      }
      if (!item) continue;
      const glyph = item as { readonly unicode: string; readonly width: number; readonly isSpace: boolean };
      const advance = glyph.width * unit * state.size * state.scale;
      const [x, baseline] = apply(whole, state.pen, state.rise);
      if (upright) glyphs.push({ text: glyph.unicode, x, width: advance * whole[0], baseline, size });
      if (glyphs.length > mostGlyphs)
        throw refusal(
          'file.too-complex',
          say('PDF 一页上的文字异常多，未读', 'A page of the PDF has unusually much text; it was not read'),
          otherCopy,
        );
      const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      state.pen += advance + spacing * state.scale;
    }
  };

  const addRule = (x1: number, y1: number, x2: number, y2: number): void => {
    const horizontal = Math.abs(y1 - y2) < 0.2;
    if (horizontal === Math.abs(x1 - x2) < 0.2) return;
    if (rules.length >= mostRules)
      throw refusal(
        'file.too-complex',
        say('PDF 一页上的线条异常多，未读', 'A page of the PDF has unusually many lines; it was not read'),
        otherCopy,
      );
    rules.push(
      horizontal
        ? { horizontal, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
        : { horizontal, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) },
    );
  };
  const strokes = operatorSet(numbers, /stroke$/i);
  const fills = operatorSet(numbers, /fill/i);
  const paint = (operation: number, data: ArrayLike<number> | null | undefined): void => {
    for (const path of data ? subpaths(data, state.matrix) : []) {
      const box = boxOf(path.points);
      const [boxWidth, boxHeight] = [box.right - box.left, box.bottom - box.top];
      if (fills.has(operation) && path.points.length >= 4 && Math.min(boxWidth, boxHeight) <= thickestRule) {
        const [middle, centre] = [(box.top + box.bottom) / 2, (box.left + box.right) / 2];
        if (boxWidth >= boxHeight) addRule(box.left, middle, box.right, middle);
        else addRule(centre, box.top, centre, box.bottom);
      } else if (strokes.has(operation)) {
        const ends = path.closed ? [...path.points.slice(1), path.points[0]!] : path.points.slice(1);
        ends.forEach((end, index) => addRule(...path.points[index]!, ...end));
      }
    }
  };

  const actions: Readonly<Record<string, (args: readonly never[]) => void>> = {
    save,
    restore,
    transform: (args) => {
      state.matrix = multiply(state.matrix, args as unknown as Matrix);
    },
    paintFormXObjectBegin: ([form]) => {
      save();
      if (form) state.matrix = multiply(state.matrix, form as unknown as Matrix);
    },
    paintFormXObjectEnd: restore,
    beginGroup: save,
    endGroup: restore,
    beginText: () => setLine(identity),
    setCharSpacing: ([value]) => void (state.characterSpacing = value!),
    setWordSpacing: ([value]) => void (state.wordSpacing = value!),
    setHScale: ([value]) => void (state.scale = value! / 100),
    setLeading: ([value]) => void (state.leading = value!),
    setTextRise: ([value]) => void (state.rise = value!),
    setFont: ([font, size]) => {
      state.font = font!;
      state.size = size!;
    },
    setGState: ([entries]) => {
      for (const [name, value] of (entries ?? []) as Iterable<readonly [string, unknown]>)
        if (name === 'Font') [state.font, state.size] = value as [string, number];
    },
    moveText: ([x, y]) => moveLine(x!, y!),
    setLeadingMoveText: ([x, y]) => {
      state.leading = -y!;
      moveLine(x!, y!);
    },
    setTextMatrix: ([to]) => setLine([...(to as unknown as Iterable<number>)] as unknown as Matrix),
    nextLine: () => moveLine(0, -state.leading),
    showText: ([units]) => show(units!),
    showSpacedText: ([units]) => show(units!),
    constructPath: ([operation, data]) =>
      paint(operation!, data ? (data as readonly ArrayLike<number>[])[0] : null),
  };
  const byNumber = new Map(Object.entries(actions).map(([name, action]) => [numbers[name], action]));
  operators.fnArray.forEach((operation, index) =>
    byNumber.get(operation)?.((operators.argsArray[index] ?? []) as readonly never[]),
  );
  return { width, height, glyphs, rules };
}

const operatorSet = (numbers: OperatorNumbers, pattern: RegExp): ReadonlySet<number> =>
  new Set(Object.entries(numbers).flatMap(([name, value]) => (pattern.test(name) ? [value] : [])));

interface Subpath {
  readonly points: (readonly [number, number])[];
  closed: boolean;
}

/** How many numbers follow each code of a path: moveTo, lineTo, curveTo, quadratic, close. */
const argumentCounts = [2, 2, 6, 4, 0];

/** The straight pieces of a path; one with a curve is no rule. */
function subpaths(data: ArrayLike<number>, matrix: Matrix): readonly Subpath[] {
  const found: Subpath[] = [];
  let current: Subpath | undefined;
  for (let index = 0; index < data.length;) {
    const code = data[index]!;
    const count = argumentCounts[code] ?? 0;
    const end = apply(matrix, data[index + count - 1]!, data[index + count]!);
    index += 1 + count;
    if (code === 4) {
      if (current) current.closed = true;
    } else if (code === 0) {
      current = { points: [end], closed: false };
      found.push(current);
    } else if (code === 1) {
      current?.points.push(end);
    } else {
      if (current) found.splice(found.indexOf(current), 1);
      current = undefined;
    }
  }
  return found.filter(({ points }) => points.length > 1);
}

function boxOf(points: readonly (readonly [number, number])[]): {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
} {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}
