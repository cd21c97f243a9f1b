import { checkReport } from '../../src/check/check-report.js';
import { applicants, disputeLines, outcomes, proactiveCells, put, results } from './form-2021.js';
import { sound } from './reports.js';

const cells = [
  ...proactiveCells.filter((cell) => cell !== 'fees.amount').map((cell) => `proactive.${cell}`),
  ...['received', 'carriedOver', ...results, 'results.total', 'carriedForward'].flatMap((row) =>
    [...applicants, 'total'].map((column) => `applications.${row}.${column}`),
  ),
  ...disputeLines.flatMap((line) => [...outcomes, 'total'].map((column) => `disputes.${line}.${column}`)),
];

describe('a blank that is stated in a cell', () => {
  it.each([
    [null, '空白', ''],
    ['', '空白', ''],
    ['/', '“/”', '/'],
    ['-', '“-”', '-'],
    ['—', '“—”', '—'],
  ])('such as %p is a warning that 0 is printed', (blank, given, actual) => {
    expect(checkReport({ ...sound, proactive: { rules: { repealed: blank } } })).toMatchObject([
      {
        code: 'data.blank',
        severity: 'warning',
        path: 'proactive.rules.repealed',
        message: `“规章·本年废止件数”是${given}，按 0 印出`,
        hint: '没有发生的填 0',
        expected: '0',
        actual,
        basis: '国办公开办函〔2021〕30号所附格式：没有发生的填 0，不留空白',
        cells: ['proactive.rules.repealed'],
      },
    ]);
  });

  it('is found in every one of the 199 cells for counts, and counts as 0 there', () => {
    expect(cells).toHaveLength(199);
    for (const path of cells) {
      const findings = checkReport(put({ ...sound }, path, '/'));
      expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([`data.blank ${path}`]);
    }
  });

  it('is found by its column in a row that is a list', () => {
    const report = { ...sound, applications: { received: [null, 0, 0, '/', 0, 0, '—'] } };
    expect(checkReport(report).map(({ path }) => path)).toEqual([
      'applications.received.naturalPerson',
      'applications.received.publicWelfare',
      'applications.received.total',
    ]);
  });

  it('as a total is a wrong one where its parts are not 0', () => {
    const report = { ...sound, disputes: { reconsideration: [1, 0, 0, 0, '/'] } };
    expect(checkReport(report)).toMatchObject([
      { code: 'disputes.total', severity: 'error', expected: '1', actual: '0' },
      { code: 'data.blank', severity: 'warning' },
    ]);
  });

  it('is not what a cell is that was left out', () => {
    expect(checkReport(sound)).toEqual([]);
  });
});
