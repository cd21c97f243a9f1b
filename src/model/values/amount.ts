/** Sums of money with their unit in the cell: 21997万元. */
import { compareDecimals, shiftDecimal, sumDecimals } from './decimal.js';

/** The units of an amount, the smallest first, each with the power of ten that makes it 元. */
const units = { 元: 0, 万元: 4, 亿元: 8 } as const;
type Unit = keyof typeof units;
const unitNames = Object.keys(units) as readonly Unit[];

/** The digits before the point that the data file takes. */
const mostWholeDigits = 15;

interface Amount {
  readonly number: string;
  readonly unit: Unit;
}

function amountOf(text: string): Amount {
  const [, number, unit] = /^([\d.]+)(\D*)$/.exec(text)!;
  return { number: number!, unit: (unit || '元') as Unit };
}

/** The amount as a decimal in 元; 0 has no unit. */
export function inYuan(text: string): string {
  const { number, unit } = amountOf(text);
  return shiftDecimal(number, units[unit]);
}

/**
 * The sum of amounts, `21997万元` + `79000.1元`, in the smallest unit that any of them uses: so it is exact, needs
 * the fewest decimals, and does not depend on what is added first. A sum too long for the field takes the next
 * larger unit. Amounts of nothing have no say in the unit; if all are, the sum is `0`.
 */
export function sumAmounts(texts: readonly string[]): string {
  const given = texts.filter((text) => compareDecimals(inYuan(text), '0') !== 0);
  if (given.length === 0) return '0';
  const used = given.map((text) => amountOf(text).unit);
  const smallest = unitNames.find((unit) => used.includes(unit))!;
  const sum = sumDecimals(
    given.map(amountOf).map(({ number, unit }) => shiftDecimal(number, units[unit] - units[smallest])),
  );
  const larger = unitNames.slice(unitNames.indexOf(smallest));
  const written = larger.map((unit) => ({ number: shiftDecimal(sum, units[smallest] - units[unit]), unit }));
  const fitting = written.find(({ number }) => number.split('.')[0]!.length <= mostWholeDigits);
  const { number, unit } = fitting ?? written.at(-1)!;
  return `${number}${unit}`;
}
