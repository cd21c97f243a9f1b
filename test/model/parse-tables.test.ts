import { parseReport } from '../../src/model/parse-report.js';
import { applicants, at, disputeLines, outcomes, proactiveCells, put, results } from './form-2021.js';
import { least } from './reports.js';

const rows = ['received', 'carriedOver', ...results, 'carriedForward'];

describe('the tables of a report that says nothing of them', () => {
  const report = parseReport(least);

  it('have a 0 in every cell of table 二', () => {
    expect(proactiveCells.map((cell) => at(report, `proactive.${cell}`))).toEqual(Array(10).fill(0));
  });

  it('have a 0 in every cell of table 三 but the totals, which nobody stated', () => {
    for (const row of rows) {
      expect(at(report, `applications.${row}`)).toEqual({
        naturalPerson: 0,
        enterprise: 0,
        researchInstitute: 0,
        publicWelfare: 0,
        legalService: 0,
        otherOrganization: 0,
      });
    }
    expect(at(report, 'applications.results')).not.toHaveProperty('total');
  });

  it('have a 0 in every cell of table 四 but the totals', () => {
    for (const line of disputeLines) {
      expect(at(report, `disputes.${line}`)).toEqual({ upheld: 0, corrected: 0, other: 0, pending: 0 });
    }
  });
});

describe('a row of table 三', () => {
  const parsed = (row: unknown): unknown =>
    at(parseReport({ ...least, applications: { received: row } }), 'applications.received');
  const six = {
    naturalPerson: 78,
    enterprise: 3,
    researchInstitute: 1,
    publicWelfare: 4,
    legalService: 5,
    otherOrganization: 9,
  };

  it('as a list of six is read in printed order', () => {
    expect(parsed([78, 3, 1, 4, 5, 9])).toEqual(six);
  });

  it('as a list of seven states its total as the last', () => {
    expect(parsed([78, 3, 1, 4, 5, 9, 100])).toEqual({ ...six, total: 100 });
  });

  it('as columns takes them in any order and fills in the others with 0', () => {
    expect(parsed({ otherOrganization: 9, enterprise: 3 })).toEqual({
      naturalPerson: 0,
      enterprise: 3,
      researchInstitute: 0,
      publicWelfare: 0,
      legalService: 0,
      otherOrganization: 9,
    });
  });

  it('keeps a stated total that is wrong', () => {
    expect(parsed({ enterprise: 3, total: 7 })).toMatchObject({ enterprise: 3, total: 7 });
    expect(parsed([1, 0, 0, 0, 0, 0, 0])).toMatchObject({ naturalPerson: 1, total: 0 });
  });

  it.each([
    ['a list', [{ value: 22, note: '其中修订16件' }, 0, 0, 0, 0, 0, { value: 22, note: '含补登' }]],
    ['columns', { naturalPerson: { value: 22, note: '其中修订16件' }, total: { value: 22, note: '含补登' } }],
  ])('keeps remarks on its counts in %s', (_, row) => {
    expect(parsed(row)).toMatchObject({
      naturalPerson: { value: 22, note: '其中修订16件' },
      total: { value: 22, note: '含补登' },
    });
  });

  it.each([[null], [''], ['/'], ['-'], ['—']])('keeps the stated blank %p', (blank) => {
    expect(parsed([blank, 0, 0, 0, 0, 0, blank])).toMatchObject({ naturalPerson: blank, total: blank });
    expect(parsed({ enterprise: blank })).toMatchObject({ enterprise: blank });
  });

  it('takes the largest count and zero', () => {
    expect(parsed([999_999_999, 0, 0, 0, 0, 0])).toMatchObject({ naturalPerson: 999_999_999, enterprise: 0 });
  });
});

describe('every row of table 三', () => {
  it.each([...rows, 'results.total'])('%s is read from a list into its own place', (row) => {
    const applications = put({}, row, [1, 2, 3, 4, 5, 6, 21]);
    const report = parseReport({ ...least, applications });
    expect(at(report, `applications.${row}`)).toEqual({
      naturalPerson: 1,
      enterprise: 2,
      researchInstitute: 3,
      publicWelfare: 4,
      legalService: 5,
      otherOrganization: 6,
      total: 21,
    });
    const others = rows.filter((other) => other !== row);
    for (const other of others) {
      expect(Object.values(at(report, `applications.${other}`) as object)).toEqual(
        Array(applicants.length).fill(0),
      );
    }
  });
});

describe('a line of table 四', () => {
  it.each([...disputeLines])('%s is read from a list of four or five', (line) => {
    const parsed = (value: unknown): unknown =>
      at(parseReport({ ...least, disputes: put({}, line, value) }), `disputes.${line}`);
    const four = { upheld: 61, corrected: 14, other: 37, pending: 22 };
    expect(parsed([61, 14, 37, 22])).toEqual(four);
    expect(parsed([61, 14, 37, 22, 134])).toEqual({ ...four, total: 134 });
    expect(parsed({ pending: 22 })).toEqual({ upheld: 0, corrected: 0, other: 0, pending: 22 });
    expect(Object.keys(parsed([1, 2, 3, 4]) as object)).toEqual([...outcomes]);
  });
});

describe('the note below a table', () => {
  it('is prose', () => {
    const report = parseReport({
      ...least,
      proactive: { note: '注：一。\n\n注：二。' },
      applications: { note: ['注：三。'] },
      disputes: { note: '注：四。' },
    });
    expect(at(report, 'proactive.note')).toEqual(['注：一。', '注：二。']);
    expect(at(report, 'applications.note')).toEqual(['注：三。']);
    expect(at(report, 'disputes.note')).toEqual(['注：四。']);
  });
});
