/** Draws an edition's table with a report's figures as a {@link Grid}. */
import {
  isGroup,
  labelOf,
  leavesOf,
  type ClauseTable,
  type IndicatorTable,
  type Group,
  type Leaf,
  type LineTable,
  type MatrixTable,
  type Table,
  type Tree,
} from '../../model/edition.js';
import { figureParts } from '../../model/values/figure.js';
import { matrixColumns, type FigurePath, type ResolvedFigures } from '../../model/table-figures.js';
import { createGrid, type CellText, type Grid, type GridCell } from './grid.js';

/** The printed table: head and labels from the edition, figures and computed totals from the report. */
export function tableGrid(table: Table, figures: ResolvedFigures): Grid {
  switch (table.kind) {
    case 'clauses':
      return clauseGrid(table, figures);
    case 'matrix':
      return matrixGrid(table, figures);
    case 'line':
      return lineGrid(table, figures);
    case 'indicators':
      return indicatorGrid(table, figures);
  }
}

type Span = Pick<GridCell, 'row' | 'column'> & Partial<Pick<GridCell, 'rowSpan' | 'colSpan'>>;

function cell(span: Span, role: GridCell['role'], text: string): GridCell {
  return {
    rowSpan: 1,
    colSpan: 1,
    ...span,
    role,
    align: role === 'stub' || role === 'note' ? 'left' : 'center',
    content: role === 'note' ? [{ text, remark: true }] : role === 'stub' ? labelContent(text) : [{ text }],
  };
}

/** The cell of the figure at a path of the table's data. */
function figureCell(span: Span, figures: ResolvedFigures, path: FigurePath): GridCell {
  const { number, behind } = figureParts(figures.figure(path));
  const content = behind === '' ? [{ text: number }] : [{ text: number }, { text: behind }];
  return { ...cell(span, 'figure', number), content, path: path.join('.') };
}

/** A label with its closing bracket set apart: （二）部分公开（区分处理的，只计这一情形，不计其他情形）. */
function labelContent(label: string): readonly CellText[] {
  const [, name, remark] = /^(.+?)(（[^（）]{6,}）)$/.exec(label) ?? [];
  return name && remark ? [{ text: name }, { text: remark, remark: true }] : [{ text: label }];
}

function clauseGrid({ columnWidths, stub, clauses }: ClauseTable, figures: ResolvedFigures): Grid {
  const columnCount = columnWidths.length;
  const cells: GridCell[] = [];
  let row = 0;
  for (const { clause, columns, rows } of clauses) {
    const keys = Object.keys(columns);
    const across = (index: number): Pick<GridCell, 'column' | 'colSpan'> => ({
      column: index + 1,
      colSpan: index === keys.length - 1 ? columnCount - 1 - index : 1,
    });
    cells.push({ ...cell({ row, column: 0, colSpan: columnCount }, 'head', clause), align: 'left' });
    row += 1;
    cells.push(cell({ row, column: 0 }, 'head', stub));
    keys.forEach((key, index) => cells.push(cell({ row, ...across(index) }, 'head', labelOf(columns[key]!))));
    row += 1;
    for (const [rowKey, label] of Object.entries(rows)) {
      cells.push({ ...cell({ row, column: 0 }, 'stub', label), align: 'center' });
      keys.forEach((key, index) => cells.push(figureCell({ row, ...across(index) }, figures, [rowKey, key])));
      row += 1;
    }
  }
  return createGrid({ columnWidths, rowCount: row, headRows: 0, cells });
}

function matrixGrid({ columnWidths, corner, columns, rows }: MatrixTable, figures: ResolvedFigures): Grid {
  const columnKeys = matrixColumns(columns.parts).map(({ key }) => key);
  const stubColumns = columnWidths.length - columnKeys.length;
  const headRows = depthOf(columns);
  const cells: GridCell[] = [
    cell({ row: 0, column: 0, rowSpan: headRows, colSpan: stubColumns }, 'note', corner),
    ...headCells({ columns }, { row: 0, column: stubColumns, rows: headRows }),
    ...stubCells(rows, { row: headRows, column: 0, columns: stubColumns }),
  ];
  const rowPaths = leavesOf(rows).map(({ path }) => path);
  rowPaths.forEach((path, index) =>
    columnKeys.forEach((key, column) =>
      cells.push(
        figureCell({ row: headRows + index, column: stubColumns + column }, figures, [...path, key]),
      ),
    ),
  );
  return createGrid({ columnWidths, rowCount: headRows + rowPaths.length, headRows, cells });
}

function lineGrid({ columnWidths, columns }: LineTable, figures: ResolvedFigures): Grid {
  const headRows = Math.max(...Object.values(columns).map(depthOf));
  const paths = leavesOf(columns).map(({ path }) => path);
  const cells = [
    ...headCells(columns, { row: 0, column: 0, rows: headRows }),
    ...paths.map((path, column) => figureCell({ row: headRows, column }, figures, path)),
  ];
  return createGrid({ columnWidths, rowCount: headRows + 1, headRows, cells });
}

/** Indicators, units and figures; the figure of a heading row is blank by design. */
function indicatorGrid(
  { columnWidths, head, headingUnit, rows }: IndicatorTable,
  figures: ResolvedFigures,
): Grid {
  const heads = [head.label, head.unit, head.value].map((text, column) =>
    cell({ row: 0, column }, 'head', text),
  );
  const body = [...indicatorRows(rows, [])].flatMap(({ node, path }, index): GridCell[] => {
    const row = index + 1;
    const isHeading = isGroup(node);
    const unit = isHeading ? headingUnit : unitOf(node);
    const figurePath = isHeading ? [...path, 'heading'] : path;
    const figure = figureCell({ row, column: 2 }, figures, figurePath);
    const isBlank = isHeading && figures.stated(figurePath) === undefined;
    return [
      {
        ...cell({ row, column: 0 }, 'stub', labelOf(node)),
        content: [{ text: labelOf(node) }],
        indent: indentOf(node),
      },
      { ...cell({ row, column: 1 }, 'stub', unit), align: 'center' },
      isBlank ? { ...figure, content: [{ text: '' }] } : figure,
    ];
  });
  return createGrid({ columnWidths, rowCount: 1 + body.length / 3, headRows: 1, cells: [...heads, ...body] });
}

/** The printed rows: every leaf, and each group that is a heading. */
function* indicatorRows(
  tree: Tree,
  above: readonly string[],
): Generator<{ node: Leaf | Group; path: readonly string[] }> {
  for (const [key, node] of Object.entries(tree)) {
    const path = [...above, key];
    if (!isGroup(node) || node.heading) yield { node, path };
    if (isGroup(node)) yield* indicatorRows(node.parts, path);
  }
}

const unitOf = (leaf: Leaf): string => (typeof leaf === 'object' && leaf.unit) || '';

/** 一、 stands flush, （一） one character in, 1. two; deeper rows say their indent themselves. */
function indentOf(node: Leaf | Group): number {
  if (typeof node === 'object' && 'indent' in node && node.indent !== undefined) return node.indent;
  const label = labelOf(node);
  return /^\d/.test(label) ? 2 : label.startsWith('（') ? 1 : 0;
}

const leafCount = (node: Leaf | Group): number => (isGroup(node) ? leavesOf(node.parts).length : 1);

const depthOf = (node: Leaf | Group): number =>
  isGroup(node) ? 1 + Math.max(...Object.values(node.parts).map(depthOf)) : 1;

/** The cells of a nested head: a group spans its columns, a leaf reaches down to the last head row. */
function headCells(
  tree: Tree,
  at: { readonly row: number; readonly column: number; readonly rows: number },
): GridCell[] {
  let { column } = at;
  return Object.values(tree).flatMap((node) => {
    const colSpan = leafCount(node);
    const rowSpan = isGroup(node) ? 1 : at.rows;
    const own = cell({ row: at.row, column, rowSpan, colSpan }, 'head', labelOf(node));
    const below = isGroup(node) ? headCells(node.parts, { row: at.row + 1, column, rows: at.rows - 1 }) : [];
    column += colSpan;
    return [own, ...below];
  });
}

/** The labels of nested rows: a group spans its rows, a leaf reaches across to the last label column. */
function stubCells(
  tree: Tree,
  at: { readonly row: number; readonly column: number; readonly columns: number },
): GridCell[] {
  let { row } = at;
  return Object.values(tree).flatMap((node) => {
    const rowSpan = leafCount(node);
    const colSpan = isGroup(node) ? 1 : at.columns;
    const own = cell({ row, column: at.column, rowSpan, colSpan }, 'stub', labelOf(node));
    const below = isGroup(node)
      ? stubCells(node.parts, { row, column: at.column + 1, columns: at.columns - 1 })
      : [];
    row += rowSpan;
    return [own, ...below];
  });
}
