/** The editions that a rule is about, by what their form has. */
import { tablesOf, type Edition, type Section, type Table } from '../../model/edition.js';
import { editionIds, editionOf, type EditionId } from '../../model/editions/index.js';

export const editionsWith = (has: (edition: Edition) => boolean): readonly EditionId[] =>
  editionIds.filter((id) => has(editionOf(id)));

export const hasTable =
  (is: (table: Table) => boolean) =>
  (edition: Edition): boolean =>
    tablesOf(edition).some(({ table }) => is(table));

export const hasSection =
  (is: (section: Section) => boolean) =>
  (edition: Edition): boolean =>
    Object.values(edition.sections).some(is);
