import type { ClauseTable } from '../../model/edition.js';
import type { Finding } from '../../model/finding/finding.js';
import type { ReadTable } from '../read-document.js';
import { knownHeads, type KnownColumn } from './known-columns.js';
import { matchRows } from './known-rows.js';
import { knownLabel } from './likeness.js';
import type { Recognition } from './recognition.js';
import { rowFigures, unknownColumns } from './row-figures.js';
import { isFigure, rowsOf, type TableRow } from './rows.js';

/** 二、主动公开政府信息情况: blocks, each with the head of its columns above its rows. */
export function recogniseClauses(tables: readonly ReadTable[], form: ClauseTable): Recognition {
  const known = form.clauses.flatMap((clause) =>
    Object.entries(clause.rows).map(([key, text]) => ({
      path: [key],
      text,
      label: knownLabel(text),
      clause,
    })),
  );
  const rows = rowsOf(
    tables,
    known.map(({ label }) => label),
  );
  const matched = matchRows(rows, known);
  const figures: Recognition['figures'][number][] = [];
  const findings: Finding[] = [...matched.findings];
  for (const clause of form.clauses) {
    const columns = Object.entries(clause.columns).map(([key, leaf]) => ({ path: [key], leaf, above: [] }));
    const own = known.flatMap((row, index) => (row.clause === clause ? [{ row, index }] : []));
    const first = own.map(({ index }) => matched.at[index]).find((at) => at !== undefined);
    if (first === undefined) continue;
    const heads = headsAbove(rows, first, columns);
    const isKnown = knownHeads(heads, columns);
    const unknown = own.flatMap(({ row }) =>
      unknownColumns(columns, isKnown, heads, (column) => [...row.path, ...column.path]),
    );
    findings.push(...unknown);
    for (const { row, index } of own) {
      const found = matched.rows[index];
      if (!found) continue;
      const read = rowFigures(found, row.path, columns, isKnown);
      figures.push(...read.figures);
      findings.push(...read.findings);
    }
  }
  const expected = form.clauses.reduce(
    (sum, { rows: ofClause, columns }) => sum + Object.keys(ofClause).length * Object.keys(columns).length,
    0,
  );
  return { figures, findings, share: figures.length / expected };
}

/** The heads in the nearest row above that has no figures. */
function headsAbove(
  rows: readonly TableRow[],
  first: number,
  columns: readonly KnownColumn[],
): readonly { readonly text: string; readonly above: readonly string[] }[] {
  const row = rows
    .slice(0, first)
    .findLast(({ cells }) => cells.length > columns.length && !cells.some(({ text }) => isFigure(text)));
  return (row?.cells ?? []).slice(-columns.length).map(({ text }) => ({ text, above: [] }));
}
