import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../src/model/parse-report.js';
import type { Report } from '../src/model/report.js';

/** The reports of examples/reports as they were given; `zhaotong-2021-mended` is one of them without its mistakes. */
export const exampleNames = [
  'busy-city-2024',
  'hohhot-2013',
  'huaning-2018',
  'tongjiang-2020',
  'zhaotong-2021',
  'zhifu-2020',
] as const;

/** A report of examples/reports, parsed. */
export function exampleReport(name: string): Report {
  const file = join(__dirname, '..', 'examples', 'reports', `${name}.yaml`);
  return parseReport(readFileSync(file), { file });
}
