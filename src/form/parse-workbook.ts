import { type LocaleOption, inLocale } from '../model/localized.js';
import { say } from '../model/bilingual.js';
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
  options: { readonly file?: string } & LocaleOption = {},
): Promise<Report> {
  const { file = unnamed[options.locale ?? 'zh'], locale } = options;
  return inLocale(locale, async () => parseDataFile(await readWorkbook(bytes, file)));
}

/** What findings call bytes that have no file. */
const unnamed = say('填报表.xlsx', 'form.xlsx');
