/** The prose of a report in the order of the form, whatever shape the sections of its edition have. */
import type { AspectSection, Edition, Section } from './edition.js';
import { proseTexts, type Prose, type ProseSection } from './prose.js';
import type { Report } from './report.js';

/** A piece of prose under one heading of the form or of the office. */
export interface ReportPart {
  /** Data key of its section; undefined for the preface. */
  readonly section?: string;
  readonly path: string;
  /** A heading that the office wrote, at `path` + `.heading`; its prose is then at `path` + `.body`. */
  readonly heading?: string;
  readonly prose: Prose;
}

/** A paragraph or heading of the report with its data path. */
export interface ReportText {
  readonly section?: string;
  readonly path: string;
  readonly text: string;
}

/** The pieces of prose that the report has; those that are left out are not there. */
export function reportParts(report: Report, edition: Edition): readonly ReportPart[] {
  const preface = report.preface ? [{ path: 'preface', prose: report.preface }] : [];
  return [
    ...preface,
    ...Object.entries(edition.sections).flatMap(([id, section]) =>
      partsOf(section, id, report[id as keyof Report]).map((part) => ({ section: id, ...part })),
    ),
  ];
}

/** Every paragraph and heading of the report; `section` limits them to one section. */
export function reportTexts(report: Report, edition: Edition, section?: string): readonly ReportText[] {
  return reportParts(report, edition)
    .filter((part) => section === undefined || part.section === section)
    .flatMap(({ section: id, path, heading, prose }) => {
      const place = id === undefined ? {} : { section: id };
      const texts = [...proseTexts(prose, heading === undefined ? path : `${path}.body`)];
      const all = heading === undefined ? texts : [{ path: `${path}.heading`, text: heading }, ...texts];
      return all.map((text) => ({ ...place, ...text }));
    });
}

function partsOf(section: Section, id: string, data: unknown): readonly ReportPart[] {
  if (data === undefined) return [];
  switch (section.kind) {
    case 'table':
      return given([[`${id}.note`, (data as { readonly note?: Prose }).note]]);
    case 'aspects':
      return Array.isArray(data) ? [{ path: id, prose: data as Prose }] : aspectParts(section, id, data);
    case 'other':
      return given([[`${id}.text`, (data as { readonly text?: Prose }).text]]);
    case 'free':
      return headed(data as readonly ProseSection[], id);
  }
}

function aspectParts(section: AspectSection, id: string, data: unknown): readonly ReportPart[] {
  const { more = [], ...parts } = data as { readonly more?: readonly ProseSection[] } & Readonly<
    Record<string, Prose | undefined>
  >;
  const keys = ['introduction', ...Object.keys(section.aspects)];
  return [
    ...given(keys.map((key) => [`${id}.${key}`, parts[key]])),
    ...headed(more as readonly ProseSection[], `${id}.more`),
  ];
}

const given = (parts: readonly (readonly [string, Prose | undefined])[]): readonly ReportPart[] =>
  parts.flatMap(([path, prose]) => (prose === undefined ? [] : [{ path, prose }]));

const headed = (sections: readonly ProseSection[], path: string): readonly ReportPart[] =>
  sections.map(({ heading, body }, index) => ({ path: `${path}.${index}`, heading, prose: body }));
