import { checkReport } from '../../src/check/check-report.js';
import type { Finding } from '../../src/model/finding/finding.js';
import { compileReports } from '../../src/templates/compile/compile-reports.js';
import { at } from '../model/form-2021.js';
import { problemsThrown } from '../model/reports.js';
import { county, part, type Data } from './parts.js';

const received = (...row: readonly number[]): Data => ({
  applications: { received: row, carriedForward: row },
});
const brief = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ code, severity, path, part: of }) => [code, severity, path, of?.index, of?.agency]);

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

/** Figures in more cells than chance would repeat. */
const busy = (n: number): Data => ({
  proactive: {
    normativeDocuments: { issued: n, repealed: 0, inForce: 3 * n },
    licensing: { decisions: 7 * n },
  },
  ...received(n, 2 * n, 0, 0, 0, 0),
});

describe('a part that cannot be summed', () => {
  it('is left out where it is of another year, and says so', () => {
    const { report, findings } = compileReports(
      [
        part('水务局', received(1, 0, 0, 0, 0, 0)),
        part('教育局', { ...received(5, 0, 0, 0, 0, 0), year: 2023 }),
        part('公安局', received(2, 0, 0, 0, 0, 0)),
      ],
      county,
    );
    expect(at(report, 'applications.received.naturalPerson')).toBe(3);
    expect(brief(findings)).toEqual([['parts.year', 'error', 'year', 1, '教育局']]);
    expect(findings[0]).toMatchObject({ expected: '2024', actual: '2023' });
    expect(findings[0]!.message).toBe('教育局的报告是 2023 年度的，没有计入 2024 年度的汇总');
  });

  it('is the one of the other year where the year is given', () => {
    const { report, findings } = compileReports(
      [part('水务局'), part('教育局', { year: 2023 }), part('公安局')],
      county,
      { year: 2023 },
    );
    expect(report.year).toBe(2023);
    expect(codes(findings)).toEqual(['parts.year', 'parts.year']);
  });

  it('is left out where it is on another edition of the form', () => {
    const old = part('教育局', { year: 2021, edition: '2019', other: {}, ...received(5, 0, 0, 0, 0, 0) });
    const { report, findings } = compileReports(
      [part('水务局', { year: 2021 }), old, part('公安局', { year: 2021 })],
      county,
    );
    expect(report.edition).toBe('2021');
    expect(at(report, 'applications.received.naturalPerson')).toBe(0);
    expect(brief(findings)).toEqual([['parts.edition', 'error', 'edition', 1, '教育局']]);
  });

  it('is left out where its agency has one already, however it is spaced', () => {
    const { report, findings } = compileReports(
      [part('水务局', received(1, 0, 0, 0, 0, 0)), part('水 务局', received(2, 0, 0, 0, 0, 0))],
      county,
    );
    expect(at(report, 'applications.received.naturalPerson')).toBe(1);
    expect(brief(findings)).toEqual([['parts.repeated', 'error', 'agency.name', 1, '水 务局']]);
  });
});

describe('a compiled report among the parts', () => {
  const compiled = (name: string, fields: Data): Data =>
    part(name, { agency: { name, kind: 'government' }, scope: 'compiled', ...fields });

  it('counts, as a lower government’s does', () => {
    const { report, findings } = compileReports(
      [compiled('禾堰镇人民政府', busy(4)), part('水务局', busy(1))],
      county,
    );
    expect(at(report, 'applications.received.enterprise')).toBe(10);
    expect(findings).toEqual([]);
  });

  it('does not count where it is the jurisdiction’s own of an earlier run, by its name', () => {
    const { report, findings } = compileReports(
      [part('水务局', busy(1)), compiled('青禾县人民政府', busy(9))],
      county,
    );
    expect(at(report, 'applications.received.naturalPerson')).toBe(1);
    expect(brief(findings)).toEqual([['parts.nested', 'error', 'scope', 1, '青禾县人民政府']]);
  });

  it('does not count where it is the sum of all the others, under whatever name', () => {
    const parts = [part('水务局', busy(1)), compiled('青禾县', busy(3)), part('教育局', busy(2))];
    const { report, findings } = compileReports(parts, county);
    expect(at(report, 'applications.received.naturalPerson')).toBe(3);
    expect(brief(findings)).toEqual([['parts.nested', 'error', 'scope', 1, '青禾县']]);
  });

  it('counts beside a single other report, though both have the same figures', () => {
    const { report, findings } = compileReports(
      [part('水务局', busy(2)), compiled('禾堰镇人民政府', busy(2))],
      county,
    );
    expect(at(report, 'applications.received.naturalPerson')).toBe(4);
    expect(codes(findings)).toEqual(['parts.identical']);
  });

  it('keeps out the compiled reports of the offices and towns of its own place', () => {
    const { report, findings } = compileReports(
      [
        compiled('禾堰区人民政府', busy(9)),
        part('禾堰区水务局', { scope: 'compiled', ...busy(2) }),
        compiled('禾堰区白水镇人民政府', busy(3)),
      ],
      { name: '青禾市人民政府', kind: 'government' },
    );
    expect(at(report, 'applications.received.naturalPerson')).toBe(9);
    expect(brief(findings)).toEqual([
      ['parts.nested', 'error', 'agency.name', 1, '禾堰区水务局'],
      ['parts.nested', 'error', 'agency.name', 2, '禾堰区白水镇人民政府'],
    ]);
  });

  it('keeps out the agencies of its own place', () => {
    const { report, findings } = compileReports(
      [
        compiled('禾堰区人民政府', busy(7)),
        part('禾堰区水务局', busy(2)),
        part('禾堰区人民政府', busy(1)),
        part('青禾市水务局', busy(3)),
      ],
      { name: '青禾市人民政府', kind: 'government' },
    );
    expect(at(report, 'applications.received.naturalPerson')).toBe(10);
    expect(brief(findings)).toEqual([
      ['parts.nested', 'error', 'agency.name', 1, '禾堰区水务局'],
      ['parts.nested', 'error', 'agency.name', 2, '禾堰区人民政府'],
    ]);
  });

  it('does not hold an agency that has more than it', () => {
    const { findings } = compileReports(
      [compiled('禾堰区人民政府', busy(1)), part('禾堰区水务局', busy(2))],
      { name: '青禾市人民政府', kind: 'government' },
    );
    expect(findings).toEqual([]);
  });
});

describe('a part that counts', () => {
  it('is named with every error of its own', () => {
    const { report, findings } = compileReports(
      [part('水务局', { applications: { received: [3, 0, 0, 0, 0, 0] } }), part('教育局')],
      county,
    );
    expect(at(report, 'applications.received.naturalPerson')).toBe(3);
    expect(brief(findings)).toEqual([
      ['parts.unsound', 'error', 'applications.carriedForward.naturalPerson', 0, '水务局'],
      ['parts.unsound', 'error', 'applications.carriedForward.total', 0, '水务局'],
    ]);
    expect(findings[0]!.message).toContain('水务局的报告有错误（applications.balance）：勾稽关系不成立');
    expect(findings[0]!.cells).toContain('applications.received.naturalPerson');
  });

  it('has the cells named that it left blank, and those whose remarks are not carried over', () => {
    const { report, findings } = compileReports(
      [
        part('水务局', {
          proactive: {
            normativeDocuments: { issued: { value: 2, note: '其中修订1件' }, repealed: '/', inForce: null },
          },
        }),
      ],
      county,
    );
    expect(at(report, 'proactive.normativeDocuments')).toEqual({ issued: 2, repealed: 0, inForce: 0 });
    expect(brief(findings)).toEqual([
      ['parts.blank', 'warning', 'proactive.normativeDocuments.repealed', 0, '水务局'],
      ['parts.note', 'info', 'proactive.normativeDocuments.issued', 0, '水务局'],
    ]);
    expect(findings[0]!.cells).toEqual([
      'proactive.normativeDocuments.repealed',
      'proactive.normativeDocuments.inForce',
    ]);
  });

  it('is pointed out where its figures are another’s, but not where both have next to none', () => {
    const { findings } = compileReports(
      [part('水务局', busy(2)), part('教育局', busy(2)), part('档案局'), part('信访局')],
      county,
    );
    expect(brief(findings)).toEqual([['parts.identical', 'info', 'agency.name', 1, '教育局']]);
  });

  it('is as severe as the office takes it to be', () => {
    const parts = [part('水务局', busy(2)), part('教育局', busy(2))];
    expect(compileReports(parts, county, { rules: { 'parts.identical': 'off' } }).findings).toEqual([]);
    expect(
      compileReports(parts, county, { rules: { 'parts.identical': 'error' } }).findings[0]!.severity,
    ).toBe('error');
  });
});

describe('what cannot be compiled', () => {
  it('is nothing at all', () => {
    expect(problemsThrown(() => compileReports([], county)).map(({ code }) => code)).toEqual(['parts.none']);
  });

  it('is reports that do not parse: each problem of each is told', () => {
    const wrong = [part('水务局'), part('教育局', { yaer: 2024 }), part('公安局', { year: '今年' })];
    expect(brief(problemsThrown(() => compileReports(wrong, county)))).toEqual([
      ['data.unknown-key', 'error', 'yaer', 1, '第 2 份'],
      ['data.year', 'error', 'year', 2, '第 3 份'],
    ]);
  });

  it('is a sum larger than the form can hold', () => {
    const parts = ['甲局', '乙局'].map((name) => part(name, received(999_999_999, 0, 0, 0, 0, 0)));
    expect(problemsThrown(() => compileReports(parts, county))[0]).toMatchObject({
      code: 'data.count',
      path: 'applications.received.naturalPerson',
      actual: '1999999998',
    });
  });

  it('says so where no part counts, and gives a report of zeros', () => {
    const { report, findings } = compileReports([part('水务局', busy(1))], county, { year: 2023 });
    expect(at(report, 'applications.received.naturalPerson')).toBe(0);
    expect(codes(findings)).toEqual(['parts.none', 'parts.year']);
  });
});

describe('parts.sum', () => {
  const parts = [
    part('水务局', busy(2)),
    part('教育局', busy(5)),
    part('公安局', busy(3)),
    part('档案局', busy(1)),
    part('信访局'),
  ];
  const { report } = compileReports(parts, county);
  const sums = (whole: unknown): readonly Finding[] =>
    checkReport(whole, { parts }).filter(({ code }) => code === 'parts.sum');

  it('says nothing of the compiled report', () => {
    expect(sums(report)).toEqual([]);
  });

  it('names each cell that differs, the sum, and the three that gave most', () => {
    const { proactive } = report as unknown as { proactive: Data };
    const wrong = { ...report, proactive: { ...proactive, licensing: { decisions: 70 } } };
    expect(sums(wrong)).toMatchObject([
      {
        severity: 'warning',
        path: 'proactive.licensing.decisions',
        message: '“行政许可·本年处理决定数量”填的是 70，5 份报告之和是 77',
        hint: '其中：教育局 35、公安局 21、水务局 14，另有 1 个机关',
        expected: '77',
        actual: '70',
        cells: ['proactive.licensing.decisions'],
      },
    ]);
  });

  it('names those that gave the same in the order in which they were given', () => {
    const alike = ['水务局', '教育局', '公安局', '档案局'].map((name) => part(name, busy(2)));
    const { report: whole } = compileReports(alike, county);
    const { proactive } = whole as unknown as { proactive: Data };
    const wrong = { ...whole, proactive: { ...proactive, licensing: { decisions: 70 } } };
    const [only] = checkReport(wrong, { parts: alike }).filter(({ code }) => code === 'parts.sum');
    expect(only!.hint).toBe('其中：水务局 14、教育局 14、公安局 14，另有 1 个机关');
  });

  it('compares decimals and the fee statement by value', () => {
    const { other, proactive } = report as unknown as { other: Data; proactive: Data };
    expect(sums({ ...report, proactive: { ...proactive, fees: { amount: '0.00' } } })).toEqual([]);
    const wrong = { ...other, fees: { notices: 0, charged: '0.01', collected: 0 } };
    expect(sums({ ...report, other: wrong })).toMatchObject([
      { path: 'other.fees.charged', expected: '0', actual: '0.01', hint: '各份报告都是 0；核对这个数' },
    ]);
  });

  it('is not heard of without parts, nor for a fee statement that the whole does not make', () => {
    expect(checkReport(report).map(({ code }) => code)).not.toContain('parts.sum');
    expect(sums({ ...report, other: { text: '没有其他事项。' } })).toEqual([]);
  });
});
