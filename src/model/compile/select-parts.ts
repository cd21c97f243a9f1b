/** Which of the reports that are to be summed up count, and why the others do not. */
import { editionOf } from '../editions/index.js';
import { comparableName, type Report } from '../report.js';
import { cellsOf, cellText, type Cell } from './cells.js';
import { compareFigures, isNothing, sumFigures } from './figure-sums.js';

/** A report that is to be summed up; the index says which of those that were given. */
export interface Part {
  readonly index: number;
  readonly report: Report;
}

/** The report that the parts are summed up to, as far as it matters for them. */
export type Whole = Pick<Report, 'edition' | 'year' | 'agency'>;

export interface LeftOut extends Part {
  /**
   * `year`, `edition`: not those of the whole. `repeated`: a second report of the same agency. `nested`: its
   * figures are in another part already, or it holds those of the other parts.
   */
  readonly reason: 'year' | 'edition' | 'repeated' | 'nested';
  /** The part that it repeats or is in. */
  readonly of?: Part;
}

export interface PartSelection {
  readonly counted: readonly Part[];
  readonly leftOut: readonly LeftOut[];
}

/** So many cells that are not zero make it incredible that one report is the others' sum by chance. */
const telling = 5;
/** With fewer figures than this, two offices may well have the same. */
const fewest = 3;

/** Sorts the parts of a whole; what would be counted twice is left out. The first of repeated reports counts. */
export function selectParts(reports: readonly Report[], whole: Whole): PartSelection {
  const leftOut: LeftOut[] = [];
  let counted: readonly Part[] = reports.map((report, index) => ({ index, report }));
  const sift = (reasonFor: (part: Part) => Omit<LeftOut, keyof Part> | undefined): void => {
    counted = counted.filter((part) => {
      const reason = reasonFor(part);
      if (reason) leftOut.push({ ...part, ...reason });
      return !reason;
    });
  };
  sift(({ report }) => (report.year === whole.year ? undefined : { reason: 'year' }));
  sift(({ report }) => (report.edition === whole.edition ? undefined : { reason: 'edition' }));
  const firsts = firstByAgency(counted);
  sift((part) => {
    const first = firsts.get(agencyKey(part.report))!;
    return first === part ? undefined : { reason: 'repeated', of: first };
  });
  const wholes = earlierWholes(counted, whole);
  sift((part) => (wholes.has(part) ? { reason: 'nested' } : undefined));
  const compiled = counted.filter(({ report }) => report.scope === 'compiled');
  sift((part) => {
    const container = compiled.find((other) => contains(other.report, part.report));
    return container && { reason: 'nested', of: container };
  });
  return { counted, leftOut: leftOut.toSorted((a, b) => a.index - b.index) };
}

const nameOf = ({ agency }: Pick<Report, 'agency'>): string => comparableName(agency.name);

/** One agency may give its own report and its jurisdiction's; those are not the same report. */
const agencyKey = (report: Report): string => `${report.scope} ${nameOf(report)}`;

function firstByAgency(parts: readonly Part[]): ReadonlyMap<string, Part> {
  const firsts = new Map<string, Part>();
  for (const part of parts) {
    const key = agencyKey(part.report);
    if (!firsts.has(key)) firsts.set(key, part);
  }
  return firsts;
}

/** Earlier compiled reports of the whole: of its name, or in every cell what all others add up to. */
function earlierWholes(parts: readonly Part[], whole: Whole): ReadonlySet<Part> {
  const compiled = parts.filter(({ report }) => report.scope === 'compiled');
  const named = compiled.filter(({ report }) => nameOf(report) === nameOf(whole));
  const others = parts.filter((part) => !named.includes(part));
  const unnamed = compiled.filter((part) => !named.includes(part));
  if (unnamed.length === 0 || others.filter(({ report }) => givenFigures(report) > 0).length < 3)
    return new Set(named);
  const cells = countedCells(unnamed[0]!.report).map((cell) => ({
    cell,
    sum: sumFigures(
      cell.kind,
      others.map(({ report }) => cellText(cell, report) ?? '0'),
    ),
  }));
  // A report that is half of a sum that it is part of is the other half, too.
  const isHalf = ({ report }: Part): boolean =>
    givenFigures(report) >= telling &&
    cells.every(({ cell, sum }) => {
      const own = cellText(cell, report) ?? '0';
      return compareFigures(cell.kind, sumFigures(cell.kind, [own, own]), sum) === 0;
    });
  return new Set([...named, ...unnamed.filter(isHalf)]);
}

/**
 * Whether a compiled report holds the part: it is of the same place (青禾县人民政府 and 青禾县水务局), and no count
 * of the part exceeds its own; or it is the same agency's report for itself.
 */
function contains(compiled: Report, part: Report): boolean {
  if (compiled === part || compiled.scope !== 'compiled') return false;
  const place = placeOf(compiled);
  if (nameOf(compiled) === nameOf(part)) return part.scope === 'own';
  if (place === undefined || !nameOf(part).startsWith(place)) return false;
  if (part.scope === 'compiled' && placeOf(part) === place) return false;
  return countedCells(compiled)
    .filter(({ kind }) => kind === 'count')
    .every(
      (cell) => compareFigures(cell.kind, cellText(cell, part) ?? '0', cellText(cell, compiled) ?? '0') <= 0,
    );
}

/** The place that a government's name begins with: 青禾县 of 青禾县人民政府. */
function placeOf(report: Report): string | undefined {
  return /^(.+?[省市区县旗州盟镇乡道])(?:人民政府|管理委员会|管委会|办事处)?(?:\(.*\))?$/.exec(
    nameOf(report),
  )?.[1];
}

const countedCells = (report: Report): readonly Cell[] =>
  cellsOf(editionOf(report.edition)).filter(({ isTotal }) => !isTotal);

/** In how many cells the report has something. */
function givenFigures(report: Report): number {
  return countedCells(report).filter((cell) => !isNothing(cell.kind, cellText(cell, report) ?? '0')).length;
}

/** All figures of a report as one text, to find reports that are the same; undefined where it has hardly any. */
export function figuresText(report: Report): string | undefined {
  if (givenFigures(report) < fewest) return undefined;
  return countedCells(report)
    .map((cell) => cellText(cell, report) ?? '0')
    .join(' ');
}
