import fc from 'fast-check';
import { addDecimals, compareDecimals, shiftDecimal, sumDecimals } from '../../src/model/values/decimal.js';
import {
  decimalOf,
  divideDecimals,
  groupDecimal,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from '../../src/model/values/decimal-rounding.js';

const places = fc.nat(8);
/** Decimals as they print: no plus, no leading zeros, no negative zero. */
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), places)
  .map(([digits, by]) => shiftDecimal(String(digits), -by));

const size = (value: string): string => value.replace('-', '');

test('sums of money have no floating dust', () => {
  expect(addDecimals('0.1', '0.2')).toBe('0.3');
  expect(addDecimals('59237.2449', '72701.2578')).toBe('131938.5027');
  expect(sumDecimals(['1.10', '2', '-0.1'])).toBe('3.00');
  expect(subtractDecimals('0.3', '0.1')).toBe('0.2');
});

test('what is added and taken away again leaves what was there', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
      expect(Math.sign(compareDecimals(a, b))).toBe(Math.sign(compareDecimals(subtractDecimals(a, b), '0')));
    }),
  );
});

test('what is taken away may have a plus sign or a minus sign before it', () => {
  expect(subtractDecimals('0.3', '+0.1')).toBe('0.2');
  expect(subtractDecimals('0.3', '-0.1')).toBe('0.4');
  expect(subtractDecimals('0.3', '−0.1')).toBe('0.4');
  expect(subtractDecimals('−0.3', '−0.1')).toBe('-0.2');
});

test('U+2212 is a minus sign wherever a decimal is read', () => {
  fc.assert(
    fc.property(decimal, decimal, places, (a, b, to) => {
      const [c, d] = [a, b].map((value) => value.replace('-', '−')) as [string, string];
      expect(subtractDecimals(c, d)).toBe(subtractDecimals(a, b));
      expect(roundDecimal(c, to)).toBe(roundDecimal(a, to));
    }),
  );
});

test('a rounded decimal has the digits asked for, and is no more than half a unit of the last away', () => {
  fc.assert(
    fc.property(decimal, places, (value, to) => {
      const rounded = roundDecimal(value, to);
      expect(rounded.split('.')[1]?.length ?? 0).toBe(to);
      const apart = size(subtractDecimals(rounded, value));
      expect(compareDecimals(apart, shiftDecimal('5', -to - 1))).toBeLessThanOrEqual(0);
    }),
  );
});

test('halves go away from zero', () => {
  expect(['0.5', '-0.5', '1.5', '2.5', '0.49', '-0.49'].map((value) => roundDecimal(value, 0))).toEqual([
    '1',
    '-1',
    '2',
    '3',
    '0',
    '0',
  ]);
});

test('a quotient times its divisor is the dividend but for the rounding', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer().filter((value) => value !== 0),
      places,
      (a, b, to) => {
        const quotient = BigInt(shiftDecimal(divideDecimals(String(a), String(b), to), to));
        const rest = quotient * BigInt(b) - BigInt(a) * 10n ** BigInt(to);
        expect(2n * (rest < 0n ? -rest : rest) <= BigInt(Math.abs(b))).toBe(true);
      },
    ),
  );
  expect(() => divideDecimals('1', '0.00', 2)).toThrow(RangeError);
});

test('zeros at the end and commas change how a decimal prints, not what it is worth', () => {
  fc.assert(
    fc.property(decimal, (value) => {
      expect(compareDecimals(trimDecimal(value), value)).toBe(0);
      expect(trimDecimal(value)).not.toMatch(/\.\d*0$|\.$/);
      expect(groupDecimal(value).replaceAll(',', '')).toBe(value);
      expect(groupDecimal(value)).not.toMatch(/\d{4}(?!\d*$)(?<!\.\d*)/);
    }),
  );
  expect(groupDecimal('-1234567.8901')).toBe('-1,234,567.8901');
  expect(trimDecimal('100')).toBe('100');
});

test('every finite number is a decimal of the same worth, and nothing else is', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Number(decimalOf(value))).toBe(value === 0 ? 0 : value);
    }),
  );
  for (const other of ['', ' ', '1e5', '0x1', '1.', '.5', '--1', '一', 'NaN', NaN, Infinity]) {
    expect(decimalOf(other)).toBeUndefined();
  }
  expect(decimalOf('+451')).toBe('451');
  expect(decimalOf('−2147')).toBe('-2147');
});
