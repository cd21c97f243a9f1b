/** The shape to which every reader of this folder (form, Word, PDF) brings a table, so that they can be compared. */

/** One cell of a table that was read back; positions are counted from 0 on the table's own grid. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** The cell's lines joined without any separator; in a form a figure is the placeholder `n`, `±n` or `d`. */
  readonly text: string;
}

/** A table that was read back. */
export interface ReadTable {
  readonly columnCount: number;
  readonly rowCount: number;
  /** In row-major order of their upper left corners. */
  readonly cells: readonly ReadCell[];
  /** The number of rows at the top that are marked as head rows; 0 where the medium cannot say (PDF). */
  readonly headRows: number;
}

/** The placeholders that stand for a figure in a form: a count, a signed count, a decimal. */
export const figurePlaceholders: readonly string[] = ['n', '±n', 'd'];

const figurePatterns: Readonly<Record<string, RegExp>> = {
  n: /^\d+(（.+）)?$/u,
  '±n': /^[+\-−]?\d+(（.+）)?$/u,
  d: /^\d+(\.\d+)?(元|万元|亿元)?(（.+）)?$/u,
};

/**
 * The table as one line a cell, `row,column rowSpan×colSpan text`, in row-major order: made for readable
 * differences in a failed test.
 */
export function describeTable(table: ReadTable): string {
  return [
    `${table.rowCount} rows × ${table.columnCount} columns`,
    ...table.cells.map((cell) => `${describeSpan(cell)} ${cell.text}`.trimEnd()),
  ].join('\n');
}

/** Where each cell stands and how far it reaches, `row,column rowSpan×colSpan`, without its text. */
export function spansOf(table: ReadTable): readonly string[] {
  return table.cells.map(describeSpan);
}

function describeSpan(cell: ReadCell): string {
  return `${cell.row},${cell.column} ${cell.rowSpan}×${cell.colSpan}`;
}

/** The cell that covers a place of the grid. */
export function cellAt<Cell extends ReadCell>(
  table: { readonly cells: readonly Cell[] },
  row: number,
  column: number,
): Cell {
  const found = table.cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.colSpan,
  );
  if (found === undefined) throw new Error(`No cell covers row ${row}, column ${column}.`);
  return found;
}

/** What keeps the cells from covering the grid exactly once; empty for a sound table. */
export function coverageDefects(table: ReadTable): readonly string[] {
  const owners = new Map<string, ReadCell>();
  const defects: string[] = [];
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
        const place = `${row},${column}`;
        const owner = owners.get(place);
        if (row >= table.rowCount || column >= table.columnCount) {
          defects.push(`cell ${describeSpan(cell)} reaches beyond the grid at ${place}`);
        } else if (owner !== undefined) {
          defects.push(`cells ${describeSpan(owner)} and ${describeSpan(cell)} overlap at ${place}`);
        }
        owners.set(place, cell);
      }
    }
  }
  for (let row = 0; row < table.rowCount; row += 1) {
    for (let column = 0; column < table.columnCount; column += 1) {
      if (!owners.has(`${row},${column}`)) defects.push(`no cell covers ${row},${column}`);
    }
  }
  return defects;
}

/** The form with its placeholders replaced, in row-major order, by the figures that a report prints. */
export function fillForm(form: ReadTable, figures: readonly (string | number)[]): ReadTable {
  let next = 0;
  const cells = form.cells.map(({ row, column, rowSpan, colSpan, text }) => {
    if (!figurePlaceholders.includes(text)) return { row, column, rowSpan, colSpan, text };
    const figure = figures[next];
    next += 1;
    return { row, column, rowSpan, colSpan, text: String(figure) };
  });
  if (next !== figures.length) {
    throw new Error(`The form has ${next} figures, but ${figures.length} were given.`);
  }
  return { columnCount: form.columnCount, rowCount: form.rowCount, cells, headRows: form.headRows };
}

/** The texts of the cells of `table` that stand where `form` has a figure, in row-major order. */
export function figuresOf(form: ReadTable, table: ReadTable): readonly string[] {
  return form.cells
    .filter((cell) => figurePlaceholders.includes(cell.text))
    .map((cell) => cellAt(table, cell.row, cell.column).text);
}

/**
 * Where a printed table departs from its official form: a wrong size, another span, another label, or a
 * figure that is blank or of the wrong kind. Empty when the table is the form, filled in.
 */
export function differencesFromForm(form: ReadTable, table: ReadTable): readonly string[] {
  const differences: string[] = [];
  if (form.rowCount !== table.rowCount || form.columnCount !== table.columnCount) {
    differences.push(
      `${table.rowCount} rows × ${table.columnCount} columns instead of ` +
        `${form.rowCount} rows × ${form.columnCount} columns`,
    );
  }
  const printed = new Map(table.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  for (const expected of form.cells) {
    const place = `${expected.row},${expected.column}`;
    const cell = printed.get(place);
    printed.delete(place);
    if (cell === undefined) {
      differences.push(`${place}: no cell begins here, expected ${expected.text}`);
      continue;
    }
    if (describeSpan(cell) !== describeSpan(expected)) {
      differences.push(
        `${place}: ${describeSpan(cell)} instead of ${describeSpan(expected)} (${expected.text})`,
      );
    }
    const pattern = figurePatterns[expected.text];
    const agrees = pattern === undefined ? cell.text === expected.text : pattern.test(cell.text);
    if (!agrees) differences.push(`${place}: “${cell.text}” instead of “${expected.text}”`);
  }
  for (const cell of printed.values())
    differences.push(`${describeSpan(cell)}: unexpected cell “${cell.text}”`);
  return differences;
}
