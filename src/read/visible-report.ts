/** Makes a report of what a file shows: its tables, its sections, its title and its signature. */
import { say } from '../model/finding/bilingual.js';
import type { Period } from '../model/values/date.js';
import type { Edition } from '../model/edition.js';
import { editionOf } from '../model/editions/index.js';
import { ReportError, type Finding } from '../model/finding/finding.js';
import { parseReport } from '../model/parse-report.js';
import type { Prose, ProseSection } from '../model/prose.js';
import type { Report } from '../model/report.js';
import { missingParts, otherTables } from './findings/form-findings.js';
import { headFindings, type KnownHead } from './findings/head-findings.js';
import { missingGlyphs } from './findings/missing-glyphs.js';
import { periodIn } from './prose/chinese-date.js';
import { proseTree } from './prose/prose-tree.js';
import { sectionData } from './prose/section-data.js';
import { freeStarts, prescribedStarts, type SectionStart } from './prose/section-headings.js';
import { findSignature, type ReadSignature } from './prose/signature.js';
import { signOffIn } from './prose/sign-off.js';
import { agencyKindOf, findTitle, isDefaultTitle, namesIn, scopeOf } from './prose/title.js';
import type { ReadBlock, ReadDocument, ReadParagraph } from './read-document.js';
import { refusal } from './refusal.js';
import { attachedFrom, contentOf, isAttachmentNote } from './report-content.js';
import { findTables, type FoundTable } from './tables/find-tables.js';
import { tableData } from './tables/table-data.js';

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
  const title = findTitle(beforeTables(blocks)) ?? titleOfFile(document);
  const guessedYear = known.year ?? title?.year;
  const found = findTables(blocks, {
    ...(guessedYear === undefined ? {} : { year: guessedYear }),
    ...(known.edition === undefined ? {} : { edition: known.edition }),
  });
  const edition = editionOf(found.edition);
  const starts = sectionStarts(blocks, edition);
  // A single heading makes a report only below a title that names its year and its agency.
  const isTitled = title?.year !== undefined && title.agency !== undefined && title.at >= 0;
  if (found.tables.length === 0 && starts.length < (isTitled ? 1 : 2)) throw noReport();
  const content = contentOf(blocks, [
    ...starts.map(({ at }) => blocks[at]!),
    ...found.tables.flatMap(({ tables }) => tables),
  ]);
  const attached = attachedFrom(blocks, edition, found.tables);
  const preface = blocks
    .slice((title?.at ?? -1) + 1, starts[0]?.at ?? blocks.length)
    .filter((block): block is ReadParagraph => block.type === 'paragraph' && content.has(block));
  const prefaceText = preface.map(({ text }) => text).join('\n');
  const period = periodIn(prefaceText);
  const lastStart = starts.at(-1)?.at ?? 0;
  const signature = findSignature(blocks.slice(0, attached), lastStart, known.agency ?? title?.agency);

  const year = guessedYear ?? yearBy(period, signature);
  const name = known.agency ?? fullerName(title?.agency, signature?.name);
  if (name === undefined) throw noAgency();
  const kind = agencyKindOf(name);
  const tables = found.tables.map((table) => readTable(table, edition, blocks));
  const isText = (block: ReadBlock, at: number): block is ReadParagraph =>
    block.type === 'paragraph' &&
    content.has(block) &&
    !signature?.at.includes(at) &&
    !isAttachmentNote(block, edition);
  const data: Readonly<Record<string, unknown>> = {
    edition: edition.id,
    year,
    agency: { name, kind },
    scope: scopeOf(kind, prefaceText),
    ...(title && !isDefaultTitle(title.text, name, year) ? { title: title.text } : {}),
    ...(period ? { period } : {}),
    ...(preface.length > 0 ? { preface: preface.map(({ text }) => text.replaceAll('\n', '')) } : {}),
    ...(signature ? { signature: { name, ...signed(signature) } } : {}),
    ...(document.publishedOn === undefined ? {} : { publishedOn: document.publishedOn }),
    ...formData(edition, tables, proseOf(blocks, { starts, end: attached, isText })),
  };
  return {
    report: parsed(data),
    findings: [
      ...headFindings({ known, title: title?.text, year, name, edition, period: period !== undefined }),
      ...missingParts(edition, starts, found.tables),
      ...found.findings,
      ...tables.flatMap(({ findings }) => findings),
      ...otherTables(blocks, content, found.tables),
      ...missingGlyphs(data),
    ],
  };
}

const noReport = (): ReportError =>
  refusal(
    'read.not-a-report',
    say(
      '没有认出年度报告：既没有规定的表格，也没有各部分的标题',
      'No annual report was found: neither the tables of the form nor the headings of its sections',
    ),
    say(
      '核对是不是报告正文：网站上常是一页目录，报告在它的附件里；扫描的报告读不出来，只能照原文填数据',
      'Check whether it is the report itself: websites often show a list, with the report attached to it; a scanned report cannot be read, and its data is filled in by hand',
    ),
  );

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

function beforeTables(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  const first = blocks.findIndex(({ type }) => type === 'table');
  const before = first < 0 ? blocks : blocks.slice(0, first);
  return before.filter((block) => block.type === 'paragraph');
}

function titleOfFile({ title }: ReadDocument): ReturnType<typeof findTitle> {
  const names = title === undefined ? undefined : namesIn(title);
  return names?.year === undefined || title === undefined ? undefined : { text: title, at: -1, ...names };
}

function sectionStarts(blocks: readonly ReadBlock[], edition: Edition): readonly SectionStart[] {
  const free = Object.entries(edition.sections).find(([, { kind }]) => kind === 'free');
  return free ? freeStarts(blocks, free[0]) : prescribedStarts(blocks, edition);
}

function formOf(edition: Edition, id: string) {
  const section = edition.sections[id];
  return section?.kind === 'table' ? section.table : edition.attachments![id]!.table;
}

const signed = ({ name, date }: ReadSignature) => ({
  ...(name === undefined ? {} : { name }),
  ...(date === undefined ? {} : { date }),
});

interface ReadTable {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

function readTable(
  { id, recognition, tables }: FoundTable,
  edition: Edition,
  blocks: readonly ReadBlock[],
): ReadTable {
  const { data, findings } = tableData(id, formOf(edition, id), recognition);
  const attachment = edition.attachments?.[id];
  const signOff = attachment && signOffIn(blocks, tables, attachment);
  return { id, data: { ...data, ...(signOff ? { signOff } : {}) }, findings };
}

interface ReadSection {
  readonly start: SectionStart;
  readonly prose: Prose;
}

interface TextOfSections {
  readonly starts: readonly SectionStart[];
  /** Where the text of the last section ends at the latest. */
  readonly end: number;
  readonly isText: (block: ReadBlock, at: number) => block is ReadParagraph;
}

/** What each section says, from its heading to the next one. */
function proseOf(
  blocks: readonly ReadBlock[],
  { starts, end, isText }: TextOfSections,
): readonly ReadSection[] {
  return starts.map((start, index) => {
    const from = start.at + 1;
    const paragraphs = blocks
      .slice(from, starts[index + 1]?.at ?? end)
      .flatMap((block, at) => (isText(block, from + at) ? [block] : []));
    return { start, prose: proseTree(paragraphs, 2, (blocks[start.at] as ReadParagraph).heading) };
  });
}

/** The form's parts: what was found of each, and blanks of what a report must have. */
function formData(
  edition: Edition,
  tables: readonly ReadTable[],
  sections: readonly ReadSection[],
): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = Object.fromEntries(tables.map((table) => [table.id, table.data]));
  const free: ProseSection[] = [];
  for (const { start, prose } of sections) {
    const section = edition.sections[start.id]!;
    if (section.kind === 'free') free.push({ heading: start.heading, body: prose });
    else if (section.kind !== 'table') data[start.id] = sectionData(section, prose);
    else if (prose.length > 0) data[start.id] = { ...(data[start.id] as object), note: prose };
  }
  for (const [id, section] of Object.entries(edition.sections)) {
    if (section.kind === 'free') data[id] = free;
    else if (data[id] === undefined && section.kind === 'table') data[id] = {};
    else if (data[id] === undefined && id === 'problems') data[id] = [];
  }
  return data;
}
