import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocx, type ReadDocx } from '../readers/docx.js';
import { readPdf, readPdfTables, type PdfTable } from '../readers/pdf.js';
import { cellAt, type ReadTable } from '../readers/table.js';

/**
 * A maintainer's Friday: the sources are copied, one file is added to the editions and one line to their
 * index, and the copy is built and used. What the new form needs must all follow from that file.
 */
const root = join(__dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'nianbao-new-edition-'));
let results: Results;
let docx: ReadDocx;
let pdfTables: readonly PdfTable[];

interface Results {
  readonly findings: readonly {
    readonly code: string;
    readonly path: string;
    readonly cells?: readonly string[];
  }[];
  readonly schemaKeys: readonly string[];
  readonly wrongEdition: readonly { readonly code: string; readonly message: string }[];
  readonly compiled: {
    readonly report: {
      readonly applications: unknown;
      readonly hotline: unknown;
      readonly overview: Readonly<Record<string, unknown>>;
    };
    readonly provenance: readonly { readonly path: string; readonly value: string }[];
  };
}

const data = {
  year: 2027,
  agency: { name: '青禾县水务局', kind: 'department' },
  proactive: {},
  applications: {
    received: { naturalPerson: 4, foreigner: 2 },
    results: { granted: [3, 0, 0, 0, 0, 0, 1], transferred: { archive: { naturalPerson: 1, foreigner: 1 } } },
  },
  disputes: {},
  hotline: { calls: [7, 2] },
  overview: '主动公开、依申请公开、信息管理、平台建设、监督保障各项工作平稳有序。',
  problems: '一是目录更新不及时，已按月核对。',
  other: { fees: { notices: 0, charged: 0, collected: 0 } },
};
const unsound = {
  ...data,
  applications: { ...data.applications, carriedForward: { foreigner: 1 } },
  hotline: { calls: [7, 2, 10] },
  overview:
    '主动公开、信息管理、平台建设、监督保障各项工作平稳有序。新收政府信息公开申请6件，其中外国人申请5件。',
};

const script = `
import { writeFileSync } from 'node:fs';
import { checkReport, compileReports, parseReport, renderDocx, renderPdf, reportJsonSchema } from './dist/esm/index.js';
const [data, unsound] = ${JSON.stringify([data, unsound])};
writeFileSync('report.docx', await renderDocx(data));
writeFileSync('report.pdf', await renderPdf(data));
let wrongEdition = [];
try { parseReport({ ...data, year: 2026 }); } catch (error) { wrongEdition = error.findings; }
const office = { ...data, agency: { name: '青禾县教育局', kind: 'department' } };
const templates = { '2027/compiled/overview.hbs': '<h3>{{section.onRequest.heading}}</h3><p>{{#each applications.columns as |one|}}{{one.name}}{{one.received}}件{{/each}}</p>' };
const compiled = compileReports([data, office], { name: '青禾县人民政府', kind: 'government' }, { templates });
const { properties } = reportJsonSchema().$defs['edition-2027'];
writeFileSync('results.json', JSON.stringify({
  findings: checkReport(unsound), schemaKeys: Object.keys(properties), wrongEdition, compiled,
}));
`;

const types = `
import type { ReportOf } from './index.js';
export const answered = (report: ReportOf<'2027'>) => report.hotline.calls.answered;
export const foreigners = (report: ReportOf<'2027'>) => report.applications.results.transferred.archive.foreigner;
// @ts-expect-error the form of 2021 has no such column
export const wrong = (report: ReportOf<'2021'>) => report.applications.received.foreigner;
`;

beforeAll(async () => {
  for (const part of ['src', 'package.json', 'tsconfig.json', 'tsconfig.esm.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  for (const part of ['fonts', 'node_modules']) symlinkSync(join(root, part), join(copy, part));
  const editions = join(copy, 'src', 'model', 'editions');
  cpSync(join(root, 'test', 'editions', '2027.ts.txt'), join(editions, '2027.ts'));
  const index = readFileSync(join(editions, 'index.ts'), 'utf8');
  writeFileSync(
    join(editions, 'index.ts'),
    `import { edition2027 } from './2027.js';\n${index.replace("'2021': edition2021", "'2021': edition2021, '2027': edition2027")}`,
  );
  writeFileSync(join(copy, 'src', 'types-of-2027.ts'), types);
  writeFileSync(join(copy, 'use.mjs'), script);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.esm.json'], { cwd: copy });
  execFileSync(process.execPath, ['use.mjs'], { cwd: copy });
  results = JSON.parse(readFileSync(join(copy, 'results.json'), 'utf8')) as Results;
  docx = readDocx(readFileSync(join(copy, 'report.docx')));
  pdfTables = readPdfTables(await readPdf(readFileSync(join(copy, 'report.pdf')))).flat();
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('an edition added as one file and its line in the index', () => {
  it('is checked: sums of the new column, row group and table', () => {
    expect(results.findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'applications.balance applications.carriedForward.foreigner',
      'applications.balance applications.carriedForward.total',
      'hotline.total hotline.calls.total',
      'text.figure overview.0',
    ]);
    expect(results.findings.at(-1)).toMatchObject({
      actual: '5件',
      expected: '2',
      cells: ['applications.received.foreigner'],
    });
  });

  it('is compiled: the new column, row group and table are summed, and each aspect waits to be written', () => {
    const { report, provenance } = results.compiled;
    expect(report.applications).toMatchObject({
      received: { naturalPerson: 8, foreigner: 4 },
      results: { transferred: { archive: { naturalPerson: 2, foreigner: 2 } } },
    });
    expect(report.hotline).toEqual({ calls: { answered: 14, waiting: 4 } });
    const valueOf = (path: string) => provenance.find((cell) => cell.path === path)?.value;
    expect([valueOf('hotline.calls.total'), valueOf('applications.received.total')]).toEqual(['18', '12']);
    expect(JSON.stringify(report.overview['onRequest'])).toContain('其他组织0件外国人4件');
  });

  it('has its fields in the JSON Schema', () => {
    expect(results.schemaKeys).toEqual(expect.arrayContaining(['applications', 'hotline', 'problems']));
  });

  it('has its fields told apart from those of other editions', () => {
    expect(results.wrongEdition.map(({ code }) => code)).toContain('edition.mismatch');
    expect(results.wrongEdition.map(({ message }) => message).join()).toContain('2027 版');
  });

  it.each([
    ['Word', () => docx.tables],
    ['PDF', () => pdfTables],
  ] as const)('prints in %s with the new column, row group and fourth table', (_, tables) => {
    const [, applications, , hotline]: readonly ReadTable[] = tables();
    expect(applications!.columnCount).toBe(11);
    expect(cellAt(applications!, 2, 9).text).toBe('外国人');
    const transferred = applications!.cells.find(({ text }) => text === '（六）移送处理');
    expect(transferred).toMatchObject({ column: 1, rowSpan: 2, colSpan: 1 });
    expect(cellAt(applications!, transferred!.row, 9).text).toBe('1');
    expect(hotline!.cells.map(({ text }) => text)).toEqual([
      '来电',
      '已答复',
      '办理中',
      '总计',
      '7',
      '2',
      '9',
    ]);
  });

  it('prints its renamed section and its document, with the fallback templates', () => {
    const texts = docx.paragraphs.map(({ text }) => text);
    expect(texts).toContain('六、问题与改进');
    expect(texts).toContain('五、政务公开热线办理情况');
    expect(texts.join('\n')).toContain('国办公开办函〔2027〕99号');
    expect(texts.join('\n')).toContain('七个部分');
  });
});
