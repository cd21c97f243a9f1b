/** Reads the figures of one table. */
import { say } from '../../model/finding/bilingual.js';
import { kindOf } from '../../model/edition.js';
import { figuresOf, resolveFigures, sumsOf } from '../../model/table-figures.js';
import { cellText, type GridCell } from '../../render/document/grid.js';
import { tableGrid } from '../../render/document/table-grid.js';
import { figureIn } from '../cell-values.js';
import { valueAt } from '../../model/data-path.js';
import { gridOffset, type TableSheet } from '../form-layout.js';
import { put, type FoundSheet, type Reading } from './reading.js';

export function readTable(part: TableSheet, found: FoundSheet, reading: Reading): void {
  const { id, table } = part;
  const { sheet, top } = found;
  const { data, places, fault } = reading;
  const { cells } = tableGrid(table, resolveFigures(table, undefined));
  const moved = cells.find((cell) => cell.path === undefined && !isInPlace(cell, found));
  if (moved) {
    const place = places.of(sheet, top + gridOffset + moved.row, moved.column);
    fault(
      'form.layout',
      place,
      say(
        `这里应为“${cellText(moved)}”，表的行列或标签被改动过`,
        `This should be “${cellText(moved)}”: rows, columns or labels of the table were changed`,
      ),
      say(
        '用 nianbao form 生成新表，把数填进去',
        'Make a new form with nianbao form, and copy the figures into it',
      ),
    );
    return;
  }
  const kinds = new Map(figuresOf(table).map(({ path, leaf }) => [path.join('.'), kindOf(leaf)]));
  const totals = new Set(sumsOf(table).map(({ target }) => target.join('.')));
  places.set([id], places.of(sheet, top, 0));
  for (const { path: key, row, column } of cells) {
    if (key === undefined) continue;
    const path = key.split('.');
    const place = places.of(sheet, top + gridOffset + row, column);
    places.set([id, ...path], place);
    const { value, isFormula } = sheet.cell(top + gridOffset + row, column);
    if (isFormula && totals.has(key)) continue;
    if (isFormula && value === null) {
      fault(
        'form.formula',
        place,
        say('这个公式没有算出结果', 'This formula has no result'),
        say(
          '用 Excel 打开存盘一次，或者直接填数',
          'Open and save the file in Excel once, or write the number itself',
        ),
      );
      continue;
    }
    const figure = figureIn(kinds.get(key) ?? 'count', value);
    if (figure !== undefined) put(data, [id, ...path], figure);
  }
  completeTotals(part, data);
}

/**
 * In the data a row of totals is stated whole: what is left out of it is 0, not computed. So where somebody
 * wrote over one of its cells, the formulas beside it are stated as what they come to.
 */
function completeTotals({ id, table }: TableSheet, data: Record<string, unknown>): void {
  const figures = resolveFigures(table, data[id]);
  const rowTotals = sumsOf(table).flatMap(({ kind, target }) =>
    kind === 'row-total' ? [target.join('.')] : [],
  );
  for (const { kind, target } of sumsOf(table)) {
    if (
      kind !== 'result-total' ||
      rowTotals.includes(target.join('.')) ||
      figures.stated(target) !== undefined
    )
      continue;
    const isStatedRow = valueAt(data[id], target.slice(0, -1)) !== undefined;
    if (isStatedRow) put(data, [id, ...target], figures.value(target));
  }
}

/** A label is in its place where the same characters stand there, however they are spaced. */
function isInPlace(cell: GridCell, { sheet, top }: FoundSheet): boolean {
  const { value } = sheet.cell(top + gridOffset + cell.row, cell.column);
  return bare(String(value ?? '')) === bare(cellText(cell));
}

const bare = (text: string): string => text.replace(/\s/g, '');
