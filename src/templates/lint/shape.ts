/** The shape of the view that an edition's templates see, known before any report is there. */
import { wholeYear } from '../../model/values/date.js';
import type { Edition, Section } from '../../model/edition.js';
import { contactLabels, type Report } from '../../model/report.js';
import { sectionOf, skeletonNames, templateNames } from '../templates.js';
import { templateView, type ViewRecord, type ViewValue } from '../view/view.js';
import { isSum } from '../view/record.js';
import { remembered } from '../../model/remembered.js';

export type Shape =
  /** `number` is always there, zero included; `text` is never a number; neither is known of what may be both. */
  | { readonly kind: 'value'; readonly holds?: 'number' | 'text' }
  | { readonly kind: 'prose' }
  | { readonly kind: 'list'; readonly item: Shape }
  | {
      readonly kind: 'record';
      readonly fields: ReadonlyMap<string, Shape>;
      /** Whether it stands for a number, and so can be printed and compared. */
      readonly sum: boolean;
      /** Whether a report may leave it out, so that its fields need an `{{#if}}`. */
      readonly optional: boolean;
    };

/**
 * The shape of an edition's view. It is read off the views of two reports, one that gives all there is and
 * one that gives nothing: so whatever the view offers, the checks know.
 */
export const viewShape = remembered((edition: Edition): Shape => {
  const [full, sparse] = [sampleReport(edition, true), sampleReport(edition, false)];
  return shapeOf(templateView(full), templateView(sparse));
});

/**
 * What the named template of an edition sees: the view, and its own section under `section` too; of free
 * sections, one at a time, but for the skeleton that writes them all. Undefined where the edition has no
 * such template.
 */
export function templateShape(edition: Edition, name: string): Shape | undefined {
  const shape = viewShape(edition);
  if (shape.kind !== 'record' || name === 'preface') return shape;
  const names = [...templateNames(edition), ...skeletonNames(edition)];
  const own = names.includes(name) ? shape.fields.get(sectionOf(name)) : undefined;
  if (!own) return undefined;
  if (own.kind === 'list' && sectionOf(name) !== name) return shape;
  const section: Shape =
    own.kind === 'list' ? own.item : own.kind === 'record' ? { ...own, optional: false } : own;
  return { ...shape, fields: new Map([...shape.fields, ['section', section]]) };
}

function shapeOf(full: ViewValue, sparse: ViewValue | undefined): Shape {
  if (typeof full !== 'object' || full === null) return valueShape(full);
  if (Array.isArray(full)) {
    const item = full[0] as string | ViewRecord;
    return typeof item === 'string' ? { kind: 'prose' } : { kind: 'list', item: shapeOf(item, item) };
  }
  const fields = full as ViewRecord;
  return {
    kind: 'record',
    fields: new Map(
      Object.entries(fields).map(([key, value]) => [
        key,
        shapeOf(value, sparse === null ? value : (sparse as ViewRecord | undefined)?.[key]),
      ]),
    ),
    sum: isSum(full),
    optional: sparse === null,
  };
}

function valueShape(value: string | number | null): Shape {
  if (typeof value === 'number') return { kind: 'value', holds: 'number' };
  return typeof value === 'string' && Number.isNaN(Number(value))
    ? { kind: 'value', holds: 'text' }
    : { kind: 'value' };
}

const text = ['文'] as const;

/** A report with every optional field, or with none; the tables of the sections are in every report. */
function sampleReport(edition: Edition, full: boolean): Report {
  const year = edition.years.from;
  const contact = Object.fromEntries(Object.keys(contactLabels).map((key) => [key, '文']));
  const sections = Object.entries(edition.sections).map(([key, section]) => [key, sampleSection(section)]);
  const tables = Object.entries(edition.sections).flatMap(([key, { kind }]) =>
    kind === 'table' ? [[key, {}] as const] : [],
  );
  const attachments = Object.keys(edition.attachments ?? {}).map((key) => [key, {}]);
  return {
    edition: edition.id,
    year,
    agency: { name: '文', kind: 'department', ...(full ? { contact } : {}) },
    scope: 'own',
    period: wholeYear(year),
    ...Object.fromEntries(tables),
    ...(full
      ? {
          preface: text,
          signature: { name: '文', date: `${year + 1}-01-01` },
          publishedOn: `${year + 1}-01-01`,
          ...Object.fromEntries([...sections, ...attachments]),
        }
      : {}),
  } as unknown as Report;
}

function sampleSection(section: Section): unknown {
  switch (section.kind) {
    case 'table':
      return { note: text };
    case 'aspects':
      return {
        introduction: text,
        ...Object.fromEntries(Object.keys(section.aspects).map((key) => [key, text])),
        more: [{ heading: '文', body: text }],
      };
    case 'other':
      return { fees: { notices: 0, charged: 0, collected: 0 }, text };
    case 'free':
      return [{ heading: '文', body: text }];
  }
}
