import { readFileSync } from 'node:fs';
import { parseReport } from '../../src/model/parse-report.js';
import { templateView, type ViewRecord } from '../../src/templates/view/view.js';

const view = (data: object): ViewRecord => templateView(parseReport(data));

const smallest = {
  year: 2021,
  agency: { name: '甲局', kind: 'department' },
  proactive: {},
  applications: {},
  disputes: {},
  problems: '',
};

/** The value at a path of the view. */
function at(root: ViewRecord, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as ViewRecord)[key], root);
}

test('rows, groups and totals of the table of applications are numbers or stand for one', () => {
  const refused = { stateSecret: [1, 0, 0, 0, 0, 0], inquiryMatter: [0, 2, 0, 0, 0, 0] };
  const applications = { received: [1, 2, 0, 0, 0, 0], results: { granted: [4, 0, 0, 0, 0, 0], refused } };
  const root = view({ ...smallest, applications });
  expect(at(root, 'applications.received.total')).toBe(3);
  expect(`${at(root, 'applications.received') as string}`).toBe('3');
  expect(Number(at(root, 'applications.results.refused.total'))).toBe(3);
  expect(at(root, 'applications.results.refused.naturalPerson')).toBe(1);
  expect(at(root, 'applications.results.refused.total.enterprise')).toBe(2);
  expect(at(root, 'applications.results.total.total')).toBe(7);
  expect(Number(at(root, 'applications.results'))).toBe(7);
});

test('the applicants of the table are a list, by the name that prose has for them', () => {
  const results = { granted: [4, 0, 0, 0, 0, 0], refused: { stateSecret: [1, 0, 0, 0, 0, 3] } };
  const applications = { received: [1, 2, 0, 0, 0, 6], results };
  const columns = at(view({ ...smallest, applications }), 'applications.columns') as readonly ViewRecord[];
  expect(columns.map(({ name }) => name)).toEqual([
    ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他组织'],
  ]);
  expect({ ...columns[5] }).toEqual({
    ...{ id: 'otherOrganization', name: '其他组织' },
    ...{ received: 6, carriedOver: 0, results: 3, carriedForward: 0 },
  });
});

test('a stated total is what the view has, as in the printed table', () => {
  const root = templateView(parseReport(readFileSync('examples/reports/zhaotong-2021.yaml')));
  expect(Number(at(root, 'applications.results.total'))).toBe(0);
});

test('lawsuits of both kinds are summed column by column', () => {
  const disputes = { litigation: { direct: [1, 2, 3, 4], afterReconsideration: [0, 1, 0, 0] } };
  const root = view({ ...smallest, disputes });
  expect(at(root, 'disputes.litigation.total')).toBe(11);
  expect(at(root, 'disputes.litigation.corrected')).toBe(3);
  expect(at(root, 'disputes.litigation.direct.total')).toBe(10);
  expect(at(root, 'disputes.reconsideration.total')).toBe(0);
});

test('counts are numbers without their remarks, and sums of money are as given', () => {
  const proactive = {
    normativeDocuments: { issued: { value: 22, note: '其中修订16件' }, repealed: '/', inForce: 0 },
    fees: { amount: '96171.60' },
  };
  const root = view({ ...smallest, proactive });
  expect(at(root, 'proactive.normativeDocuments.issued')).toBe(22);
  expect(at(root, 'proactive.normativeDocuments.repealed')).toBe(0);
  expect(at(root, 'proactive.fees.amount')).toBe('96171.60');
});

test('what the report does not give is there as null, and dates are in official form', () => {
  const root = view(smallest);
  for (const path of [
    'preface',
    'signature',
    'publishedOn',
    'contact',
    'agency.level',
    'other.fees',
    'other.text',
  ]) {
    expect(at(root, path)).toBeNull();
  }
  expect(at(root, 'overview.platform.body')).toBeNull();
  expect(at(root, 'overview.aspects')).toEqual([]);
  const signed = view({ ...smallest, signature: { date: '2022-01-05' }, publishedOn: '2022-01-20' });
  expect(at(signed, 'signature.date')).toBe('2022年1月5日');
  expect(at(signed, 'publishedOn')).toBe('2022年1月20日');
});

test('the view is frozen through and through, and shares nothing with the report', () => {
  const report = parseReport(readFileSync('examples/reports/busy-city-2024.yaml'));
  const shared = new Set<unknown>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    shared.add(value);
    Object.values(value).forEach(collect);
  };
  collect(report);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      expect(['string', 'number', 'object']).toContain(typeof value);
      return;
    }
    expect(shared.has(value)).toBe(false);
    expect(Object.isFrozen(value)).toBe(true);
    if (!Array.isArray(value)) expect(Object.getPrototypeOf(value)).toBeNull();
    Object.values(value).forEach(visit);
  };
  visit(templateView(report));
});
