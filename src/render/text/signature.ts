import type { FontSet } from '../fonts/font-set.js';
import { typeArea, type Style } from '../style/style.js';
import { facedText, textWidth } from './characters.js';
import { paragraphOptions } from './typeset.js';

/** Where the two lines of a signature stand, in points; they begin from the left edge of the type area. */
export interface SignatureLayout {
  readonly nameLeft: number;
  readonly dateLeft: number;
  /**
   * Room of the date beyond the type area. It may end at the very edge, and a program that sets gaps around its
   * numbers, as LibreOffice does, would break it.
   */
  readonly beyond: number;
}

/** Characters that the first one of the date stands to the right of the first one of the name. */
const dateShift = 2;

interface Widths {
  readonly name: number;
  readonly date: number;
  /** Where the longer line ends; with a seal, the date. */
  readonly rightEnd: number;
  readonly line: number;
  readonly character: number;
}

type Places = Omit<SignatureLayout, 'beyond'>;

/** Where name and date stand, with or without room for a seal (GB/T 9704-2012, 7.3.5.1 and 7.3.5.2). */
export function signatureLayout(name: string, date: string, style: Style, fonts: FontSet): SignatureLayout {
  const { signature } = style;
  const { size, characterSpacing } = style.text.body;
  const character = size + characterSpacing;
  const widthOf = (text: string): number =>
    textWidth(facedText([{ text, role: 'body' }], style), paragraphOptions('body', style, fonts));
  const line = typeArea(style).width;
  const rightEnd = line - signature.inset * character;
  const widths: Widths = { name: widthOf(name), date: widthOf(date), rightEnd, line, character };
  const places = signature.seal && date !== '' ? besideSeal(widths) : withoutSeal(widths);
  return { ...places, beyond: signature.inset * size };
}

/**
 * Without a seal (7.3.5.2): the name ends two characters before the right edge and the date begins two
 * characters to the right of the name's beginning. A date longer than the name is the one that ends there, and
 * the name moves left with it. What is too long for the line begins at its left edge and wraps.
 */
function withoutSeal({ name, date, rightEnd, character }: Widths): Places {
  const shift = dateShift * character;
  const nameLeft = Math.max(0, date > name ? rightEnd - date - shift : rightEnd - name);
  return { nameLeft, dateLeft: nameLeft + shift };
}

/**
 * With a seal (7.3.5.1): the date ends four characters before the right edge and the name is centred over it.
 * A name that would then stand out of the type area ends at its edge.
 */
function besideSeal({ name, date, rightEnd, line }: Widths): Places {
  const dateLeft = Math.max(0, rightEnd - date);
  const centred = dateLeft + (date - name) / 2;
  return { nameLeft: Math.max(0, Math.min(centred, line - name)), dateLeft };
}
