/** What templates see of a report: read-only plain data of a shape that depends on the edition only. */
import { chineseDate, chinesePeriod, type IsoDate } from '../../model/values/date.js';
import type { Edition } from '../../model/edition.js';
import { editionOf } from '../../model/editions/index.js';
import type { Prose } from '../../model/prose.js';
import { contactLabels, titleOf, type Contact, type Report } from '../../model/report.js';
import { reportAttachments, reportSections } from '../../model/report-sections.js';
import { chineseNumber } from '../../model/language/write-numeral.js';
import { record, type ViewRecord, type ViewValue } from './record.js';
import { attachmentView, freeSectionsView, proseView, sectionView } from './sections.js';

export type { ViewRecord, ViewValue } from './record.js';

/**
 * The data of a template. Every optional field is there, `null` where the report does not give it; totals and
 * sums are computed; dates are in official form; nothing is shared with the report. Beside what is listed
 * here every section and attachment of the edition stands under its own key: `overview`, `applications`, ….
 */
export interface TemplateView extends ViewRecord {
  readonly year: number;
  readonly scope: string;
  readonly title: string;
  readonly agency: ViewRecord;
  readonly contact: ViewRecord | null;
  readonly period: ViewRecord;
  readonly edition: ViewRecord;
  readonly preface: Prose | null;
  readonly signature: ViewRecord | null;
  readonly publishedOn: string | null;
}

/** The view of a report that its templates are given. */
export function templateView(report: Report): TemplateView {
  const edition = editionOf(report.edition);
  const { agency, period, signature } = report;
  const contact = contactView(agency.contact);
  const sections = sectionViews(report);
  return record({
    ...Object.fromEntries(sections),
    ...attachmentViews(report),
    year: report.year,
    scope: report.scope,
    title: titleOf(report).replaceAll('\n', ''),
    agency: record({ name: agency.name, kind: agency.kind, level: agency.level ?? null, contact }),
    contact,
    period: record({
      from: chineseDate(period.from),
      to: chineseDate(period.to),
      text: chinesePeriod(period),
    }),
    edition: editionView(edition, sections),
    preface: proseView(report.preface),
    signature: signature ? record({ name: signature.name, date: dateView(signature.date) }) : null,
    publishedOn: dateView(report.publishedOn),
  }) as TemplateView;
}

type SectionViews = readonly (readonly [string, ViewRecord | readonly ViewRecord[]])[];

function sectionViews(report: Report): SectionViews {
  return reportSections(report).map((section, index) => {
    const { id } = section;
    if (section.kind === 'free') return [id, freeSectionsView(section.data)];
    const head = { id, number: chineseNumber(String(index + 1)), heading: section.section.heading };
    return [id, record({ ...sectionView(report, section), ...head })];
  });
}

function attachmentViews(report: Report): Readonly<Record<string, ViewValue>> {
  return Object.fromEntries(
    reportAttachments(report).map((attachment) => [attachment.id, attachmentView(report, attachment)]),
  );
}

/** What the edition prescribes, and the headings that this report has. */
function editionView({ id, name, document }: Edition, sections: SectionViews): ViewRecord {
  const headings = sections
    .flatMap(([, section]) => section)
    .map(({ number, heading }) => record({ number: number!, heading: heading! }));
  return record({
    id,
    name,
    document: record({ title: document?.title ?? null, number: document?.number ?? null }),
    sections: Object.freeze(headings),
  });
}

function dateView(date: IsoDate | undefined): string | null {
  return date === undefined ? null : chineseDate(date);
}

/** The ways to reach the office, by key and in `lines` those that are given; null when none is. */
function contactView(contact: Contact = {}): ViewRecord | null {
  const given = Object.entries(contactLabels).map(([id, label]) => {
    const text = contact[id as keyof Contact]?.trim();
    return { id, label, text: text ? text : null };
  });
  const lines = given.filter(({ text }) => text !== null).map((line) => record(line));
  if (lines.length === 0) return null;
  return record({
    ...Object.fromEntries(given.map(({ id, text }) => [id, text])),
    lines: Object.freeze(lines),
  });
}
