import type { Prose } from '../../model/prose.js';
import { remembered } from '../../model/remembered.js';
import type { Report } from '../../model/report.js';
import { reportParts } from '../../model/report-prose.js';

/** A paragraph of a report's prose, and where it stands. */
export interface Paragraph {
  /** Data path, down to the paragraph: `overview.onRequest.0`. */
  readonly path: string;
  readonly text: string;
  /** Data path of the section it belongs to: `overview`, or `sections.3` where the office heads its own. */
  readonly section: string;
  /** The headings it stands under, from the section's or aspect's own to the nearest. */
  readonly headings: readonly string[];
}

/**
 * The paragraphs of a report's sections in reading order, notes below tables among them; the preface is not
 * one, since it says what every report says.
 */
export const paragraphsOf = remembered((report: Report): readonly Paragraph[] =>
  reportParts(report).flatMap(({ section, path, heading, headings, prose }) => {
    if (section === undefined) return [];
    const isOwn = heading !== undefined;
    // Sections that an office heads itself are compared one by one.
    const compared = isOwn && headings.length === 1 ? path : section;
    return [...inProse(prose, isOwn ? `${path}.body` : path, compared, headings)];
  }),
);

function* inProse(
  prose: Prose,
  path: string,
  section: string,
  headings: readonly string[],
): Generator<Paragraph> {
  for (const [index, item] of prose.entries()) {
    if (typeof item === 'string') yield { path: `${path}.${index}`, text: item, section, headings };
    else yield* inProse(item.body, `${path}.${index}.body`, section, [...headings, item.heading]);
  }
}
