/** Finds the parts of a report among the blocks of a file: its title, sections, tables, preface and signature. */
import { say } from '../model/finding/bilingual.js';
import type { Edition } from '../model/edition.js';
import { editionOf } from '../model/editions/index.js';
import type { ReportError } from '../model/finding/finding.js';
import type { KnownHead } from './findings/head-findings.js';
import { freeStarts, prescribedStarts, type SectionStart } from './prose/section-headings.js';
import { findSignature, type ReadSignature } from './prose/signature.js';
import { findTitle, namesIn, type ReadTitle } from './prose/title.js';
import type { ReadBlock, ReadDocument, ReadParagraph } from './read-document.js';
import { refusal } from './refusal.js';
import { attachedFrom, contentOf } from './report-content.js';
import { findTables, type FoundTables } from './tables/find-tables.js';

/** Where the parts are. */
export interface ReportParts {
  readonly title: ReadTitle | undefined;
  readonly found: FoundTables;
  readonly edition: Edition;
  readonly starts: readonly SectionStart[];
  /** The blocks that belong to the report. */
  readonly content: ReadonlySet<ReadBlock>;
  /** Where the attachments begin. */
  readonly attached: number;
  readonly preface: readonly ReadParagraph[];
  readonly signature: ReadSignature | undefined;
}

/** @throws {ReportError} `read.not-a-report` where there are neither tables of a form nor its headings. */
export function partsOf(document: ReadDocument, known: KnownHead): ReportParts {
  const { blocks } = document;
  const title = findTitle(beforeTables(blocks)) ?? titleOfFile(document);
  const year = known.year ?? title?.year;
  const found = findTables(blocks, {
    ...(year === undefined ? {} : { year }),
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
  const lastStart = starts.at(-1)?.at ?? 0;
  const signature = findSignature(blocks.slice(0, attached), lastStart, known.agency ?? title?.agency);
  return { title, found, edition, starts, content, attached, preface, signature };
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

function beforeTables(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  const first = blocks.findIndex(({ type }) => type === 'table');
  const before = first < 0 ? blocks : blocks.slice(0, first);
  return before.filter((block) => block.type === 'paragraph');
}

function titleOfFile({ title }: ReadDocument): ReadTitle | undefined {
  const names = title === undefined ? undefined : namesIn(title);
  return names?.year === undefined || title === undefined ? undefined : { text: title, at: -1, ...names };
}

function sectionStarts(blocks: readonly ReadBlock[], edition: Edition): readonly SectionStart[] {
  const free = Object.entries(edition.sections).find(([, { kind }]) => kind === 'free');
  return free ? freeStarts(blocks, free[0]) : prescribedStarts(blocks, edition);
}
