/** The data of the form's parts, of what a file shows of each. */
import type { Edition } from '../model/edition.js';
import type { Finding } from '../model/finding/finding.js';
import type { Prose, ProseSection } from '../model/prose.js';
import { proseTree } from './prose/prose-tree.js';
import { sectionData } from './prose/section-data.js';
import type { SectionStart } from './prose/section-headings.js';
import { signOffIn } from './prose/sign-off.js';
import type { ReadBlock, ReadParagraph } from './read-document.js';
import type { FoundTable } from './tables/find-tables.js';
import { tableData } from './tables/table-data.js';

function formOf(edition: Edition, id: string) {
  const section = edition.sections[id];
  return section?.kind === 'table' ? section.table : edition.attachments![id]!.table;
}

/** The data of a table, and what is doubtful in it. */
export interface TableReading {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
}

export function readTable(
  { id, recognition, tables }: FoundTable,
  edition: Edition,
  blocks: readonly ReadBlock[],
): TableReading {
  const { data, findings } = tableData(id, formOf(edition, id), recognition);
  const attachment = edition.attachments?.[id];
  const signOff = attachment && signOffIn(blocks, tables, attachment);
  return { id, data: { ...data, ...(signOff ? { signOff } : {}) }, findings };
}

/** What a section of the form says. */
export interface SectionReading {
  readonly start: SectionStart;
  readonly prose: Prose;
}

/** What of a file's blocks belongs to which section. */
export interface TextOfSections {
  readonly starts: readonly SectionStart[];
  /** Where the text of the last section ends at the latest. */
  readonly end: number;
  readonly isText: (block: ReadBlock, at: number) => block is ReadParagraph;
}

/** What each section says, from its heading to the next one. */
export function proseOf(
  blocks: readonly ReadBlock[],
  { starts, end, isText }: TextOfSections,
): readonly SectionReading[] {
  return starts.map((start, index) => {
    const from = start.at + 1;
    const paragraphs = blocks
      .slice(from, starts[index + 1]?.at ?? end)
      .flatMap((block, at) => (isText(block, from + at) ? [block] : []));
    return { start, prose: proseTree(paragraphs, 2, (blocks[start.at] as ReadParagraph).heading) };
  });
}

/** The form's parts: what was found of each, and blanks of what a report must have. */
export function formData(
  edition: Edition,
  tables: readonly TableReading[],
  sections: readonly SectionReading[],
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
