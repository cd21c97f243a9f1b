/** The prose of a report in the order of the form, whatever shape the sections of its edition have. */
import type { AspectSection } from './edition.js';
import { proseTexts, type Prose, type ProseSection } from './prose.js';
import { remembered } from './remembered.js';
import type { Report } from './report.js';
import { isUndivided, reportSections, type AspectTexts, type ReportSection } from './report-sections.js';

/** A piece of prose under one heading of the form or of the office. */
export interface ReportPart {
  /** Data key of its section; undefined for the preface. */
  readonly section?: string;
  readonly path: string;
  /** A heading that the office wrote, at `path` + `.heading`; its prose is then at `path` + `.body`. */
  readonly heading?: string;
  /** All headings that it stands under, from the section's own; free sections have but the office's. */
  readonly headings: readonly string[];
  readonly prose: Prose;
}

/** A paragraph or heading of the report with its data path. */
export interface ReportText {
  readonly section?: string;
  readonly path: string;
  readonly text: string;
}

/** The pieces of prose that the report has; those that are left out are not there. */
export const reportParts = remembered((report: Report): readonly ReportPart[] => [
  ...(report.preface ? [{ path: 'preface', headings: [], prose: report.preface }] : []),
  ...reportSections(report).flatMap((section) =>
    partsOf(section).map((part) => ({ section: section.id, ...part })),
  ),
]);

/** Every paragraph and heading of the report; `section` limits them to one section. */
export function reportTexts(report: Report, section?: string): readonly ReportText[] {
  return reportParts(report)
    .filter((part) => section === undefined || part.section === section)
    .flatMap(({ section: id, path, heading, prose }) => {
      const place = id === undefined ? {} : { section: id };
      const texts = [...proseTexts(prose, heading === undefined ? path : `${path}.body`)];
      const all = heading === undefined ? texts : [{ path: `${path}.heading`, text: heading }, ...texts];
      return all.map((text) => ({ ...place, ...text }));
    });
}

function partsOf({ kind, id, section, data }: ReportSection): readonly ReportPart[] {
  if (data === undefined) return [];
  switch (kind) {
    case 'table':
      return given(`${id}.note`, data.note, [section.heading]);
    case 'aspects':
      return isUndivided(data)
        ? [{ path: id, headings: [section.heading], prose: data }]
        : aspectParts(id, section, data);
    case 'other':
      return given(`${id}.text`, data.text, [section.heading]);
    case 'free':
      return headed(id, data, []);
  }
}

function aspectParts(
  id: string,
  { heading, aspects }: AspectSection,
  texts: AspectTexts,
): readonly ReportPart[] {
  return [
    ...given(`${id}.introduction`, texts.introduction, [heading]),
    ...Object.entries(aspects).flatMap(([key, label]) => given(`${id}.${key}`, texts[key], [heading, label])),
    ...headed(`${id}.more`, texts.more ?? [], [heading]),
  ];
}

const given = (path: string, prose: Prose | undefined, headings: readonly string[]): readonly ReportPart[] =>
  prose === undefined ? [] : [{ path, headings, prose }];

const headed = (
  path: string,
  sections: readonly ProseSection[],
  above: readonly string[],
): readonly ReportPart[] =>
  sections.map(({ heading, body }, index) => ({
    path: `${path}.${index}`,
    heading,
    headings: [...above, heading],
    prose: body,
  }));
