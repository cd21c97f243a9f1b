import { editions } from '../../src/model/editions/index.js';
import type { Table } from '../../src/model/edition.js';
import { composeReport } from '../../src/render/document/compose.js';
import type { Document as ReportDocument } from '../../src/render/document/document.js';
import { documentToHtml } from '../../src/render/html/render-html.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { resolveFigures } from '../../src/model/table-figures.js';
import { tableGrid } from '../../src/render/document/table-grid.js';
import { exampleReport } from '../examples.js';
import { parseHtml } from '../readers/dom.js';
import { readForm, readHtmlTable, type FormName } from '../readers/form.js';
import { cellAt, differencesFromForm, figuresOf, type ReadTable } from '../readers/table.js';

const page = (document: ReportDocument): Document => parseHtml(documentToHtml(document, nationalStyle));

/** A page with the one table of a document made for it, all its figures zero. */
function statisticsPage(): Document {
  const { heading, table }: { heading: string; table: Table } = editions['2014'].attachments.statistics;
  return page({
    language: 'zh-CN',
    title: heading,
    agency: '青禾县水务局',
    date: '2019-01-15',
    blocks: [
      {
        type: 'table',
        id: 'statistics',
        caption: heading,
        grid: tableGrid(table, resolveFigures(table, {})),
      },
    ],
  });
}

const examples: readonly (readonly [string, string])[] = [
  ['2021', 'busy-city-2024'],
  ['2021', 'zhaotong-2021-mended'],
  ['2019', 'zhifu-2020'],
  ['2019', 'tongjiang-2020'],
];

const pages = new Map(examples.map(([, name]) => [name, page(composeReport(exampleReport(name)))]));
const tablesOf = (name: string): readonly Element[] => [...pages.get(name)!.querySelectorAll('table')];

describe('an HTML table', () => {
  const printed = examples.flatMap(([edition, name]) =>
    ['proactive', 'applications', 'disputes'].map(
      (table, index) => [`${edition}-${table}` as FormName, name, index] as const,
    ),
  );

  it.each(printed)('equals the form %s in %s, span for span and label for label', (form, name, index) => {
    const table = readHtmlTable(tablesOf(name)[index]!);
    expect(differencesFromForm(readForm(form), table)).toEqual([]);
    expect(table.headRows).toBe(readForm(form).headRows);
  });

  it('equals the form of 2014 as well, with the breaks of its labels and blank headings', () => {
    const document = statisticsPage();
    const table = document.querySelector('table')!;
    expect(differencesFromForm(readForm('2014-statistics'), readHtmlTable(table))).toEqual([]);
    expect(readHtmlTable(table).headRows).toBe(1);
    expect(table.querySelectorAll('th br')).toHaveLength(2);
  });

  it('indents the labels of 2014 as deep as the form', () => {
    const form = readForm('2014-statistics');
    const rows = [...statisticsPage().querySelectorAll('tr')].map(
      (row) => row.querySelector('th')!.className,
    );
    const depths = rows.map((name) => Number(/nianbao-indent-(\d)/.exec(name)?.[1] ?? 0));
    const expected = form.cells.flatMap((cell, index) => (cell.column === 0 ? [form.nesting[index]] : []));
    expect(depths.slice(1)).toEqual(expected.slice(1));
  });

  it('prints the figures of the report', () => {
    const [, applications, disputes] = tablesOf('busy-city-2024').map(readHtmlTable);
    expect(cellAt(applications!, 26, 9).text).toBe('8675');
    const noted = applications!.cells.find(({ text }) => text === '4.无正当理由大量反复申请')!;
    expect(cellAt(applications!, noted.row, 3).text).toBe('26（涉及2人）');
    expect(figuresOf(readForm('2021-disputes'), disputes!).slice(0, 5)).toEqual([
      '61',
      '14',
      '37',
      '22',
      '134',
    ]);
  });

  it('has the caption of its section, without the number', () => {
    const captions = tablesOf('zhifu-2020').map((table) => table.querySelector('caption')?.textContent);
    const { proactive, applications, disputes } = editions['2019'].sections;
    expect(captions).toEqual([proactive, applications, disputes].map(({ heading }) => heading));
  });

  it('sets the remarks of the form apart', () => {
    const [, applications] = tablesOf('zhifu-2020');
    const remarks = [...applications!.querySelectorAll('.nianbao-remark')].map(
      ({ textContent }) => textContent,
    );
    expect(remarks[0]).toBe(cellAt(readForm('2019-applications'), 0, 0).text);
    expect(remarks).toContain('（区分处理的，只计这一情形，不计其他情形）');
  });

  it('scrolls by itself where a telephone cannot show it, and only there', () => {
    const regions = [...pages.get('busy-city-2024')!.querySelectorAll('[role=region]')];
    expect(regions.map((region) => region.querySelector('table')?.id)).toEqual([
      'nianbao-applications',
      'nianbao-disputes',
    ]);
    for (const region of regions) {
      expect(region.getAttribute('tabindex')).toBe('0');
      expect(region.getAttribute('aria-label')).toBe(region.querySelector('caption')!.textContent);
    }
    expect(statisticsPage().querySelector('[role=region]')).toBeNull();
  });
});

describe('the headers of a figure', () => {
  /** The labels that each data cell names, with the cell's place in the grid. */
  function named(table: Element): readonly { row: number; column: number; labels: readonly string[] }[] {
    const read = readHtmlTable(table);
    return [...table.querySelectorAll('th, td')].flatMap((cell, index) => {
      if (cell.tagName !== 'TD' || !cell.hasAttribute('headers')) return [];
      const { row, column } = read.cells[index]!;
      const labels = cell
        .getAttribute('headers')!
        .split(' ')
        .map((id) => table.querySelector(`th[id="${id}"]`)?.textContent ?? `no th ${id}`);
      return [{ row, column, labels }];
    });
  }

  const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

  /** What names a figure by the form alone: the cells above it in the head, then those left of it. */
  function byForm(form: ReadTable, row: number, column: number): readonly string[] {
    const above = Array.from({ length: form.headRows }, (_, head) => cellAt(form, head, column));
    const labelColumns = form.cells.filter(({ text }) => text === 'n')[0]!.column;
    const left = Array.from({ length: labelColumns }, (_, label) => cellAt(form, row, label));
    const placed = [...above, ...left].map((cell) => `${cell.row},${cell.column}|${cell.text}`);
    return distinct(placed).map((text) => text.slice(text.indexOf('|') + 1));
  }

  it.each([
    ['2021-applications', 'busy-city-2024', 1, 175],
    ['2021-disputes', 'busy-city-2024', 2, 15],
    ['2019-applications', 'zhifu-2020', 1, 161],
    ['2019-disputes', 'zhifu-2020', 2, 15],
  ] as const)('are, in %s, every head above it and every label left of it', (name, example, index, count) => {
    const form = readForm(name);
    const figures = named(tablesOf(example)[index]!);
    expect(figures).toHaveLength(count);
    for (const { row, column, labels } of figures) expect(labels).toEqual(byForm(form, row, column));
  });

  it('say all that a figure is in the application table', () => {
    const figures = named(tablesOf('busy-city-2024')[1]!);
    expect(figures.find(({ row, column }) => row === 7 && column === 4)?.labels).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ]);
  });

  it('are those of its own clause in the table of 主动公开', () => {
    const labels = named(tablesOf('busy-city-2024')[0]!).map((figure) => figure.labels.join('/'));
    expect(labels).toEqual([
      ...['规章', '行政规范性文件'].flatMap((row) =>
        ['本年制发件数', '本年废止件数', '现行有效件数'].map((head) => `第二十条第（一）项/${head}/${row}`),
      ),
      '第二十条第（五）项/本年处理决定数量/行政许可',
      '第二十条第（六）项/本年处理决定数量/行政处罚',
      '第二十条第（六）项/本年处理决定数量/行政强制',
      '第二十条第（八）项/本年收费金额（单位：万元）/行政事业性收费',
    ]);
  });

  it('are the indicator and its unit in the table of 2014', () => {
    const figures = named(statisticsPage().querySelector('table')!);
    expect(figures).toHaveLength(65);
    expect(figures.find(({ row }) => row === 3)?.labels).toEqual([
      '统计数',
      '其中：主动公开规范性文件数',
      '条',
    ]);
  });

  it('leave no cell of the body unnamed and no id used twice', () => {
    for (const document of [...pages.values(), statisticsPage()]) {
      expect(document.querySelectorAll('tbody td:not([headers])')).toHaveLength(0);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(distinct(ids)).toEqual(ids);
    }
  });
});
