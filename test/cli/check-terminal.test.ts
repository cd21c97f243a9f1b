/** `check` at a terminal: grouped, coloured, with the cells in question drawn where they stand in the form. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { displayWidth, drawingsIn, readDrawing, withoutColours } from '../readers/box-drawing.js';
import { readForm, type ReadForm } from '../readers/form.js';
import { runProgram, unlessSkipped } from '../readers/programs.js';
import { cellAt, fillForm, figurePlaceholders, type ReadCell, type ReadTable } from '../readers/table.js';
import { builtProgram, exampleFile, nianbao, plainEnvironment, workFolder } from './command-line.js';
import { faultyReport, replaced, soundReport } from './faulty-report.js';

const folder = workFolder();
copyFileSync(exampleFile('zhaotong-2021'), join(folder, 'zhaotong.yaml'));
copyFileSync(exampleFile('huaning-2018'), join(folder, 'huaning.yaml'));
writeFileSync(join(folder, 'sound.yaml'), soundReport);
writeFileSync(join(folder, 'faulty.yaml'), faultyReport);
writeFileSync(join(folder, 'early.yaml'), replaced(soundReport, { '2025-01-20': '2024-12-20' }));
writeFileSync(
  join(folder, 'disputes.yaml'),
  replaced(soundReport, {
    'afterReconsideration: { upheld: 0': 'afterReconsideration: { total: 7, upheld: 0',
  }),
);
writeFileSync(
  join(folder, 'clauses.yaml'),
  replaced(soundReport, {
    'compulsoryMeasures: { decisions: 8 }': 'compulsoryMeasures: { decisions: / }',
    行政强制决定8件: '行政强制决定0件',
  }),
);

const plain = { FORCE_COLOR: '1', NO_COLOR: '1' };
const shown = async (file: string, environment: Readonly<Record<string, string>> = plain): Promise<string> =>
  (await nianbao(['check', file], folder, environment)).out;

/** The labels of a figure: to its left those of its row, above it those of its column that tell columns apart. */
function labelsOf(table: { readonly cells: readonly ReadCell[] }, figure: ReadCell): string {
  const covers = (start: number, span: number, place: number): boolean =>
    start <= place && place < start + span;
  const isFigure = ({ text }: ReadCell): boolean => /^[>[]?\d+[<\]]?$/.test(text) || text === '';
  const left = table.cells.filter(
    (cell) => !isFigure(cell) && cell.column < figure.column && covers(cell.row, cell.rowSpan, figure.row),
  );
  const above = table.cells.filter(
    (cell) =>
      !isFigure(cell) &&
      cell.row < figure.row &&
      cell.text !== '申请人情况' &&
      covers(cell.column, cell.colSpan, figure.column),
  );
  return [...left, ...above].map(({ text }) => text).join(' ');
}

/** The form filled in with the example's own lists, which stand in its order. */
function filledForm(form: ReadForm, data: unknown): ReadTable {
  const numbers = (node: unknown): readonly number[] =>
    Array.isArray(node) ? (node as number[]) : Object.values(node as object).flatMap(numbers);
  return fillForm(form, numbers(data));
}

describe('the part of a table that is drawn', () => {
  const form = readForm('2021-applications');
  const example = parse(readFileSync(exampleFile('zhaotong-2021'), 'utf8')) as { applications: unknown };
  const filled = filledForm(form, example.applications);
  const official = new Map(
    form.cells
      .filter(({ text }) => figurePlaceholders.includes(text))
      .map((cell) => [
        labelsOf(filled, cellAt(filled, cell.row, cell.column)),
        cellAt(filled, cell.row, cell.column).text,
      ]),
  );

  it.each([60, 80, 200])('has the form’s labels and figures, at %i columns', async (columns) => {
    const drawings = drawingsIn(await shown('zhaotong.yaml', { ...plain, COLUMNS: String(columns) }));
    const tables = drawings.slice(0, 2).map(readDrawing);
    expect(official.size).toBe(25 * 7);
    for (const cells of tables) {
      const figures = cells.filter(({ text }) => /^[>[]?\d+[<\]]?$/.test(text));
      expect(figures.length).toBeGreaterThanOrEqual(12);
      for (const figure of figures)
        expect([labelsOf({ cells }, figure), official.get(labelsOf({ cells }, figure))]).toEqual([
          labelsOf({ cells }, figure),
          figure.text.replace(/[<>[\]]/g, ''),
        ]);
    }
    const targets = tables.map((cells) =>
      cells.filter(({ text }) => text.startsWith('>')).map((cell) => labelsOf({ cells }, cell)),
    );
    const equation = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '三、本年度办理结果 （七）总计',
      '四、结转下年度继续办理',
    ];
    expect(targets).toEqual([
      equation.flatMap((row) =>
        ['自然人', '法人或其他组织 商业企业', '总计'].map((column) => `${row} ${column}`),
      ),
      ['自然人', '法人或其他组织 商业企业', '总计'].map(
        (column) => `三、本年度办理结果 （七）总计 ${column}`,
      ),
    ]);
  });

  it('says what it leaves out: the rows of zeros', async () => {
    const out = await shown('zhaotong.yaml');
    expect(out).toContain('[70]');
    expect(out).not.toContain('2.没有现成信息');
    expect(out).toContain('其余 45 个有关的数均为 0，未画出');
  });

  it.each([
    ['disputes.yaml', '行政诉讼 复议后起诉 总计', '>7<'],
    ['clauses.yaml', '行政强制 第二十条第（六）项 本年处理决定数量', '>0<'],
    ['huaning.yaml', '一、主动公开情况 —— 统计数', '>320<'],
  ])('tells where the figure of %s stands', async (file, labels, text) => {
    const drawings = drawingsIn(await shown(file)).map(readDrawing);
    const found = drawings.flatMap((cells) =>
      cells.filter((cell) => cell.text === text).map((cell) => labelsOf({ cells }, cell)),
    );
    const sorted = (path: string): string => path.split(' ').toSorted().join(' ');
    expect(found.map(sorted)).toContain(sorted(labels));
  });

  it.each([30, 40, 60, 80, 120])('keeps within %i columns, and so does every line', async (columns) => {
    for (const file of ['zhaotong.yaml', 'disputes.yaml', 'huaning.yaml', 'early.yaml']) {
      const out = await shown(file, { ...plain, COLUMNS: String(columns) });
      const long = out.split('\n').filter((line) => displayWidth(line) > columns && !/yaml/.test(line));
      expect([file, long.filter((line) => !/份报告|表中/.test(line))]).toEqual([file, []]);
    }
  });
});

describe('the list at a terminal', () => {
  it('groups by file, then by severity, and ends with the tally', async () => {
    const { code, out, err } = await nianbao(
      ['check', 'early.yaml', 'faulty.yaml', 'sound.yaml'],
      folder,
      plain,
    );
    expect([code, err]).toEqual([1, '']);
    const marks = [
      'early.yaml',
      '警告（',
      'date.too-early',
      'faulty.yaml',
      '错误（2 个）',
      'applications.balance',
      'sound.yaml',
      '未发现问题',
      '3 份报告，1 份有错误（2 个错误，',
    ];
    let at = 0;
    for (const mark of marks) {
      const place = out.indexOf(mark, at);
      expect([mark, place >= at]).toEqual([mark, true]);
      at = place + mark.length;
    }
    expect(out).toContain('青禾县水务局 2024 年');
  });

  it('shows the lines of the data file where no table shows the fault', async () => {
    const out = await shown('early.yaml');
    expect(out).toMatch(/> \d+ \| signature: \{ date: 2024-12-20 \}\n +\| {20}\^/);
    expect(out).toContain('early.yaml:');
  });

  it('shows the line of a syntax error, without what could steer the terminal', async () => {
    writeFileSync(join(folder, 'hostile.yaml'), 'year: 2024\nagency: { name: "\u001B[31m红\n');
    const out = await shown('hostile.yaml');
    expect(out).toContain('data.syntax');
    expect(out).toContain('\uFFFD[31m红');
    expect(out).not.toContain('\u001B');
  });

  it('is coloured with FORCE_COLOR, and the same without colours', async () => {
    const coloured = await shown('faulty.yaml', { FORCE_COLOR: '1' });
    expect(coloured).toContain('\u001B[31m');
    expect(withoutColours(coloured)).toBe(await shown('faulty.yaml'));
  });

  it.each([{}, { FORCE_COLOR: '0' }, { NO_COLOR: '1' }])(
    'is plain lines where nobody looks: %j',
    async (environment) => {
      const { out, err } = await nianbao(['check', 'faulty.yaml'], folder, environment);
      expect(out.trimEnd().split('\n')).toHaveLength(2);
      for (const line of out.trimEnd().split('\n'))
        expect(line).toMatch(/^faulty\.yaml:\d+:\d+ error applications\.balance /);
      expect(err).toBe('1 份报告，1 份有错误（2 个错误，0 个警告，0 个提示）\n');
    },
  );

  it('is drawn for a real terminal, as wide as that is', async () => {
    const command = `stty cols 70 && ${process.execPath} ${builtProgram()} check ${join(folder, 'faulty.yaml')}`;
    const ended = unlessSkipped(
      await runProgram('script', ['-qec', command, '/dev/null'], { TERM: 'xterm-256color', ...coloursOff() }),
    );
    if (!ended) return;
    expect(ended.code).toBe(1);
    const output = ended.output.replaceAll('\r\n', '\n');
    expect(output).toContain('\u001B[31m');
    expect(drawingsIn(output)).toHaveLength(1);
    expect(Math.max(...drawingsIn(output)[0]!.map(displayWidth))).toBeLessThanOrEqual(70);
    const figures = readDrawing(drawingsIn(output)[0]!).flatMap(({ text }) =>
      /\d/.test(text) ? [text] : [],
    );
    expect(figures).toEqual(['>14<', '>18<', '>2<', '>2<', '>14<', '>18<', '>3<', '>3<']);
  });
});

/** For a child that takes this process's environment: what jest set is unset. */
function coloursOff(): Readonly<Record<string, string>> {
  return plainEnvironment()['FORCE_COLOR'] === undefined ? { FORCE_COLOR: '0', NO_COLOR: '' } : {};
}
