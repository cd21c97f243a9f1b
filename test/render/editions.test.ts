import { createRenderer } from '../../src/render/renderer.js';
import { exampleReport } from '../examples.js';
import { readDocx } from '../readers/docx.js';
import { readForm, type FormName } from '../readers/form.js';
import { readPdf, readPdfTables, type PdfTable } from '../readers/pdf.js';
import { differencesFromForm, type ReadTable } from '../readers/table.js';
import { drawingFaults } from './drawing-faults.js';

const renderer = createRenderer({ allowErrors: true });
const docxTables = async (name: string): Promise<readonly ReadTable[]> =>
  readDocx(await (await renderer).docx(exampleReport(name))).tables;
const pdfTables = async (name: string): Promise<readonly PdfTable[]> =>
  readPdfTables(await readPdf(await (await renderer).pdf(exampleReport(name)))).flat();

const forms2019: readonly FormName[] = ['2019-proactive', '2019-applications', '2019-disputes'];

describe.each(['zhifu-2020', 'tongjiang-2020'])('the 2019 edition of %s', (name) => {
  it('prints in Word the tables of its form, span for span and label for label', async () => {
    const tables = await docxTables(name);
    expect(tables).toHaveLength(3);
    forms2019.forEach((form, index) =>
      expect(differencesFromForm(readForm(form), tables[index]!)).toEqual([]),
    );
  });

  it('prints the same tables in the PDF, drawn without a fault', async () => {
    const tables = await pdfTables(name);
    expect(tables).toHaveLength(3);
    forms2019.forEach((form, index) =>
      expect(differencesFromForm(readForm(form), tables[index]!)).toEqual([]),
    );
    expect(tables.flatMap(drawingFaults)).toEqual([]);
  });
});

it('prints signed changes and amounts with their unit as they were given', async () => {
  const [proactive] = await pdfTables('tongjiang-2020');
  const texts = proactive!.cells.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['-2147', '+451', '+1188', '+146', '21997万元']));
});

describe('the statistics table of 2018', () => {
  const form = readForm('2014-statistics');

  /** The pieces of all pages as one table: every head but the first is left out. */
  const whole = (pieces: readonly ReadTable[]): ReadTable => {
    let rowCount = 1;
    const cells = pieces.flatMap((piece, index) => {
      const shift = rowCount - 1;
      rowCount += piece.rowCount - 1;
      return piece.cells
        .filter(({ row }) => index === 0 || row > 0)
        .map((cell) => ({ ...cell, row: index === 0 ? cell.row : cell.row + shift }));
    });
    return { columnCount: 3, rowCount, headRows: 1, cells };
  };

  /** The two heading rows that the published report gave a value are the only cells beyond the form. */
  const beyondTheForm = (table: ReadTable): readonly string[] =>
    table.cells
      .filter(
        ({ row, column, text }) =>
          column === 2 &&
          text !== '' &&
          form.cells.some((cell) => cell.row === row && cell.column === 2 && cell.text === ''),
      )
      .map(
        ({ row, text }) =>
          `${form.cells.find((cell) => cell.row === row && cell.column === 0)!.text}: ${text}`,
      );

  const blanked = (table: ReadTable): ReadTable => ({
    ...table,
    cells: table.cells.map((cell) =>
      form.cells.some(
        ({ row, column, text }) => row === cell.row && column === 2 && cell.column === 2 && text === '',
      )
        ? { ...cell, text: '' }
        : cell,
    ),
  });

  it('has in the PDF its 65 rows over several pages, each with the head, drawn without a fault', async () => {
    const pieces = await pdfTables('huaning-2018');
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) {
      expect(piece.cells.slice(0, 3).map(({ text }) => text)).toEqual(['统　计　指　标', '单位', '统计数']);
    }
    expect(differencesFromForm(form, blanked(whole(pieces)))).toEqual([]);
    expect(beyondTheForm(whole(pieces))).toEqual([
      '一、主动公开情况: 320',
      '九、政府信息公开会议和培训情况: 2',
    ]);
    expect(pieces.flatMap(drawingFaults)).toEqual([]);
  });

  it('has in Word the same rows and a head that repeats', async () => {
    const [table] = await docxTables('huaning-2018');
    expect(table!.headRows).toBe(1);
    expect(differencesFromForm(form, blanked(table!))).toEqual([]);
  });

  it('follows the signature as an attachment with its head and foot', async () => {
    const { paragraphs, body } = readDocx(await (await renderer).docx(exampleReport('huaning-2018')));
    const texts = paragraphs.map(({ text }) => text);
    const after = texts.slice(texts.indexOf('附件：政府信息公开情况统计表'));
    expect(after.slice(0, 7)).toEqual([
      '附件：政府信息公开情况统计表',
      '华宁县政务服务管理局',
      '2019年1月15日',
      '附件',
      '政府信息公开情况统计表',
      '（2018年度）',
      '填报单位（盖章）：华宁县政务服务管理局',
    ]);
    expect(texts.slice(-3).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      '单位负责人：单位负责人甲 审 核 人：单位负责人甲',
      '填 报 人：填报人乙 联系电话：0877-0000000',
      '填报日期：2019年1月15日',
    ]);
    expect(body.some((part) => 'rows' in part)).toBe(true);
  });
});

it('prints a report of seven free sections that has no table at all', async () => {
  const { paragraphs, tables } = readDocx(await (await renderer).docx(exampleReport('hohhot-2013')));
  const headings = paragraphs.map(({ text }) => text).filter((text) => /^[一二三四五六七八]、/.test(text));
  expect(tables).toHaveLength(0);
  expect(headings.map((text) => text[0])).toEqual([...'一二三四五六七']);
});

it('renders reports of two editions at once as it renders each alone', async () => {
  const made = await renderer;
  const names = ['zhifu-2020', 'zhaotong-2021-mended', 'huaning-2018'];
  const render = (name: string): Promise<Uint8Array[]> =>
    Promise.all([made.docx(exampleReport(name)), made.pdf(exampleReport(name))]);
  const alone: Uint8Array[][] = [];
  for (const name of names) alone.push(await render(name));
  const together = await Promise.all(names.map(render));
  expect(together).toEqual(alone);
});
