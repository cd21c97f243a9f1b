/** What both ways of moving a report share: data that is built up, and what could not go with it. */
import { tablesOf, type Edition } from '../edition.js';
import { say, type Bilingual } from '../finding/bilingual.js';
import { told, type Finding, type FindingCode } from '../finding/finding.js';
import { reportParts } from '../report-prose.js';
import type { Report } from '../report.js';
import type { FigurePath } from '../table-figures.js';
import { figureText, type Figure } from '../values/figure.js';

/** A report's data on the way to the other form. */
export type Data = { readonly [key: string]: unknown };

export interface Converted {
  readonly data: Data;
  readonly findings: readonly Finding[];
}

/** The sections that every report of the form has to have, with nothing in them. */
export function withEmptySections(head: Data, { sections }: Edition): Data {
  return Object.entries(sections).reduce<Data>((data, [id, section]) => {
    if (section.kind === 'table') return { ...data, [id]: {} };
    return section.kind === 'free' || (section.kind === 'aspects' && section.required)
      ? { ...data, [id]: [] }
      : data;
  }, head);
}

/** The table of an edition under the data key. */
export const tableAt = (edition: Edition, id: string) =>
  tablesOf(edition).find((one) => one.id === id)?.table;

export const info = (code: FindingCode, path: string, message: Bilingual, actual?: string): Finding => ({
  code,
  severity: 'info',
  path,
  ...told({ message, ...(actual === undefined ? {} : { actual }) }),
});

/** A figure whose cell the other form does not have. */
export function leftBehind(path: FigurePath, name: string, figure: Figure, target: Edition): Finding {
  const text = figureText(figure);
  return info(
    'convert.no-counterpart',
    path.join('.'),
    say(
      `${name} ${text}：${target.name}没有这一格，未移`,
      `“${name}” ${text}: the ${target.id} edition has no such cell; it was not moved`,
    ),
    text,
  );
}

/** A zero loses nothing when its cell goes. */
export const isNothing = (figure: Figure): boolean => /^[+\-−]?0*(\.0+)?$/.test(figureText(figure));

/** The prose of a section, or of the preface, that is not carried over, each piece with the reason. */
export function proseLeft(report: Report, id: string, reason: Bilingual): readonly Finding[] {
  return reportParts(report)
    .filter((part) => (part.section ?? 'preface') === id)
    .map(({ path }) => info('convert.prose-left', path, reason));
}
