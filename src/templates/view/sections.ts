/** A report's sections and attachments as templates see them. */
import { chineseDate } from '../../model/values/date.js';
import type { AspectSection } from '../../model/edition.js';
import { countValue } from '../../model/values/figure.js';
import type { Prose, ProseSection } from '../../model/prose.js';
import type { Report } from '../../model/report.js';
import {
  isUndivided,
  type AspectTexts,
  type ReportAttachment,
  type ReportSection,
} from '../../model/report-sections.js';
import { reportTable } from '../../model/report-tables.js';
import { chineseNumber } from '../../model/language/write-numeral.js';
import { figuresView } from './figures.js';
import { record, type ViewRecord, type ViewValue } from './record.js';

type Fields = Readonly<Record<string, ViewValue>>;

/** A copy of the prose, or null where nothing is written. */
export function proseView(prose: Prose | undefined): Prose | null {
  return prose && prose.length > 0 ? copyProse(prose) : null;
}

function copyProse(prose: Prose): Prose {
  return Object.freeze(
    prose.map((item) => (typeof item === 'string' ? item : (headedView(item) as unknown as ProseSection))),
  );
}

function headedView({ heading, body }: ProseSection): ViewRecord {
  return record({ heading, body: copyProse(body) });
}

/** The content of a section, without its heading. */
export function sectionView(
  report: Report,
  { kind, id, section, data }: Exclude<ReportSection, { readonly kind: 'free' }>,
): Fields {
  switch (kind) {
    case 'table':
      return { ...figuresView(reportTable(report, id)!), note: proseView(data?.note) };
    case 'aspects':
      return aspectsView(section, data);
    case 'other':
      return {
        fees: data?.fees ? record({ ...data.fees, notices: countValue(data.fees.notices) }) : null,
        text: proseView(data?.text),
      };
  }
}

/** An introduction, each aspect by key, and in `aspects` those that are given with the office's own. */
function aspectsView(section: AspectSection, data: Prose | AspectTexts = {}): Fields {
  const texts: AspectTexts = isUndivided(data) ? { introduction: data } : data;
  const prescribed = Object.entries(section.aspects).map(([id, heading]) => ({
    id,
    heading,
    body: proseView(texts[id]),
  }));
  const more = (texts.more ?? []).map(({ heading, body }) => ({ id: null, heading, body: proseView(body) }));
  const given = [...prescribed.filter(({ body }) => body !== null), ...more];
  return {
    ...Object.fromEntries(prescribed.map((aspect) => [aspect.id, record(aspect)])),
    introduction: proseView(texts.introduction),
    aspects: Object.freeze(given.map((aspect) => record(aspect))),
  };
}

/** The sections of a form that leaves them to the office, in order. */
export function freeSectionsView(sections: readonly ProseSection[] = []): readonly ViewRecord[] {
  return Object.freeze(
    sections.map(({ heading, body }, index) =>
      record({ number: chineseNumber(String(index + 1)), heading, body: proseView(body) }),
    ),
  );
}

/** An attached table: its figures and who answers for it; null where the report has none. */
export function attachmentView(report: Report, { id, attachment, data }: ReportAttachment): ViewValue {
  if (data === undefined) return null;
  const { heading, signOff } = attachment;
  const people = Object.keys(signOff).map((key) => {
    const text = data.signOff?.[key];
    return [key, key === 'date' && text ? chineseDate(text) : (text ?? null)];
  });
  return record({
    ...figuresView(reportTable(report, id)!),
    signOff: record(Object.fromEntries(people) as Fields),
    id,
    heading,
  });
}
