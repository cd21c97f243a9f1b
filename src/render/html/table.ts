/** Draws a grid as an HTML table in which every figure names its heads and its labels. */
import type { CellText, Grid, GridCell } from '../document/grid.js';
import type { TableBlock } from '../document/table-block.js';
import { element, escapeHtml, openTag } from './escape.js';
import { headersOf } from '../document/grid-headers.js';
import { isScrolled } from './table-width.js';

/** What a page that is about a table adds to one of its figures. */
export interface FigureMark {
  readonly id: string;
  readonly class: string;
  /** HTML that follows the figure in its cell. */
  readonly after: string;
}

/** How a table differs from that of a document, where it is not alone on its page. */
export interface TableMarking {
  /** Sets the ids of the table's elements apart from those of other tables. */
  readonly idPrefix: string;
  /** By the figures' data paths below the table. */
  readonly marks: ReadonlyMap<string, FigureMark>;
}

const unmarked: TableMarking = { idPrefix: '', marks: new Map() };

/** The id of a table's element, from which the ids of its heads and labels are derived. */
export const tableElementId = (tableId: string, prefix = ''): string => `${prefix}nianbao-${tableId}`;

/**
 * The table with its caption. One too wide for a telephone stands in a region that scrolls by itself and takes
 * the keyboard's focus, so that neither the page scrolls sideways nor the text shrinks.
 */
export function tableElement({ id, caption, grid }: TableBlock, marking: TableMarking = unmarked): string {
  const drawing: Drawing = { id: tableElementId(id, marking.idPrefix), grid, marks: marking.marks };
  const table = [
    openTag('table', { class: 'nianbao-table', id: drawing.id }),
    element('caption', {}, escapeHtml(caption)),
    `<colgroup>${'<col>'.repeat(grid.columnWidths.length)}</colgroup>`,
    ...rowGroup('thead', drawing, 0, grid.headRows),
    ...rowGroup('tbody', drawing, grid.headRows, grid.rowCount),
    '</table>',
  ].join('\n');
  if (!isScrolled(grid)) return table;
  const region = { class: 'nianbao-scroll', role: 'region', 'aria-label': caption, tabindex: 0 };
  return element('div', region, `\n${table}\n`);
}

interface Drawing extends Pick<TableMarking, 'marks'> {
  readonly id: string;
  readonly grid: Grid;
}

function rowGroup(name: string, drawing: Drawing, from: number, to: number): readonly string[] {
  if (from === to) return [];
  const rows = Array.from({ length: to - from }, (_, index) => rowElement(drawing, from + index));
  return [`<${name}>`, ...rows, `</${name}>`];
}

function rowElement(drawing: Drawing, row: number): string {
  const cells = drawing.grid.cells.filter((cell) => cell.row === row);
  const isHead = cells.every(({ role }) => role === 'head');
  const lines = cells.map((cell) => cellElement(drawing, cell));
  return `${openTag('tr', { class: isHead ? 'nianbao-head' : undefined })}\n${lines.join('\n')}\n</tr>`;
}

function cellElement({ id, grid, marks }: Drawing, cell: GridCell): string {
  const { role, content, rowSpan, colSpan, path = '' } = cell;
  const isHeader = role === 'head' || role === 'stub';
  const headers = headersOf(grid, cell).map((header) => cellId(id, header));
  const mark = marks.get(path);
  const attributes = {
    id: isHeader ? cellId(id, cell) : mark?.id,
    class: classesOf(cell, mark),
    scope: role === 'head' ? 'col' : role === 'stub' ? 'row' : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    headers: headers.length > 0 ? headers.join(' ') : undefined,
  };
  const text = content.map(textElement).join('');
  return element(isHeader ? 'th' : 'td', attributes, `${text}${mark?.after ?? ''}`);
}

const cellId = (tableElement: string, { row, column }: GridCell): string =>
  `${tableElement}-${row}-${column}`;

function classesOf({ align, indent = 0 }: GridCell, mark?: FigureMark): string | undefined {
  const classes = [
    ...(align === 'left' ? ['nianbao-left'] : []),
    ...(indent > 0 ? [`nianbao-indent-${indent}`] : []),
    ...(mark ? [mark.class] : []),
  ];
  return classes.length > 0 ? classes.join(' ') : undefined;
}

/** A label that the form breaks, breaks there. */
function textElement({ text, remark }: CellText): string {
  const lines = text.split('\n').map(escapeHtml).join('<br>');
  return remark ? element('span', { class: 'nianbao-remark' }, lines) : lines;
}
