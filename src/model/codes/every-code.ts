/** Every code that the library and the command line can give, in findings and in errors. */
import type { Bilingual } from '../bilingual.js';
import type { Severity } from '../finding.js';
import { catalogue, type CatalogueEntry } from '../rules/catalogue.js';
import type { CodeDescriptions } from './code-description.js';
import { makingCodes } from './making-codes.js';
import { readCodes } from './read-codes.js';
import { stepCodes } from './step-codes.js';
import { templateCodes } from './template-codes.js';

/** A code as the pages of docs/rules tell of it, in Chinese. */
export interface CodeEntry extends Omit<CatalogueEntry, 'titles'> {
  readonly titles: readonly Pick<Bilingual, 'zh'>[];
}

/** The codes of findings: those about a report first, in the order of the catalogue. */
export const findingCodes: readonly CodeEntry[] = [
  ...catalogue,
  ...[readCodes, templateCodes, makingCodes].flatMap(entriesOf),
];

/** The codes that only errors have: a finding of the same code is described by its own entry. */
export const errorCodes: readonly CodeEntry[] = Object.entries(stepCodes)
  .filter(([code]) => findingCodes.every((entry) => entry.code !== code))
  .map(([code, title]) => entryOf(code, ['error'], title));

function entriesOf(descriptions: CodeDescriptions): readonly CodeEntry[] {
  return Object.entries(descriptions).map(([code, { severities, title }]) =>
    entryOf(code, severities, title),
  );
}

function entryOf(code: string, severities: readonly Severity[], title: string): CodeEntry {
  return { code, severities, titles: [{ zh: title }], settable: false };
}
