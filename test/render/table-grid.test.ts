import type { Table } from '../../src/model/edition.js';
import { editions } from '../../src/model/editions/index.js';
import { parseReport } from '../../src/model/parse-report.js';
import { figuresOf } from '../../src/model/table-figures.js';
import { cellText, type Grid } from '../../src/render/document/grid.js';
import { tableGrid } from '../../src/render/document/table-grid.js';
import { resolveFigures } from '../../src/model/table-figures.js';
import { applicants, at, disputeLines, outcomes, proactiveCells, put, results } from '../model/form-2021.js';
import { least } from '../model/reports.js';
import { readForm, type FormName } from '../readers/form.js';
import { cellAt, describeTable, differencesFromForm, fillForm, type ReadTable } from '../readers/table.js';

const { proactive, applications, disputes } = editions['2021'].sections;

const read = (grid: Grid): ReadTable => ({
  columnCount: grid.columnWidths.length,
  rowCount: grid.rowCount,
  headRows: grid.headRows,
  cells: grid.cells.map((cell) => ({
    row: cell.row,
    column: cell.column,
    rowSpan: cell.rowSpan,
    colSpan: cell.colSpan,
    text: cellText(cell),
  })),
});

/** The table with the figures of the data. */
const gridOf = (table: Table, data: unknown): Grid => tableGrid(table, resolveFigures(table, data));

const parsed = (changed: Readonly<Record<string, unknown>>): unknown => parseReport({ ...least, ...changed });

/** The data keys of every figure, in the order in which the form prints them, row by row. */
const printed: readonly (readonly [FormName, Table, string, readonly string[]])[] = [
  ['2021-proactive', proactive.table, 'proactive', proactiveCells],
  [
    '2021-applications',
    applications.table,
    'applications',
    ['received', 'carriedOver', ...results, 'results.total', 'carriedForward'].flatMap((row) =>
      [...applicants, 'total'].map((column) => `${row}.${column}`),
    ),
  ],
  [
    '2021-disputes',
    disputes.table,
    'disputes',
    disputeLines.flatMap((line) => [...outcomes, 'total'].map((column) => `${line}.${column}`)),
  ],
];

describe.each(printed)('the table %s', (name, table, id, paths) => {
  const form = readForm(name);

  it('is the official form, span for span and label for label, and 0 where nothing is stated', () => {
    const printedTable = read(gridOf(table, at(parsed({}), id)));
    expect(differencesFromForm(form, printedTable)).toEqual([]);
    expect(describeTable(printedTable)).toBe(
      describeTable(
        fillForm(
          form,
          paths.map(() => 0),
        ),
      ),
    );
  });

  it('prints every figure in its own cell', () => {
    const figures = paths.map((_, index) => 1001 + index);
    const data = paths.reduce<Record<string, unknown>>(
      (group, path, index) => put(group, path, figures[index]),
      {},
    );
    const printedTable = read(gridOf(table, at(parsed({ [id]: data }), id)));
    expect(describeTable(printedTable)).toBe(describeTable(fillForm(form, figures)));
  });

  it('repeats the head rows of the form', () => {
    expect(gridOf(table, at(parsed({}), id)).headRows).toBe(form.headRows);
  });
});

describe('what a cell prints', () => {
  const printedRow = (received: unknown): readonly string[] => {
    const table = read(
      gridOf(applications.table, at(parsed({ applications: { received } }), 'applications')),
    );
    return [3, 4, 5, 6, 7, 8, 9].map((column) => cellAt(table, 3, column).text);
  };

  it('is the total that is computed where none is stated', () => {
    expect(printedRow([1, 2, 3, 4, 5, 6])).toEqual(['1', '2', '3', '4', '5', '6', '21']);
  });

  it('is the total that is stated, even when it is wrong', () => {
    expect(printedRow([1, 2, 3, 4, 5, 6, 0])).toEqual(['1', '2', '3', '4', '5', '6', '0']);
  });

  it('is a count with its remark, which is part of the sum', () => {
    expect(printedRow([{ value: 22, note: '其中修订16件' }, 1, 0, 0, 0, 0])).toEqual([
      '22（其中修订16件）',
      '1',
      '0',
      '0',
      '0',
      '0',
      '23',
    ]);
  });

  it.each([
    [{ value: 22, note: '其中修订16件' }, ['22', '（其中修订16件）']],
    [1024, ['1024']],
    [null, ['0']],
  ])('is the number of %j as one stretch, and what stands behind it as another', (figure, stretches) => {
    const data = at(parsed({ applications: { received: [figure, 0, 0, 0, 0, 0] } }), 'applications');
    const { cells } = gridOf(applications.table, data);
    const { content } = cells.find(({ path }) => path?.startsWith('received.'))!;
    expect(content.map(({ text }) => text)).toEqual(stretches);
  });

  it.each([
    ['21997万元', ['21997', '万元']],
    ['0.25亿元', ['0.25', '亿元']],
    [0, ['0']],
  ])('is the number of an amount and its unit: %j', (amount, stretches) => {
    const { table } = editions['2019'].sections.proactive;
    const [amounts] = figuresOf(table).filter(({ kind }) => kind === 'amount');
    const data = put({}, amounts!.path.join('.'), amount);
    const { content } = gridOf(table, data).cells.find(({ path }) => path === amounts!.path.join('.'))!;
    expect(content.map(({ text }) => text)).toEqual(stretches);
  });

  it('is 0 for a stated blank', () => {
    expect(printedRow([null, '', '/', '-', '—', 1, '/'])).toEqual(['0', '0', '0', '0', '0', '1', '0']);
  });

  it('is blank in a heading row of 2014, but for a figure that is stated there', () => {
    const { table } = editions['2014'].attachments.statistics;
    const heading = (data: unknown): string =>
      cellText(gridOf(table, data).cells.find(({ path }) => path === 'proactive.channels.heading')!);
    expect(heading({})).toBe('');
    expect(heading({ proactive: { channels: { heading: 3 } } })).toBe('3');
  });

  it('is （七）总计 summed from the results in every column', () => {
    const data = { results: { granted: [1, 2, 3, 4, 5, 6], other: { other: [10, 20, 30, 40, 50, 60] } } };
    const table = read(gridOf(applications.table, at(parsed({ applications: data }), 'applications')));
    expect([3, 4, 5, 6, 7, 8, 9].map((column) => cellAt(table, 26, column).text)).toEqual([
      '11',
      '22',
      '33',
      '44',
      '55',
      '66',
      '231',
    ]);
  });
});

describe('the cells of table 三', () => {
  const { cells } = gridOf(applications.table, at(parsed({}), 'applications'));

  it('are set as in the blank form: labels and the corner to the left, heads and figures in the middle', () => {
    const alignments = cells.map(({ role, align }) => `${role} ${align}`);
    const count = (kind: string): number => alignments.filter((alignment) => alignment === kind).length;
    expect([count('note left'), count('head center'), count('stub left'), count('figure center')]).toEqual([
      1, 9, 30, 175,
    ]);
    expect(cells).toHaveLength(215);
  });
});

describe('the remark that the form sets in another type', () => {
  it('is the corner of table 三, and the bracket after （二）部分公开', () => {
    const { cells } = gridOf(applications.table, at(parsed({}), 'applications'));
    const remarks = cells.flatMap(({ content }) => content.filter(({ remark }) => remark));
    expect(remarks.map(({ text }) => text)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '（区分处理的，只计这一情形，不计其他情形）',
    ]);
  });
});
