/** Makes a report of what a file shows: its tables, its sections, its title and its signature. */
import { refusal } from './refusal.js';
import { say } from '../model/bilingual.js';
import { wholeYear } from '../model/date.js';
import type { Edition } from '../model/edition.js';
import { editionForYear, editionOf, type EditionId } from '../model/editions/index.js';
import { ReportError, type Finding } from '../model/finding.js';
import { parseReport } from '../model/parse-report.js';
import type { ProseSection } from '../model/prose.js';
import type { Report } from '../model/report.js';
import { missingGlyphs } from './missing-glyphs.js';
import { attachmentLabel } from './prose/attachment-label.js';
import { agencyKindOf, scopeOf } from './prose/agency.js';
import { periodIn } from './prose/chinese-date.js';
import { proseTree } from './prose/prose-tree.js';
import { sectionData } from './prose/section-data.js';
import { freeStarts, prescribedStarts, type SectionStart } from './prose/section-headings.js';
import { findSignature } from './prose/signature.js';
import { signOffIn } from './prose/sign-off.js';
import { findTitle, isDefaultTitle, namesIn } from './prose/title.js';
import type { ReadBlock, ReadDocument, ReadParagraph } from './read-document.js';
import { findTables, type FoundTable } from './tables/find-tables.js';
import { readFinding } from './tables/recognition.js';
import { tableData } from './tables/table-data.js';

/** What is known of a report beside what its file shows; it goes before that. */
export interface KnownHead {
  readonly year?: number;
  readonly agency?: string;
  readonly edition?: EditionId;
}

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
  if (found.tables.length === 0 && starts.length < (isTitled ? 1 : 2))
    throw refusal(
      'read.not-a-report',
      say(
        '没有认出年度报告：既没有规定的表格，也没有各部分的标题',
        'No annual report was found: neither the tables of the form nor the headings of its sections',
      ),
    );
  const content = contentOf(blocks, [
    ...starts.map(({ at }) => blocks[at]!),
    ...found.tables.flatMap(({ tables }) => tables),
  ]);
  const first = starts[0]?.at ?? blocks.length;
  const preface = blocks
    .slice((title?.at ?? -1) + 1, first)
    .filter((block): block is ReadParagraph => block.type === 'paragraph' && content.has(block));
  const prefaceText = preface.map(({ text }) => text).join('\n');
  const attached = attachedFrom(blocks, edition, found.tables);
  const signature = findSignature(
    blocks.slice(0, attached),
    starts.at(-1)?.at ?? 0,
    known.agency ?? title?.agency,
  );

  const period = periodIn(prefaceText);
  const year =
    guessedYear ??
    (period ? Number(period.from.slice(0, 4)) : undefined) ??
    (signature?.date === undefined ? undefined : Number(signature.date.slice(0, 4)) - 1);
  if (year === undefined)
    throw refusal(
      'read.year',
      say('没有认出报告年度', 'The report year was not found'),
      say('用 --year（year）给出报告年度', 'Give it with --year (the option year)'),
    );
  const name = known.agency ?? fullerName(title?.agency, signature?.name);
  if (name === undefined)
    throw refusal(
      'read.agency',
      say('没有认出机关名称', 'The name of the agency was not found'),
      say('用 --agency（agency）给出机关名称', 'Give it with --agency (the option agency)'),
    );
  const kind = agencyKindOf(name);

  const tables = found.tables.map((one) => {
    const { data: figures, findings } = tableData(one.id, formOf(edition, one.id), one.recognition);
    const signOff =
      edition.attachments?.[one.id] && signOffIn(blocks, one.tables, edition.attachments[one.id]!);
    return { id: one.id, data: { ...figures, ...(signOff ? { signOff } : {}) }, findings };
  });
  const ends = [...starts.slice(1).map(({ at }) => at), attached];
  const own = new Set(signature?.at);
  const sections = starts.map((start, index) => {
    const paragraphs = blocks
      .slice(start.at + 1, ends[index])
      .flatMap((block, at) =>
        block.type === 'paragraph' &&
        content.has(block) &&
        !own.has(start.at + 1 + at) &&
        !isAttachmentNote(block, edition)
          ? [block]
          : [],
      );
    const level = (blocks[start.at] as ReadParagraph).heading;
    return { start, prose: proseTree(paragraphs, 2, level) };
  });

  const data: Record<string, unknown> = {
    edition: edition.id,
    year,
    agency: { name, kind },
    scope: scopeOf(kind, prefaceText),
    ...(title && !isDefaultTitle(title.text, name, year) ? { title: title.text } : {}),
    ...(period ? { period } : {}),
    ...(preface.length > 0 ? { preface: preface.map(({ text }) => text.replaceAll('\n', '')) } : {}),
    ...Object.fromEntries(tables.map((table) => [table.id, table.data])),
    ...(signature
      ? {
          signature: {
            name: signature.name ?? name,
            ...(signature.date === undefined ? {} : { date: signature.date }),
          },
        }
      : {}),
    ...(document.publishedOn === undefined ? {} : { publishedOn: document.publishedOn }),
  };
  const free: ProseSection[] = [];
  for (const { start, prose } of sections) {
    const section = edition.sections[start.id]!;
    if (section.kind === 'free') free.push({ heading: start.heading, body: prose });
    else if (section.kind !== 'table') data[start.id] = sectionData(section, prose);
    else if (prose.length > 0) data[start.id] = { ...(data[start.id] as object), note: prose };
  }
  const missing = [...missingParts(edition, starts, found.tables)];
  for (const [id, section] of Object.entries(edition.sections)) {
    if (section.kind === 'free') data[id] = free;
    else if (data[id] === undefined && (section.kind === 'table' || id === 'problems'))
      data[id] = section.kind === 'table' ? {} : [];
  }
  return {
    report: parsed(data),
    findings: [
      ...headFindings({ known, title: title?.text, year, name, edition, period: period !== undefined }),
      ...missing,
      ...found.findings,
      ...tables.flatMap(({ findings }) => findings),
      ...otherTables(blocks, content, found.tables),
      ...missingGlyphs(data),
    ],
  };
}

/** The title of a jurisdiction's report names the place; who signs it is its government. */
function fullerName(inTitle: string | undefined, signed: string | undefined): string | undefined {
  const isPlace = inTitle !== undefined && /[省市县区旗州盟乡镇]$/.test(inTitle);
  return isPlace && signed?.startsWith(inTitle) ? signed : (inTitle ?? signed);
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

/**
 * The blocks that belong to the report. Of a web page, those in the innermost element that holds all its headings
 * and tables: what the site has around it is no part of it.
 */
function contentOf(blocks: readonly ReadBlock[], anchors: readonly ReadBlock[]): ReadonlySet<ReadBlock> {
  const paths = anchors.flatMap(({ within }) => (within ? [within] : []));
  const [first, ...others] = paths;
  if (!first || paths.length < anchors.length) return new Set(blocks);
  let depth = 0;
  while (depth < first.length && others.every((path) => path[depth] === first[depth])) depth += 1;
  const holder = first[depth - 1];
  if (holder === undefined || others.length === 0) return new Set(blocks);
  return new Set(blocks.filter(({ within }) => within?.includes(holder)));
}

/** Where the attachments begin: at the paragraph 附件 before the first attached table, or at that. */
function attachedFrom(blocks: readonly ReadBlock[], edition: Edition, tables: readonly FoundTable[]): number {
  const ids = Object.keys(edition.attachments ?? {});
  const attached = tables.filter(({ id }) => ids.includes(id)).flatMap((found) => found.tables);
  const at = blocks.findIndex((block) => block.type === 'table' && attached.includes(block));
  if (at < 0) return blocks.length;
  const label = blocks.findIndex(
    (block, index) => index < at && block.type === 'paragraph' && attachmentLabel.test(block.text),
  );
  return label < 0 ? at : label;
}

/** 附件：政府信息公开情况统计表, which follows from there being one. */
function isAttachmentNote({ text }: ReadParagraph, { attachments = {} }: Edition): boolean {
  const [, name] = /^附\s*件\s*\d?\s*[:：]\s*\d?[.．]?(.+)$/.exec(text) ?? [];
  return name !== undefined && Object.values(attachments).some(({ heading }) => heading === name.trim());
}

function formOf(edition: Edition, id: string) {
  const section = edition.sections[id];
  return section?.kind === 'table' ? section.table : edition.attachments![id]!.table;
}

function* missingParts(
  edition: Edition,
  starts: readonly SectionStart[],
  tables: readonly FoundTable[],
): Generator<Finding> {
  for (const [id, section] of Object.entries(edition.sections)) {
    if (section.kind === 'free') continue;
    if (!starts.some((start) => start.id === id)) {
      const message = say(
        `没有认出“${section.heading}”这一部分的标题`,
        `The heading of the section “${section.heading}” was not found`,
      );
      const hint =
        section.kind === 'table'
          ? say('表格不受影响', 'Its table is not affected')
          : say(
              '这一部分的文字归入了前一部分，核对后移正',
              'Its text was taken for the section before; check, and move it to its place',
            );
      yield readFinding('read.heading-missing', 'warning', id, message, { hint });
    }
    if (section.kind === 'table' && !tables.some((table) => table.id === id)) {
      const message = say(
        `没有认出“${section.heading}”的表格，数据中留空`,
        `The table of “${section.heading}” was not found; it is blank in the data`,
      );
      const hint = say(
        '表格可能是图片，或者标签与格式相差太多；核对原文，在数据中填写',
        'It may be a picture, or its labels too unlike the form; check the file, and fill it in in the data',
      );
      yield readFinding('read.table-missing', 'error', id, message, { hint });
    }
  }
}

interface Head {
  readonly known: KnownHead;
  readonly title: string | undefined;
  readonly year: number;
  readonly name: string;
  readonly edition: Edition;
  readonly period: boolean;
}

function* headFindings({ known, title, year, name, edition, period }: Head): Generator<Finding> {
  if (title === undefined) {
    yield readFinding('read.title', 'warning', 'title', say('没有认出标题', 'The title was not found'), {
      hint: say(
        '按通常的标题印；另有标题的，填 title',
        'The usual title is printed; for another, fill in title',
      ),
    });
  } else if (known.year === undefined && namesIn(title).year === undefined)
    yield readFinding(
      'read.year',
      'warning',
      'year',
      say(
        `标题没有写年度，按统计期限或落款日期认作 ${year} 年度`,
        `The title names no year; by the period or the date of signature it was taken to be ${year}`,
      ),
      {
        hint: say(
          '核对 year；不对的用 --year（year）给出',
          'Check year; where it is wrong, give it with --year (the option year)',
        ),
      },
    );
  if (known.agency === undefined && (title === undefined || namesIn(title).agency === undefined))
    yield readFinding(
      'read.agency',
      'warning',
      'agency.name',
      say(
        `标题没有写机关，按落款认作“${name}”`,
        `The title names no agency; by the signature it was taken to be “${name}”`,
      ),
      {
        hint: say(
          '核对 agency.name；不对的用 --agency（agency）给出',
          'Check agency.name; where it is wrong, give it with --agency (the option agency)',
        ),
      },
    );
  yield readFinding(
    'read.agency-kind',
    'info',
    'agency.kind',
    say(
      '机关类别和报告范围是按名称认的，请核对',
      'Kind of agency and scope were taken from its name; check agency.kind and scope',
    ),
  );
  if (!period)
    yield readFinding(
      'read.period',
      'info',
      'period',
      say(
        '没有认出统计期限，按全年计',
        'The statistical period was not found; it was taken to be the whole year',
      ),
      {
        expected: say(
          `${wholeYear(year).from} 至 ${wholeYear(year).to}`,
          `${wholeYear(year).from} to ${wholeYear(year).to}`,
        ),
      },
    );
  const expected = editionForYear(year);
  if (edition.id !== expected && known.edition === undefined)
    yield readFinding(
      'read.edition',
      'warning',
      'edition',
      say(
        `${year} 年度的报告用的是 ${edition.name}的表格，应当用 ${editionOf(expected).name}`,
        `The report for ${year} has the tables of the ${edition.id} edition; it should have those of the ${expected} edition`,
      ),
      {
        hint: say(
          '年度认错的，用 --year（year）给出；确是用错了格式的，按应用的格式重新填写',
          'Where the year is wrong, give it with --year (the option year); where the form really is, fill in the right one',
        ),
        expected,
        actual: edition.id,
      },
    );
}

/** Tables that are none of the form's: what they say is lost, so it is told. */
function* otherTables(
  blocks: readonly ReadBlock[],
  content: ReadonlySet<ReadBlock>,
  found: readonly FoundTable[],
): Generator<Finding> {
  const known = new Set(found.flatMap(({ tables }) => tables));
  for (const block of blocks) {
    if (block.type !== 'table' || known.has(block) || !content.has(block)) continue;
    const texts = block.cells.map(({ text }) => text.replaceAll('\n', '')).filter((text) => text !== '');
    if (texts.length === 0) continue;
    const beginning = texts.join(' ').slice(0, 60);
    const message = say(
      `${block.where.zh}不是规定的表格，未读`,
      `What stands at ${block.where.en} is no table of the form and was not read`,
    );
    const hint = say(
      '需要保留的，写进数据的文字里',
      'Write what should be kept of it into the text of the data',
    );
    yield readFinding('read.table-other', 'warning', '', message, { hint, actual: beginning });
  }
}
