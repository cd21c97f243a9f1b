/** Matches the heads above figures with the columns of a form. */
import { labelOf, type Leaf } from '../../model/edition.js';
import type { FigurePath } from '../../model/table-figures.js';
import type { ReadCell } from '../read-document.js';
import { align } from './align.js';
import { knownLabel, likeness, normalLabel } from './likeness.js';

export interface KnownColumn {
  readonly path: FigurePath;
  readonly leaf: Leaf;
  /** The labels of the heads that it stands below. */
  readonly above: readonly string[];
}

/** A head above a column of figures, with the heads above it. */
export interface ReadHead {
  readonly text: string;
  readonly above: readonly string[];
}

/** How much the head itself counts against those above it, where both have any. */
const ownWeight = 0.7;

/**
 * For each column of the form whether the head at its place says so. Figures are taken by their order, so a head
 * has to stand exactly where the form has it; none is known where there are more or fewer heads than columns.
 */
export function knownHeads(heads: readonly ReadHead[], columns: readonly KnownColumn[]): readonly boolean[] {
  if (heads.length !== columns.length) return columns.map(() => false);
  const labels = columns.map(({ leaf }) => knownLabel(labelOf(leaf)));
  const above = columns.map((column) => knownLabel(column.above.join('')));
  const found = heads.map((head) => ({
    own: normalLabel(head.text),
    above: head.above.map(normalLabel).join(''),
  }));
  const { found: at } = align(heads.length, columns.length, (one, other) => {
    const own = likeness(found[one]!.own, labels[other]!);
    if (found[one]!.above === '' || above[other]!.forms.length === 0) return own;
    return own * ownWeight + likeness(found[one]!.above, above[other]!) * (1 - ownWeight);
  });
  return at.map((one, index) => one === index);
}

/** The lowest cells of a head, from left to right, each with those above it. */
export function leafHeads(cells: readonly ReadCell[]): readonly ReadHead[] {
  const overlaps = (one: ReadCell, other: ReadCell): boolean =>
    one.column < other.column + other.colSpan && other.column < one.column + one.colSpan;
  return cells
    .filter((cell) => !cells.some((other) => other.row > cell.row && overlaps(cell, other)))
    .sort((one, other) => one.column - other.column)
    .map((cell) => ({
      text: cell.text,
      above: cells.filter((other) => other.row < cell.row && overlaps(cell, other)).map(({ text }) => text),
    }));
}
