/** Remembers which cell each value of the data stood in. */
import type { DataPath } from '../../model/data-path.js';
import type { Place } from '../../model/finding/finding.js';
import { cellName } from '../cell-name.js';
import type { ReadSheet } from '../workbook-file.js';

export class CellPlaces {
  readonly #places = new Map<string, Place>();

  constructor(readonly file: string) {}

  /** The place of a cell; rows and columns count from 0. */
  of({ name }: ReadSheet, row: number, column: number): Place {
    const cell = `${name}!${cellName({ row, column })}`;
    return { file: this.file, line: row + 1, column: column + 1, cell };
  }

  set(path: DataPath, place: Place): void {
    this.#places.set(path.join('.'), place);
  }

  /** Where the value stands; of a group the first that it has, and of what is not there the group's place. */
  locate(path: DataPath): Place {
    for (let length = path.length; length > 0; length -= 1) {
      const wanted = path.slice(0, length).join('.');
      const own = this.#places.get(wanted) ?? this.#firstBelow(wanted);
      if (own) return own;
    }
    return { file: this.file, line: 1, column: 1 };
  }

  #firstBelow(path: string): Place | undefined {
    for (const [key, place] of this.#places) if (key.startsWith(`${path}.`)) return place;
    return undefined;
  }
}
