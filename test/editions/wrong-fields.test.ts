import { ReportError, type Finding } from '../../src/model/finding/finding.js';
import { parseReport } from '../../src/model/parse-report.js';

const report2019 = {
  year: 2020,
  agency: { name: '青禾县水务局', kind: 'department' },
  proactive: {},
  applications: {},
  disputes: {},
  problems: '目录更新不够及时。',
};
const report2021 = { ...report2019, year: 2021 };
const report2014 = { year: 2018, agency: report2019.agency, sections: [] };

function problems(data: unknown): readonly Finding[] {
  try {
    parseReport(data);
  } catch (error) {
    if (error instanceof ReportError) return error.findings;
    throw error;
  }
  return [];
}

const brief = (data: unknown): readonly string[] => problems(data).map(({ code, path }) => `${code} ${path}`);

describe('fields of another edition', () => {
  it('in a 2020 report are said to be those of 2021', () => {
    const [first, ...others] = problems({
      ...report2019,
      proactive: { normativeDocuments: { issued: 2 }, fees: { amount: 3 } },
      applications: { results: { other: { notCorrected: [1, 0, 0, 0, 0, 0] } } },
      other: { fees: { notices: 0, charged: 0, collected: 0 } },
    });
    expect(first).toMatchObject({
      code: 'edition.mismatch',
      severity: 'error',
      path: 'proactive.normativeDocuments.issued',
    });
    expect(first!.message).toBe(
      'proactive.normativeDocuments.issued 是 2021 版的字段，这份报告按 2019 版填写',
    );
    expect(others.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'edition.mismatch proactive.fees.amount',
      'edition.mismatch applications.results.other.notCorrected',
      'edition.mismatch other.fees',
    ]);
  });

  it('in a 2021 report are said to be those of 2019', () => {
    const [first] = problems({ ...report2021, proactive: { licensing: { change: '+3' } } });
    expect(first!.message).toContain('这份报告按 2021 版填写');
    expect(first!.message).toContain('是 2019 版的字段');
  });

  it('in a report of 2018 are named with every edition that has them', () => {
    expect(problems({ ...report2014, overview: '……' })[0]!.message).toContain('2021 版、2019 版的字段');
  });
});

describe('signed changes of the 2019 edition', () => {
  it.each([451, '+451', '-2147', '−8', 0, '0'])('take %p and keep it as it is', (change) => {
    const report = parseReport({ ...report2019, proactive: { licensing: { change } } });
    expect(report).toMatchObject({ proactive: { licensing: { change } } });
  });

  it.each([
    ['+-3', '写成 "-3"'],
    ['--253', '写成 "-253"'],
    ['增1423', '写成 "+1423"'],
    ['减8', '写成 "-8"'],
  ])('refuse %s and say how to write it', (change, hint) => {
    const [only] = problems({ ...report2019, proactive: { licensing: { change } } });
    expect(only).toMatchObject({ code: 'data.change', path: 'proactive.licensing.change', hint });
  });

  it('keep their sign in YAML without quotes', () => {
    const yaml = `year: 2020
agency: { name: 青禾县水务局, kind: department }
proactive: { licensing: { previousItems: 2359, change: -2147 }, otherServices: { change: +451 } }
applications: {}
disputes: {}
problems: 目录更新不够及时。
`;
    expect(parseReport(yaml)).toMatchObject({
      proactive: { licensing: { change: -2147 }, otherServices: { change: '+451' } },
    });
  });
});

describe('the amount of 政府集中采购', () => {
  it.each([0, '21997万元', '79000.1元', '0'])('takes %p', (amount) => {
    const report = parseReport({ ...report2019, proactive: { procurement: { items: 1, amount } } });
    expect(report).toMatchObject({ proactive: { procurement: { amount } } });
  });

  it('asks for the unit of a bare number', () => {
    const [only] = problems({ ...report2019, proactive: { procurement: { amount: 15000000 } } });
    expect(only).toMatchObject({ code: 'data.amount', path: 'proactive.procurement.amount' });
    expect(only!.message).toContain('要带单位');
    expect(only!.hint).toBe('写成 "15000000元" 或 "15000000万元"');
  });
});

describe('the statistics table of up to 2018', () => {
  it('refuses a row that does not exist and names the nearest one', () => {
    const [only] = problems({ ...report2014, statistics: { requests: { recieved: { total: 3 } } } });
    expect(only).toMatchObject({ code: 'data.unknown-key', path: 'statistics.requests.recieved' });
    expect(only!.message).toContain('您是否想写 received？');
  });

  it('keeps the value that a report gave a heading row', () => {
    expect(parseReport({ ...report2014, statistics: { proactive: { heading: 320 } } })).toMatchObject({
      statistics: { proactive: { heading: 320 } },
    });
  });

  it('takes money with decimals and people with none', () => {
    expect(
      brief({
        ...report2014,
        statistics: { fees: '1.50', resources: { budget: 2.5, staff: { total: 2.5 } } },
      }),
    ).toEqual(['data.count statistics.resources.staff.total']);
  });
});
