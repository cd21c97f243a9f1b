/** Lengths and sizes as people write them. */

/** Millimetres in points, rounded to the twentieths of a point that Word counts in, so that all formats agree. */
export const millimetres = (length: number): number => Math.round((length * 72 * 20) / 25.4) / 20;

/** The Chinese names of sizes (字号) in points. */
export const namedSizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
  六号: 7.5,
  小六: 6.5,
  七号: 5.5,
  八号: 5,
};

const pointsPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  pt: 1,
  磅: 1,
  mm: 72 / 25.4,
  毫米: 72 / 25.4,
  cm: 720 / 25.4,
  厘米: 720 / 25.4,
};

/** The points of a length such as `28mm`, `1.5cm`, `16pt` or `16`; undefined for what is none. */
export function pointsOf(length: unknown): number | undefined {
  if (typeof length === 'number') return Number.isFinite(length) ? length : undefined;
  if (typeof length !== 'string') return undefined;
  const parts = /^([+-]?\d{1,6}(?:\.\d{1,6})?)\s*([a-z毫厘米磅]*)$/.exec(
    length.normalize('NFKC').trim().toLowerCase(),
  );
  const unit = parts && Object.hasOwn(pointsPerUnit, parts[2]!) ? pointsPerUnit[parts[2]!] : undefined;
  return unit === undefined ? undefined : Number(parts![1]) * unit;
}

/** The points of a size, which may also have its Chinese name, such as `三号`, `3号` or `小四号`. */
export function sizeOf(size: unknown): number | undefined {
  if (typeof size !== 'string') return pointsOf(size);
  const name = size
    .normalize('NFKC')
    .trim()
    .replace(/^(小?)([1-8])(号?)$/, (text, small: string, digit: string, mark: string) =>
      small || mark ? `${small}${digits[Number(digit)]}${mark}` : text,
    )
    .replace(/^(小.)号$/, '$1');
  return Object.hasOwn(namedSizes, name) ? namedSizes[name] : pointsOf(size);
}

const digits = '〇一二三四五六七八';
