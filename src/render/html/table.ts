/** Draws a grid as an HTML table in which every figure names its heads and its labels. */
import type { Block } from '../document.js';
import type { CellText, Grid, GridCell } from '../grid.js';
import { element, escapeHtml, openTag } from './escape.js';
import { headersOf } from './table-headers.js';
import { isScrolled } from './table-width.js';

/** A table of the document. */
export type TableBlock = Block & { readonly type: 'table' };

/** The id of a table's element, from which the ids of its heads and labels are derived. */
export const tableElementId = (tableId: string): string => `nianbao-${tableId}`;

/**
 * The table with its caption. One too wide for a telephone stands in a region that scrolls by itself and takes
 * the keyboard's focus, so that neither the page scrolls sideways nor the text shrinks.
 */
export function tableElement({ id, caption, grid }: TableBlock): string {
  const table = [
    openTag('table', { class: 'nianbao-table', id: tableElementId(id) }),
    element('caption', {}, escapeHtml(caption)),
    `<colgroup>${'<col>'.repeat(grid.columnWidths.length)}</colgroup>`,
    ...rowGroup('thead', id, grid, 0, grid.headRows),
    ...rowGroup('tbody', id, grid, grid.headRows, grid.rowCount),
    '</table>',
  ].join('\n');
  if (!isScrolled(grid)) return table;
  const region = { class: 'nianbao-scroll', role: 'region', 'aria-label': caption, tabindex: 0 };
  return element('div', region, `\n${table}\n`);
}

function rowGroup(name: string, id: string, grid: Grid, from: number, to: number): readonly string[] {
  if (from === to) return [];
  const rows = Array.from({ length: to - from }, (_, index) => rowElement(id, grid, from + index));
  return [`<${name}>`, ...rows, `</${name}>`];
}

function rowElement(id: string, grid: Grid, row: number): string {
  const cells = grid.cells.filter((cell) => cell.row === row);
  const isHead = cells.every(({ role }) => role === 'head');
  const lines = cells.map((cell) => cellElement(id, grid, cell));
  return `${openTag('tr', { class: isHead ? 'nianbao-head' : undefined })}\n${lines.join('\n')}\n</tr>`;
}

function cellElement(id: string, grid: Grid, cell: GridCell): string {
  const { role, content, rowSpan, colSpan } = cell;
  const isHeader = role === 'head' || role === 'stub';
  const headers = headersOf(grid, cell).map((header) => cellId(id, header));
  const attributes = {
    id: isHeader ? cellId(id, cell) : undefined,
    class: classesOf(cell),
    scope: role === 'head' ? 'col' : role === 'stub' ? 'row' : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    headers: headers.length > 0 ? headers.join(' ') : undefined,
  };
  return element(isHeader ? 'th' : 'td', attributes, content.map(textElement).join(''));
}

const cellId = (tableId: string, { row, column }: GridCell): string =>
  `${tableElementId(tableId)}-${row}-${column}`;

function classesOf({ align, indent = 0 }: GridCell): string | undefined {
  const classes = [
    ...(align === 'left' ? ['nianbao-left'] : []),
    ...(indent > 0 ? [`nianbao-indent-${indent}`] : []),
  ];
  return classes.length > 0 ? classes.join(' ') : undefined;
}

/** A label that the form breaks, breaks there. */
function textElement({ text, remark }: CellText): string {
  const lines = text.split('\n').map(escapeHtml).join('<br>');
  return remark ? element('span', { class: 'nianbao-remark' }, lines) : lines;
}
