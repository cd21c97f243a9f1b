/** Where and how the next operator of a page draws, and the operators that change that. */
import { identity, multiply, type Matrix } from './matrix.js';

export interface GraphicsState {
  readonly matrix: Matrix;
  readonly text: Matrix;
  readonly line: Matrix;
  /** How far the text has run since the beginning of its line. */
  readonly pen: number;
  readonly font: string;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
}

/** The state at the beginning of a page. */
export const initialState = (matrix: Matrix): GraphicsState => ({
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
});

type Change = (state: GraphicsState, args: readonly never[]) => GraphicsState;

/** The operators that draw nothing, by the names that pdfjs gives them. */
export const stateChanges: Readonly<Record<string, Change>> = {
  transform: (state, by) => transformed(state, by as unknown as Matrix),
  paintFormXObjectBegin: (state, [by]) => (by ? transformed(state, by) : state),
  beginText: (state) => atLine(state, identity),
  setCharSpacing: (state, [characterSpacing]) => ({ ...state, characterSpacing: characterSpacing! }),
  setWordSpacing: (state, [wordSpacing]) => ({ ...state, wordSpacing: wordSpacing! }),
  setHScale: (state, [percent]) => ({ ...state, scale: percent! / 100 }),
  setLeading: (state, [leading]) => ({ ...state, leading: leading! }),
  setTextRise: (state, [rise]) => ({ ...state, rise: rise! }),
  setFont: (state, [font, size]) => ({ ...state, font: font!, size: size! }),
  setGState: (state, [entries]) => {
    const fonts = [...((entries ?? []) as Iterable<readonly [string, unknown]>)].filter(
      ([name]) => name === 'Font',
    );
    return fonts.reduce((before, [, value]) => {
      const [font, size] = value as readonly [string, number];
      return { ...before, font, size };
    }, state);
  },
  moveText: (state, [x, y]) => lineMoved(state, x!, y!),
  setLeadingMoveText: (state, [x, y]) => lineMoved({ ...state, leading: -y! }, x!, y!),
  setTextMatrix: (state, [to]) =>
    atLine(state, [...(to as unknown as Iterable<number>)] as unknown as Matrix),
  nextLine: (state) => lineMoved(state, 0, -state.leading),
};

const transformed = (state: GraphicsState, by: Matrix): GraphicsState => ({
  ...state,
  matrix: multiply(state.matrix, by),
});

const atLine = (state: GraphicsState, line: Matrix): GraphicsState => ({
  ...state,
  line,
  text: line,
  pen: 0,
});

const lineMoved = (state: GraphicsState, x: number, y: number): GraphicsState =>
  atLine(state, multiply(state.line, [1, 0, 0, 1, x, y]));

/** Those that save the state, and those that go back to the one that was saved last. */
export const savingOperators: ReadonlySet<string> = new Set(['save', 'paintFormXObjectBegin', 'beginGroup']);
export const restoringOperators: ReadonlySet<string> = new Set([
  'restore',
  'paintFormXObjectEnd',
  'endGroup',
]);
