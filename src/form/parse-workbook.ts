import { parseDataFile } from '../model/parse-report.js';
import type { Report } from '../model/report.js';
import { readWorkbook } from './read-workbook.js';

/**
 * Reads a report from a form that was filled in: the bytes of an xlsx file that {@link reportWorkbook} made.
 * `file` is the name that findings give.
 *
 * @throws {@link ReportError} `report.invalid` if it is no such form, its layout was changed, or a value is wrong;
 *   every finding names its sheet and cell.
 */
export async function parseWorkbook(
  bytes: Uint8Array,
  { file = '填报表.xlsx' }: { readonly file?: string } = {},
): Promise<Report> {
  return parseDataFile(await readWorkbook(bytes, file));
}
