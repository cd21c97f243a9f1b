import type { Quantity } from '../../model/language/quantities.js';
import type { RuleContext } from '../rule.js';
import { readTables, type ReadTables } from './readings.js';
import type { StatedQuantity } from './stated-quantities.js';

/** A percentage with what stands before it. */
export interface Share {
  readonly percentage: Quantity;
  /** From the number before it, or from the start of the sentence. */
  readonly lead: string;
  /** The other quantities of the sentence before it, the nearest last. */
  readonly before: readonly Quantity[];
  /** All others of the paragraph. */
  readonly others: readonly Quantity[];
}

/** The numbers of a paragraph that the tables state too, by their place in it. */
export type StatedAt = ReadonlyMap<number, StatedQuantity>;

/** What the tables of this year and last have that a percentage may be about. */
export interface Known {
  readonly totals: readonly number[];
  readonly read: ReadTables;
  readonly previous: ReadTables | undefined;
}

/** What the percentage should be, where it is known and is something else. */
export function expectedOf(known: Known, share: Share, stated: StatedAt): string | undefined {
  const { lead } = share;
  if (
    /(?:同比|比上年|较上年|比去年|较去年|与上年相比|环比)[^，。；]{0,8}?(?:增长|上升|增加|提高|下降|减少|降低)(?:了|约|幅度为?)?$/.test(
      lead,
    )
  ) {
    return growthOf(known, share, stated);
  }
  if (/占(?!地|用)[^，。；、]{0,20}$/.test(lead)) return shareOf(known, share, stated);
  const rate =
    /(办结|办理|答复|回复|合格|满意|纠错|维持|结案|办复|采纳)(?:回复|办理)?率(?:达到?|为|约|是|：|:)*$/.exec(
      lead,
    );
  return rate ? rateOf(share, rate[1]!) : undefined;
}

/** 自然人提出4876件，占55.8%: of any number of the paragraph or total of the tables that could be the whole. */
function shareOf(
  { totals, read }: Known,
  { percentage, before, others, lead }: Share,
  stated: StatedAt,
): string | undefined {
  const part = before.at(-1);
  if (!part || !/^[^。；]{0,3}占/.test(lead)) return undefined;
  const known = stated.get(part.from);
  const inText = others.filter(
    (other) => other.unit === part.unit && other.from !== part.from && other.value >= part.value,
  );
  const whole = before
    .slice(0, -1)
    .findLast((other) => other.unit === part.unit && other.value >= part.value);
  if (!known && !whole) return undefined;
  // 占全市总数 and the like name a whole that stands nowhere in this report.
  if (/占(?:全[国省市县区州]|.{0,6}(?:系统|地区))/.test(lead)) return undefined;
  const inTables = known ? totals : [];
  const numerators = [part.value, ...(known?.readings.flatMap(({ values }) => values) ?? [])];
  const bases = [...inText.map(({ value }) => value), ...inTables].filter((base) => base > 0);
  if (bases.length === 0) return undefined;
  if (numerators.some((numerator) => bases.some((base) => isRounded((100 * numerator) / base, percentage))))
    return undefined;
  const base =
    whole?.value ?? (known && usualBase(known, read)) ?? nearestBase(bases, part.value, percentage.value);
  return quotient(part.value, base, percentage);
}

/** Results are shares of what was closed, applicants of what came in. */
function usualBase({ readings: [first] }: StatedQuantity, read: ReadTables): number | undefined {
  const isOf = (path: string): boolean => first!.reading.startsWith(path);
  const total = isOf('applications.results.')
    ? 'applications.results.total'
    : isOf('applications.received@')
      ? 'applications.received'
      : undefined;
  return total === undefined ? undefined : read(total)?.values.find((value) => value > 0);
}

/** The base that comes nearest to what is stated, since one of the totals must be meant. */
const nearestBase = (bases: readonly number[], part: number, stated: number): number =>
  bases.reduce((best, base) =>
    Math.abs((100 * part) / base - stated) < Math.abs((100 * part) / best - stated) ? base : best,
  );

const wholes = [
  'applications.received',
  'applications.received + applications.carriedOver',
  'applications.results.total',
  'applications.results',
  'applications.received@organizations',
  'disputes.reconsideration.total',
  'disputes.litigation.direct.total + disputes.litigation.afterReconsideration.total',
  'statistics.requests.received.total',
  'statistics.requests.answered.total',
  'statistics.proactive.published',
];
/** Looks up what the tables of the report, and of last year's where it is at hand, have for percentages. */
export function knownOf({ report, previous }: RuleContext): Known {
  const read = readTables(report);
  return {
    totals: wholes.flatMap((reading) => read(reading)?.values ?? []),
    read,
    previous: previous && readTables(previous.report),
  };
}

/** 受理113880件，已办理113234件，办结率99.4%: of two numbers of the sentence, the second named as the rate is. */
function rateOf({ percentage, before }: Share, stem: string): string | undefined {
  const part = before.at(-1);
  if (!part) return undefined;
  const alike = before.filter(({ unit }) => unit === part.unit);
  if (alike.length < 2 || alike.length > 4) return undefined;
  const sums = sumsOf(alike.map(({ value }) => value));
  if (
    sums.some((one) =>
      sums.some((other) => other >= one && other > 0 && isRounded((100 * one) / other, percentage)),
    )
  ) {
    return undefined;
  }
  const [first, second] = alike;
  // Only where it is plain which two numbers are meant.
  if (alike.length > 2 || !/办|答|回/.test(stem) || second!.value > first!.value || first!.value === 0)
    return undefined;
  return quotient(second!.value, first!.value, percentage);
}

/** All sums of some of the numbers, since a rate may be of two kinds of cases together. */
const sumsOf = (values: readonly number[]): readonly number[] =>
  values
    .reduce<readonly number[]>((sums, value) => [...sums, ...sums.map((sum) => sum + value)], [0])
    .slice(1);

/** 同比增长12.5%, where last year's report is at hand and has the same cell. */
function growthOf(
  { previous }: Known,
  { percentage, before, lead }: Share,
  stated: StatedAt,
): string | undefined {
  const now = before.at(-1);
  const known = now && stated.get(now.from);
  if (!previous || !known || /[。；]/.test(lead)) return undefined;
  const lastYear = known.measure.readings
    .flatMap((reading) => previous(reading)?.values ?? [])
    .filter((value) => value > 0);
  if (lastYear.length === 0) return undefined;
  const sign = /(?:下降|减少|降低)[^，]*$/.test(lead) ? -1 : 1;
  const growths = [now.value, ...known.readings.flatMap(({ values }) => values)].flatMap((value) =>
    lastYear.map((base) => (sign * 100 * (value - base)) / base),
  );
  if (growths.some((growth) => isRounded(growth, percentage))) return undefined;
  const base = lastYear[0]!;
  return `${((sign * 100 * (now.value - base)) / base).toFixed(placesOf(percentage))}%（${base}→${now.value}）`;
}

/** Whether the percentage is the number rounded, or cut, to the digits given; one in the last place may be off. */
function isRounded(exact: number, { low, high, value, step }: Quantity): boolean {
  const isExact = high - low <= 2 * step;
  return isExact ? Math.abs(exact - value) < step + 1e-9 : exact >= low - 1e-9 && exact <= high + 1e-9;
}

const placesOf = ({ step }: Quantity): number => Math.max(0, Math.round(-Math.log10(step)));
const quotient = (part: number, base: number, percentage: Quantity): string =>
  `${((100 * part) / base).toFixed(placesOf(percentage))}%（${part}÷${base}）`;
