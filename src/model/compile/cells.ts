/** The cells of a report that a compiled one sums up. */
import { valueAt } from '../data-path.js';
import { tablesOf, type Edition } from '../edition.js';
import { editionOf } from '../editions/index.js';
import { feeStatement } from '../editions/shared.js';
import type { Figure, FigureKind } from '../values/figure.js';
import type { Report } from '../report.js';
import { figuresOf, partsOfSums, type FigurePath } from '../table-figures.js';
import { sumFigures, summandText } from './figure-sums.js';
import { remembered } from '../remembered.js';

/** A cell of a table, or an amount of the statement on 信息处理费. */
export interface Cell {
  readonly path: string;
  /** The labels that lead to it. */
  readonly name: string;
  readonly kind: FigureKind;
  /** Data paths of what it holds: itself, or, of a total, the cells that it sums up. */
  readonly summands: readonly string[];
  readonly isTotal: boolean;
}

/** Every cell of an edition's tables in the order of the form, then those of the fee statement. */
export const cellsOf = remembered((edition: Edition): readonly Cell[] => {
  const ofTables = tablesOf(edition).flatMap(({ id, table }) => {
    const sums = partsOfSums(table);
    const leaves = (path: FigurePath): readonly string[] =>
      sums.get(path.join('.'))?.flatMap(leaves) ?? [[id, ...path].join('.')];
    return figuresOf(table).map(({ path, name, kind }) => ({
      path: [id, ...path].join('.'),
      name,
      kind,
      summands: leaves(path),
      isTotal: sums.has(path.join('.')),
    }));
  });
  const ofFees = Object.entries(edition.sections).flatMap(([id, section]) =>
    section.kind === 'other' && section.fees
      ? Object.entries(feeStatement.figures).map(([key, { label, kind }]) => {
          const path = [id, 'fees', key].join('.');
          const name = `${feeStatement.label}·${label}`;
          return { path, name, kind, summands: [path], isTotal: false };
        })
      : [],
  );
  return [...ofTables, ...ofFees];
});

/** What a report gives, by data path. */
const figuresIn = remembered((report: Report): ReadonlyMap<string, string> => {
  const figures = new Map<string, string>();
  for (const { path, kind, isTotal } of cellsOf(editionOf(report.edition))) {
    const figure = isTotal ? undefined : (valueAt(report, path.split('.')) as Figure | undefined);
    if (figure !== undefined) figures.set(path, summandText(kind, figure));
  }
  return figures;
});

/**
 * The cell's figure as a text, undefined where the report has no such table or statement. A total is computed:
 * what was stated for it plays no part.
 */
export function cellText({ path, kind, summands, isTotal }: Cell, report: Report): string | undefined {
  const figures = figuresIn(report);
  if (!isTotal) return figures.get(path);
  const texts = summands.flatMap((summand) => figures.get(summand) ?? []);
  return texts.length === 0 ? undefined : sumFigures(kind, texts);
}
