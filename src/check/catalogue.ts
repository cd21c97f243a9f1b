/** Every code that a finding about a report can have: the rules of the trade, and what reading it asks for. */
import { say, type Bilingual } from '../model/finding/bilingual.js';
import type { EditionId } from '../model/editions/index.js';
import type { Severity } from '../model/finding/finding.js';
import type { AgencyKind } from '../model/report.js';
import { rules } from './rules.js';
import { readingCodes } from '../model/schema/reading-codes.js';

/** A code with what is known of it before any report is looked at. */
export interface CatalogueEntry {
  readonly code: string;
  /** The severities that its findings have by default, the gravest first. */
  readonly severities: readonly Severity[];
  /** What it asks for; a code of several rules asks for several things. */
  readonly titles: readonly Bilingual[];
  readonly basis?: string;
  /** Editions of the form that it is about; all where left out. */
  readonly editions?: readonly EditionId[];
  /** Kinds of agency that it is about; all where left out. */
  readonly agencies?: readonly AgencyKind[];
  /** Whether `--rules` and the option `rules` of `checkReport` may set its severity. */
  readonly settable: boolean;
}

/** From the gravest down. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Found by a renderer, which has fonts, in place of `checkReport`. */
const printing: CatalogueEntry = {
  code: 'font.missing-glyph',
  severities: ['warning'],
  titles: [say('报告里的每个字都有字体能印出', 'There is a font for every character of the report')],
  settable: false,
};

/** The rules in the order that they are applied in, one entry a code, then what printing and reading ask for. */
export const catalogue: readonly CatalogueEntry[] = [...ruleEntries(), printing, ...readingEntries()];

function ruleEntries(): readonly CatalogueEntry[] {
  return [...new Set(rules.map(({ code }) => code))].map((code) => {
    const same = rules.filter((rule) => rule.code === code);
    const editions = union(same.map((rule) => rule.editions));
    const agencies = union(same.map((rule) => rule.agencies));
    return {
      code,
      severities: severities.filter((severity) => same.some((rule) => rule.severity === severity)),
      titles: same.map(({ title }) => title),
      basis: [...new Set(same.map(({ basis }) => basis))].join('；'),
      ...(editions ? { editions } : {}),
      ...(agencies ? { agencies } : {}),
      settable: true,
    };
  });
}

/** All that the lists name; nothing, which means all there are, where one of them is left out. */
function union<Name>(lists: readonly (readonly Name[] | undefined)[]): readonly Name[] | undefined {
  return lists.every((list) => list !== undefined) ? [...new Set(lists.flat() as Name[])] : undefined;
}

/** A code that a rule has as well, such as `edition.mismatch` may, is that rule's. */
function readingEntries(): readonly CatalogueEntry[] {
  return Object.entries(readingCodes)
    .filter(([code]) => rules.every((rule) => rule.code !== code))
    .map(([code, title]) => ({ code, severities: ['error'], titles: [title], settable: false }));
}
