/** The headings of a report as they are numbered, whatever shape the sections of its edition have. */
import type { AspectSection } from './edition.js';
import type { NumberedLevel } from './numbering.js';
import type { Prose } from './prose.js';
import type { Report } from './report.js';
import { isUndivided, reportSections, type AspectTexts } from './report-sections.js';

/** A heading with those below it. One that the form prescribes is numbered by its place. */
export interface Heading {
  readonly path: string;
  readonly text: string;
  readonly prescribed?: true;
  readonly below: readonly Heading[];
}

/** Headings that are numbered together. */
export interface HeadingRun {
  readonly level: NumberedLevel;
  readonly run: readonly Heading[];
}

/** Every run of headings that are numbered together, with the level of their numbers. */
export function* headingRuns(report: Report): Generator<HeadingRun> {
  for (const { kind, id, section, data } of reportSections(report)) {
    if (data === undefined) continue;
    switch (kind) {
      case 'free':
        yield* runsBelow(below(data, id), 1);
        break;
      case 'aspects':
        yield* runsBelow(isUndivided(data) ? below(data, id) : aspectRun(section, id, data), 2);
        break;
      case 'other':
        yield* runsBelow(below(data.text, `${id}.text`), 2);
        break;
      case 'table':
        yield* runsBelow(below(data.note, `${id}.note`), 2);
    }
  }
}

function* runsBelow(run: readonly Heading[], level: NumberedLevel): Generator<HeadingRun> {
  if (run.length > 0) yield { level, run };
  for (const heading of run) yield* runsBelow(heading.below, Math.min(level + 1, 5) as NumberedLevel);
}

const below = (prose: Prose = [], path: string): readonly Heading[] =>
  prose.flatMap((item, index) =>
    typeof item === 'string'
      ? []
      : [
          {
            path: `${path}.${index}.heading`,
            text: item.heading,
            below: below(item.body, `${path}.${index}.body`),
          },
        ],
  );

function aspectRun({ aspects }: AspectSection, id: string, texts: AspectTexts): readonly Heading[] {
  const prescribed = Object.entries(aspects).flatMap(([key, label]): readonly Heading[] => {
    const prose = texts[key];
    const path = `${id}.${key}`;
    return prose?.length ? [{ path, text: label, prescribed: true, below: below(prose, path) }] : [];
  });
  return [
    ...below(texts.introduction, `${id}.introduction`),
    ...prescribed,
    ...below(texts.more, `${id}.more`),
  ];
}
