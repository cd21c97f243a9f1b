/**
 * The light entry: the report's types, reading and checking, without the engines that render. What it exports is
 * exported from `nianbao` too.
 *
 * @module nianbao/model
 */
export { checkReport } from './check-report.js';
export type { CheckOptions, RuleSeverities } from './check-report.js';
export { convertReport } from './convert-report.js';
export type { ConvertedReport, ConvertOptions } from './convert-report.js';
export { parseReport } from './parse-report.js';
export { reportJsonSchema } from './json-schema.js';
export { ReportError } from './finding.js';
export { editions } from './editions/index.js';
export type { EditionId } from './editions/index.js';
export type { Finding, FindingTexts, PartName, Place, Severity } from './finding.js';
export type { Locale } from './bilingual.js';
export type { LocaleOption } from './localized.js';
export type {
  AnnotatedCount,
  Amount,
  BlankMark,
  Change,
  Count,
  Decimal,
  Figure,
  FigureByKind,
  FigureKind,
} from './figure.js';
export type { Prose, ProseSection } from './prose.js';
export type { IsoDate, Period } from './date.js';
export type {
  Agency,
  AgencyKind,
  AgencyLevel,
  Contact,
  Report,
  ReportHead,
  ReportOf,
  Scope,
  Signature,
} from './report.js';
