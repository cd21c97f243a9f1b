/** A report's sections and attachments as templates see them. */
import { chineseDate } from '../../model/values/date.js';
import type { FeeStatement } from '../../model/edition-data.js';
import type { AspectSection, Attachment, FreeSections, Section } from '../../model/edition.js';
import { countValue } from '../../model/values/figure.js';
import type { Prose, ProseSection } from '../../model/prose.js';
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
export function sectionView(section: Exclude<Section, FreeSections>, data: unknown): Fields {
  switch (section.kind) {
    case 'table': {
      const { note } = (data ?? {}) as { readonly note?: Prose };
      return { ...figuresView(section.table, data), note: proseView(note) };
    }
    case 'aspects':
      return aspectsView(section, data);
    case 'other': {
      const { fees, text } = (data ?? {}) as { readonly fees?: FeeStatement; readonly text?: Prose };
      return {
        fees: fees ? record({ ...fees, notices: countValue(fees.notices) }) : null,
        text: proseView(text),
      };
    }
  }
}

type AspectsData = Readonly<Record<string, Prose | undefined>>;

/** An introduction, each aspect by key, and in `aspects` those that are given with the office's own. */
function aspectsView(section: AspectSection, data: unknown): Fields {
  const parts = (Array.isArray(data) ? { introduction: data as Prose } : (data ?? {})) as AspectsData;
  const prescribed = Object.entries(section.aspects).map(([id, heading]) => ({
    id,
    heading,
    body: proseView(parts[id]),
  }));
  const more = ((parts['more'] ?? []) as readonly ProseSection[]).map(({ heading, body }) => ({
    id: null,
    heading,
    body: proseView(body),
  }));
  const given = [...prescribed.filter(({ body }) => body !== null), ...more];
  return {
    ...Object.fromEntries(prescribed.map((aspect) => [aspect.id, record(aspect)])),
    introduction: proseView(parts['introduction']),
    aspects: Object.freeze(given.map((aspect) => record(aspect))),
  };
}

/** The sections of a form that leaves them to the office, in order. */
export function freeSectionsView(data: unknown): readonly ViewRecord[] {
  const sections = (data ?? []) as readonly ProseSection[];
  return Object.freeze(
    sections.map(({ heading, body }, index) =>
      record({ number: chineseNumber(String(index + 1)), heading, body: proseView(body) }),
    ),
  );
}

/** An attached table: its figures and who answers for it; null where the report has none. */
export function attachmentView(
  id: string,
  { heading, table, signOff }: Attachment,
  data: unknown,
): ViewValue {
  if (data === undefined) return null;
  const given = (data as { readonly signOff?: Readonly<Record<string, string>> }).signOff ?? {};
  const people = Object.keys(signOff).map((key) => {
    const text = given[key];
    return [key, key === 'date' && text ? chineseDate(text) : (text ?? null)];
  });
  return record({
    ...figuresView(table, data),
    signOff: record(Object.fromEntries(people) as Fields),
    id,
    heading,
  });
}
