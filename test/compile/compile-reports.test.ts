import fc from 'fast-check';
import { checkReport } from '../../src/check/check-report.js';
import { dataFileText } from '../../src/model/file/data-file-text.js';
import { parseReport } from '../../src/model/parse-report.js';
import { compileReports } from '../../src/templates/compile/compile-reports.js';
import { at } from '../model/form-2021.js';
import {
  anyParts,
  county,
  countPaths,
  decimalPaths,
  decimalText,
  part,
  plainCount,
  withFigures,
  type Data,
} from './parts.js';

/** The figures of a report, without its head and its prose. */
const figuresOf = (report: unknown): unknown => {
  const { proactive, applications, disputes, other } = report as Data;
  return { proactive, applications, disputes, other };
};
const valueOf = (figure: unknown): number => Math.round(Number(figure) * 10_000);

/** Each draws a city of agencies, which takes its time. */
const numRuns = 8;

describe('the sum of any reports', () => {
  it('is in every cell what their figures add up to', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const { report } = compileReports(
          parts.map(({ data }) => data),
          county,
        );
        for (const path of countPaths) {
          const sum = parts.reduce((all, { figures }) => all + plainCount(figures.counts[path]), 0);
          expect([path, at(report, path)]).toEqual([path, sum]);
        }
        for (const path of decimalPaths) {
          const sum = parts.reduce((all, { figures }) => all + (figures.decimals[path] ?? 0), 0);
          expect([path, valueOf(at(report, path))]).toEqual([path, sum]);
          if (parts.some(({ figures }) => path in figures.decimals))
            expect(String(at(report, path))).toBe(decimalText(sum));
        }
      }),
      { numRuns },
    );
  });

  it('does not depend on their order', () => {
    const shuffled = anyParts.chain((parts) =>
      fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
    );
    fc.assert(
      fc.property(shuffled, ([parts, others]) => {
        const compiled = (all: typeof parts) =>
          compileReports(
            all.map(({ data }) => data),
            county,
          ).report;
        expect(compiled(others)).toEqual(compiled(parts));
      }),
      { numRuns },
    );
  });

  it('is the sum of their sums', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(8), (parts, cut) => {
        const all = parts.map(({ data }) => data);
        const groups = [all.slice(0, cut), all.slice(cut)].filter((group) => group.length > 0);
        const sums = groups.map(
          (group, index) =>
            compileReports(group, { name: `第${index + 1}区人民政府`, kind: 'government' }).report,
        );
        expect(compileReports(sums, county).report).toEqual(compileReports(all, county).report);
      }),
      { numRuns },
    );
  });

  it('comes with a provenance that adds up to it, totals included', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const all = parts.map(({ data }) => data);
        const { provenance } = compileReports(all, county);
        expect(provenance).toHaveLength(10 + 175 + 15 + 3);
        for (const { path, value, parts: given } of provenance) {
          const sum = given.reduce((total, one) => total + valueOf(one.value), 0);
          expect([path, valueOf(value)]).toEqual([path, sum]);
          for (const { agency, index } of given)
            expect((all[index]!['agency'] as { name: string }).name).toBe(agency);
        }
      }),
      { numRuns },
    );
  });

  it('reads back from the data file that is written of it', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const { report } = compileReports(
          parts.map(({ data }) => data),
          county,
        );
        expect(parseReport(dataFileText(report))).toEqual(report);
      }),
      { numRuns },
    );
  });
});

describe('a compiled report', () => {
  const sound = fc.array(fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  });

  it('balances whenever its parts do', () => {
    fc.assert(
      fc.property(sound, (rowsOf) => {
        const parts = rowsOf.map((row, index) =>
          part(`第${index + 1}局`, {
            applications: {
              received: row,
              results: { granted: row.with(0, 0) },
              carriedForward: [row[0], 0, 0, 0, 0, 0],
            },
          }),
        );
        for (const data of parts) expect(codesOf(checkReport(data))).not.toContain('applications.balance');
        const { report, findings } = compileReports(parts, county);
        expect(codesOf(findings)).not.toContain('parts.unsound');
        const errors = checkReport(report, { parts }).filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
        expect(codesOf(checkReport(report, { parts }))).not.toContain('parts.sum');
      }),
      { numRuns },
    );
  });

  const codesOf = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code);

  it('is the jurisdiction’s own: its name, scope, year, the whole year, no totals and no signature', () => {
    const { report } = compileReports(
      [part('水务局', { applications: { received: [1, 0, 0, 0, 0, 0, 1] } }), part('教育局')],
      county,
    );
    expect(report).toMatchObject({
      edition: '2021',
      year: 2024,
      agency: county,
      scope: 'compiled',
      period: { from: '2024-01-01', to: '2024-12-31' },
    });
    expect(report).not.toHaveProperty('signature');
    expect(at(report, 'applications.received')).not.toHaveProperty('total');
  });

  it('keeps decimals exact over 500 parts, and the zero at the end', () => {
    const parts = Array.from({ length: 500 }, (_, index) =>
      withFigures(part(`第${index + 1}局`), {
        'proactive.fees.amount': index % 2 ? 72701.2578 : '59237.2449',
        'other.fees.charged': '0.1',
        'other.fees.collected': index % 2 ? 0.1 : 0.2,
      }),
    );
    const { report, provenance } = compileReports(parts, county);
    expect(at(report, 'proactive.fees.amount')).toBe('32984625.6750');
    expect(at(report, 'other.fees')).toEqual({ notices: 0, charged: '50.0', collected: '75.0' });
    expect(dataFileText(report)).toContain('fees: { amount: "32984625.6750" }');
    expect(provenance.find(({ path }) => path === 'proactive.fees.amount')!.parts).toHaveLength(500);
  });

  it('adds the fee statement of section six, and states it even where no part does', () => {
    const without = part('水务局', { other: { text: '没有其他事项。' } });
    expect(at(compileReports([without], county).report, 'other.fees')).toEqual({
      notices: 0,
      charged: 0,
      collected: 0,
    });
  });

  it('has the figures of a single part, and does not change what it was given', () => {
    const data = parseReport(part('水务局', { applications: { received: [3, 1, 0, 0, 0, 0] } }));
    const before = structuredClone(data);
    const { report } = compileReports([data], county);
    expect(figuresOf(report)).toEqual(figuresOf(data));
    expect(data).toEqual(before);
  });
});
