import fc from 'fast-check';
import { addDecimals, compareDecimals, shiftDecimal, sumDecimals } from '../../src/model/values/decimal.js';

/** A decimal as text, with the integer that it is in units of 10^-10. */
const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    fc.integer({ min: 0, max: 10 }),
    fc.nat(),
  )
  .map(([negative, whole, digits, seed]) => {
    const fraction = String(seed)
      .padStart(10, '0')
      .slice(-digits || 10);
    const text = `${negative ? '-' : ''}${whole}${digits > 0 ? `.${fraction}` : ''}`;
    const units = whole * 10n ** 10n + (digits > 0 ? BigInt(fraction.padEnd(10, '0')) : 0n);
    return { text, units: negative ? -units : units, digits };
  });

describe('sums of decimals', () => {
  it('leave no dust', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(addDecimals('59237.2449', '72701.2578')).toBe('131938.5027');
    const five = Array.from({ length: 500 }, (_, index) => (index % 2 ? '72701.2578' : '59237.2449'));
    expect(sumDecimals(five)).toBe('32984625.6750');
    expect(sumDecimals(Array.from({ length: 500 }, () => '0.1'))).toBe('50.0');
  });

  it('keep the fraction digits of the value that has most', () => {
    expect(addDecimals('35.20', '0.1')).toBe('35.30');
    expect(addDecimals('35', '0.00')).toBe('35.00');
    expect(sumDecimals([])).toBe('0');
  });

  it('take signs, the minus sign of typography too, and never write -0', () => {
    expect(addDecimals('+451', '−2147')).toBe('-1696');
    expect(addDecimals('-0.5', '0.5')).toBe('0.0');
    expect(addDecimals('-0.5', '0.25')).toBe('-0.25');
  });

  it('equal the sum of the integers that they are in units of the last digit', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 20 }), (values) => {
        const sum = sumDecimals(values.map(({ text }) => text));
        const units = values.reduce((total, value) => total + value.units, 0n);
        const digits = Math.max(0, ...values.map((value) => value.digits));
        const [whole, fraction = ''] = sum.replace('-', '').split('.');
        expect(fraction).toHaveLength(digits);
        const read = BigInt(whole!) * 10n ** 10n + BigInt(fraction.padEnd(10, '0') || '0');
        expect(sum.startsWith('-') ? -read : read).toBe(units);
      }),
    );
  });
});

it('decimals compare by value', () => {
  expect([
    compareDecimals('35.2', '35.20'),
    compareDecimals('-1', '0'),
    compareDecimals('+2', '1.99'),
  ]).toEqual([0, -1, 1]);
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(compareDecimals(a.text, b.text)).toBe(a.units < b.units ? -1 : a.units > b.units ? 1 : 0);
    }),
  );
});

it('the point of a decimal moves, and moving it back gives the same value', () => {
  expect([shiftDecimal('160.5964', 4), shiftDecimal('79000.1', -4), shiftDecimal('5', -8)]).toEqual([
    '1605964',
    '7.90001',
    '0.00000005',
  ]);
  fc.assert(
    fc.property(decimal, fc.integer({ min: -8, max: 8 }), ({ text }, places) => {
      expect(compareDecimals(shiftDecimal(shiftDecimal(text, places), -places), text)).toBe(0);
    }),
  );
});

it.each(['', '1e3', '1,000', '.5', '5.', '万', '--3'])('“%s” is no decimal', (text) => {
  expect(() => addDecimals(text, '1')).toThrow(RangeError);
});
