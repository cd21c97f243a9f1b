/** Moves a report's data to another year or another edition of the form. */
import { editionForYear, editionOf, type EditionId } from '../editions/index.js';
import type { Finding } from '../finding/finding.js';
import { inLocale, localized, type LocaleOption } from '../finding/localized.js';
import { parseReport } from '../parse-report.js';
import type { Report } from '../report.js';
import { otherEdition } from './other-edition.js';
import { otherYear } from './other-year.js';

/** What {@link convertReport} moves a report to. */
export interface ConvertOptions extends LocaleOption {
  /** The year to move to; the report's own where left out. */
  readonly year?: number;
  /** The edition to move to; where left out, the one for the year. */
  readonly edition?: EditionId;
}

/** What {@link convertReport} gives. */
export interface ConvertedReport {
  /** A whole report; what has to be filled in is 0 or 〔请补充：…〕. */
  readonly report: Report;
  /** What has no counterpart and was left behind (info, with its old path and value), and what has to be filled in. */
  readonly findings: readonly Finding[];
}

/**
 * The report for another year or in another edition.
 *
 * For the same year, every figure goes to the cell of the same meaning, and the prose with it. For the next year the
 * result is a skeleton: the agency with its contacts, the figures that follow from this year's (结转, 现行有效件数,
 * 上一年项目数量), and places to fill in. Prose is not carried into another year: text like last year's is what
 * 国办公开办函〔2021〕30号 part one (四) warns of.
 *
 * @throws {@link ReportError} if plain data does not parse.
 */
export function convertReport(input: unknown, options: ConvertOptions = {}): ConvertedReport {
  return inLocale(options.locale, () => {
    const { report, findings } = converted(parseReport(input), options);
    return { report, findings: localized(findings, options.locale) };
  });
}

function converted(report: Report, options: ConvertOptions): ConvertedReport {
  const year = options.year ?? report.year;
  const target = editionOf(options.edition ?? editionForYear(year));
  const { data, findings } =
    year === report.year ? otherEdition(report, target) : otherYear(report, year, target);
  return { report: parseReport({ ...data, edition: target.id, year }), findings };
}
