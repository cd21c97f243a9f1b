/** The Excel form of an edition: blank, or with a report in it. */
import { type LocaleOption, inLocale } from '../model/finding/localized.js';
import { say, type Locale, type Bilingual } from '../model/finding/bilingual.js';
import { editionOf, type EditionId } from '../model/editions/index.js';
import { ReportError, type Finding, told } from '../model/finding/finding.js';
import { documentDate, type Report } from '../model/report.js';
import { reportTexts } from '../model/report-prose.js';
import { parseReport } from '../model/parse-report.js';
import { fieldSheet } from './sheets/field-sheet.js';
import { formLayout } from './form-layout.js';
import { markSheet } from './form-mark.js';
import { proseSheet } from './sheets/prose-sheet.js';
import type { FormContent } from './sheets/sheet-parts.js';
import { tableSheet } from './sheets/table-sheet.js';
import { writeWorkbook } from './workbook-file.js';

/** What Excel can hold in a cell. */
const longestText = 32_767;

/** As much as is known of a report that is still to be filled in. */
export interface FormHead {
  readonly year?: number;
  readonly agency?: { readonly name: string };
}

/**
 * The form of an edition as an xlsx workbook: a sheet for each table as it is printed, one for the texts and
 * one for agency, period and signature. With a report, the form that gives this report when it is read again;
 * a stated total that is right becomes a formula, and an empty text is left out.
 *
 * @throws {@link ReportError} `report.unsound` if a paragraph is longer than a cell holds.
 * @throws `TypeError` if the report is of another edition.
 */
export async function reportWorkbook(
  edition: EditionId,
  content: Report | FormHead = {},
  { locale = 'zh' }: LocaleOption = {},
): Promise<Uint8Array> {
  return inLocale(locale, () => workbookOf(edition, content, locale));
}

async function workbookOf(
  edition: EditionId,
  content: Report | FormHead,
  locale: Locale,
): Promise<Uint8Array> {
  const layout = formLayout(edition);
  const report = 'edition' in content ? parseReport(content) : undefined;
  if (report) refuseUnfit(report, edition, locale);
  const filled: FormContent = { ...(report ?? content) };
  return writeWorkbook(
    [
      fieldSheet(layout, filled),
      ...layout.tables.map((table) => tableSheet(table, filled[table.id])),
      proseSheet(layout, filled),
      markSheet(edition),
    ],
    { title: layout.fields.title, date: report ? documentDate(report) : blankDate(edition, content) },
  );
}

/** A blank form is filled in after its year. */
const blankDate = (edition: EditionId, { year }: FormHead): string =>
  `${(year ?? editionOf(edition).years.from) + 1}-01-01`;

const unfit = (given: EditionId, edition: EditionId): Bilingual =>
  say(
    `这份报告是 ${given} 版的，填不进 ${edition} 版的填报表；先用 convertReport 转换`,
    `This report is on the ${given} edition and cannot go into the form of the ${edition} edition; convert it with convertReport first`,
  );

function refuseUnfit(report: Report, edition: EditionId, locale: Locale): void {
  if (report.edition !== edition) throw new TypeError(unfit(report.edition, edition)[locale]);
  const findings = reportTexts(report)
    .filter(({ text }) => text.length > longestText)
    .map(({ path, text }): Finding => ({
      code: 'form.too-long',
      severity: 'error',
      path,
      ...told({
        message: say(
          `这一段有 ${text.length} 字，Excel 的一个单元格最多 ${longestText} 字，写不进填报表`,
          `This paragraph has ${text.length} characters and cannot go into the form: a cell in Excel has at most ${longestText}`,
        ),
        hint: say('分成几段', 'Divide it into several'),
        expected: String(longestText),
        actual: String(text.length),
      }),
    }));
  if (findings.length > 0) throw new ReportError('report.unsound', findings);
}
