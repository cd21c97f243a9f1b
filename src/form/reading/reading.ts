/** What the readers of the sheets share. */
import type { Bilingual } from '../../model/finding/bilingual.js';
import type { Place, FindingCode } from '../../model/finding/finding.js';
import type { CellPlaces } from './cell-places.js';
import type { ReadSheet } from '../workbook-file.js';

/** A sheet of the form, found by its title, wherever it was moved and however it was renamed. */
export interface FoundSheet {
  readonly sheet: ReadSheet;
  /** The row of its title. */
  readonly top: number;
}

/** What the readers of the sheets fill in. */
export interface Reading {
  readonly data: Record<string, unknown>;
  readonly places: CellPlaces;
  /** Notes what is wrong with the form itself; what is wrong with its values the check of the data says. */
  fault(code: FindingCode, place: Place | undefined, message: Bilingual, hint?: Bilingual): void;
}

/** The row with the label in its first column. */
export function rowOf(sheet: ReadSheet, label: string, from = 0): number | undefined {
  for (let row = from; row < sheet.rowCount; row += 1) {
    if (sheet.cell(row, 0).value === label) return row;
  }
  return undefined;
}

/** Sets the value at the data path; groups on the way are made where they are missing. */
export function put(data: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) data[key!] = value;
  else put((data[key!] ??= {}) as Record<string, unknown>, rest, value);
}
