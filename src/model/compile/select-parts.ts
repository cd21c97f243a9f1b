/** Which of the reports that are to be summed up count, and why the others do not. */
import { editionOf } from '../editions/index.js';
import type { Report } from '../report.js';
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
  const sift = (
    reasonFor: (part: Part, all: readonly Part[]) => Omit<LeftOut, keyof Part> | undefined,
  ): void => {
    const all = counted;
    counted = all.filter((part) => {
      const reason = reasonFor(part, all);
      if (reason) leftOut.push({ ...part, ...reason });
      return !reason;
    });
  };
  sift(({ report }) => (report.year === whole.year ? undefined : { reason: 'year' }));
  sift(({ report }) => (report.edition === whole.edition ? undefined : { reason: 'edition' }));
  sift((part, all) => {
    const first = all.find((other) => isRepeated(part.report, other.report))!;
    return first === part ? undefined : { reason: 'repeated', of: first };
  });
  sift((part, all) => (isWhole(part, all, whole) ? { reason: 'nested' } : undefined));
  sift((part, all) => {
    const container = all.find((other) => contains(other.report, part.report));
    return container && { reason: 'nested', of: container };
  });
  return { counted, leftOut: leftOut.toSorted((a, b) => a.index - b.index) };
}

const nameOf = ({ agency }: Pick<Report, 'agency'>): string =>
  agency.name.normalize('NFKC').replace(/\s/g, '');

/** One agency may give its own report and its jurisdiction's; those are not the same report. */
function isRepeated(report: Report, other: Report): boolean {
  return nameOf(report) === nameOf(other) && report.scope === other.scope;
}

/** Whether the part is an earlier compiled report of the whole: by its name, or because it is the others' sum. */
function isWhole({ report }: Part, all: readonly Part[], whole: Whole): boolean {
  if (report.scope !== 'compiled') return false;
  if (nameOf(report) === nameOf(whole)) return true;
  const others = all.filter((other) => other.report !== report).map((other) => other.report);
  let cellsWithFigures = 0;
  for (const cell of countedCells(report)) {
    const sum = sumFigures(
      cell.kind,
      others.flatMap((other) => cellText(cell, other) ?? []),
    );
    const own = cellText(cell, report);
    if (own === undefined || compareFigures(cell.kind, own, sum) !== 0) return false;
    if (!isNothing(cell.kind, own)) cellsWithFigures += 1;
  }
  return cellsWithFigures >= telling && others.filter((other) => givenFigures(other) > 0).length >= 2;
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
