import { editionOf } from '../../src/model/editions/index.js';
import { reportWorkbook } from '../../src/form/report-workbook.js';
import { exampleReport } from '../examples.js';
import { readForm, type FormName } from '../readers/form.js';
import { figurePlaceholders } from '../readers/table.js';
import { positionOf, readXlsx, readXlsxTable, sheetTitled, type ReadXlsxSheet } from '../readers/xlsx.js';

/** The first row of a table's grid, below the title and the line of advice. */
const top = 2;
const titles: Readonly<Record<FormName, string>> = {
  '2021-proactive': '二、主动公开政府信息情况',
  '2021-applications': '三、收到和处理政府信息公开申请情况',
  '2021-disputes': '四、政府信息公开行政复议、行政诉讼情况',
  '2019-proactive': '二、主动公开政府信息情况',
  '2019-applications': '三、收到和处理政府信息公开申请情况',
  '2019-disputes': '四、政府信息公开行政复议、行政诉讼情况',
  '2014-statistics': '政府信息公开情况统计表',
};
const forms = Object.keys(titles) as readonly FormName[];

const blank = async (name: FormName): Promise<ReadXlsxSheet> =>
  sheetTitled(readXlsx(await reportWorkbook(name.slice(0, 4) as '2021')), titles[name]);
const cellAt = ({ cells }: ReadXlsxSheet, row: number, column: number) =>
  [...cells.values()].find((cell) => cell.row === row && cell.column === column)!;

describe.each(forms)('the sheet of %s', (name) => {
  const form = readForm(name);

  it('has the labels and spans of the official form, and no figure in it yet', async () => {
    const table = readXlsxTable(await blank(name), top, form.rowCount, form.columnCount);
    const expected = form.cells.map(({ row, column, rowSpan, colSpan, text }) => ({
      ...{ row, column, rowSpan, colSpan },
      text: figurePlaceholders.includes(text) ? '' : text,
    }));
    const emptied = table.cells.map((cell) => {
      const official = form.cells.find(({ row, column }) => row === cell.row && column === cell.column);
      return figurePlaceholders.includes(official?.text ?? '') && cell.text === '0'
        ? { ...cell, text: '' }
        : cell;
    });
    expect(emptied).toEqual(expected);
  });

  it('locks the labels and the totals, and nothing that is to be filled in', async () => {
    const sheet = await blank(name);
    expect([sheet.isProtected, sheet.hasPassword]).toEqual([true, false]);
    const kinds = form.cells.map(({ row, column, text }) => {
      const { locked, formula } = cellAt(sheet, row + top, column);
      return `${figurePlaceholders.includes(text) ? (formula === undefined ? 'figure' : 'total') : 'label'} ${locked ? 'locked' : 'open'}`;
    });
    expect([...new Set(kinds)].sort()).toEqual(
      name.endsWith('proactive')
        ? ['figure open', 'label locked']
        : ['figure open', 'label locked', 'total locked'],
    );
  });

  it('lets only figures of the right kind into each open cell', async () => {
    const sheet = await blank(name);
    const covered = sheet.validations.flatMap(({ type, range, formulas }) =>
      range
        .split(' ')
        .flatMap((each) => cellsIn(each).map((cell) => [cell, `${type} ${formulas.join(' ')}`] as const)),
    );
    expect(new Map(covered).size).toBe(covered.length);
    const rules = new Map(covered);
    const kindOf = { n: 'whole 0 999999999', '±n': 'whole -999999999 999999999' } as Readonly<
      Record<string, string>
    >;
    for (const { row, column, text } of form.cells) {
      if (!figurePlaceholders.includes(text)) continue;
      const rule = rules.get(`${row + top},${column}`);
      if (text in kindOf) expect(rule).toBe(kindOf[text]);
      else expect(rule).toMatch(/^(decimal 0 \d+|custom .*元)/);
    }
  });
});

function cellsIn(range: string): readonly string[] {
  const [from, to = from] = range.split(':').map(positionOf);
  const rows = Array.from({ length: to!.row - from!.row + 1 }, (_, index) => from!.row + index);
  return rows.flatMap((row) =>
    Array.from({ length: to!.column - from!.column + 1 }, (_, index) => `${row},${from!.column + index}`),
  );
}

it('keeps the heads of the long tables in view', async () => {
  const heads = await Promise.all(forms.map(async (name) => (await blank(name)).frozenRows - top));
  expect(heads).toEqual(forms.map((name) => readForm(name).headRows));
});

it('has a sheet for the head, each table and the texts, and hides only its mark', async () => {
  const sheets = readXlsx(await reportWorkbook('2021'));
  expect(sheets.map(({ name, state }) => `${state} ${name}`)).toEqual([
    'visible 基本信息',
    'visible 二、主动公开政府信息情况',
    'visible 三、收到和处理政府信息公开申请情况',
    'visible 四、政府信息公开行政复议、行政诉讼情况',
    'visible 文字部分',
    'veryHidden _nianbao',
  ]);
});

it.each(['2021', '2019', '2014'] as const)('says no label twice by which %s is read', async (id) => {
  const labels = readXlsx(await reportWorkbook(id)).flatMap(({ name, cells }) =>
    name.startsWith('基本') || name.startsWith('文字')
      ? [...cells.values()]
          .filter(({ column, value }) => column === 0 && value !== undefined)
          .map(({ value }) => value)
      : [],
  );
  expect(new Set(labels).size).toBe(labels.length);
});

it('offers the choices by their Chinese names', async () => {
  const [head] = readXlsx(await reportWorkbook('2021'));
  const lists = head!.validations.filter(({ type }) => type === 'list').map(({ formulas }) => formulas[0]);
  expect(lists).toEqual([
    '"政府部门（含政府办公厅、办公室）,县级以上人民政府,乡镇人民政府、街道办事处,国务院部门"',
    '"中央,省级,地市级,县级,乡级"',
    '"本机关,汇总"',
  ]);
});

it('turns the balance red in every column, and says so below the table', async () => {
  const report = exampleReport('zhaotong-2021');
  const sheet = sheetTitled(readXlsx(await reportWorkbook('2021', report)), titles['2021-applications']);
  const balances = sheet.rules.filter(({ range }) => range.split(' ').length === 4);
  expect(balances.map(({ range }) => range)).toEqual(
    [...'DEFGHIJ'].map((column) => `${column}6 ${column}7 ${column}29 ${column}30`),
  );
  expect(balances.every(({ isRed }) => isRed)).toBe(true);
  expect(balances[0]!.formula).toBe('N($D$6)+N($D$7)<>N($D$29)+N($D$30)');
  expect(cellAt(sheet, 30, 0).value).toBe('勾稽关系不符：请核对标红的单元格');
});

it('has a sheet for every table that an edition has', () => {
  const tables = (['2021', '2019', '2014'] as const).flatMap((id) => [
    ...Object.values(editionOf(id).sections).filter(({ kind }) => kind === 'table'),
    ...Object.keys(editionOf(id).attachments ?? {}),
  ]);
  expect(tables).toHaveLength(forms.length);
});
