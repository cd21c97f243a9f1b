import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHtml } from './dom.js';
import { coverageDefects, type ReadCell, type ReadTable } from './table.js';

/** The official tables of `test/forms/`, one HTML file each. */
export const formNames = [
  '2021-proactive',
  '2021-applications',
  '2021-disputes',
  '2019-proactive',
  '2019-applications',
  '2019-disputes',
  '2014-statistics',
] as const;

export type FormName = (typeof formNames)[number];

/** An official table. Its heading cells and its figures tell what a printed table must show. */
export interface ReadForm extends ReadTable {
  /**
   * The nesting depth of each cell's label, in the order of `cells`: the number of full-width blanks before
   * it in the form of 2014, which are not part of `text`; 0 everywhere else.
   */
  readonly nesting: readonly number[];
}

/**
 * Reads an official table. `text` has neither leading nor trailing blanks (`统　计　指　标` keeps the inner ones);
 * `headRows` is 0 for the tables of 主动公开, whose clause rows head only the rows that follow them.
 */
export function readForm(name: FormName): ReadForm {
  const document = parseHtml(readFileSync(join(__dirname, '..', 'forms', `${name}.html`), 'utf8'));
  const table = document.querySelector('table');
  if (table === null) throw new Error(`The form ${name} has no table.`);
  return { ...readHtmlTable(table), headRows: Number(table.getAttribute('data-head-rows')) };
}

/**
 * Reads any HTML table, resolving its spans as a browser does; a table that leaves a hole or an overlap is an
 * error. `headRows` is the number of rows in its `thead`, and for `nesting` see {@link ReadForm}.
 */
export function readHtmlTable(table: Element): ReadForm {
  const rows = [...table.querySelectorAll('tr')];
  const taken = new Set<string>();
  const cells: ReadCell[] = [];
  const nesting: number[] = [];
  rows.forEach((tableRow, row) => {
    let column = 0;
    for (const cell of [...tableRow.children].filter((child) => /^t[dh]$/i.test(child.tagName))) {
      while (taken.has(`${row},${column}`)) column += 1;
      const rowSpan = Number(cell.getAttribute('rowspan') ?? 1);
      const colSpan = Number(cell.getAttribute('colspan') ?? 1);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < colSpan; right += 1) taken.add(`${row + down},${column + right}`);
      }
      const content = (cell.textContent ?? '').replace(/[\n\r]\s*/g, '');
      cells.push({ row, column, rowSpan, colSpan, text: content.trim() });
      nesting.push(/^\u3000*/.exec(content)?.[0].length ?? 0);
      column += colSpan;
    }
  });
  const columnCount = Math.max(0, ...cells.map((cell) => cell.column + cell.colSpan));
  const headRows = table.querySelectorAll('thead tr').length;
  const result = { columnCount, rowCount: rows.length, cells, headRows, nesting };
  const defects = coverageDefects(result);
  if (defects.length > 0) throw new Error(`The table's cells do not cover its grid: ${defects.join('; ')}`);
  return result;
}
