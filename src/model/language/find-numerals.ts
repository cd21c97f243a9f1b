import { numeralCharacters, numeralValue } from './read-numeral.js';

/** A number in a text: where it stands, and which values it can mean; an exact one means a single value. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  /** As written, before what makes it approximate. */
  readonly value: number;
  /** The least and the largest value meant; the largest of 超过 is infinite. */
  readonly low: number;
  readonly high: number;
  /** What one in the last place written is worth: 1.2万 counts thousands, 48.3 tenths. */
  readonly step: number;
}

const chinese = `[${numeralCharacters}]`;
const pattern = new RegExp(
  `(?<about>将近|接近|约|大约|近|超过|逾|突破|不足|不到)?` +
    `(?:(?<arabic>(?:\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?)[ \\u3000]?(?<scale>[十百千]?[万亿]{1,2}|[百千](?!分))?` +
    `|(?<chinese>${chinese}{1,24})(?:点(?<decimals>[零〇一二三四五六七八九]{1,8})(?<pointScale>[万亿])?)?)` +
    `(?<over>余|多(?!于)|几)?`,
  'gu',
);
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const scaleOf = (text: string): number => [...text].reduce((scale, unit) => scale * scales[unit]!, 1);

/** Full-width figures as ASCII, character for character, so that places stay what they were. */
export function halfWidthFigures(text: string): string {
  return text.replace(/[０-９．％]/g, (character) =>
    character === '％' ? '%' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** Every number in the text, in Arabic or Chinese figures, with the values that it can mean. */
export function* numeralsIn(text: string): Generator<Numeral> {
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups as Groups;
    const read = groups.arabic !== undefined ? arabic(groups.arabic, groups.scale) : inChinese(groups);
    if (read === undefined) continue;
    const about = text[match.index - 1] === '最' ? undefined : groups.about;
    yield {
      from: match.index,
      to: match.index + match[0].length,
      ...read,
      ...range(read.value, read.step, about, groups.over !== undefined, groups.chinese),
    };
  }
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Written {
  readonly value: number;
  readonly step: number;
}

function arabic(figures: string, scale = ''): Written {
  const [whole, decimals = ''] = figures.replace(/[,，]/g, '').split('.');
  const size = scaleOf(scale);
  // Rounded to the place written, since 59237.2449 times 10 000 is no integer in binary.
  const step = size / 10 ** decimals.length;
  return { value: Math.round(Number(`${whole}${decimals}`)) * step, step };
}

function inChinese({
  chinese: figures,
  decimals,
  pointScale = '',
  about,
  over,
}: Groups): Written | undefined {
  // 百余 and 近千 leave out the one.
  const bare = /^[百千万亿]$/.test(figures!) && (about ?? over) !== undefined;
  const whole = numeralValue(bare ? `一${figures}` : figures!);
  if (whole === undefined) return undefined;
  if (decimals === undefined) {
    // A bare 三万 may be rounded; 一万二千三百 says what it means.
    return { value: whole, step: /[万亿]$/.test(figures!) ? scaleOf(figures!.at(-1)!) : 1 };
  }
  const step = scaleOf(pointScale) / 10 ** decimals.length;
  const places = [...decimals].map((digit) => numeralValue(digit)).join('');
  return { value: Math.round(Number(`${whole}${places}`)) * step, step };
}

/** How far 约 may be off, of the number: a tenth. */
const tolerance = 0.1;

function range(
  value: number,
  step: number,
  about: string | undefined,
  over: boolean,
  figures: string | undefined,
) {
  if (over) return { low: value, high: value + placeOf(value, step, figures) - Math.min(step, 1) };
  switch (about) {
    case '约':
    case '大约':
      return { low: value - slack(value, step), high: value + slack(value, step) };
    case '近':
    case '将近':
    case '接近':
      return { low: value - slack(value, step), high: value };
    case '超过':
    case '逾':
    case '突破':
      return { low: value, high: Infinity };
    case '不足':
    case '不到':
      return { low: 0, high: value };
    default:
      return spread(value, step);
  }
}

const slack = (value: number, step: number): number => Math.max(value * tolerance, step);

/** A number given to the thousand may have been rounded or cut there; one given in ones is exact. */
function spread(value: number, step: number) {
  return step === 1 ? { low: value, high: value } : { low: value - step / 2, high: value + step };
}

/** The place that 余 fills: the zeros at the end of the number, at least one place. */
function placeOf(value: number, step: number, figures: string | undefined): number {
  if (step !== 1 && Number.isFinite(step)) return step;
  if (value === 0) return 1;
  let place = figures === undefined ? 10 : 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}
