import { editions } from '../../src/model/editions/index.js';
import type { MatrixTable } from '../../src/model/edition.js';
import { composeReport } from '../../src/render/document/compose.js';
import type { Block, Document } from '../../src/render/document/document.js';
import { fontsFor } from '../../src/render/fonts/document-fonts.js';
import { documentToPdf } from '../../src/render/pdf/render-pdf.js';
import { createGrid, type GridCell } from '../../src/render/document/grid.js';
import { layoutTable, type TableLayout } from '../../src/render/layout/table-layout.js';
import { placeTableRules } from '../../src/render/layout/table-placement.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { reportTable } from '../../src/model/report-tables.js';
import { tableGrid } from '../../src/render/document/table-grid.js';
import { exampleReport } from '../examples.js';
import { readForm } from '../readers/form.js';
import { readPdf, readPdfTables, type ReadPdf } from '../readers/pdf.js';
import { cellAt, differencesFromForm } from '../readers/table.js';
import { drawingFaults } from './drawing-faults.js';

const read = async (document: Document): Promise<ReadPdf> =>
  readPdf(await documentToPdf(document, { fonts: await fontsFor(document), style: nationalStyle }));

describe.each(['busy-city-2024', 'zhaotong-2021'])('the tables in the PDF of %s', (name) => {
  const pdf = read(composeReport(exampleReport(name)));

  it.each([
    ['2021-proactive', 0],
    ['2021-applications', 1],
    ['2021-disputes', 2],
  ] as const)('equal the form %s, cell for cell', async (form, index) => {
    const tables = readPdfTables(await pdf).flat();
    expect(tables).toHaveLength(3);
    expect(differencesFromForm(readForm(form), tables[index]!)).toEqual([]);
  });

  it('have each text inside its four rules and in the middle, and every box closed', async () => {
    const tables = readPdfTables(await pdf).flat();
    expect(tables.flatMap(drawingFaults)).toEqual([]);
  });
});

it('prints stated totals as stated and computed ones where none is stated', async () => {
  const [, published] = readPdfTables(await read(composeReport(exampleReport('zhaotong-2021')))).flat();
  const [, busy] = readPdfTables(await read(composeReport(exampleReport('busy-city-2024')))).flat();
  expect([3, 4, 9].map((column) => cellAt(published!, 26, column).text)).toEqual(['0', '0', '0']);
  expect([3, 4, 9].map((column) => cellAt(busy!, 26, column).text)).toEqual(['4843', '1570', '8675']);
});

it('keeps each table whole on one page below its heading', async () => {
  const pdf = await read(composeReport(exampleReport('busy-city-2024')));
  const tables = readPdfTables(pdf);
  const headings = [
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ];
  for (const [index, table] of tables.flat().entries()) {
    const above = pdf.pages[table.page]!.texts.filter(({ text }) => text === headings[index]);
    expect(above).toHaveLength(1);
    expect(table.box.top - above[0]!.baseline).toBeGreaterThan(0);
    expect(table.box.top - above[0]!.baseline).toBeLessThan(15);
  }
});

/** The matrix of section 三 with every result row ten times over, as no page can hold it. */
function longDocument(): Document {
  const table = editions['2021'].sections.applications.table as MatrixTable;
  const grid = tableGrid(table, reportTable(exampleReport('busy-city-2024'), 'applications')!.figures);
  const times = 10;
  const { headRows } = grid;
  const bodyRows = grid.rowCount - headRows;
  const cells = grid.cells.flatMap((cell): GridCell[] =>
    cell.row < headRows
      ? [cell]
      : Array.from({ length: times }, (_, copy) => ({ ...cell, row: cell.row + copy * bodyRows })),
  );
  const long = createGrid({ ...grid, rowCount: headRows + times * bodyRows, cells });
  const heading: Block = { type: 'heading', level: 1, content: [{ type: 'text', text: '三、长表' }] };
  return {
    language: 'zh-CN',
    title: '长表',
    agency: '某局',
    date: '2025-01-20',
    blocks: [heading, { type: 'table', id: 'applications', caption: '长表', grid: long }],
  };
}

describe('a table that no page can hold', () => {
  const pdf = read(longDocument());

  it('starts below its heading and repeats its three head rows on every page', async () => {
    const pages = readPdfTables(await pdf);
    expect(pages.length).toBeGreaterThan(5);
    for (const tables of pages) {
      expect(tables).toHaveLength(1);
      expect(cellAt(tables[0]!, 0, 3).text).toBe('申请人情况');
      expect(cellAt(tables[0]!, 2, 7).text).toBe('法律服务机构');
    }
  });

  it('loses no row: the figures of all pages are those of the whole table in order', async () => {
    const firstColumn = readPdfTables(await pdf).flatMap(([table]) =>
      Array.from({ length: table!.rowCount - 3 }, (_, row) => cellAt(table!, row + 3, 3).text),
    );
    expect(firstColumn).toHaveLength(250);
    expect(firstColumn.slice(0, 3)).toEqual(['4876', '231', '1747']);
    expect(firstColumn.slice(-2)).toEqual(['4843', '264']);
  });

  it('closes every box and states a cut label again on the next page', async () => {
    const pages = readPdfTables(await pdf);
    expect(pages.flat().flatMap(drawingFaults)).toEqual([]);
    for (const [table] of pages) {
      const labels = table!.cells
        .filter(({ row, column }) => row >= 3 && column === 0)
        .map(({ text }) => text);
      expect(labels).toContain('三、本年度办理结果');
    }
  });
});

it('embeds a subset of every font, and nothing else', async () => {
  const { fonts } = await read(composeReport(exampleReport('busy-city-2024')));
  expect(fonts.length).toBeGreaterThan(4);
  expect(fonts.filter(({ embedded, subset }) => !embedded || !subset)).toEqual([]);
});

it('sets a nine-digit count smaller rather than across the rule of its cell', async () => {
  const report = exampleReport('busy-city-2024') as Extract<
    ReturnType<typeof exampleReport>,
    { edition: '2021' }
  >;
  const received = { ...report.applications.received, naturalPerson: 999_999_999, total: undefined };
  const document = composeReport({ ...report, applications: { ...report.applications, received } } as never);
  const [, table] = readPdfTables(await read(document)).flat();
  expect(cellAt(table!, 3, 3).text).toBe('999999999');
  expect(drawingFaults(table!)).toEqual([]);
});

describe('the layout of a table', () => {
  const cellOf = (text: string, place: Partial<GridCell>): GridCell => ({
    ...{ row: 0, column: 0, rowSpan: 1, colSpan: 1, role: 'figure', align: 'center' },
    ...place,
    content: [{ text }],
  });
  const layoutOf = async (
    cells: readonly GridCell[],
    [rowCount, columnCount, width]: readonly [number, number, number],
  ): Promise<TableLayout> => {
    const columnWidths = Array<number>(columnCount).fill(1);
    const grid = createGrid({ columnWidths, rowCount, headRows: 0, cells });
    return layoutTable(grid, { fonts: await fontsFor(longDocument()), style: nationalStyle, width });
  };

  it('gives what a label lacks over its rows to the last of them', async () => {
    const label = cellOf('本年度办理结果本年度办理结果', { rowSpan: 3, role: 'stub' });
    const figures = [0, 1, 2].map((row) => cellOf('1', { row, column: 1 }));
    const { rowEdges } = await layoutOf([label, ...figures], [3, 2, 70]);
    const [first, second, third] = [0, 1, 2].map((row) => rowEdges[row + 1]! - rowEdges[row]!);
    expect(second).toBeCloseTo(first!, 6);
    expect(third).toBeGreaterThan(1.5 * first!);
  });

  it('never sets a number wider than its cell', async () => {
    const { paddingX, ruleWidth } = nationalStyle.table;
    for (let inner = 32; inner < 36; inner += 0.23) {
      const width = inner + 2 * paddingX + ruleWidth;
      const { cells } = await layoutOf([cellOf('999999999', {})], [1, 1, width]);
      expect(cells[0]!.size).toBeLessThan(nationalStyle.text.table.size);
      expect(cells[0]!.lines).toHaveLength(1);
      expect(cells[0]!.lines[0]!.width).toBeLessThanOrEqual(inner + 1e-9);
    }
  });

  it('has each rule once, as long as it runs straight', async () => {
    const cells = [0, 1].flatMap((row) => [0, 1].map((column) => cellOf('1', { row, column })));
    const rules = placeTableRules(await layoutOf(cells, [2, 2, 100]), 0, 0, nationalStyle);
    expect(rules).toHaveLength(6);
  });
});
