import type { Edition } from '../edition.js';
import { edition2014 } from './2014.js';
import { edition2019 } from './2019.js';
import { edition2021 } from './2021.js';

/**
 * Every edition of the form that the library knows, as data: its name, the document that prescribes it, the years it
 * is for, its sections and their tables with the official labels. Use it to build an entry form or to name a cell;
 * the types of {@link Report}, the schema and the printed tables follow from it.
 */
export const editions = { '2014': edition2014, '2019': edition2019, '2021': edition2021 } as const;

/**
 * The name of an edition: the year that its form was introduced for.
 *
 * @useDeclaredType
 */
export type EditionId = keyof typeof editions;

/** All edition ids, the newest first. */
export const editionIds = Object.keys(editions).reverse() as EditionId[];

export function isEditionId(id: unknown): id is EditionId {
  return typeof id === 'string' && Object.hasOwn(editions, id);
}

/** The edition by its id, as data. */
export function editionOf(id: EditionId): Edition {
  return editions[id];
}

/** The edition that a report of the year uses: the one for the year it reports on, not of its publication. */
export function editionForYear(year: number): EditionId {
  return (
    editionIds.find((id) => {
      const { from, to } = editions[id].years as Edition['years'];
      return year >= from && (to === null || year <= to);
    }) ?? editionIds[0]!
  );
}
