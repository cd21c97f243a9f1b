/** The figures of a table as templates see them, with the sums of its rows, columns and groups. */
import {
  isGroup,
  isTotal,
  kindOf,
  namesInProse,
  type ClauseTable,
  type Group,
  type Leaf,
  type MatrixTable,
  type Tree,
} from '../../model/edition.js';
import type { ReportTable } from '../../model/report-tables.js';
import { matrixColumns, type FigurePath, type ResolvedFigures } from '../../model/table-figures.js';
import { record, sumRecord, type ViewRecord, type ViewValue } from './record.js';

type Fields = Readonly<Record<string, ViewValue>>;

/**
 * The table's figures by data key: counts as numbers, other figures as they are printed. Every group of a
 * form's rows has a `total` beside its parts: `results.refused.total` is the line of its sums, and prints the
 * last of them.
 */
export function figuresView({ table, figures }: ReportTable): Fields {
  switch (table.kind) {
    case 'clauses':
      return clauseRows(table, figures);
    case 'matrix':
      return { ...matrixRows(table, figures, table.rows, []), columns: columnsView(table, figures) };
    case 'line':
      return nestedFigures(figures, table.columns, []);
    case 'indicators':
      return nestedFigures(figures, table.rows, []);
  }
}

function figureView(figures: ResolvedFigures, path: FigurePath, leaf: Leaf): ViewValue {
  return kindOf(leaf) === 'count' ? figures.value(path) : (figures.figure(path) as string | number);
}

function clauseRows({ clauses }: ClauseTable, figures: ResolvedFigures): Fields {
  return Object.fromEntries(
    clauses.flatMap(({ columns, rows }) =>
      Object.keys(rows).map((row) => [row, sumRecord(nestedFigures(figures, columns, [row]))]),
    ),
  );
}

function matrixRows(table: MatrixTable, figures: ResolvedFigures, rows: Tree, above: FigurePath): Fields {
  const columns = matrixColumns(table.columns.parts).map(({ key }) => key);
  const line = (paths: readonly FigurePath[]): ViewRecord =>
    sumRecord(
      Object.fromEntries(
        columns.map((column) => [
          column,
          paths.reduce((sum, path) => sum + figures.value([...path, column]), 0),
        ]),
      ),
    );
  return Object.fromEntries(
    Object.entries(rows).map(([key, node]) => {
      const path = [...above, key];
      if (!isGroup(node)) return [key, line([path])];
      const parts = matrixRows(table, figures, node.parts, path);
      const total = line(summed(node, path));
      return [key, sumRecord({ ...total, ...parts, total })];
    }),
  );
}

/** The columns but the total, each with what prose calls it and its figures in the outermost rows. */
function columnsView({ columns, rows }: MatrixTable, figures: ResolvedFigures): readonly ViewRecord[] {
  const own = matrixColumns(columns.parts).filter(({ leaf }) => !isTotal(leaf));
  return Object.freeze(
    own.map(({ key, leaf }) => {
      const cells = Object.entries(rows).map(([row, node]) => {
        const paths = isGroup(node) ? summed(node, [row]) : [[row]];
        return [row, paths.reduce((sum, path) => sum + figures.value([...path, key]), 0)] as const;
      });
      return record({
        ...Object.fromEntries(cells),
        id: key,
        name: namesInProse(leaf)[0]!,
      });
    }),
  );
}

/** The rows that make up a group's sums: its own total row, or all that it holds. */
function summed({ parts }: Group, above: FigurePath): readonly FigurePath[] {
  const entries = Object.entries(parts);
  const total = entries.find(([, node]) => !isGroup(node) && isTotal(node));
  if (total) return [[...above, total[0]]];
  return entries.flatMap(([key, node]) =>
    isGroup(node) ? summed(node, [...above, key]) : [[...above, key]],
  );
}

function nestedFigures(figures: ResolvedFigures, tree: Tree, above: FigurePath): Fields {
  return Object.fromEntries(
    Object.entries(tree).map(([key, node]) => {
      const path = [...above, key];
      if (!isGroup(node)) return [key, figureView(figures, path, node)];
      const parts = nestedFigures(figures, node.parts, path);
      return [key, sumRecord({ ...sumsOfLines(Object.values(parts)), ...parts })];
    }),
  );
}

/** The sums, key by key, where all parts are lines of figures: 行政诉讼 is the sum of its two kinds. */
function sumsOfLines(parts: readonly ViewValue[]): Fields {
  const lines = parts.filter((part): part is ViewRecord => typeof part === 'object' && part !== null);
  const [first, ...others] = lines;
  if (!first || lines.length < parts.length) return {};
  const shared = Object.keys(first).filter((key) => lines.every((line) => typeof line[key] === 'number'));
  return Object.fromEntries(
    shared.map((key) => [
      key,
      others.reduce((sum, line) => sum + (line[key] as number), first[key] as number),
    ]),
  );
}
