import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/form/read-workbook.js';
import { reportWorkbook } from '../../src/form/report-workbook.js';
import { checkReport } from '../../src/check/check-report.js';
import { ReportError } from '../../src/model/finding/finding.js';
import { parseDataFile } from '../../src/model/parse-report.js';
import { renderDocx } from '../../src/render/renderer.js';
import type { EditionId } from '../../src/model/editions/index.js';
import { reportTables } from '../../src/model/report-tables.js';
import { tableGrid } from '../../src/render/document/table-grid.js';
import { cellText } from '../../src/render/document/grid.js';
import { readDocx } from '../readers/docx.js';
import { runProgram, unlessSkipped, type Skipped } from '../readers/programs.js';
import { readXlsx, type ReadXlsxSheet } from '../readers/xlsx.js';

/** What is typed: the title of the sheet, the cell, and the text; null only looks. */
type Entry = readonly [title: string, cell: string, text: string | null];
interface Typed {
  readonly bytes: Uint8Array;
  readonly shown: readonly { readonly cell: string; readonly locked: boolean; readonly text: string }[];
}

/** Types into a workbook with LibreOffice, and gives what it saves and shows. */
async function typed(workbook: Uint8Array, entries: readonly Entry[]): Promise<Typed | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-form-'));
  try {
    const [source, target] = [join(folder, 'source.xlsx'), join(folder, 'target.xlsx')];
    await writeFile(source, workbook);
    const script = join(__dirname, '..', 'readers', 'type-into-workbook.py');
    const ended = await runProgram('/usr/bin/python3', [script, source, target, JSON.stringify(entries)]);
    const lacking: Skipped = { skipped: 'LibreOffice Calc with its Python is not on this machine' };
    const done = unlessSkipped('skipped' in ended || ended.code !== 3 ? ended : lacking);
    if (!done) return undefined;
    if (done.code !== 0) throw new Error(done.complaint);
    return { bytes: await readFile(target), shown: JSON.parse(done.output) as Typed['shown'] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const basics = (edition: string): string => `政府信息公开工作年度报告填报表（${edition} 版）`;
const head = (edition: EditionId): readonly Entry[] => [
  [basics(edition), 'B4', '青禾县水务局'],
  [basics(edition), 'B5', '政府部门（含政府办公厅、办公室）'],
  [basics(edition), 'B8', '065000'],
  [basics(edition), 'B13', edition === '2014' ? '2017' : edition],
  [basics(edition), 'B18', '2022-01-20'],
];
const titleOf = ({ cells }: ReadXlsxSheet): string => String(cells.get('A1')?.value);
const tablesIn = (sheets: readonly ReadXlsxSheet[]): readonly ReadXlsxSheet[] =>
  sheets.filter(({ name, state }) => state === 'visible' && !['基本信息', '文字部分'].includes(name));

describe.each(['2021', '2019', '2014'] as const)('the form of %s, filled in with LibreOffice', (edition) => {
  it('adds up as the report does, stays protected and is read', async () => {
    const blank = await reportWorkbook(edition);
    const sheets = tablesIn(readXlsx(blank));
    const figures = sheets.flatMap((sheet) =>
      [...sheet.cells]
        .filter(([, { locked, formula }]) => !locked && formula === undefined)
        .map(([name]) => ({ sheet, name })),
    );
    const entries = figures.map(({ sheet, name }, index): Entry => {
      const isAmount = sheet.validations.some(({ type, range }) => type === 'custom' && range === name);
      return [titleOf(sheet), name, isAmount ? '12.5万元' : String((index * 7) % 100)];
    });
    const totals = sheets.flatMap((sheet) =>
      [...sheet.cells]
        .filter(([, { formula }]) => formula?.startsWith('SUM'))
        .map(([name]): Entry => [titleOf(sheet), name, null]),
    );
    const labels = sheets.map((sheet): Entry => [titleOf(sheet), 'A3', '改']);
    const done = await typed(blank, [...head(edition), ...entries, ...totals, ...labels]);
    if (!done) return;

    const shown = done.shown.slice(head(edition).length);
    expect(shown.slice(0, entries.length).some(({ locked }) => locked)).toBe(false);
    expect(shown.slice(entries.length).every(({ locked }) => locked)).toBe(true);
    const saved = readXlsx(done.bytes);
    expect(tablesIn(saved).map(({ isProtected }) => isProtected)).toEqual(sheets.map(() => true));

    const report = parseDataFile(await readWorkbook(done.bytes, '填报表.xlsx'));
    expect(report).toMatchObject({
      agency: { name: '青禾县水务局', kind: 'department', contact: { postcode: '065000' } },
      publishedOn: '2022-01-20',
    });
    const grids = reportTables(report).map(({ table, figures }) => tableGrid(table, figures));
    const shownTotals = shown.slice(entries.length, entries.length + totals.length).map(({ text }) => text);
    expect(shownTotals.length).toBeGreaterThan(2);
    expect(shownTotals).not.toContain('0');
    const computed = sheets.flatMap((sheet, at) =>
      [...sheet.cells.values()]
        .filter(({ formula }) => formula?.startsWith('SUM'))
        .map(({ row, column }) => {
          const cell = grids[at]!.cells.find((each) => each.row === row - 2 && each.column === column)!;
          return cellText(cell);
        }),
    );
    expect(shownTotals).toEqual(computed);
  });
});

it('renders what was typed, sections and all', async () => {
  const applications = '三、收到和处理政府信息公开申请情况';
  const done = await typed(await reportWorkbook('2021'), [
    ...head('2021'),
    [basics('2021'), 'B23', '0'],
    [basics('2021'), 'B24', '0'],
    [basics('2021'), 'B25', '0'],
    [applications, 'D6', '3'],
    [applications, 'D8', '3'],
    ['文字部分', 'A62', '标题1'],
    ['文字部分', 'B62', '目录更新不够及时'],
    ['文字部分', 'B63', '个别栏目半年没有更新。'],
    ['文字部分', 'B64', '已按月核对。'],
  ]);
  if (!done) return;
  const report = parseDataFile(await readWorkbook(done.bytes, '填报表.xlsx'));
  expect(report).toMatchObject({
    problems: [{ heading: '目录更新不够及时', body: ['个别栏目半年没有更新。', '已按月核对。'] }],
    other: { fees: { notices: 0, charged: 0, collected: 0 } },
  });
  expect(checkReport(report).filter(({ severity }) => severity === 'error')).toEqual([]);
  const { paragraphs } = readDocx(await renderDocx(report));
  expect(paragraphs.map(({ text }) => text)).toContain('（一）目录更新不够及时');
});

it('names the cell of a figure of the wrong type, as LibreOffice saved it', async () => {
  const title = '二、主动公开政府信息情况';
  const done = await typed(await reportWorkbook('2021'), [
    ...head('2021'),
    [title, 'B5', '三件'],
    [title, 'C5', '3-5'],
  ]);
  if (!done) return;
  const failed = await readWorkbook(done.bytes, '填报表.xlsx')
    .then(parseDataFile)
    .catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(ReportError);
  expect((failed as ReportError).findings.map(({ code, place }) => `${code} ${place?.cell}`)).toEqual([
    `data.count ${title}!B5`,
    `data.count ${title}!C5`,
  ]);
});
