import { tablesOf, type Edition } from '../edition.js';
import { figuresOf } from '../table-figures.js';
import { editionIds, editionOf, type EditionId } from './index.js';

/** The editions whose form has a field at the path, the newest first. */
export function editionsWithField(path: readonly string[]): readonly EditionId[] {
  return editionIds.filter((id) =>
    fieldsOf(editionOf(id)).some((field) => path.every((key, index) => field[index] === key)),
  );
}

/** The data paths of an edition's own fields: figures, aspects, and the keys of its sections. */
function fieldsOf(edition: Edition): readonly (readonly string[])[] {
  return [
    ...tablesOf(edition).flatMap(({ id, table }) => figuresOf(table).map(({ path }) => [id, ...path])),
    ...Object.entries(edition.sections).flatMap(([id, section]) =>
      section.kind === 'aspects'
        ? Object.keys(section.aspects).map((aspect) => [id, aspect])
        : section.kind === 'other' && section.fees
          ? [[id, 'fees']]
          : [[id]],
    ),
  ];
}
