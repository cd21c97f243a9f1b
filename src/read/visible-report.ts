/** Makes a report of what a file shows: its tables, its sections, its title and its signature. */
import { say } from '../model/finding/bilingual.js';
import type { Period } from '../model/values/date.js';
import { ReportError, type Finding } from '../model/finding/finding.js';
import { parseReport } from '../model/parse-report.js';
import type { Report } from '../model/report.js';
import { missingParts, otherTables } from './findings/form-findings.js';
import { headFindings, type KnownHead } from './findings/head-findings.js';
import { missingGlyphs } from './findings/missing-glyphs.js';
import { periodIn } from './prose/chinese-date.js';
import type { ReadSignature } from './prose/signature.js';
import { agencyKindOf, isDefaultTitle, scopeOf } from './prose/title.js';
import { formData, proseOf, readTable, type TextOfSections } from './form-data.js';
import type { ReadDocument, ReadParagraph } from './read-document.js';
import { refusal } from './refusal.js';
import { isAttachmentNote } from './report-content.js';
import { partsOf, type ReportParts } from './report-parts.js';

export interface VisibleReport {
  readonly report: Report;
  readonly findings: readonly Finding[];
}

/**
 * The report that the file shows.
 *
 * @throws {ReportError} `file.unreadable` where it shows none: neither a table of a form nor its headings; and
 *   where its year or its agency cannot be made out.
 */
export function visibleReport(document: ReadDocument, known: KnownHead = {}): VisibleReport {
  const { blocks } = document;
  const parts = partsOf(document, known);
  const { title, found, edition, starts, signature } = parts;
  const period = periodIn(textIn(parts.preface));
  const year = known.year ?? title?.year ?? yearBy(period, signature);
  const name = known.agency ?? fullerName(title?.agency, signature?.name);
  if (name === undefined) throw noAgency();
  const tables = found.tables.map((table) => readTable(table, edition, blocks));
  const data: Readonly<Record<string, unknown>> = {
    ...headData(parts, { year, name, period }),
    ...(document.publishedOn === undefined ? {} : { publishedOn: document.publishedOn }),
    ...formData(edition, tables, proseOf(blocks, textOf(parts))),
  };
  return {
    report: parsed(data),
    findings: [
      ...headFindings({ known, title: title?.text, year, name, edition, period: period !== undefined }),
      ...missingParts(edition, starts, found.tables),
      ...found.findings,
      ...tables.flatMap(({ findings }) => findings),
      ...otherTables(blocks, parts.content, found.tables),
      ...missingGlyphs(data),
    ],
  };
}

const textIn = (paragraphs: readonly ReadParagraph[]): string =>
  paragraphs.map(({ text }) => text).join('\n');

/** What the title, the preface and the signature say together. */
interface Head {
  readonly year: number;
  readonly name: string;
  readonly period: Period | undefined;
}

function headData(
  { title, edition, preface, signature }: ReportParts,
  { year, name, period }: Head,
): Readonly<Record<string, unknown>> {
  const kind = agencyKindOf(name);
  return {
    edition: edition.id,
    year,
    agency: { name, kind },
    scope: scopeOf(kind, textIn(preface)),
    ...(title && !isDefaultTitle(title.text, name, year) ? { title: title.text } : {}),
    ...(period ? { period } : {}),
    ...(preface.length > 0 ? { preface: preface.map(({ text }) => text.replaceAll('\n', '')) } : {}),
    ...(signature ? { signature: { name, ...signed(signature) } } : {}),
  };
}

const signed = ({ name, date }: ReadSignature) => ({
  ...(name === undefined ? {} : { name }),
  ...(date === undefined ? {} : { date }),
});

/** What of the blocks is text of the sections: what the site has around the report is not, nor is its signature. */
const textOf = ({ starts, content, attached, signature, edition }: ReportParts): TextOfSections => ({
  starts,
  end: attached,
  isText: (block, at): block is ReadParagraph =>
    block.type === 'paragraph' &&
    content.has(block) &&
    !signature?.at.includes(at) &&
    !isAttachmentNote(block, edition),
});

const noAgency = (): ReportError =>
  refusal(
    'read.agency',
    say('没有认出机关名称', 'The name of the agency was not found'),
    say('用 --agency（agency）给出机关名称', 'Give it with --agency (the option agency)'),
  );

/** The year of a report whose title names none. */
function yearBy(period: Period | undefined, signature: ReadSignature | undefined): number {
  if (period) return Number(period.from.slice(0, 4));
  if (signature?.date !== undefined) return Number(signature.date.slice(0, 4)) - 1;
  throw refusal(
    'read.year',
    say('没有认出报告年度', 'The report year was not found'),
    say('用 --year（year）给出报告年度', 'Give it with --year (the option year)'),
  );
}

/** The title of a jurisdiction's report names the place; who signs it is its government. */
function fullerName(inTitle: string | undefined, signer: string | undefined): string | undefined {
  const isPlace = inTitle !== undefined && /[省市县区旗州盟乡镇]$/.test(inTitle);
  return isPlace && signer?.startsWith(inTitle) ? signer : (inTitle ?? signer);
}

/** What was read, as a report. A text that no data file can hold loses what is wrong in it. */
function parsed(data: unknown): Report {
  try {
    return parseReport(data);
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    throw new ReportError('file.unreadable', error.findings, { cause: error });
  }
}
