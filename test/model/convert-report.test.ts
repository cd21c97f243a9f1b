import { convertReport } from '../../src/model/convert/convert-report.js';
import { checkReport } from '../../src/check/check-report.js';
import { parseReport } from '../../src/model/parse-report.js';
import { exampleReport } from '../examples.js';

const busy = exampleReport('busy-city-2024');
const zhaotong = exampleReport('zhaotong-2021');
const tongjiang = exampleReport('tongjiang-2020');

describe('a report moved to the next year', () => {
  const { report, findings } = convertReport(busy, { year: 2025 });
  const carried = busy as unknown as {
    applications: { carriedForward: Readonly<Record<string, unknown>> };
    proactive: { normativeDocuments: { inForce: unknown } };
  };

  it('is of the agency, with its contacts, and of no other year anywhere', () => {
    expect(report).toMatchObject({ year: 2025, edition: '2021', agency: busy.agency, scope: busy.scope });
    expect(report.publishedOn).toBeUndefined();
    expect(report.signature).toEqual({ name: busy.signature!.name });
    expect(report.period).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('begins with what was carried over and with the documents in force', () => {
    const { applications, proactive } = report as unknown as {
      applications: {
        carriedOver: Readonly<Record<string, number>>;
        received: Readonly<Record<string, number>>;
      };
      proactive: { normativeDocuments: Readonly<Record<string, number>> };
    };
    const { total: _, ...columns } = applications.carriedOver;
    expect(columns).toMatchObject(
      Object.fromEntries(
        Object.entries(carried.applications.carriedForward).filter(([key]) => key !== 'total'),
      ),
    );
    expect(proactive['normativeDocuments']).toMatchObject({ issued: 0, repealed: 0, inForce: 418 });
    expect(applications.received['naturalPerson']).toBe(0);
  });

  it('has no finding about the year before when it is checked against it', () => {
    const about = checkReport(report, { previous: busy }).filter(({ code }) =>
      /^history\.(carry|documents|item)/.test(code),
    );
    expect(about).toEqual([]);
  });

  it('has places to fill in instead of last year’s prose, which is told of', () => {
    expect((report as unknown as { problems: object }).problems).toEqual({
      existing: ['〔请补充：存在的主要问题〕'],
      improvements: ['〔请补充：改进情况〕'],
    });
    expect(JSON.stringify(report)).not.toContain('急难愁盼');
    expect(findings.filter(({ code }) => code === 'convert.prose-left').map(({ path }) => path)).toContain(
      'overview.proactive',
    );
    expect(findings.every(({ severity }) => severity === 'info')).toBe(true);
  });
});

it('takes the items of 2019 with their change into 2020', () => {
  const before = parseReport({ ...tongjiang, year: 2019, period: undefined, edition: '2019' });
  const { report } = convertReport(before, { year: 2020 });
  const { proactive } = before as unknown as {
    proactive: Record<string, { previousItems: number; change: number | string }>;
  };
  const { proactive: after } = report as unknown as { proactive: Record<string, { previousItems: number }> };
  for (const row of ['licensing', 'penalties', 'fees'])
    expect(after[row]!.previousItems).toBe(proactive[row]!.previousItems + Number(proactive[row]!.change));
});

it('says what 2020 hands on that 2021 does not ask for, and what 2021 asks for that 2020 has not', () => {
  const { report, findings } = convertReport(tongjiang, { year: 2021 });
  expect(report.edition).toBe('2021');
  const paths = (code: string): readonly string[] =>
    findings.filter((one) => one.code === code).map(({ path }) => path);
  expect(paths('convert.no-counterpart')).toContain('proactive.licensing.previousItems');
  expect(paths('convert.to-fill-in')).toContain('proactive.normativeDocuments.inForce');
});

it('fills in nothing from a report that is not of the year before', () => {
  const { report, findings } = convertReport(busy, { year: 2027 });
  expect(
    (report as unknown as { applications: { carriedOver: object } }).applications.carriedOver,
  ).toMatchObject({ naturalPerson: 0 });
  expect(findings.map(({ path }) => path)).toContain('applications.carriedOver.naturalPerson');
});

describe('a report moved to another edition', () => {
  it('comes back from the form that has every cell of it as it was', () => {
    expect(convertReport(zhaotong, { edition: '2021' }).report).toEqual(zhaotong);
  });

  it('takes its figures and its prose with it, and tells of each figure that has no cell', () => {
    const { report, findings } = convertReport(tongjiang, { edition: '2021' });
    const old = tongjiang as unknown as Record<string, Record<string, unknown>>;
    const moved = report as unknown as Record<string, Record<string, unknown>>;
    expect(moved['applications']!['received']).toEqual(old['applications']!['received']);
    expect(moved['disputes']).toEqual(old['disputes']);
    expect(moved['overview']).toEqual(old['overview']);
    const told = new Map(findings.map(({ path, actual }) => [path, actual]));
    expect(told.get('proactive.licensing.change')).toBe('-2147');
    expect(told.get('proactive.procurement.amount')).toBe('21997万元');
    expect(told.has('proactive.licensing.decisions')).toBe(false);
  });
});
