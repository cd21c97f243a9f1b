/**
 * The light entry: the report's types, reading and checking, without the engines that render. What it exports is
 * exported from `nianbao` too.
 *
 * @module nianbao/model
 */
export { checkReport } from './check/check-report.js';
export type { CheckOptions, RuleSeverities } from './check/check-report.js';
export { codeUrl } from './check/codes/code-url.js';
export { convertReport } from './model/convert/convert-report.js';
export type { ConvertedReport, ConvertOptions } from './model/convert/convert-report.js';
export { parseReport } from './model/parse-report.js';
export { reportJsonSchema } from './model/json-schema.js';
export { ReportError } from './model/finding/finding.js';
export { editions } from './model/editions/index.js';
export type { EditionId } from './model/editions/index.js';
export type { Finding, FindingTexts, PartName, Place, Severity } from './model/finding/finding.js';
export type { Locale } from './model/finding/bilingual.js';
export type { LocaleOption } from './model/finding/localized.js';
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
} from './model/values/figure.js';
export type { Prose, ProseSection } from './model/prose.js';
export type { IsoDate, Period } from './model/values/date.js';
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
} from './model/report.js';
