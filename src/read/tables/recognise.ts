/** Finds the figures of a form's table in a table as it stands in a file, by labels and by order. */
import type { Table } from '../../model/edition.js';
import type { ReadTable } from '../read-document.js';
import { recogniseClauses } from './recognise-clauses.js';
import { recogniseIndicators } from './recognise-indicators.js';
import { recogniseLine } from './recognise-line.js';
import { recogniseMatrix } from './recognise-matrix.js';
import type { Recognition } from './recognition.js';

/**
 * What the tables, which follow each other, have of the form's one. Rows are known by their labels, the figures of
 * a row by their order, which holds where the grid does not: in every row there must be as many as the form has,
 * and every column must be headed as it is in the form.
 */
export function recognise(tables: readonly ReadTable[], form: Table): Recognition {
  switch (form.kind) {
    case 'clauses':
      return recogniseClauses(tables, form);
    case 'matrix':
      return recogniseMatrix(tables, form);
    case 'line':
      return recogniseLine(tables, form);
    case 'indicators':
      return recogniseIndicators(tables, form);
  }
}
