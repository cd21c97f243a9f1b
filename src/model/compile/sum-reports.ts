/** The sum of reports, cell by cell, and where each sum comes from. */
import { withValueAt } from '../data-path.js';
import type { Edition } from '../edition.js';
import { cellText, cellsOf, type Cell } from './cells.js';
import { isNothing, statedFigure, sumFigures } from './figure-sums.js';
import type { Part } from './select-parts.js';

/** What one part gives to a cell. */
export interface CellPart {
  /** Its name. */
  readonly agency: string;
  /** Which of the reports that were given it is, counted from 0. */
  readonly index: number;
  /** The figure as that report has it, of a total the computed one: `12`, `+451`, `96171.60`, `21997万元`. */
  readonly value: string;
}

/**
 * Where a figure of a compiled report comes from. The values of the parts add up to its value, exactly; parts
 * that have nothing there are left out.
 */
export interface CellProvenance {
  /** Data path of the cell in the compiled report: `applications.received.naturalPerson`. */
  readonly path: string;
  /** The labels that lead to the cell. */
  readonly name: string;
  /** The sum, as the cell prints it. */
  readonly value: string;
  readonly parts: readonly CellPart[];
}

/** A cell with its sum; absent where no part has the table. */
export interface SummedCell {
  readonly cell: Cell;
  readonly provenance: CellProvenance;
}

/** The sum of the parts in every cell of the edition's form. */
export function sumReports(edition: Edition, parts: readonly Part[]): readonly SummedCell[] {
  return cellsOf(edition).flatMap((cell) => {
    const given = parts.flatMap(({ index, report }) => {
      const value = cellText(cell, report);
      return value === undefined ? [] : [{ agency: report.agency.name, index, value }];
    });
    if (given.length === 0 && isAttached(edition, cell)) return [];
    const counted = given.filter(({ value }) => !isNothing(cell.kind, value));
    const value = sumFigures(
      cell.kind,
      given.map((part) => part.value),
    );
    return [{ cell, provenance: { path: cell.path, name: cell.name, value, parts: counted } }];
  });
}

/** A table that follows the signature may be left out; all others are always there, as is the fee statement. */
function isAttached({ attachments = {} }: Edition, { path }: Cell): boolean {
  return Object.hasOwn(attachments, path.split('.')[0]!);
}

/** The sums as a report's data states them: nested by data path, the totals left to be computed. */
export function summedData(cells: readonly SummedCell[]): Readonly<Record<string, unknown>> {
  return cells
    .filter(({ cell }) => !cell.isTotal)
    .reduce<unknown>(
      (data, { cell, provenance }) => withValueAt(data, cell.path.split('.'), statedFigure(provenance.value)),
      {},
    ) as Readonly<Record<string, unknown>>;
}
