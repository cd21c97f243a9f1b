/** What of a report its pages show, in a shape in which what was written and what was read can be compared. */
import type { Section } from '../../src/model/edition.js';
import { editionOf } from '../../src/model/editions/index.js';
import { figureText } from '../../src/model/values/figure.js';
import type { Prose, ProseSection } from '../../src/model/prose.js';
import { titleOf, type Report } from '../../src/model/report.js';
import { reportTables } from '../../src/model/report-tables.js';
import { figuresOf, headingsOf } from '../../src/model/table-figures.js';

type Data = Readonly<Record<string, unknown>>;

/** Every figure as it is printed, by its data path; blanks in remarks are no part of it. */
export function shownFigures(report: Report): ReadonlyMap<string, string> {
  return new Map(
    reportTables(report).flatMap(({ id, table, figures }) => {
      const given = headingsOf(table).filter(({ path }) => figures.stated(path) !== undefined);
      return [...figuresOf(table), ...given].map(({ path }): [string, string] => [
        [id, ...path].join('.'),
        figureText(figures.figure(path)).replace(/\s/g, ''),
      ]);
    }),
  );
}

/** The title, the preface if it is the office's own, the sections and the foot, as the built-in templates print them. */
export function shownText(report: Report): unknown {
  const edition = editionOf(report.edition);
  const data = report as unknown as Data;
  const { signature, preface } = report;
  return {
    edition: report.edition,
    year: report.year,
    agency: report.agency.name,
    title: titleOf(report).replaceAll('\n', ''),
    sections: Object.entries(edition.sections).map(([id, section]) => [id, shownProse(section, data[id])]),
    signOff: Object.keys(edition.attachments ?? {}).map((id) =>
      Object.entries((data[id] as { readonly signOff?: Data } | undefined)?.signOff ?? {}).filter(
        ([, value]) => value !== '',
      ),
    ),
    ...(preface === undefined ? {} : { preface }),
    ...(signature === undefined ? {} : { signature }),
  };
}

/** The prose of a section with its aspects under their headings. */
function shownProse(section: Section, data: unknown): unknown {
  if (data === undefined) return section.kind === 'other' ? shownProse(section, {}) : [];
  switch (section.kind) {
    case 'table':
      return (data as { readonly note?: Prose }).note ?? [];
    case 'aspects': {
      if (Array.isArray(data)) return data;
      const {
        introduction = [],
        more = [],
        ...aspects
      } = data as {
        readonly introduction?: Prose;
        readonly more?: readonly ProseSection[];
      } & Readonly<Record<string, Prose | undefined>>;
      const headed = Object.entries(section.aspects).flatMap(([key, heading]) =>
        aspects[key] === undefined ? [] : [{ heading, body: aspects[key] }],
      );
      return [...introduction, ...headed, ...more];
    }
    case 'other': {
      const { fees, text = [] } = data as { readonly fees?: Data; readonly text?: Prose };
      if (fees)
        return [Object.entries(fees).map(([key, figure]) => [key, figureText(figure as never)]), ...text];
      return text.length > 0 ? text : ['无其他需要报告的事项。'];
    }
    case 'free':
      return data;
  }
}
