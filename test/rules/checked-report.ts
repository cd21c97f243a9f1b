import { tablesOf } from '../../src/model/edition.js';
import { editionOf } from '../../src/model/editions/index.js';
import { parseReport } from '../../src/model/parse-report.js';
import type { Report } from '../../src/model/report.js';
import type { CheckedReport } from '../../src/check/rule.js';
import { resolveFigures } from '../../src/model/table-figures.js';

/** A report with its tables looked up, as the rules see it. */
export function checked(data: unknown): CheckedReport {
  const report = parseReport(data);
  const edition = editionOf(report.edition);
  const tables = tablesOf(edition).flatMap(({ id, table }) => {
    const given = report[id as keyof Report];
    return given === undefined ? [] : [{ id, table, figures: resolveFigures(table, given) }];
  });
  return { report, edition, tables };
}
