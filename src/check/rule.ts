import type { RuleCode } from './codes/rule-codes.js';
import type { Edition } from '../model/edition.js';
import type { EditionId } from '../model/editions/index.js';
import type { Bilingual } from '../model/finding/bilingual.js';
import type { Finding, Severity, Telling } from '../model/finding/finding.js';
import type { AgencyKind, Report } from '../model/report.js';
import type { ReportTable } from '../model/report-tables.js';

/** A report with its form and the figures of its tables. */
export interface CheckedReport {
  readonly report: Report;
  readonly edition: Edition;
  readonly tables: readonly ReportTable[];
}

/** A part of a compiled report, with what the rules say about it by itself. */
export interface CheckedPart extends CheckedReport {
  readonly findings: readonly Finding[];
}

/** What a rule looks at: the report, and the reports it is compared with where the caller has them. */
export interface RuleContext extends CheckedReport {
  /** The same agency's report of the year before. */
  readonly previous?: CheckedReport;
  /** The reports that a compiled one sums up; empty where none were given. */
  readonly parts: readonly CheckedPart[];
}

/** What a rule found; the rule adds its code, its basis, and its severity unless the fault has one of its own. */
export interface Fault extends Telling, Pick<Finding, 'path' | 'cells' | 'part'> {
  readonly severity?: Severity;
}

/** A rule of the trade: what it asks for, of whom, how severe a fault is, and the document it comes from. */
export interface Rule {
  /** Stable, as is its address (`codeUrl`). */
  readonly code: RuleCode;
  readonly severity: Severity;
  /** What it asks for, in one sentence without a full stop. */
  readonly title: Bilingual;
  readonly basis: string;
  /** Editions of the form that it is about; all where left out. */
  readonly editions?: readonly EditionId[];
  /** Kinds of agency that it is about; all where left out. */
  readonly agencies?: readonly AgencyKind[];
  readonly faults: (context: RuleContext) => Iterable<Fault>;
}
