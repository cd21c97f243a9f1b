/** Decimals as they are read and printed: quotients, rounding, grouping. */
import { addDecimals, shiftDecimal, sumDecimals } from './decimal.js';

/**
 * The decimal that a number or a text stands for, plainly written (`+451` is `451`, `1e-7` is `0.0000001`);
 * undefined where it is none.
 */
export function decimalOf(value: number | string): string | undefined {
  const [mantissa = '', exponent] = typeof value === 'number' ? String(value).split('e') : [value];
  try {
    return exponent === undefined ? sumDecimals([mantissa]) : shiftDecimal(mantissa, Number(exponent));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The exact difference of two decimals, with as many fraction digits as the one that has more. */
export function subtractDecimals(a: string, b: string): string {
  return addDecimals(a, /^[-−]/.test(b) ? b.slice(1) : `-${b.replace(/^\+/, '')}`);
}

/**
 * The quotient rounded half up (四舍五入, away from zero) to so many fraction digits.
 *
 * @throws {RangeError} where the divisor is 0.
 */
export function divideDecimals(a: string, b: string, places: number): string {
  const shared = Math.max(fractionDigits(a), fractionDigits(b));
  const dividend = BigInt(shiftDecimal(a, shared + places));
  const divisor = BigInt(shiftDecimal(b, shared));
  if (divisor === 0n) throw new RangeError(`${a} divided by 0`);
  const size = (value: bigint): bigint => (value < 0n ? -value : value);
  const quotient = (2n * size(dividend) + size(divisor)) / (2n * size(divisor));
  const negative = quotient > 0n && dividend < 0n !== divisor < 0n;
  return shiftDecimal(`${negative ? '-' : ''}${quotient}`, -places);
}

/** The decimal rounded half up (四舍五入, away from zero), or filled with zeros, to so many fraction digits. */
export function roundDecimal(decimal: string, places: number): string {
  return divideDecimals(decimal, '1', places);
}

/** The decimal without zeros at the end of its fraction: `12.50` is `12.5`, `3.00` is `3`. */
export function trimDecimal(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;
}

/** The decimal with a comma between thousands: `1234567.891` is `1,234,567.891`. */
export function groupDecimal(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function fractionDigits(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}
