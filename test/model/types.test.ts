/**
 * What the types of a report promise. `npx tsc -p tsconfig.json` is what checks this file: a line below
 * `@ts-expect-error` that is no type error fails it. The values are read as well, so that the promises hold.
 */
import { parseReport } from '../../src/model/parse-report.js';
import type { Count, ProseSection, Report, ReportOf } from '../../src/index.js';
import { least } from './reports.js';

const report = parseReport(least);

describe('the type of a report', () => {
  it('is narrowed by its edition', () => {
    // @ts-expect-error only the editions since 2019 have table 三
    expect(report.applications).toBeDefined();
    if (report.edition !== '2021') throw new Error('The report is one of 2021.');

    const received: Count = report.applications.received.naturalPerson;
    expect(received).toBe(0);
    const other: Count = report.applications.results.other.feeUnpaid.enterprise;
    expect(other).toBe(0);
    // @ts-expect-error a misspelt column
    expect(report.applications.received.naturalPersn).toBeUndefined();
    // @ts-expect-error a row of the 2019 edition
    expect(report.proactive.procurement).toBeUndefined();
    // @ts-expect-error a column of the 2019 edition
    expect(report.proactive.licensing.change).toBeUndefined();
  });

  it('of 2019 has the rows and columns of 2019', () => {
    const older = parseReport({ ...least, year: 2020 });
    if (older.edition !== '2019') throw new Error('The report is one of 2019.');

    const change: number | string = older.proactive.licensing.change;
    expect(change).toBe(0);
    const other: Count = older.applications.results.other.enterprise;
    expect(other).toBe(0);
    // @ts-expect-error （六）其他处理 has three rows only since 2021
    expect(older.applications.results.other.feeUnpaid).toBeUndefined();
  });

  it('of up to 2018 has free sections, and perhaps the statistics table', () => {
    const oldest = parseReport({
      year: 2018,
      agency: least.agency,
      sections: [{ heading: '概述', body: '甲' }],
    });
    if (oldest.edition !== '2014') throw new Error('The report is one of 2014.');

    const sections: readonly ProseSection[] = oldest.sections;
    expect(sections).toEqual([{ heading: '概述', body: ['甲'] }]);
    const total: Count | undefined = oldest.statistics?.requests.received.total;
    expect(total).toBeUndefined();
    // @ts-expect-error it has no section 五
    expect(oldest.problems).toBeUndefined();
  });

  it('says that totals may be absent and other figures are not', () => {
    const newest = report as ReportOf<'2021'>;
    // @ts-expect-error a total is there only where it is stated
    const total: Count = newest.applications.received.total;
    expect(total).toBeUndefined();
    const upheld: Count = newest.disputes.litigation.direct.upheld;
    expect(upheld).toBe(0);
    // @ts-expect-error a count may have a remark or be a stated blank
    const number: number = newest.disputes.litigation.direct.upheld;
    expect(number).toBe(0);
  });

  it('is readonly', () => {
    const change = (some: Report): void => {
      // @ts-expect-error the year is readonly
      some.year = 2022;
      // @ts-expect-error so is everything below
      some.agency.name = '';
    };
    expect(change).toBeInstanceOf(Function);
  });

  it('says which parts may be left out', () => {
    // @ts-expect-error a report may have no signature
    expect(() => report.signature.date).toThrow(TypeError);
    const name: string = report.agency.name;
    expect(name).toBe('青禾县水务局');
    // @ts-expect-error there is no such kind of agency
    const kind: 'bureau' = report.agency.kind;
    expect(kind).toBe('department');
  });
});
