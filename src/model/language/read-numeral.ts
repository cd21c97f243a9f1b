const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The characters that a Chinese numeral is written with, for a character class. */
export const numeralCharacters = [...Object.keys(digits), ...Object.keys(units), ...Object.keys(scales)].join(
  '',
);

/** Whether it is a run of digits such as 二〇二四; 三四 is none, since 三四件 means three or four. */
const isPositional = (text: string): boolean =>
  /^[零〇一二三四五六七八九]{2,}$/.test(text) && (text.length > 2 || /[零〇]$/.test(text));

const positional = (text: string): number =>
  [...text].reduce((value, character) => value * 10 + digits[character]!, 0);

/** A number below 10 000, with the unit that its last digit counts: 一百二 is 120. */
function belowTenThousand(text: string): number | undefined {
  let [value, digit, last, zero] = [0, undefined as number | undefined, 10_000, false];
  for (const [index, character] of [...text].entries()) {
    const unit = units[character];
    if (unit !== undefined) {
      if (unit >= last || (digit === undefined && !(unit === 10 && index === 0)) || digit === 0)
        return undefined;
      value += (digit ?? 1) * unit;
      [digit, last, zero] = [undefined, unit, false];
    } else {
      const next = digits[character];
      if (next === undefined || digit !== undefined) return undefined;
      if (next === 0) zero = true;
      else digit = next;
    }
  }
  if (digit === undefined) return zero && value > 0 ? undefined : value;
  const isColloquial = !zero && last > 10 && last < 10_000;
  return value + digit * (isColloquial ? last / 10 : 1);
}

/**
 * The number that a Chinese numeral writes, up to the hundreds of millions (一亿二千万), or undefined where the
 * characters are no numeral (百千, 十十). Digits without units (二〇二四) are read by place.
 */
export function numeralValue(text: string): number | undefined {
  if (text === '') return undefined;
  if (/^[零〇]$/.test(text)) return 0;
  if (isPositional(text)) return positional(text);
  let [value, rest] = [0, text];
  for (const [scale, size] of Object.entries(scales).reverse()) {
    const at = rest.indexOf(scale);
    if (at < 0) continue;
    const head = belowTenThousand(rest.slice(0, at).replace(/^[零〇]/, ''));
    if (head === undefined || head === 0) return undefined;
    value += head * size;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return value;
  const tail = belowTenThousand(rest);
  if (tail === undefined || (tail === 0 && value > 0)) return undefined;
  const scaled =
    value > 0 && rest.length === 1 && digits[rest] ? tail * (value % 1e8 === 0 ? 1e7 : 1000) : tail;
  return value + scaled;
}
