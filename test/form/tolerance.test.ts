import { readWorkbook } from '../../src/form/read-workbook.js';
import { reportWorkbook } from '../../src/form/report-workbook.js';
import { findingText, type Finding, ReportError } from '../../src/model/finding/finding.js';
import { parseDataFile, parseReport } from '../../src/model/parse-report.js';
import { withCells, withPart, type NewValue } from '../readers/xlsx.js';

type Data = Readonly<Record<string, unknown>>;

const basics = '政府信息公开工作年度报告填报表（2021 版）';
const applications = '三、收到和处理政府信息公开申请情况';
const texts = '文字部分';

const smallest = parseReport({
  year: 2024,
  agency: { name: '青禾县水务局', kind: 'department' },
  proactive: {},
  applications: {},
  disputes: {},
  problems: { existing: '目录更新不够及时。' },
});
const form = reportWorkbook('2021', smallest);

const dataOf = async (bytes: Uint8Array): Promise<Data> =>
  (await readWorkbook(bytes, '填报表.xlsx')).data as Data;
const changed = async (title: string, values: Readonly<Record<string, NewValue>>): Promise<Uint8Array> =>
  withCells(await form, title, values);
const findingsOf = async (bytes: Uint8Array): Promise<readonly Finding[]> => {
  try {
    parseDataFile(await readWorkbook(bytes, '填报表.xlsx'));
    return [];
  } catch (error) {
    if (error instanceof ReportError) return error.findings;
    throw error;
  }
};
const received = (data: Data): unknown => (data['applications'] as Data)['received'];

describe('a figure of the form', () => {
  it.each<[NewValue, unknown]>([
    [7, 7],
    [' 12 ', 12],
    ['１２', 12],
    ['/', '/'],
    ['－', '-'],
    ['——', '—'],
    ['22（其中修订16件）', { value: 22, note: '其中修订16件' }],
    [null, undefined],
    ['  ', undefined],
  ])('%j is read as %j', async (entered, expected) => {
    const data = await dataOf(await changed(applications, { D6: entered }));
    expect((received(data) as Data)['naturalPerson']).toEqual(expected);
  });

  it.each<[NewValue, RegExp]>([
    ['12件', /这里是文字 "12件".*写成 12/],
    ['1,234', /这里是文字 "1,234".*写成 1234/],
    [1.5, /不能有小数：1.5/],
    [-3, /不能为负数：-3/],
    [1_000_000_000, /1000000000 过大/],
    ['#REF!', /这里是文字 "#REF!"/],
  ])('%j is refused, with its cell', async (entered, message) => {
    const [finding, ...others] = await findingsOf(await changed(applications, { E7: entered }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'data.count',
      path: 'applications.carriedOver.enterprise',
      place: { file: '填报表.xlsx', line: 7, column: 5, cell: `${applications}!E7` },
    });
    expect(findingText(finding!)).toMatch(
      /^填报表\.xlsx［三、收到和处理政府信息公开申请情况］E7 error data\.count /,
    );
    expect(findingText(finding!)).toMatch(message);
  });

  it('names every cell that is wrong, on every sheet', async () => {
    const bytes = withCells(await changed(applications, { D6: '多', D7: 'x' }), basics, { B5: '局' });
    expect((await findingsOf(bytes)).map(({ place }) => place?.cell)).toEqual([
      '基本信息!B5',
      `${applications}!D6`,
      `${applications}!D7`,
    ]);
  });
});

describe('a choice of the form', () => {
  it.each([
    ['政府部门（含政府办公厅、办公室）', 'department'],
    ['政府部门', 'department'],
    [' 政府部门(含政府办公厅、办公室) ', 'department'],
    ['乡镇人民政府、街道办事处', 'township'],
    ['国务院部门', 'ministry'],
    ['department', 'department'],
    ['Government', 'government'],
    ['department（政府部门（含政府办公厅、办公室））', 'department'],
    ['government 县级以上人民政府', 'government'],
  ])('is taken by its label, its key or both: %s', async (entered, expected) => {
    const { agency } = await dataOf(await changed(basics, { B5: entered }));
    expect(agency).toMatchObject({ kind: expected });
  });

  it.each(['部门', '政府', '局', 'departments'])('is not guessed: %s', async (entered) => {
    expect(await findingsOf(await changed(basics, { B5: entered }))).toMatchObject([
      { code: 'data.choice', path: 'agency.kind', place: { cell: '基本信息!B5' } },
    ]);
  });
});

describe('a total of the form', () => {
  it('is computed while a formula stands there, whether it was ever calculated or not', async () => {
    expect(
      received(await dataOf(await changed(applications, { D6: 5, J6: { formula: 'SUM(D6:I6)' } }))),
    ).toEqual({
      ...{ naturalPerson: 5, enterprise: 0, researchInstitute: 0 },
      ...{ publicWelfare: 0, legalService: 0, otherOrganization: 0 },
    });
  });

  it('is stated once somebody wrote over it', async () => {
    expect(received(await dataOf(await changed(applications, { D6: 5, J6: 6 })))).toMatchObject({ total: 6 });
  });

  it('is stated with its row, where only one of a row was written over', async () => {
    const { results } = (await dataOf(await changed(applications, { E8: 4, D29: 9 })))['applications'] as {
      readonly results: Data;
    };
    expect(results['total']).toEqual({
      ...{ naturalPerson: 9, enterprise: 4, researchInstitute: 0 },
      ...{ publicWelfare: 0, legalService: 0, otherOrganization: 0 },
    });
  });
});

it('asks for the value of a formula that was never calculated', async () => {
  expect(await findingsOf(await changed(applications, { F8: { formula: '3+4' } }))).toMatchObject([
    { code: 'form.formula', place: { cell: `${applications}!F8` } },
  ]);
});

describe('a field of the form', () => {
  it.each<[string, NewValue, string, unknown]>([
    ['year', '２０２５年', 'B13', 2025],
    ['publishedOn', '2025年1月20日', 'B18', '2025-01-20'],
    ['publishedOn', '2025/1/20', 'B18', '2025-01-20'],
    ['publishedOn', 45677, 'B18', '2025-01-20'],
    ['scope', '汇总', 'B14', 'compiled'],
  ])('%s takes %j', async (path, entered, cell, expected) => {
    expect((await dataOf(await changed(basics, { [cell]: entered })))[path]).toEqual(expected);
  });

  it('completes a period of which one day is given', async () => {
    const data = await dataOf(await changed(basics, { B15: '2024-05-01' }));
    expect(data['period']).toEqual({ from: '2024-05-01', to: '2024-12-31' });
  });

  it('names the cell of what is missing', async () => {
    expect(await findingsOf(await changed(basics, { B5: null }))).toMatchObject([
      { code: 'data.missing', path: 'agency.kind', place: { cell: '基本信息!B5' } },
    ]);
  });
});

describe('the texts of the form', () => {
  it('take a line break in a cell as the end of a paragraph', async () => {
    const data = await dataOf(await changed(texts, { B4: '第一段。\n第二段。' }));
    expect(data['preface']).toEqual(['第一段。', '第二段。']);
  });

  it('take rows that were inserted between them', async () => {
    const bytes = withPart(await form, 'xl/worksheets/sheet5.xml', (xml) =>
      xml.replace(/<row r="(\d+)"(.*?)<\/row>/gs, (row, number: string) =>
        Number(number) < 9
          ? row
          : row.replaceAll(
              /r="([A-Z]*)(\d+)"/g,
              (_, letters: string, digits: string) => `r="${letters}${Number(digits) + 40}"`,
            ),
      ),
    );
    expect((await dataOf(bytes))['problems']).toEqual({ existing: ['目录更新不够及时。'] });
  });

  it('refuse a kind of row that there is not', async () => {
    expect(await findingsOf(await changed(texts, { A4: '小标题', B4: '甲' }))).toMatchObject([
      { code: 'form.row-kind', place: { cell: '文字部分!A4' } },
    ]);
  });

  it('refuse a paragraph without a heading where there are only headed parts', async () => {
    const bytes = await reportWorkbook('2014', { year: 2017, agency: { name: '青禾县水务局' } });
    const filled = withCells(bytes, texts, { B8: '没有标题。' });
    expect(await findingsOf(filled)).toMatchObject([
      { code: 'form.row-kind', place: { cell: '文字部分!B8' } },
    ]);
  });
});

describe('a workbook that is laid out otherwise', () => {
  it('is read where its sheets were renamed and moved', async () => {
    const bytes = withPart(await form, 'xl/workbook.xml', (xml) => {
      const sheets = xml.match(/<sheet [^>]*>/g)!;
      const renamed = sheets
        .toReversed()
        .map((sheet, index) => sheet.replace(/name="[^"]*"/, `name="第${index}张"`));
      return xml.replace(sheets.join(''), renamed.join(''));
    });
    expect(parseDataFile(await readWorkbook(bytes, 'x.xlsx'))).toEqual(smallest);
  });

  it('is refused at the first label of a table that is not in its place', async () => {
    expect(await findingsOf(await changed(applications, { C10: '1.国家秘密' }))).toMatchObject([
      { code: 'form.layout', place: { cell: `${applications}!C10` }, message: /1\.属于国家秘密/ },
    ]);
  });

  it('is refused without one of its sheets', async () => {
    expect(await findingsOf(await changed(applications, { A1: '申请' }))).toMatchObject([
      { code: 'form.sheet' },
    ]);
  });
});
