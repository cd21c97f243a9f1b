import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../src/model/parse-report.js';
import type { Report } from '../src/model/report.js';

/** A report of examples/reports, parsed. */
export function exampleReport(name: string): Report {
  const file = join(__dirname, '..', 'examples', 'reports', `${name}.yaml`);
  return parseReport(readFileSync(file), { file });
}
