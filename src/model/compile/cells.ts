/** The cells of a report that a compiled one sums up. */
import { tablesOf, type Edition } from '../edition.js';
import { feeStatement } from '../editions/shared.js';
import type { Figure, FigureKind } from '../figure.js';
import type { Report } from '../report.js';
import { figuresOf, sumsOf, type FigurePath } from '../table-figures.js';
import { sumFigures, summandText } from './figure-sums.js';

/** A cell of a table, or an amount of the statement on 信息处理费. */
export interface Cell {
  readonly path: string;
  /** The labels that lead to it. */
  readonly name: string;
  readonly kind: FigureKind;
  /** Data paths of what it holds: itself, or, of a total, the cells that it sums up. */
  readonly summands: readonly FigurePath[];
  readonly isTotal: boolean;
}

const known = new WeakMap<Edition, readonly Cell[]>();

/** Every cell of an edition's tables in the order of the form, then those of the fee statement. */
export function cellsOf(edition: Edition): readonly Cell[] {
  const cells = known.get(edition) ?? findCells(edition);
  known.set(edition, cells);
  return cells;
}

function findCells(edition: Edition): readonly Cell[] {
  const ofTables = tablesOf(edition).flatMap(({ id, table }) => {
    const sums = new Map<string, readonly FigurePath[]>();
    for (const { target, parts } of sumsOf(table)) {
      if (!sums.has(target.join('.'))) sums.set(target.join('.'), parts);
    }
    const leaves = (path: FigurePath): readonly FigurePath[] =>
      sums.get(path.join('.'))?.flatMap(leaves) ?? [[id, ...path]];
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
          const path = [id, 'fees', key];
          const name = `${feeStatement.label}·${label}`;
          return { path: path.join('.'), name, kind, summands: [path], isTotal: false };
        })
      : [],
  );
  return [...ofTables, ...ofFees];
}

/** What a report gives at a data path; undefined where it has no such table or statement. */
export function figureAt(report: Report, path: FigurePath): Figure | undefined {
  return path.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], report) as
    Figure | undefined;
}

/** The cell's figure as a text; a total is computed, and what was stated for it plays no part. */
export function cellText({ kind, summands }: Cell, report: Report): string | undefined {
  const texts = summands.flatMap((path) => {
    const figure = figureAt(report, path);
    return figure === undefined ? [] : [summandText(kind, figure)];
  });
  if (texts.length === 0) return undefined;
  return summands.length === 1 ? texts[0] : sumFigures(kind, texts);
}
