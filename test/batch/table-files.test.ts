import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseReport, type Finding, type Report } from '../../src/index.js';
import { readReport } from '../../src/batch/sources/read-reports.js';
import { reportSources, type ReportSource } from '../../src/batch/sources/report-source.js';
import { newFolder } from './reports.js';

const folder = newFolder();
let files = 0;

function fileOf(content: string | Uint8Array, extension: string): string {
  const file = join(folder, `${(files += 1)}.${extension}`);
  writeFileSync(file, content);
  return file;
}

interface Read {
  readonly reports: readonly (Report | undefined)[];
  readonly findings: readonly Finding[];
}

async function read(content: string | Uint8Array, extension = 'csv'): Promise<Read> {
  const reports: (Report | undefined)[] = [];
  const findings: Finding[] = [];
  for await (const source of reportSources([fileOf(content, extension)])) {
    if (source.kind === 'unreadable') {
      findings.push(...source.findings);
      continue;
    }
    const result = await readReport(source as ReportSource, () => []);
    reports.push(result.report);
    findings.push(...result.findings);
  }
  return { reports, findings };
}

const places = ({ findings }: Read): readonly string[] =>
  findings.map(({ code, place }) => `${place!.line}:${place!.column} ${code}`);

const head =
  'year,agency.name,agency.kind,proactive.rules.issued,applications.received,disputes.note,problems';
const row = '2024,青禾县水务局,department,0,2 0 0 0 0 0,,目录更新不够及时。';

describe('a CSV table', () => {
  it('has a report in each row, as the same data in a file of its own', async () => {
    const { reports, findings } = await read(
      `${head}\n${row}\n2024,"青禾县""大""局",department,1,"3,0,0,0,0,1,4","附注，
第二段","一是慢。\n二是少。"\n`,
    );
    expect(findings).toEqual([]);
    const common = { year: 2024, proactive: {}, applications: {}, disputes: {} };
    expect(reports).toEqual([
      parseReport({
        ...common,
        agency: { name: '青禾县水务局', kind: 'department' },
        proactive: { rules: { issued: 0 } },
        applications: { received: [2, 0, 0, 0, 0, 0] },
        problems: '目录更新不够及时。',
      }),
      parseReport({
        ...common,
        agency: { name: '青禾县"大"局', kind: 'department' },
        proactive: { rules: { issued: 1 } },
        applications: { received: [3, 0, 0, 0, 0, 1, 4] },
        disputes: { note: ['附注，', '第二段'] },
        problems: ['一是慢。', '二是少。'],
      }),
    ]);
  });

  it('is read in GB 18030, as Excel saves it, in UTF-8 with its mark, and with tabs or semicolons', async () => {
    const whole = `${head}\r\n${row}\r\n`;
    const [expected] = (await read(whole)).reports;
    expect(expected).toBeDefined();
    const gbk = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: whole });
    for (const content of [gbk, `\uFEFF${whole}`, whole.replaceAll(',', '\t'), whole.replaceAll(',', ';')]) {
      expect(await read(content)).toEqual({ reports: [expected], findings: [] });
    }
  });

  it('passes over remarks and empty rows, and still knows each row’s place', async () => {
    const table = `${head}\n# 年份,机关\n\n${row}\n,,,,,,\n\n${row.replace('department', 'depratment')}\n`;
    expect(places(await read(table))).toEqual(['7:13 data.choice']);
  });

  it('names the line and column of a wrong cell, behind cells of several lines too', async () => {
    const table = `${head}\n${row}\n2024,两行机关,department,-1,2 0 x 0 0 0,"a\nb",短。\n2024,"x",depart,0,,"a\nb",短。\n`;
    const result = await read(table);
    expect(result.findings.map(({ path }) => path)).toEqual([
      'proactive.rules.issued',
      'applications.received.researchInstitute',
      'agency.kind',
    ]);
    expect(places(result)).toEqual(['3:22 data.count', '3:25 data.count', '5:10 data.choice']);
  });

  it('refuses a head that no edition has, with the nearest that one has', async () => {
    const result = await read(`${head},aplications.carriedOver,处罚\n${row}\n`);
    expect(result.reports).toEqual([]);
    expect(result.findings).toMatchObject([
      {
        code: 'data.column',
        message: '没有 aplications.carriedOver 这一列，您是否想写 applications.carriedOver？',
      },
      { code: 'data.column', place: { line: 1, column: head.length + 26 } },
    ]);
  });

  it('refuses two columns for one field', async () => {
    expect((await read(`${head},year\n`)).findings[0]!.message).toBe('列 year 出现了两次');
    expect((await read(`${head},applications.received.total\n`)).findings[0]!.message).toBe(
      '列 applications.received.total 与列 applications.received 是同一项内容',
    );
  });

  it('refuses a cell without a head, and quotes that do not close', async () => {
    expect((await read(`${head}\n${row},多出的\n`)).findings[0]!.message).toBe(
      '这一格（多出的）上面没有列名',
    );
    expect(places(await read(`${head}\n${row}\n2024,"未完\n`))).toEqual(['3:6 data.syntax']);
  });

  it('keeps any text of a cell, whatever marks it has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom(...'年报，,";\'\t#“：x1 '), minLength: 1 }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (names) => {
          const written = names.map((name) => `机关${name}关`);
          const rows = written.map((name) => row.replace('青禾县水务局', `"${name.replaceAll('"', '""')}"`));
          const { reports, findings } = await read(`${head}\n${rows.join('\n')}\n`);
          expect(findings).toEqual([]);
          expect(reports.map((report) => report!.agency.name)).toEqual(
            written.map(
              (name) =>
                parseReport({
                  year: 2024,
                  agency: { name, kind: 'department' },
                  proactive: {},
                  applications: {},
                  disputes: {},
                  problems: '无误。',
                }).agency.name,
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('JSON Lines', () => {
  const line = JSON.stringify({
    year: 2024,
    agency: { name: '青禾县水务局', kind: 'department' },
    proactive: { fees: { amount: 0 } },
    applications: {},
    disputes: {},
    problems: '目录更新不够及时。',
  });

  it('have a report in each line; empty lines are passed over', async () => {
    const { reports, findings } = await read(`\uFEFF${line}\r\n\n${line.replace('2024', '2023')}`, 'jsonl');
    expect(findings).toEqual([]);
    expect(reports.map((report) => report!.year)).toEqual([2024, 2023]);
  });

  it('keep the digits of an amount', async () => {
    const { reports } = await read(line.replace('"amount":0', '"amount":96171.60'), 'jsonl');
    expect(reports[0]).toMatchObject({ proactive: { fees: { amount: '96171.60' } } });
  });

  it('name a wrong line, and the others are read', async () => {
    const result = await read(
      `${line}\n{"year": 2024,,}\n${line.replace('2024', '20245')}\n${line}\n`,
      'jsonl',
    );
    expect(result.reports.map((report) => report?.year)).toEqual([2024, undefined, undefined, 2024]);
    expect(places(result)).toEqual(['2:15 data.syntax', '3:9 data.year']);
  });

  it('are UTF-8, and say so', async () => {
    const gbk = execFileSync('iconv', ['-f', 'UTF-8', '-t', 'GB18030'], { input: line });
    expect((await read(gbk, 'jsonl')).findings).toMatchObject([{ code: 'file.encoding' }]);
  });
});

describe('a table without rows', () => {
  it.each([
    ['csv', ''],
    ['csv', `${head}\n`],
    ['csv', `\uFEFF${head}\r\n# 年份,机关\r\n,,,\r\n`],
    ['jsonl', ''],
    ['jsonl', '\n\n  \n'],
  ])('is a finding, and no report: .%s %j', async (extension, content) => {
    const result = await read(content, extension);
    expect(result.reports).toEqual([]);
    expect(places(result)).toEqual(['1:1 file.empty']);
    expect(result.findings[0]!.hint).toMatch(/核对是不是给错了文件/);
  });
});

describe('a table that is not there', () => {
  it('is a finding', async () => {
    for await (const source of reportSources([join(folder, 'none.csv')])) {
      expect(source).toMatchObject({ kind: 'unreadable', findings: [{ code: 'file.unreadable' }] });
    }
  });
});
