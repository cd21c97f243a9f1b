import { figureText, type Figure } from '../../src/model/values/figure.js';
import { parseDataFile, parseReport } from '../../src/model/parse-report.js';
import { at } from './form-2021.js';
import { least, leastYaml, problemsOf } from './reports.js';

const printed = (input: unknown): string =>
  figureText(at(parseReport(input), 'proactive.fees.amount') as Figure);

const yaml = (amount: string): string =>
  leastYaml.replace('proactive: {}', `proactive: { fees: { amount: ${amount} } }`) + 'problems: 无\n';
const json = (amount: string): string =>
  JSON.stringify({ ...least, proactive: { fees: { amount: 0 } } }).replace(
    '"amount":0',
    `"amount":${amount}`,
  );

describe('an amount of money', () => {
  it.each(['96171.60', '59237.2449', '0', '0.00', '7545', '1.0', '100000000000.50', '0.0000001'])(
    'prints as %s where YAML and JSON say so',
    (amount) => {
      expect(printed(yaml(amount))).toBe(amount);
      expect(printed(json(amount))).toBe(amount);
      expect(printed(json(`"${amount}"`))).toBe(amount);
    },
  );

  it('of plain data prints as the number or the text that it is', () => {
    expect(printed({ ...least, proactive: { fees: { amount: 96171.6 } } })).toBe('96171.6');
    expect(printed({ ...least, proactive: { fees: { amount: '96171.60' } } })).toBe('96171.60');
  });

  it('of plain data is refused where a number would print as 1e-7', () => {
    expect(problemsOf({ ...least, proactive: { fees: { amount: 0.0000001 } } })).toMatchObject([
      { code: 'data.decimal', path: 'proactive.fees.amount' },
    ]);
  });

  it('keeps its zeros in the statement of 信息处理费 too', () => {
    const text = `${leastYaml}problems: 无\nother: { fees: { notices: 3, charged: 150.00, collected: 99.50 } }\n`;
    expect(at(parseReport(text), 'other.fees')).toEqual({
      notices: 3,
      charged: '150.00',
      collected: '99.50',
    });
  });

  it('keeps its zeros wherever an alias repeats it', () => {
    const text = `${leastYaml}problems: 无\nother: { fees: { notices: 3, charged: &sum 150.00, collected: *sum } }\n`;
    expect(at(parseReport(text), 'other.fees')).toEqual({
      notices: 3,
      charged: '150.00',
      collected: '150.00',
    });
  });

  it('is put right in a copy: the data that was read stays as it is', () => {
    const data = { ...least, proactive: { fees: { amount: 96171.6 } } };
    Object.freeze(data.proactive.fees);
    const file = {
      data,
      numberText: (path: readonly unknown[]) => (path.length === 3 ? '96171.60' : undefined),
    };
    expect(figureText(at(parseDataFile(file), 'proactive.fees.amount') as Figure)).toBe('96171.60');
    expect(data.proactive.fees).toEqual({ amount: 96171.6 });
  });

  it('does not keep the source text of a count', () => {
    const text = leastYaml.replace('proactive: {}', 'proactive: { licensing: { decisions: 1.0 } }');
    expect(at(parseReport(`${text}problems: 无\n`), 'proactive.licensing.decisions')).toBe(1);
  });
});
