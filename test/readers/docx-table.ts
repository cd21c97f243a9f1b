import { elementsOf } from './dom.js';
import {
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  readParagraph,
  valueOf,
  type ReadParagraph,
  type Styles,
} from './docx-text.js';
import type { ReadCell, ReadTable } from './table.js';

/** One edge of a cell: the `val` of the border, its width in eighths of a point, its colour. */
export interface ReadEdge {
  readonly style: string;
  readonly size: number;
  readonly color: string | undefined;
}

const edgeNames = ['top', 'left', 'bottom', 'right'] as const;

type EdgeName = (typeof edgeNames)[number];

/** A cell of a Word table. */
export interface ReadDocxCell extends ReadCell {
  /** The `w:tcW` in twips. */
  readonly width: number | undefined;
  /** `restart` for a cell that is merged downwards. */
  readonly verticalMerge: string | undefined;
  readonly verticalAlignment: string | undefined;
  /**
   * What the cell itself draws, the table's own borders taken into account; an edge is there only if every
   * piece of a merged cell has it. See {@link openEdges} for what its neighbours draw.
   */
  readonly borders: Readonly<Record<EdgeName, ReadEdge | undefined>>;
  /** The fill of `w:shd`. */
  readonly shading: string | undefined;
  /** `w:tcMar` in twips. */
  readonly margins: Readonly<Record<string, number>>;
  readonly paragraphs: readonly ReadParagraph[];
}

/** A row of a Word table; the height is in twips. */
export interface ReadRow {
  readonly isHeader: boolean;
  readonly cantSplit: boolean;
  readonly height: number | undefined;
  readonly heightRule: string | undefined;
}

/** A Word table with its spans resolved. */
export interface ReadDocxTable extends ReadTable {
  readonly type: 'tbl';
  readonly cells: readonly ReadDocxCell[];
  /** `w:tblGrid`, in twips. */
  readonly grid: readonly number[];
  /** `w:tblW`: in twips when its type is `dxa`. */
  readonly width: number | undefined;
  readonly widthType: string | undefined;
  /** `fixed` or `autofit`. */
  readonly layout: string | undefined;
  readonly alignment: string | undefined;
  /** `w:tblInd`, in twips. */
  readonly indent: number | undefined;
  readonly style: string | undefined;
  /** `w:tblCellMar`, in twips. */
  readonly cellMargins: Readonly<Record<string, number>>;
  readonly rows: readonly ReadRow[];
}

/** One `w:tc`, placed. */
interface Piece {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly merge: string | undefined;
}

/**
 * Reads a `w:tbl` element. Rows and columns in the errors are counted from 0, on the grid. It is an error
 * when a row does not fill the grid, when a merge continues nothing of the same column and span, and when a
 * merged-away cell holds text, which Word would not show.
 */
export function readTable(element: Element, styles: Styles): ReadDocxTable {
  const properties = childOf(element, 'tblPr');
  const grid = childrenOf(childOf(element, 'tblGrid'), 'gridCol').map((column) => numberOf(column, 'w') ?? 0);
  const rowElements = childrenOf(element, 'tr');
  const pieces = rowElements.map((rowElement, row) => placeRow(rowElement, row, grid.length));
  const cells = mergePieces(pieces).map((merged) =>
    readCell(merged, childOf(properties, 'tblBorders'), grid.length, rowElements.length, styles),
  );
  const rows = rowElements.map(readRow);
  const firstBodyRow = rows.findIndex((row) => !row.isHeader);
  const width = childOf(properties, 'tblW');
  return {
    type: 'tbl',
    columnCount: grid.length,
    rowCount: rows.length,
    cells,
    headRows: firstBodyRow === -1 ? rows.length : firstBodyRow,
    grid,
    width: valueOf(width, 'type') === 'pct' ? undefined : numberOf(width, 'w'),
    widthType: valueOf(width, 'type'),
    layout: valueOf(childOf(properties, 'tblLayout'), 'type'),
    alignment: valueOf(childOf(properties, 'jc')),
    indent: numberOf(childOf(properties, 'tblInd'), 'w'),
    style: valueOf(childOf(properties, 'tblStyle')),
    cellMargins: readMargins(childOf(properties, 'tblCellMar')),
    rows,
  };
}

function readRow(element: Element): ReadRow {
  const properties = childOf(element, 'trPr');
  const height = childOf(properties, 'trHeight');
  return {
    isHeader: flagOf(childOf(properties, 'tblHeader')) ?? false,
    cantSplit: flagOf(childOf(properties, 'cantSplit')) ?? false,
    height: numberOf(height),
    heightRule: valueOf(height, 'hRule'),
  };
}

function placeRow(element: Element, row: number, columnCount: number): readonly Piece[] {
  const properties = childOf(element, 'trPr');
  const skipped =
    numberOf(childOf(properties, 'gridBefore')) ?? numberOf(childOf(properties, 'gridAfter')) ?? 0;
  if (skipped > 0) throw new Error(`Row ${row} leaves ${skipped} columns of the grid without a cell.`);
  let column = 0;
  const pieces = childrenOf(element, 'tc').map((cell) => {
    const cellProperties = childOf(cell, 'tcPr');
    if (childOf(cellProperties, 'hMerge') !== undefined) {
      throw new Error(`Row ${row}, column ${column}: w:hMerge is not for new files.`);
    }
    const merge = childOf(cellProperties, 'vMerge');
    const piece: Piece = {
      element: cell,
      row,
      column,
      colSpan: numberOf(childOf(cellProperties, 'gridSpan')) ?? 1,
      merge: merge === undefined ? undefined : (valueOf(merge) ?? 'continue'),
    };
    column += piece.colSpan;
    return piece;
  });
  if (column !== columnCount) {
    throw new Error(
      `Row ${row} covers ${column} of ${columnCount} grid columns: ` +
        (column < columnCount ? `a hole from column ${column}.` : `it runs over from column ${columnCount}.`),
    );
  }
  return pieces;
}

/** Groups the pieces into cells, each beginning with its uppermost piece; in row-major order. */
function mergePieces(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const cells: Piece[][] = [];
  const open = new Map<string, Piece[]>();
  for (const pieces of rows) {
    const stillOpen = new Map<string, Piece[]>();
    for (const piece of pieces) {
      const place = `${piece.column} ${piece.colSpan}`;
      let cell = open.get(place);
      if (piece.merge === 'continue') {
        if (cell === undefined) {
          throw new Error(
            `Row ${piece.row}, column ${piece.column}: a vMerge continues, but no cell above it ` +
              `begins one at this column with ${piece.colSpan} columns.`,
          );
        }
        if ((piece.element.textContent ?? '') !== '') {
          throw new Error(`Row ${piece.row}, column ${piece.column}: a merged-away cell holds text.`);
        }
        cell.push(piece);
      } else {
        cell = [piece];
        cells.push(cell);
      }
      if (piece.merge !== undefined) stillOpen.set(place, cell);
    }
    open.clear();
    for (const [place, cell] of stillOpen) open.set(place, cell);
  }
  return cells;
}

function readCell(
  pieces: readonly Piece[],
  tableBorders: Element | undefined,
  columnCount: number,
  rowCount: number,
  styles: Styles,
): ReadDocxCell {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) throw new Error('A cell has no pieces.');
  const properties = childOf(first.element, 'tcPr');
  const paragraphs = childrenOf(first.element, 'p').map((paragraph) => readParagraph(paragraph, styles));
  const edge = (piece: Piece, name: EdgeName): ReadEdge | undefined => {
    const own = borderOf(childOf(childOf(piece.element, 'tcPr'), 'tcBorders'), name);
    const isOuter = {
      top: piece.row === 0,
      left: piece.column === 0,
      bottom: piece.row === rowCount - 1,
      right: piece.column + piece.colSpan === columnCount,
    }[name];
    const inherited = isOuter ? name : name === 'top' || name === 'bottom' ? 'insideH' : 'insideV';
    return readEdge(own ?? borderOf(tableBorders, inherited));
  };
  const side = (name: 'left' | 'right'): ReadEdge | undefined => {
    const edges = pieces.map((piece) => edge(piece, name));
    return edges.includes(undefined) ? undefined : edges[0];
  };
  return {
    row: first.row,
    column: first.column,
    rowSpan: pieces.length,
    colSpan: first.colSpan,
    text: paragraphs
      .map((paragraph) => paragraph.text.replaceAll('\n', ''))
      .join('')
      .trim(),
    width: numberOf(childOf(properties, 'tcW'), 'w'),
    verticalMerge: first.merge,
    verticalAlignment: valueOf(childOf(properties, 'vAlign')),
    borders: {
      top: edge(first, 'top'),
      left: side('left'),
      bottom: edge(last, 'bottom'),
      right: side('right'),
    },
    shading: valueOf(childOf(properties, 'shd'), 'fill'),
    margins: readMargins(childOf(properties, 'tcMar')),
    paragraphs,
  };
}

/** A border by its name; LibreOffice writes `start` and `end` for `left` and `right`. */
function borderOf(borders: Element | undefined, name: string): Element | undefined {
  const alias = { left: 'start', right: 'end' }[name];
  return childOf(borders, name) ?? (alias === undefined ? undefined : childOf(borders, alias));
}

function readEdge(element: Element | undefined): ReadEdge | undefined {
  const style = valueOf(element);
  if (style === undefined || style === 'nil' || style === 'none') return undefined;
  return { style, size: numberOf(element, 'sz') ?? 0, color: valueOf(element, 'color') };
}

function readMargins(element: Element | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...elementsOf(element)].map((child) => [child.localName, numberOf(child, 'w') ?? 0]),
  );
}

/**
 * The edges of cells that nothing draws, neither the cell nor its neighbour, as `row,column edge`. Empty for a
 * table that is ruled all over.
 */
export function openEdges(table: ReadDocxTable): readonly string[] {
  const drawn = new Set<string>();
  const unitsOf = (cell: ReadDocxCell, name: EdgeName): readonly string[] => {
    const isHorizontal = name === 'top' || name === 'bottom';
    const from = isHorizontal ? cell.column : cell.row;
    const length = isHorizontal ? cell.colSpan : cell.rowSpan;
    const at = {
      top: cell.row,
      bottom: cell.row + cell.rowSpan,
      left: cell.column,
      right: cell.column + cell.colSpan,
    }[name];
    return Array.from({ length }, (_unused, index) => `${isHorizontal ? 'h' : 'v'} ${at} ${from + index}`);
  };
  for (const cell of table.cells) {
    for (const name of edgeNames) {
      if (cell.borders[name] !== undefined) for (const unit of unitsOf(cell, name)) drawn.add(unit);
    }
  }
  return table.cells.flatMap((cell) =>
    edgeNames
      .filter((name) => unitsOf(cell, name).some((unit) => !drawn.has(unit)))
      .map((name) => `${cell.row},${cell.column} ${name}`),
  );
}
