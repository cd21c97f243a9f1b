import { parseReport } from '../../src/model/parse-report.js';
import { composeReport } from '../../src/render/document/compose.js';
import type { Block, Document } from '../../src/render/document/document.js';
import { documentToDocx } from '../../src/render/docx/render-docx.js';
import { createGrid, type GridCell } from '../../src/render/document/grid.js';
import { nationalStyle } from '../../src/render/style/style.js';
import { exampleReport } from '../examples.js';
import { applicants } from '../model/form-2021.js';
import { openEdges, readDocx, type ReadDocx, type ReadDocxTable } from '../readers/docx.js';
import { readForm, type FormName } from '../readers/form.js';
import { cellAt, describeTable, differencesFromForm, fillForm } from '../readers/table.js';

const render = (document: Document): Promise<Uint8Array> => documentToDocx(document, nationalStyle);

const readExample = async (name: string): Promise<ReadDocx> =>
  readDocx(await render(composeReport(exampleReport(name))));

const documentOf = (...blocks: readonly Block[]): Document => ({
  language: 'zh-CN',
  title: '年报',
  agency: '青禾县水务局',
  date: '2025-01-20',
  blocks,
});

const table = (grid: Parameters<typeof createGrid>[0], caption = '表'): Block => ({
  type: 'table',
  id: 'test',
  caption,
  grid: createGrid(grid),
});

const figure = (row: number, column: number, text: string): GridCell => ({
  row,
  column,
  rowSpan: 1,
  colSpan: 1,
  role: 'figure',
  align: 'center',
  content: [{ text }],
});

/** 1, 2, 3 … : every figure of a form differs, so that one in a wrong cell is seen. */
const numbered = (count: number, from = 1): readonly number[] =>
  Array.from({ length: count }, (_, index) => from + index);

describe.each([
  ['busy-city-2024', ['2021-proactive', '2021-applications', '2021-disputes'], [[], [], []]],
  ['zhaotong-2021', ['2021-proactive', '2021-applications', '2021-disputes'], [[], [], []]],
  ['tongjiang-2020', ['2019-proactive', '2019-applications', '2019-disputes'], [[], [], []]],
  // The agency gave two heading rows a figure, which the form has not; it prints as given.
  ['huaning-2018', ['2014-statistics'], [['1,2: “320” instead of “”', '62,2: “2” instead of “”']]],
] as const)('the tables in the Word file of %s', (name, forms: readonly FormName[], differences) => {
  const docx = readExample(name);

  it('equal the official forms: spans, labels, and a figure where the form has one', async () => {
    const { tables } = await docx;
    expect(tables).toHaveLength(forms.length);
    expect(forms.map((form, index) => differencesFromForm(readForm(form), tables[index]!))).toEqual(
      differences,
    );
  });

  it('repeat all head rows of the form on every page, and no row is cut by a page', async () => {
    const { tables } = await docx;
    expect(tables.map(({ headRows }) => headRows)).toEqual(forms.map((form) => readForm(form).headRows));
    const rows = tables.flatMap((read) => read.rows);
    expect(rows.filter(({ cantSplit }) => !cantSplit)).toEqual([]);
  });

  it('have widths that sum up to the type area and rules on every edge', async () => {
    const { tables } = await docx;
    for (const read of tables) {
      expect(read).toMatchObject({ layout: 'fixed', width: 8845, widthType: 'dxa', indent: 0 });
      expect(read.grid.reduce((sum, width) => sum + width, 0)).toBe(8845);
      const wrong = read.cells.filter(
        ({ column, colSpan, width }) =>
          width !== read.grid.slice(column, column + colSpan).reduce((sum, part) => sum + part, 0),
      );
      expect(wrong).toEqual([]);
      expect(openEdges(read)).toEqual([]);
      const edges = read.cells.flatMap(({ borders }) => Object.values(borders));
      expect(new Set(edges.map((edge) => `${edge?.style} ${edge?.size}`))).toEqual(new Set(['single 4']));
    }
  });
});

const columns = [...applicants, 'total'];

/** An application row of seven stated figures that begin at `from`. */
const row = (from: number): Record<string, number> =>
  Object.fromEntries(columns.map((column, index) => [column, from + index]));

it('prints every figure in its own cell of the tables of 2021', async () => {
  let next = 1;
  const rows = (...keys: readonly string[]): Record<string, unknown> =>
    Object.fromEntries(keys.map((key) => [key, row((next += 7) - 7)]));
  const received = rows('received', 'carriedOver');
  const results = {
    ...rows('granted', 'partiallyGranted'),
    refused: rows(
      ...['stateSecret', 'prohibitedByLaw', 'publicSafety', 'thirdPartyRights'],
      ...['internalAffairs', 'processInformation', 'enforcementFile', 'inquiryMatter'],
    ),
    unavailable: rows('notHeld', 'needsCreation', 'unclearAfterCorrection'),
    declined: rows('petition', 'repeated', 'publication', 'excessive', 'confirmation'),
    other: rows('notCorrected', 'feeUnpaid', 'other'),
    ...rows('total'),
  };
  const report = parseReport({
    year: 2021,
    agency: { name: '青禾县水务局', kind: 'department' },
    proactive: {
      rules: { issued: 1, repealed: 2, inForce: 3 },
      normativeDocuments: { issued: 4, repealed: 5, inForce: { value: 6, note: '其中修订2件' } },
      licensing: { decisions: 7 },
      penalties: { decisions: 8 },
      compulsoryMeasures: { decisions: 9 },
      fees: { amount: '59237.2440' },
    },
    applications: { ...received, results, ...rows('carriedForward') },
    disputes: {
      reconsideration: [1, 2, 3, 4, 5],
      litigation: { direct: [6, 7, 8, 9, 10], afterReconsideration: [11, 12, 13, 14, 15] },
    },
    problems: '一是更新不及时。',
  });
  const { tables } = readDocx(await render(composeReport(report)));
  const expected = [
    fillForm(readForm('2021-proactive'), [1, 2, 3, 4, 5, '6（其中修订2件）', 7, 8, 9, '59237.2440']),
    fillForm(readForm('2021-applications'), numbered(175)),
    fillForm(readForm('2021-disputes'), numbered(15)),
  ];
  expect(tables.map(describeTable)).toEqual(expected.map(describeTable));
});

describe('a table in Word', () => {
  it('stays whole with its heading and its note, and the last row lets go where no note follows', async () => {
    const { body } = await readExample('busy-city-2024');
    const held = (read: ReadDocxTable): readonly boolean[] =>
      Array.from({ length: read.rowCount }, (_, index) =>
        read.cells
          .filter((cell) => cell.row === index)
          .every(({ paragraphs }) => paragraphs.every(({ keepNext }) => keepNext)),
      );
    const found = body.flatMap((block, index) =>
      block.type === 'tbl' ? [{ table: block, before: body[index - 1], after: body[index + 1] }] : [],
    );
    expect(found).toHaveLength(3);
    for (const { table: read, before, after } of found) {
      expect(before).toMatchObject({ type: 'p', style: 'Heading1', keepNext: true });
      const rows = held(read);
      expect(rows.slice(0, -1)).not.toContain(false);
      expect(rows.at(-1)).toBe(after?.type === 'p' && after.style === 'TableNote');
    }
  });

  it('is free to break between rows where no page could hold it', async () => {
    const cells = numbered(60, 0).map((index) => figure(index, 0, String(index)));
    const long = table({ columnWidths: [1], rowCount: 60, headRows: 1, cells });
    const read = readDocx(await render(documentOf(long))).tables[0]!;
    const held = read.cells.map(({ paragraphs }) => paragraphs[0]!.keepNext);
    // The head with the first row, and the last two rows, are the only ones that hold together.
    expect(held.flatMap((keep, index) => (keep ? [index] : []))).toEqual([0, 1, 58]);
  });

  it('sets a figure smaller that is too wide for its cell, so that no number is cut in two', async () => {
    const texts = ['12345', '123456', '123456789', '0.25'];
    const wide = table({
      // As narrow as the columns of the form's section 四.
      columnWidths: Array.from({ length: 15 }, () => 1),
      rowCount: 1,
      headRows: 0,
      cells: numbered(15, 0).map((column) => figure(0, column, texts[column] ?? '0')),
    });
    const { cells } = readDocx(await render(documentOf(wide))).tables[0]!;
    // 8845 twips by 15 columns, less 1.5 pt on both sides and the rule of 0.5 pt.
    const room = 8845 / 20 / 15 - 3.5;
    const sizes = cells.map(({ paragraphs }) => paragraphs[0]!.runs[0]!.size! / 2);
    expect([sizes[0], sizes[3], sizes[4]]).toEqual([9, 9, 9]);
    expect(sizes[1]! * 6 * 0.5).toBeLessThanOrEqual(room);
    expect(sizes[1]! * 6 * 0.5).toBeGreaterThan(room - 1.5);
    expect(sizes[2]! * 9 * 0.5).toBeLessThanOrEqual(room);
  });

  it('sets the corner note and a label’s bracket in 楷体, other text in 宋体 without an indent', async () => {
    const [, applications] = (await readExample('busy-city-2024')).tables;
    const corner = cellAt(applications!, 0, 0);
    expect(corner.paragraphs[0]!.runs.map(({ fonts }) => fonts.eastAsia)).toEqual(['楷体_GB2312']);
    const label = applications!.cells.find(({ text }) => text.startsWith('（二）部分公开'))!;
    expect(label.paragraphs[0]!.runs.map(({ text, fonts }) => [text, fonts.eastAsia])).toEqual([
      ['（二）部分公开', '宋体'],
      ['（区分处理的，只计这一情形，不计其他情形）', '楷体_GB2312'],
    ]);
    expect(label.paragraphs[0]).toMatchObject({
      alignment: 'left',
      indents: { firstLine: 0, firstLineChars: 0 },
      spacing: { line: 240, lineRule: 'exact' },
    });
    expect(label.verticalAlignment).toBe('center');
  });

  it('breaks a label where the form does', async () => {
    const label: GridCell = { ...figure(0, 0, '（一）信息数\n（同一信息计1条）'), role: 'stub' };
    const one = table({ columnWidths: [1], rowCount: 1, headRows: 0, cells: [label] });
    const { cells } = readDocx(await render(documentOf(one))).tables[0]!;
    expect(cells[0]!.paragraphs.map(({ text }) => text)).toEqual(['（一）信息数\n（同一信息计1条）']);
  });

  it('tells those who hear it read out what it is', async () => {
    const { part } = await readExample('busy-city-2024');
    const captions = [...part('word/document.xml').matchAll(/<w:tblCaption w:val="([^"]*)"/g)];
    expect(captions.map(([, caption]) => caption)).toEqual([
      '主动公开政府信息情况',
      '收到和处理政府信息公开申请情况',
      '政府信息公开行政复议、行政诉讼情况',
    ]);
    expect(part('word/document.xml')).toContain('w:val="28行10列，前3行为表头，跨页时重复。"');
  });

  it('is never joined with the next one, nor the last thing before the end, where Word adds a line', async () => {
    const small = { columnWidths: [1], rowCount: 1, headRows: 0, cells: [figure(0, 0, '1')] };
    const { body } = readDocx(await render(documentOf(table(small, '甲“&”'), table(small, '乙'))));
    expect(body.map(({ type }) => type)).toEqual(['tbl', 'p', 'tbl', 'p']);
    const lines = body.flatMap((block) => (block.type === 'p' ? [block.spacing['line']] : []));
    // The free space below a table in twips, and a line of one point.
    expect(lines).toEqual([nationalStyle.table.spaceAfter * 20, 20]);
  });
});
