import type { Section } from '../../model/edition.js';
import type { Prose, ProseSection } from '../../model/prose.js';
import type { CheckedReport } from '../rule.js';

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
export function paragraphsOfReport({ report, edition }: CheckedReport): readonly Paragraph[] {
  return Object.entries(edition.sections).flatMap(([id, section]) => {
    const data = (report as unknown as Readonly<Record<string, unknown>>)[id];
    return data === undefined ? [] : [...inSection(id, section, data)];
  });
}

function* inSection(id: string, section: Section, data: unknown): Generator<Paragraph> {
  switch (section.kind) {
    case 'table':
      yield* inProse((data as { note?: Prose }).note, `${id}.note`, id, [section.heading]);
      return;
    case 'other':
      yield* inProse((data as { text?: Prose }).text, `${id}.text`, id, [section.heading]);
      return;
    case 'free':
      for (const [index, { heading, body }] of (data as readonly ProseSection[]).entries()) {
        yield* inProse(body, `${id}.${index}.body`, `${id}.${index}`, [heading]);
      }
      return;
    case 'aspects':
      if (Array.isArray(data)) {
        yield* inProse(data as Prose, id, id, [section.heading]);
        return;
      }
      for (const [key, prose] of Object.entries(data as Readonly<Record<string, Prose>>)) {
        const headings = [
          section.heading,
          ...(section.aspects[key] === undefined ? [] : [section.aspects[key]]),
        ];
        yield* inProse(prose, `${id}.${key}`, id, headings);
      }
  }
}

function* inProse(
  prose: Prose | undefined,
  path: string,
  section: string,
  headings: readonly string[],
): Generator<Paragraph> {
  for (const [index, item] of (prose ?? []).entries()) {
    if (typeof item === 'string') yield { path: `${path}.${index}`, text: item, section, headings };
    else yield* inProse(item.body, `${path}.${index}.body`, section, [...headings, item.heading]);
  }
}
