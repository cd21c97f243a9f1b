import fc from 'fast-check';
import { sumAmounts } from '../../src/model/values/amount.js';
import { compareFigures, sumFigures } from '../../src/model/compile/figure-sums.js';
import { checkReport } from '../../src/check/check-report.js';
import { dataFileText } from '../../src/model/file/data-file-text.js';
import { parseReport } from '../../src/model/parse-report.js';
import { compileReports } from '../../src/templates/compile/compile-reports.js';
import { at } from '../model/form-2021.js';
import { county, part, type Data } from './parts.js';

describe('采购总金额 of the 2019 edition', () => {
  it('adds up in the smallest unit that occurs, exactly', () => {
    expect(sumAmounts(['160.5964万元', '79000.1元'])).toBe('1684964.1元');
    expect(sumAmounts(['100.50万元', '3万元'])).toBe('103.50万元');
    expect(sumAmounts(['1.2亿元', '21997万元'])).toBe('33997万元');
    expect(sumAmounts(['0.1亿元', '0.2亿元'])).toBe('0.3亿元');
  });

  it('has no unit where there is nothing, whatever unit the nothing has', () => {
    expect(sumAmounts(['0', '0元', '0.00亿元'])).toBe('0');
    expect(sumAmounts(['0元', '5万元'])).toBe('5万元');
    expect(sumAmounts([])).toBe('0');
  });

  it('takes a larger unit where the smallest has no room', () => {
    expect(sumAmounts(['999999999999999元', '1元'])).toBe('100000000000.0000万元');
    expect(sumAmounts(['900000000000亿元', '0.5元'])).toBe('900000000000.000000005亿元');
  });

  const amount = fc
    .tuple(fc.nat(10 ** 9), fc.constantFrom('元', '万元', '亿元'), fc.integer({ min: 0, max: 4 }))
    .map(([units, unit, digits]) => ({
      text: `${(units / 10 ** digits).toFixed(digits)}${unit}`,
      // In 1/10000 元.
      value: BigInt(units) * 10n ** BigInt(4 - digits) * { 元: 1n, 万元: 10n ** 4n, 亿元: 10n ** 8n }[unit]!,
    }));

  it('is worth what its parts are worth, in any order and any grouping', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), fc.nat(8), (amounts, cut) => {
        const texts = amounts.map(({ text }) => text);
        const sum = sumAmounts(texts);
        const total = amounts.reduce((all, { value }) => all + value, 0n);
        const yuan = `${total / 10n ** 4n}.${String(total % 10n ** 4n).padStart(4, '0')}元`;
        expect(compareFigures('amount', sum, yuan)).toBe(0);
        expect(sumAmounts(texts.toReversed())).toBe(sum);
        expect(sumAmounts([sumAmounts(texts.slice(0, cut)), sumAmounts(texts.slice(cut))])).toBe(sum);
      }),
    );
  });
});

describe('本年增/减', () => {
  it('adds up with signs, and shows the sign of what is above zero', () => {
    expect(sumFigures('change', ['+451', '−2147', '3'])).toBe('-1693');
    expect(sumFigures('change', ['451', '9'])).toBe('+460');
    expect(sumFigures('change', ['+3', '-3'])).toBe('0');
  });
});

const older = (name: string, fields: Data): Data =>
  part(name, { year: 2020, other: { text: '无其他事项。' }, ...fields });

describe('reports of the 2019 edition', () => {
  const parts = [
    older('水务局', {
      proactive: {
        licensing: { previousItems: 6, change: '+2', decisions: 24 },
        procurement: { items: 2, amount: '160.5964万元' },
      },
      applications: { received: [1, 0, 0, 0, 0, 0], results: { other: [1, 0, 0, 0, 0, 0] } },
    }),
    older('教育局', {
      proactive: {
        licensing: { previousItems: 4, change: -3, decisions: 1 },
        procurement: { items: 1, amount: '79000.10元' },
        fees: { previousItems: 2, change: '−1' },
      },
    }),
  ];
  const { report, findings, provenance } = compileReports(parts, county);

  it('are summed with their signs and units, and the report reads back from its data file', () => {
    expect(findings).toEqual([]);
    expect(at(report, 'proactive')).toMatchObject({
      licensing: { previousItems: 10, change: -1, decisions: 25 },
      fees: { previousItems: 2, change: -1 },
      procurement: { items: 3, amount: '1684964.10元' },
    });
    expect(at(report, 'applications.results.other.naturalPerson')).toBe(1);
    expect(provenance.find(({ path }) => path === 'proactive.procurement.amount')).toEqual({
      path: 'proactive.procurement.amount',
      name: '政府集中采购·采购总金额',
      value: '1684964.10元',
      parts: [
        { agency: '水务局', index: 0, value: '160.5964万元' },
        { agency: '教育局', index: 1, value: '79000.10元' },
      ],
    });
    expect(parseReport(dataFileText(report))).toEqual(report);
  });

  it('are compared with a whole by what the figures are worth', () => {
    const { proactive } = report as unknown as { proactive: Data };
    const whole = {
      ...report,
      proactive: { ...proactive, procurement: { items: 3, amount: '168.49641万元' } },
    };
    expect(checkReport(whole, { parts }).filter(({ code }) => code === 'parts.sum')).toEqual([]);
  });
});

describe('reports of the 2014 edition', () => {
  const oldest = (name: string, statistics?: Data): Data => ({
    year: 2018,
    agency: { name, kind: 'department' },
    sections: [{ heading: '概述', body: '全年工作平稳。' }],
    ...(statistics ? { statistics } : {}),
  });
  const statistics = (n: number): Data => ({
    proactive: { heading: n, published: 100 * n },
    requests: { received: { online: n, letter: 1, total: n + 1 } },
    fees: '0.10',
    resources: { budget: 0.2 },
  });

  it('have their statistics summed, without what stood in heading rows, and sections to be written', () => {
    const { report, findings, provenance } = compileReports(
      [oldest('水务局', statistics(2)), oldest('教育局', statistics(3)), oldest('档案局')],
      county,
    );
    expect(at(report, 'statistics.proactive')).toMatchObject({ published: 500 });
    expect(at(report, 'statistics.proactive')).not.toHaveProperty('heading');
    expect(at(report, 'statistics.requests.received')).toEqual({ inPerson: 0, fax: 0, online: 5, letter: 2 });
    expect(at(report, 'statistics.fees')).toBe('0.20');
    expect(at(report, 'statistics.resources.budget')).toBe(0.4);
    expect(provenance.find(({ path }) => path === 'statistics.requests.received.total')!.value).toBe('7');
    expect(findings.map(({ code, part: of }) => [code, of?.agency])).toEqual([['parts.no-table', '档案局']]);
    expect((at(report, 'sections') as readonly unknown[]).length).toBeGreaterThan(5);
  });

  it('have no statistics where no part has', () => {
    const { report, findings } = compileReports([oldest('水务局'), oldest('教育局')], county);
    expect(report).not.toHaveProperty('statistics');
    expect(findings).toEqual([]);
  });
});
