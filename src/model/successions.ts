/** What a figure of this year's report must be by last year's, derived from the editions. */
import type { Succession, Table } from './edition.js';
import { changeValue, type Change } from './values/figure.js';
import type { ReportTable } from './report-tables.js';
import { definitionOf, matrixColumns, type FigurePath } from './table-figures.js';

/** A {@link Succession} of one row or column, with the paths of its figures. */
export interface FigureSuccession {
  readonly kind: Succession['kind'];
  readonly figure: FigurePath;
  readonly lastYear: readonly FigurePath[];
  readonly plus: readonly FigurePath[];
  readonly minus: readonly FigurePath[];
}

/** Every succession of the table: one for each row of a block of clauses, or each column of a matrix. */
export function successionsOf(table: Table): readonly FigureSuccession[] {
  switch (table.kind) {
    case 'clauses':
      return table.clauses.flatMap(({ rows, succession }) =>
        succession ? Object.keys(rows).map((row) => withPaths(succession, (column) => [row, column])) : [],
      );
    case 'matrix': {
      const { succession, columns } = table;
      return succession
        ? matrixColumns(columns.parts).map(({ key }) =>
            withPaths(succession, (row) => [...row.split('.'), key]),
          )
        : [];
    }
    case 'line':
    case 'indicators':
      return [];
  }
}

function withPaths(
  { kind, figure, lastYear, plus = [], minus = [] }: Succession,
  pathOf: (key: string) => FigurePath,
): FigureSuccession {
  return {
    kind,
    figure: pathOf(figure),
    lastYear: lastYear.map(pathOf),
    plus: plus.map(pathOf),
    minus: minus.map(pathOf),
  };
}

/** The number at the path where it is a count or a change; undefined where the table has no such figure. */
export function wholeNumber(
  { table, figures }: Pick<ReportTable, 'table' | 'figures'>,
  path: FigurePath,
): number | undefined {
  const kind = definitionOf(table, path)?.kind;
  if (kind === 'change') return changeValue(figures.figure(path) as Change);
  return kind === 'count' ? figures.value(path) : undefined;
}
