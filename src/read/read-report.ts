import { type LocaleOption, inLocale, localized } from '../model/finding/localized.js';
import { say, type Bilingual } from '../model/finding/bilingual.js';
import { parseEmbeddedText } from '../model/embedded-report.js';
import type { EditionId } from '../model/editions/index.js';
import { ReportError, type Finding } from '../model/finding/finding.js';
import type { Report } from '../model/report.js';
import { editedFindings } from './findings/edited.js';
import { fileKind } from './file-kind.js';
import { largestFile } from './limits.js';
import type { ReadDocument } from './read-document.js';
import { refusal } from './refusal.js';
import { readFinding } from './findings/read-finding.js';
import { visibleReport } from './visible-report.js';

/** What {@link readReport} may be told. */
export interface ReadOptions extends LocaleOption {
  /** Reads what the file shows, even where it carries its data. */
  readonly visible?: boolean;
  /** The year reported on, where it is known; it goes before what the file shows. */
  readonly year?: number;
  /** The agency's name, likewise. */
  readonly agency?: string;
  /** The edition of its tables, likewise. */
  readonly edition?: EditionId;
}

/** What {@link readReport} gives. */
export interface ReadReportResult {
  /** As {@link parseReport} gives it; figures that could not be read are left out. */
  readonly report: Report;
  /**
   * Everything that is uncertain, missing or edited, codes `read.…`, with its data path and, in the message, its
   * place in the file. What no finding tells of was read as it stands there.
   */
  readonly findings: readonly Finding[];
  /** `data` where the file carries its data, `visible` where it was read by its labels. */
  readonly source: 'data' | 'visible';
}

/**
 * Reads a report back from a Word file, a web page or a PDF. A file that this library made gives its data, compared
 * cell by cell with what it shows; any other is read by the labels of its tables and headings. It does not check
 * what the report says: that is `checkReport`'s part.
 *
 * @throws {@link ReportError} `file.unreadable` for a file that is no report, is damaged, encrypted or scanned, has macros,
 *   or is larger than a report can be; the finding says which.
 */
export async function readReport(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadReportResult> {
  return inLocale(options.locale, async () => {
    const result = await readFrom(bytes, options);
    return { ...result, findings: localized(result.findings, options.locale) };
  });
}

async function readFrom(bytes: Uint8Array, options: ReadOptions): Promise<ReadReportResult> {
  if (bytes.length > largestFile)
    throw refusal(
      'file.too-large',
      say(
        `文件有 ${Math.round(bytes.length / 1024 / 1024)} MB，未读`,
        `The file has ${Math.round(bytes.length / 1024 / 1024)} MB and was not read`,
      ),
      say('正常的报告不到 10 MB', 'A report has less than 10 MB; check whether this is the right file'),
    );
  const document = await readDocument(bytes);
  const { data, findings } = carriedReport(document, options);
  if (data) return { report: data, findings: editedFindings(data, document), source: 'data' };
  const visible = visibleReport(document, options);
  return { report: visible.report, findings: [...findings, ...visible.findings], source: 'visible' };
}

async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  switch (fileKind(bytes)) {
    case 'html': {
      const [{ decodeHtml }, { readHtml }] = await Promise.all([
        import('./html/decode-html.js'),
        import('./html/read-html.js'),
      ]);
      return readHtml(decodeHtml(bytes));
    }
    case 'docx': {
      const { readDocx } = await import('./docx/read-docx.js');
      return readDocx(bytes);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.js');
      return readPdf(bytes);
    }
  }
}

/** The data that the file carries; where they are no longer sound, why. */
function carriedReport(
  { data }: ReadDocument,
  { visible = false }: ReadOptions,
): { readonly data?: Report; readonly findings: readonly Finding[] } {
  if (data === undefined || visible) return { findings: [] };
  const damaged = (reason: Bilingual): { readonly findings: readonly Finding[] } => ({
    findings: [
      readFinding(
        'read.data-damaged',
        'warning',
        '',
        say(
          `文件所带的数据${reason.zh}，改按所印的内容读`,
          `The data in the file ${reason.en}; what is printed was read instead`,
        ),
        { hint: say('核对读出的每一个数', 'Check every figure that was read') },
      ),
    ],
  });
  try {
    const report = parseEmbeddedText(data);
    return report
      ? { data: report, findings: [] }
      : damaged(say('认不出，或者是更高版本的程序写的', 'is unknown, or was written by a later version'));
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    const { message = '', english = { message: '' } } = error.findings[0] ?? {};
    return damaged(say(`有错（${message}）`, `has an error (${english.message})`));
  }
}
