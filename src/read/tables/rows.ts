/** The rows of a table as a reader sees them: where each is, and the cells that begin in it. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { mostRows } from '../limits.js';
import type { ReadCell, ReadTable } from '../read-document.js';
import { likeness, leastLikeness, longestLabel, normalLabel, type KnownLabel } from './likeness.js';

export interface TableRow {
  /** As messages name it: 第 2 个表格第 7 行. */
  readonly where: Bilingual;
  readonly cells: readonly ReadCell[];
}

/**
 * The rows of tables that follow each other, as those of one: a page's end may have parted them. It may have parted a
 * row as well: what begins a page under no label of the form belongs to the row before.
 */
export function rowsOf(tables: readonly ReadTable[], known: readonly KnownLabel[] = []): readonly TableRow[] {
  const all: TableRow[] = [];
  tables.forEach(({ where, rowCount, cells }, index) => {
    const rows: ReadCell[][] = Array.from({ length: Math.min(rowCount, mostRows) }, () => []);
    for (const cell of cells) rows[cell.row]?.push(cell);
    rows.forEach((row, at) => {
      const before = index > 0 && at === 0 ? all.at(-1) : undefined;
      const whole =
        before && !row.some(({ text }) => isKnown(text, known)) ? wholeRow(before, row) : undefined;
      if (whole) all[all.length - 1] = whole;
      else all.push({ where: say(`${where.zh}第 ${at + 1} 行`, `${where.en}, row ${at + 1}`), cells: row });
    });
  });
  return all.slice(0, mostRows);
}

const isKnown = (text: string, known: readonly KnownLabel[]): boolean =>
  text.length <= longestLabel && known.some((one) => likeness(normalLabel(text), one) >= leastLikeness);

/** Two pieces of a row put together, from the right; undefined where both have a figure in the same cell. */
function wholeRow(before: TableRow, rest: readonly ReadCell[]): TableRow | undefined {
  const cells = [...before.cells];
  for (let at = 1; at <= rest.length; at += 1) {
    const [upper, lower] = [cells.at(-at), rest.at(-at)!];
    if (lower.text === '') continue;
    if (!upper || (upper.text !== '' && isFigure(upper.text))) return undefined;
    cells[cells.length - at] = { ...upper, text: upper.text + lower.text };
  }
  return { ...before, cells };
}

const figure = /^[+\-−–—]{0,2}(?:\d[\d,.]*|[增减]\d+)(?:[件条项次个人篇]|人次|[万亿]?元)?(?:\(.*\))?$/s;
const blank = /^[\s\-−–—/\\_·.]*$/;

/** Whether the text is a number, or what stands for one that was not entered. */
export function isFigure(text: string): boolean {
  const flat = text.normalize('NFKC').replace(/\s/g, '');
  return blank.test(flat) || figure.test(flat);
}

export const isBlank = (text: string): boolean => blank.test(text.normalize('NFKC'));

/** A row taken apart: its label, normalised, and the cells that follow it. */
export interface LabelledRow extends TableRow {
  readonly label: string;
  /** The label as it was found. */
  readonly labelText: string;
  readonly figures: readonly ReadCell[];
}

/**
 * The row as a label and figures. The label is the last text that is like one of the form's: groups stand before
 * it, and of what follows most has to be figures. Undefined where the row has no figures.
 */
export function labelledRow(row: TableRow, known: readonly KnownLabel[]): LabelledRow | undefined {
  const texts = row.cells.flatMap(({ text }, index) =>
    text.length <= longestLabel && !isFigure(text) ? [{ index, text, label: normalLabel(text) }] : [],
  );
  const likest = texts.findLast(({ label }) => known.some((one) => likeness(label, one) >= leastLikeness));
  const chosen = likest ?? texts.at(-1);
  if (!chosen) return undefined;
  const figures = row.cells.slice(chosen.index + 1);
  if (figures.filter(({ text }) => isFigure(text)).length * 2 < figures.length || figures.length === 0)
    return undefined;
  return { ...row, label: chosen.label, labelText: chosen.text.replaceAll('\n', ''), figures };
}
