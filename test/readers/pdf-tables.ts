/**
 * Finds the ruled tables of a PDF from its rules and texts alone, whatever the way in which the writer drew
 * them: an edge may be one line or many, shared by two cells or drawn twice.
 */
import { groupByBaseline } from './pdf-lines.js';
import type { ReadPdf, ReadPdfPage, ReadRule, ReadText } from './pdf.js';
import type { ReadCell, ReadTable } from './table.js';

/** How far two places may be apart, in points, and still be the same. */
const tolerance = 0.6;

/** The part of the size that text reaches above and below its baseline. */
const ascent = 0.88;
const descent = 0.12;

/** A rectangle in points from the upper left corner of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A cell of a table in a PDF; its box runs along the middle of its rules. */
export interface ReadPdfCell extends ReadCell, Box {
  /** Whether all four sides are covered by rules from corner to corner. */
  readonly closed: boolean;
  /** The texts whose middle lies in the cell, in reading order. */
  readonly texts: readonly ReadText[];
  /** The box of all visible texts of the cell; `undefined` when it has none. */
  readonly textTop: number | undefined;
  readonly textBottom: number | undefined;
  readonly textLeft: number | undefined;
  readonly textRight: number | undefined;
  /** Whether no text of the cell reaches beyond the middle of one of its rules; true for an empty cell. */
  readonly inside: boolean;
  /** Whether two texts of the cell are printed over each other. */
  readonly overprinted: boolean;
  /** How far the middle of the text block is above or below that of the cell; 0 for an empty cell. */
  readonly offCentre: number;
  /** The same from left to right, positive when the text is too far to the right. */
  readonly offCentreHorizontally: number;
}

/** A table, or the part of a table that stands on one page; `headRows` is always 0. */
export interface PdfTable extends ReadTable {
  readonly page: number;
  readonly box: Box;
  readonly cells: readonly ReadPdfCell[];
  /** Where the grid lines are, in points: one more than there are columns and rows. */
  readonly columnLines: readonly number[];
  readonly rowLines: readonly number[];
  /** Texts that reach into the table's box although their middle lies outside it. */
  readonly straddling: readonly ReadText[];
}

/** A horizontal or vertical rule: `at` is its y or x, `from` and `to` its ends along the other axis. */
interface Stroke {
  readonly horizontal: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/**
 * The tables of each page, from top to bottom. Three or more rules that touch are a table; white
 * rules do not count. Cells are found on the grid of all places where a rule runs or ends, so that
 * a missing rule shows as a cell that is not `closed`.
 */
export function readPdfTables(pdf: ReadPdf): readonly (readonly PdfTable[])[] {
  return pdf.pages.map((page, index) =>
    connectedGroups(page.rules.flatMap(strokeOf))
      .flatMap((strokes) => readTable(strokes, page, index))
      .sort((first, second) => first.box.top - second.box.top || first.box.left - second.box.left),
  );
}

function strokeOf(rule: ReadRule): readonly Stroke[] {
  if (rule.color.toLowerCase() === '#ffffff') return [];
  const { x1, x2, y1, y2, width } = rule;
  const isHorizontal = Math.abs(y1 - y2) < 0.1;
  if (isHorizontal === Math.abs(x1 - x2) < 0.1) return [];
  return isHorizontal
    ? [{ horizontal: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2), width }]
    : [{ horizontal: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2), width }];
}

function isTouching(first: Stroke, second: Stroke): boolean {
  const slack = tolerance + Math.max(first.width, second.width) / 2;
  if (first.horizontal === second.horizontal) {
    const isInLine = Math.abs(first.at - second.at) <= slack;
    return isInLine && first.from <= second.to + slack && second.from <= first.to + slack;
  }
  const reaches = (one: Stroke, other: Stroke): boolean =>
    one.from - slack <= other.at && other.at <= one.to + slack;
  return reaches(first, second) && reaches(second, first);
}

function connectedGroups(strokes: readonly Stroke[]): readonly (readonly Stroke[])[] {
  const groups: Stroke[][] = [];
  const waiting = new Set(strokes);
  for (const seed of waiting) {
    waiting.delete(seed);
    const group = [seed];
    for (let next = 0; next < group.length; next += 1) {
      for (const other of waiting) {
        if (isTouching(group[next] as Stroke, other)) {
          waiting.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

/**
 * The places of the grid along one axis: the mean of the rules that run there, and the ends of rules across
 * where no rule runs.
 */
function gridLines(along: readonly Stroke[], across: readonly Stroke[]): readonly number[] {
  const lines = cluster(along.map((stroke) => stroke.at));
  const slack = tolerance + Math.max(0, ...along.map((stroke) => stroke.width)) / 2;
  const ends = across
    .flatMap((stroke) => [stroke.from, stroke.to])
    .filter((end) => lines.every((line) => Math.abs(line - end) > slack));
  return [...lines, ...cluster(ends)].sort((first, second) => first - second);
}

function cluster(places: readonly number[]): readonly number[] {
  const clusters: number[][] = [];
  for (const place of [...places].sort((first, second) => first - second)) {
    const current = clusters.at(-1);
    const last = current?.at(-1);
    if (current !== undefined && last !== undefined && place - last <= tolerance) current.push(place);
    else clusters.push([place]);
  }
  return clusters.map((members) => members.reduce((sum, place) => sum + place, 0) / members.length);
}

/** Whether rules of that direction cover the stretch at that place without a gap. */
function isCovered(
  strokes: readonly Stroke[],
  horizontal: boolean,
  at: number,
  from: number,
  to: number,
): boolean {
  const pieces = strokes
    .filter((stroke) => stroke.horizontal === horizontal && Math.abs(stroke.at - at) <= tolerance)
    .sort((first, second) => first.from - second.from);
  let reached = from;
  for (const piece of pieces) {
    if (piece.from > reached + tolerance + piece.width / 2) break;
    reached = Math.max(reached, piece.to);
  }
  return reached >= to - tolerance;
}

function readTable(strokes: readonly Stroke[], page: ReadPdfPage, pageIndex: number): readonly PdfTable[] {
  const horizontals = strokes.filter((stroke) => stroke.horizontal);
  const verticals = strokes.filter((stroke) => !stroke.horizontal);
  // Two lines that meet, such as an underline and a margin bar, are no table; three sides of a box are one.
  if (horizontals.length === 0 || verticals.length === 0 || strokes.length < 3) return [];
  const xs = gridLines(verticals, horizontals);
  const ys = gridLines(horizontals, verticals);
  if (xs.length < 2 || ys.length < 2) return [];
  const boxes = findBoxes(xs, ys, strokes);
  const columnLines = distinct(boxes.flatMap((box) => [box.left, box.right]));
  const rowLines = distinct(boxes.flatMap((box) => [box.top, box.bottom]));
  const whole: Box = {
    left: columnLines[0] ?? 0,
    top: rowLines[0] ?? 0,
    right: columnLines.at(-1) ?? 0,
    bottom: rowLines.at(-1) ?? 0,
  };
  const cells = boxes
    .map((box) => readCell(box, columnLines, rowLines, strokes, page.texts))
    .sort((first, second) => first.row - second.row || first.column - second.column);
  return [
    {
      page: pageIndex,
      box: whole,
      columnCount: columnLines.length - 1,
      rowCount: rowLines.length - 1,
      cells,
      headRows: 0,
      columnLines,
      rowLines,
      straddling: page.texts.filter(
        (piece) => reachesInto(boxOf(piece), whole) && !holdsMiddle(whole, piece),
      ),
    },
  ];
}

function distinct(places: readonly number[]): readonly number[] {
  return [...new Set(places)].sort((first, second) => first - second);
}

/** The largest rectangles of the grid that no rule crosses, taken from the upper left corner on. */
function findBoxes(xs: readonly number[], ys: readonly number[], strokes: readonly Stroke[]): readonly Box[] {
  const columnCount = xs.length - 1;
  const rowCount = ys.length - 1;
  const x = (index: number): number => xs[index] as number;
  const y = (index: number): number => ys[index] as number;
  const taken = new Set<number>();
  const hasRuleBelow = (row: number, column: number): boolean =>
    isCovered(strokes, true, y(row + 1), x(column), x(column + 1));
  const hasRuleAfter = (row: number, column: number): boolean =>
    isCovered(strokes, false, x(column + 1), y(row), y(row + 1));
  const boxes: Box[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      if (taken.has(row * columnCount + column)) continue;
      let lastColumn = column;
      while (
        lastColumn + 1 < columnCount &&
        !taken.has(row * columnCount + lastColumn + 1) &&
        !hasRuleAfter(row, lastColumn)
      ) {
        lastColumn += 1;
      }
      const columns = Array.from({ length: lastColumn - column + 1 }, (_unused, index) => column + index);
      let lastRow = row;
      while (
        lastRow + 1 < rowCount &&
        columns.every(
          (each) =>
            !taken.has((lastRow + 1) * columnCount + each) &&
            !hasRuleBelow(lastRow, each) &&
            (each === lastColumn || !hasRuleAfter(lastRow + 1, each)),
        )
      ) {
        lastRow += 1;
      }
      for (let inner = row; inner <= lastRow; inner += 1) {
        for (const each of columns) taken.add(inner * columnCount + each);
      }
      boxes.push({ left: x(column), top: y(row), right: x(lastColumn + 1), bottom: y(lastRow + 1) });
    }
  }
  return boxes;
}

function readCell(
  box: Box,
  columnLines: readonly number[],
  rowLines: readonly number[],
  strokes: readonly Stroke[],
  texts: readonly ReadText[],
): ReadPdfCell {
  const lines = groupByBaseline(texts.filter((piece) => holdsMiddle(box, piece)));
  const visible = lines.flat().filter((piece) => piece.text.trim() !== '');
  const boxes = visible.map(boxOf);
  const hasText = boxes.length > 0;
  const block: Box = {
    left: Math.min(...boxes.map((each) => each.left)),
    top: Math.min(...boxes.map((each) => each.top)),
    right: Math.max(...boxes.map((each) => each.right)),
    bottom: Math.max(...boxes.map((each) => each.bottom)),
  };
  const row = rowLines.indexOf(box.top);
  const column = columnLines.indexOf(box.left);
  return {
    row,
    column,
    rowSpan: rowLines.indexOf(box.bottom) - row,
    colSpan: columnLines.indexOf(box.right) - column,
    text: lines
      .flat()
      .map((piece) => piece.text)
      .join('')
      .trim(),
    ...box,
    closed:
      isCovered(strokes, true, box.top, box.left, box.right) &&
      isCovered(strokes, true, box.bottom, box.left, box.right) &&
      isCovered(strokes, false, box.left, box.top, box.bottom) &&
      isCovered(strokes, false, box.right, box.top, box.bottom),
    texts: lines.flat(),
    textTop: hasText ? block.top : undefined,
    textBottom: hasText ? block.bottom : undefined,
    textLeft: hasText ? block.left : undefined,
    textRight: hasText ? block.right : undefined,
    inside:
      !hasText ||
      (block.left >= box.left &&
        block.top >= box.top &&
        block.right <= box.right &&
        block.bottom <= box.bottom),
    overprinted: boxes.some((each, index) =>
      boxes.slice(index + 1).some((other) => reachesInto(each, other)),
    ),
    offCentre: hasText ? Math.abs((block.top + block.bottom - box.top - box.bottom) / 2) : 0,
    offCentreHorizontally: hasText ? (block.left + block.right - box.left - box.right) / 2 : 0,
  };
}

/** The box of a text's visible glyphs, blanks at either end left out. */
function boxOf(piece: ReadText): Box {
  const inked = piece.glyphs.filter((glyph) => glyph.text.trim() !== '');
  const first = inked[0];
  const last = inked.at(-1);
  return {
    left: first?.x ?? piece.x,
    top: piece.baseline - ascent * piece.size,
    right: last === undefined ? piece.x + piece.width : last.x + last.width,
    bottom: piece.baseline + descent * piece.size,
  };
}

function holdsMiddle(box: Box, piece: ReadText): boolean {
  const own = boxOf(piece);
  const x = (own.left + own.right) / 2;
  const y = (own.top + own.bottom) / 2;
  return box.left <= x && x < box.right && box.top <= y && y < box.bottom;
}

/** Whether two boxes share more than a hair. */
function reachesInto(first: Box, second: Box): boolean {
  return (
    Math.min(first.right, second.right) - Math.max(first.left, second.left) > 0.5 &&
    Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top) > 0.5
  );
}
