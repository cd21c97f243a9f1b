/** The rows of table 二 with their figures by column, in whatever edition. */
import { changeValue, type Change } from '../../model/values/figure.js';
import type { ReportTable } from '../../model/report-tables.js';

export interface ClauseRow {
  /** Data key and label of the row. */
  readonly key: string;
  readonly label: string;
  /** Labels of the row's columns by data key. */
  readonly columns: Readonly<Record<string, string>>;
  /** The figure of a column that is a count or a change; undefined where the row has no such column. */
  number(column: string): number | undefined;
  /** The figure of a column as given. */
  text(column: string): string;
  /** Data path of a column's cell. */
  cell(column: string): string;
}

export function clauseRows({ id, table, figures }: ReportTable): readonly ClauseRow[] {
  if (table.kind !== 'clauses') return [];
  return table.clauses.flatMap(({ columns, rows }) =>
    Object.entries(rows).map(([key, label]) => ({
      key,
      label,
      columns: Object.fromEntries(
        Object.entries(columns).map(([column, leaf]) => [
          column,
          typeof leaf === 'string' ? leaf : leaf.label,
        ]),
      ),
      number: (column: string) => {
        const leaf = columns[column];
        if (leaf === undefined) return undefined;
        const kind = typeof leaf === 'string' ? 'count' : (leaf.kind ?? 'count');
        if (kind === 'change') return changeValue(figures.figure([key, column]) as Change);
        return kind === 'count' ? figures.value([key, column]) : undefined;
      },
      text: (column: string) => String(figures.figure([key, column])),
      cell: (column: string) => `${id}.${key}.${column}`,
    })),
  );
}
