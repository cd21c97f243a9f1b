/** Reads a form that was filled in back as the data of a report, every value with its cell. */
import { say } from '../model/finding/bilingual.js';
import type { DataFile } from '../model/file/data-file.js';
import { isEditionId } from '../model/editions/index.js';
import { ReportError, type Finding, told } from '../model/finding/finding.js';
import { type LocaleOption, inLocale } from '../model/finding/localized.js';
import { parseDataFile } from '../model/parse-report.js';
import type { Report } from '../model/report.js';
import { CellPlaces } from './reading/cell-places.js';
import { formLayout, sheetName } from './form-layout.js';
import { formMark, formVersion } from './form-mark.js';
import { readFields } from './reading/read-fields.js';
import { readProse } from './reading/read-prose.js';
import { readTable } from './reading/read-table.js';
import { put, rowOf, type FoundSheet, type Reading } from './reading/reading.js';
import { readSheets, type ReadSheet } from './workbook-file.js';
import { refuse, workbookPackage } from './reading/workbook-package.js';

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

/**
 * The data of the report in an xlsx form of {@link reportWorkbook}. Empty figures are left out, and so are
 * totals that a formula computes; a total that somebody wrote over is stated. Sheets may be moved and renamed
 * and rows inserted between paragraphs; nothing is guessed where a table's labels are not in their place.
 *
 * @throws {ReportError} `report.invalid` if the file is no such form, or its layout was changed.
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<DataFile> {
  const sheets = await openSheets(bytes, file);
  const mark = formMark(sheets);
  if (!mark) refuse(file, say('这个工作簿不是填报表', 'This workbook is not the form'));
  if (mark.version !== formVersion || !isEditionId(mark.edition))
    refuse(
      file,
      say(
        `这份填报表的版本（${mark.edition}，${String(mark.version)}）这个程序读不了`,
        `This program cannot read the version of this form (${mark.edition}, ${String(mark.version)})`,
      ),
    );
  const layout = formLayout(mark.edition);
  const findings: Finding[] = [];
  const places = new CellPlaces(file);
  const reading: Reading = {
    data: { edition: mark.edition },
    places,
    fault: (code, place, message, hint) =>
      findings.push({
        code,
        severity: 'error',
        path: '',
        place: place ?? { file, line: 1, column: 1 },
        ...told({ message, ...(hint ? { hint } : {}) }),
      }),
  };
  const find = (title: string): FoundSheet | undefined => findSheet(sheets, title, reading);
  const found = <Part extends { readonly title: string }>(
    part: Part,
    read: (part: Part, sheet: FoundSheet, reading: Reading) => void,
  ): void => {
    const sheet = find(part.title);
    if (sheet) read(part, sheet, reading);
  };
  for (const table of layout.tables) {
    // The tables of the sections are always there; one that is attached only where it is filled in.
    if (table.id in layout.edition.sections) put(reading.data, [table.id], {});
    found(table, readTable);
  }
  found(layout.fields, readFields);
  found(layout.prose, readProse(layout.edition));
  if (findings.length > 0) throw new ReportError('report.invalid', findings);
  return { file, data: reading.data, locate: (path) => places.locate(path), numberText: () => undefined };
}

async function openSheets(bytes: Uint8Array, file: string): Promise<readonly ReadSheet[]> {
  const safe = workbookPackage(bytes, file);
  try {
    return await readSheets(safe);
  } catch {
    return refuse(
      file,
      say('工作簿已损坏，读不出来', 'The workbook is damaged and cannot be read'),
      say('用 Excel 或 WPS 打开后另存一份', 'Open it in Excel or WPS and save a copy'),
    );
  }
}

function findSheet(sheets: readonly ReadSheet[], title: string, { fault }: Reading): FoundSheet | undefined {
  const found = sheets.flatMap((sheet) => {
    const top = rowOf(sheet, title);
    return top === undefined ? [] : [{ sheet, top }];
  });
  if (found.length === 1) return found[0];
  if (found.length === 0)
    fault(
      'form.sheet',
      undefined,
      say(`填报表里没有“${sheetName(title)}”这张工作表`, `The form has no sheet “${sheetName(title)}”`),
      say(
        '它的标题被改动或删去了，请用原表填写',
        'Its title was changed or deleted; fill in the form as it was made',
      ),
    );
  else
    fault(
      'form.sheet',
      undefined,
      say(
        `填报表里有 ${found.length} 张“${title}”：${found.map(({ sheet }) => sheet.name).join('、')}`,
        `The form has ${found.length} sheets “${title}”: ${found.map(({ sheet }) => `“${sheet.name}”`).join(', ')}`,
      ),
      say('只留一张', 'Keep one of them'),
    );
  return undefined;
}
