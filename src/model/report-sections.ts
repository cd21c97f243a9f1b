/** What a report holds for the sections and attachments of its edition: the one place that looks it up by key. */
import type { FeeStatement } from './edition-data.js';
import type { AspectSection, Attachment, FreeSections, OtherSection, TableSection } from './edition.js';
import { editionOf } from './editions/index.js';
import type { Prose, ProseSection } from './prose.js';
import { remembered } from './remembered.js';
import type { Report } from './report.js';

/** What an office may add to a section of aspects: an opening, texts by aspect, and sections of its own. */
export interface AspectTexts {
  readonly introduction?: Prose;
  readonly more?: readonly ProseSection[];
  readonly [aspect: string]: Prose | undefined;
}

/** A section of the report's form with what the report has for it; `data` is undefined where it has nothing. */
export type ReportSection =
  | SectionOf<'table', TableSection, { readonly note?: Prose }>
  | SectionOf<'aspects', AspectSection, Prose | AspectTexts>
  | SectionOf<'other', OtherSection, { readonly fees?: FeeStatement; readonly text?: Prose }>
  | SectionOf<'free', FreeSections, readonly ProseSection[]>;

interface SectionOf<Kind extends string, Section, Data> {
  readonly kind: Kind;
  readonly id: string;
  readonly section: Section;
  readonly data: Data | undefined;
}

/** An attachment of the report's form with who answers for it; `data` is undefined where the report has none. */
export interface ReportAttachment {
  readonly id: string;
  readonly attachment: Attachment;
  readonly data: { readonly signOff?: Readonly<Record<string, string>> } | undefined;
}

/** The sections of the report's form, in order. */
export const reportSections = remembered((report: Report): readonly ReportSection[] =>
  Object.entries(editionOf(report.edition).sections).map(
    ([id, section]) => ({ kind: section.kind, id, section, data: held(report, id) }) as ReportSection,
  ),
);

/** The attachments of the report's form, in order. */
export const reportAttachments = remembered((report: Report): readonly ReportAttachment[] =>
  Object.entries(editionOf(report.edition).attachments ?? {}).map(([id, attachment]) => ({
    id,
    attachment,
    data: held(report, id) as ReportAttachment['data'],
  })),
);

/** Whether the office wrote the section as one text, not aspect by aspect. */
export function isUndivided(data: Prose | AspectTexts): data is Prose {
  return Array.isArray(data);
}

function held(report: Report, id: string): unknown {
  return (report as unknown as Readonly<Record<string, unknown>>)[id];
}
