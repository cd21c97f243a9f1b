/** The sheet of one table: labels locked, figures open, totals as formulas, rules that turn red. */
import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Table } from '../../model/edition.js';
import type { Figure } from '../../model/values/figure.js';
import {
  balancesOf,
  headingsOf,
  resolveFigures,
  sumsOf,
  type ResolvedFigures,
  type Sum,
} from '../../model/table-figures.js';
import { cellText, type Grid, type GridCell } from '../../render/document/grid.js';
import { tableGrid } from '../../render/document/table-grid.js';
import type { CellPosition } from '../cell-name.js';
import { figureContent } from '../cell-values.js';
import { gridOffset, sheetName, type TableSheet } from '../form-layout.js';
import { rowHeights } from './row-heights.js';
import { mergedCells, protection, sheetHead, type SheetCells } from './sheet-parts.js';
import * as styles from './styles.js';
import { sumFormula, type FigureCells } from './table-formulas.js';
import { balanceStatus, rulesOf, validationsOf } from './table-rules.js';

/** Width of the whole table in characters; what prints across fills the width of A4. */
const tableWidths: Readonly<Record<Table['kind'], number>> = {
  clauses: 88,
  matrix: 112,
  line: 135,
  indicators: 92,
};
const advice =
  '白色单元格填数，没有就填 0；绿色单元格自动合计；对不上的数会变红。表格已保护（没有密码），请不要增删行列。';

/** The sheet of a table, with the figures of the report where there are any. */
export function tableSheet({ title, table }: TableSheet, data: unknown): WriteSheet {
  const figures = resolveFigures(table, data);
  const grid = tableGrid(table, figures);
  const columns = grid.columnWidths.map((share) => ({
    width: Math.round(share * tableWidths[table.kind] * 10) / 10,
  }));
  const positions = figurePositions(grid);
  const cells: FigureCells = {
    position: (path) => positions.get(path.join('.'))!,
    isAnnotated: (path) => isAnnotated(figures.figure(path)),
  };
  const content: SheetCells = new Map();
  const merges = [...sheetHead(content, { title, advice, columns: columns.length })];
  const drawing: Drawing = {
    sumsInto: sumsByTarget(table),
    headings: new Set(headingsOf(table).map(({ path }) => path.join('.'))),
    figures,
    cells,
    isFilled: data !== undefined,
  };
  for (const cell of grid.cells) {
    const shown = gridCell(cell, drawing);
    merges.push(...mergedCells(content, { ...cell, row: cell.row + gridOffset }, shown));
  }
  const lastRow = gridOffset + grid.rowCount;
  if (balancesOf(table).length > 0) {
    const status = balanceStatus(table, figures, cells);
    merges.push(
      ...mergedCells(content, { row: lastRow, column: 0, rowSpan: 1, colSpan: columns.length }, status),
    );
  }
  return {
    name: sheetName(title),
    columns,
    cells: content,
    merges,
    rowDefs: new Map(
      [30, 20, ...heightsOf(grid, columns), 22].map((height, row) => [row, { height }] as const),
    ),
    conditionalRules: [...rulesOf(table, cells)].map((rule, index) => ({ ...rule, priority: index + 1 })),
    dataValidations: validationsOf(table, cells),
    freezePane: { rows: gridOffset + grid.headRows },
    protection,
    pageSetup: {
      paperSize: 'a4',
      orientation: table.kind === 'line' ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: table.kind === 'indicators' ? 0 : 1,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
      ...(table.kind === 'indicators' ? { printTitlesRow: `$1:$${gridOffset + grid.headRows}` } : {}),
    },
    headerFooter: { oddFooter: '&C&P / &N' },
    view: { showGridLines: false },
  };
}

/** Where each figure of the grid stands when the table begins at its place below the title. */
function figurePositions(grid: Grid, top = gridOffset): ReadonlyMap<string, CellPosition> {
  return new Map(
    grid.cells.flatMap(({ path, row, column }) =>
      path === undefined ? [] : [[path, { row: row + top, column }]],
    ),
  );
}

interface Drawing {
  /** The sums of the table by the figure that they come to. */
  readonly sumsInto: ReadonlyMap<string, readonly Sum[]>;
  readonly headings: ReadonlySet<string>;
  readonly figures: ResolvedFigures;
  readonly cells: FigureCells;
  readonly isFilled: boolean;
}

function gridCell(cell: GridCell, drawing: Drawing): Partial<Cell> & { readonly style: CellStyle } {
  const { path: key, role } = cell;
  if (key === undefined || role !== 'figure') {
    const style = styles.label(role === 'figure' ? 'stub' : role, cell.align, cell.indent);
    return { value: cellText(cell), style };
  }
  const { figures, cells, sumsInto, headings, isFilled } = drawing;
  const path = key.split('.');
  const sums = sumsInto.get(key) ?? [];
  const [sum] = sums;
  // A stated total that is right stays a formula, so that it follows when a figure is mended.
  const isRight = (each: Sum): boolean => figures.figure(path) === sumOf(each, figures);
  if (sum && (figures.stated(path) === undefined || sums.every(isRight))) {
    const formulaResult = sumOf(sum, figures);
    return { formula: sumFormula(sum.parts, cells), formulaResult, style: styles.computed };
  }
  const isHeading = headings.has(key);
  const style = isHeading ? styles.blank : styles.input;
  if (!isFilled || (isHeading && figures.stated(path) === undefined)) return { value: null, style };
  return { value: figureContent(figures.figure(path)), style };
}

function sumsByTarget(table: Table): ReadonlyMap<string, readonly Sum[]> {
  const sums = new Map<string, readonly Sum[]>();
  for (const sum of sumsOf(table)) {
    const key = sum.target.join('.');
    sums.set(key, [...(sums.get(key) ?? []), sum]);
  }
  return sums;
}

const sumOf = ({ parts }: Sum, figures: ResolvedFigures): number =>
  parts.reduce((total, part) => total + figures.value(part), 0);

const isAnnotated = (figure: Figure): boolean => typeof figure === 'object' && figure !== null;

function heightsOf(grid: Grid, columns: readonly { readonly width: number }[]): readonly number[] {
  const measured = grid.cells.map((cell) => ({
    row: cell.row,
    rowSpan: cell.rowSpan,
    text: cellText(cell),
    width:
      columns.slice(cell.column, cell.column + cell.colSpan).reduce((sum, { width }) => sum + width, 0) -
      2 * (cell.indent ?? 0),
  }));
  return rowHeights(
    grid.rowCount,
    20,
    measured.filter((_, index) => grid.cells[index]!.role !== 'figure'),
  );
}
