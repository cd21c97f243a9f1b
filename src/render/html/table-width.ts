/** How wide a table must be to stay readable, in the em of its own text. */
import type { Grid } from '../document/grid.js';

/** The narrowest column of figures holds two hanzi, or four digits, and its padding. */
const narrowestColumn = 3.3;

/** On a telephone labels take more lines rather than half of the table's width. */
const widestLabels = 14;

/** What a telephone of 390 px shows of a table at once. */
const telephoneWidth = 24;

/** The least widths of the columns: the proportions of the form, but for labels that would fill a telephone. */
export function leastColumnWidths({ columnWidths, cells }: Grid): readonly number[] {
  const labels = Math.min(...cells.flatMap(({ role, column }) => (role === 'figure' ? [column] : [])));
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const scale = narrowestColumn / Math.min(...columnWidths.slice(labels));
  const labelScale = Math.min(scale, widestLabels / sum(columnWidths.slice(0, labels)));
  return columnWidths.map((width, column) => width * (column < labels ? labelScale : scale));
}

/** Whether a telephone shows only part of the table at once, so that the table must scroll by itself. */
export function isScrolled(grid: Grid): boolean {
  return leastColumnWidths(grid).reduce((total, width) => total + width, 0) > telephoneWidth;
}
