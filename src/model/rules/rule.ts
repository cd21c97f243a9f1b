import type { Edition, Table } from '../edition.js';
import type { Finding, Severity } from '../finding.js';
import type { Report } from '../report.js';
import type { ResolvedFigures } from '../table-figures.js';

/** One table of the report with its figures, under its data key. */
export interface CheckedTable {
  readonly id: string;
  readonly table: Table;
  readonly figures: ResolvedFigures;
}

/** What a rule looks at. */
export interface RuleContext {
  readonly report: Report;
  readonly edition: Edition;
  readonly tables: readonly CheckedTable[];
}

/** What a rule found; the rule adds its severity and basis. */
export type Fault = Pick<Finding, 'code' | 'path' | 'message' | 'hint' | 'expected' | 'actual'>;

/** A rule of the trade: what it looks for, how severe it is, and the document it comes from. */
export interface Rule {
  readonly severity: Severity;
  readonly basis: string;
  readonly faults: (context: RuleContext) => Iterable<Fault>;
}
