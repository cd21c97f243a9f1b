/**
 * Exact arithmetic on decimals written as texts, since binary numbers add dust: 0.1 + 0.2. A decimal is digits
 * with an optional fraction and an optional sign (`+`, `-` or `−`); anything else is a RangeError.
 */

/** `units` / 10 ** `digits`. */
interface Scaled {
  readonly units: bigint;
  readonly digits: number;
}

const decimal = /^([+\-−]?)(\d+)(?:\.(\d+))?$/;

function scaled(text: string): Scaled {
  const [, sign, whole, fraction = ''] = decimal.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`“${text}”不是数`);
  const units = BigInt(whole + fraction);
  return { units: sign === '-' || sign === '−' ? -units : units, digits: fraction.length };
}

const unitsAt = ({ units, digits }: Scaled, wanted: number): bigint => units * 10n ** BigInt(wanted - digits);

function decimalText({ units, digits }: Scaled): string {
  const figures = String(units < 0n ? -units : units).padStart(digits + 1, '0');
  const point = figures.length - digits;
  const fraction = digits > 0 ? `.${figures.slice(point)}` : '';
  return `${units < 0n ? '-' : ''}${figures.slice(0, point)}${fraction}`;
}

/** The sum, with as many fraction digits as the value that has most: `35.20` + `0.1` is `35.30`. None is `0`. */
export function sumDecimals(values: Iterable<string>): string {
  const all = Array.from(values, scaled);
  const digits = all.reduce((most, value) => Math.max(most, value.digits), 0);
  return decimalText({ units: all.reduce((sum, value) => sum + unitsAt(value, digits), 0n), digits });
}

export function addDecimals(a: string, b: string): string {
  return sumDecimals([a, b]);
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`; `35.2` equals `35.20`. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [scaled(a), scaled(b)];
  const digits = Math.max(left.digits, right.digits);
  const difference = unitsAt(left, digits) - unitsAt(right, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The value × 10 ** places; the point moves, and no digit after it is lost. */
export function shiftDecimal(value: string, places: number): string {
  const { units, digits } = scaled(value);
  const left = digits - places;
  return decimalText(
    left >= 0 ? { units, digits: left } : { units: units * 10n ** BigInt(-left), digits: 0 },
  );
}
