/** Breaks a title that is too long for one line, for every renderer alike. */
import { reportName } from '../../model/editions/shared.js';
import { inlineText, type Inline } from '../document/document.js';
import { isLatin } from '../fonts/character-classes.js';
import { typeArea, type Style } from '../style/style.js';
import { mayBreakBetween } from './line-breaks.js';

/**
 * The lines of a title (GB/T 9704-2012, 7.3.1: 回行时词意完整，排列对称，长短适宜). Breaks that the title brings stay; a
 * line wider than the type area is parted into lines as even as they come: after the name of a place or an
 * organ and before the report's own name, else between words, and within a word only where nothing else fits.
 */
export function titleLines(content: readonly Inline[], style: Style): readonly string[] {
  const { size, characterSpacing, ownDigits } = style.text.title;
  // Half a character is left free: other programs' rounding must not push a title's last character down.
  const room = typeArea(style).width / (size + characterSpacing) - 0.5;
  return inlineText(content)
    .split('\n')
    .flatMap((line) => brokenLine(line, room - (ownDigits ? widerDigit * latinIn(line) : 0)));
}

/** The title with every break that its lines need. */
export function brokenTitle(content: readonly Inline[], style: Style): readonly Inline[] {
  return titleLines(content, style).flatMap((text, index): readonly Inline[] => [
    ...(index > 0 ? [{ type: 'break' } as const] : []),
    { type: 'text', text },
  ]);
}

/** What the digits of our own 小标宋 are wider than half a character; those of 方正小标宋 are not. */
const widerDigit = 0.1;

const latinIn = (text: string): number =>
  [...text].filter((character) => isLatin(character.codePointAt(0)!)).length;

/**
 * The width of a text in characters, of which a Latin letter or digit takes half a one: that of no font, since a
 * title breaks alike in every format, whatever the fonts of those who open it.
 */
const widthOf = (text: string): number => [...text].length - latinIn(text) / 2;

function brokenLine(line: string, room: number): readonly string[] {
  const count = Math.ceil(widthOf(line) / room);
  if (count <= 1) return [line];
  for (const piecesOf of [namesOf, wordsOf, charactersOf]) {
    const pieces = joined(piecesOf(line));
    const lines = evenLines(pieces, count, room) ?? evenLines(pieces, count + 1, room);
    if (lines) return lines;
  }
  return [line];
}

/** The pieces in `count` lines of the most even widths, or undefined where they do not fit in so few. */
function evenLines(pieces: readonly string[], count: number, room: number): readonly string[] | undefined {
  if (pieces.length < count) return undefined;
  const share = widthOf(pieces.join('')) / count;
  let best: { readonly lines: readonly string[]; readonly unevenness: number } | undefined;
  const place = (from: number, lines: readonly string[], unevenness: number): void => {
    if (best && unevenness >= best.unevenness) return;
    const isLast = lines.length === count - 1;
    for (let to = isLast ? pieces.length : from + 1; to <= pieces.length; to += 1) {
      const text = pieces.slice(from, to).join('');
      const width = widthOf(text);
      if (width > room) break;
      const more = unevenness + (width - share) ** 2;
      if (!isLast) place(to, [...lines, text], more);
      else if (!best || more < best.unevenness) best = { lines: [...lines, text], unevenness: more };
    }
  };
  place(0, [], 0);
  return best?.lines;
}

const placeOrOrgan =
  /(?<=自治[区州县旗]|[省市区县州盟旗镇乡]|街道|人民政府|委员会|办公[室厅]|[局厅部院署]|）)(?!人民政府|（)|(?=（)/u;
const reportAndYear = new RegExp(`(?=\\d{4}年)|(?=${reportName})`);

/** The title at the ends of the names in it; the report's own name stays whole. */
function namesOf(line: string): readonly string[] {
  return line
    .split(reportAndYear)
    .flatMap((part) => (part.startsWith(reportName) ? [part] : part.split(placeOrOrgan)));
}

function wordsOf(line: string): readonly string[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(line)].map(({ segment }) => segment);
}

function charactersOf(line: string): readonly string[] {
  return [...line];
}

/** Pieces put together where no line may end between them: years, numbers with their units, marks. */
function joined(pieces: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    const holds = last !== undefined && !mayBreakBetween([...last].at(-1)!, [...piece][0]!);
    if (holds) parts[parts.length - 1] = last + piece;
    else if (piece !== '') parts.push(piece);
  }
  return parts;
}
