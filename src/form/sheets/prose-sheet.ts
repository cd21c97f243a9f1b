/** The sheet of the texts: a block for each, with a paragraph or heading in every row. */
import type { DataValidation } from 'hucre/xlsx';
import type { Prose } from '../../model/prose.js';
import { valueAt } from '../../model/data-path.js';
import { gridOffset, sheetName, type FormLayout } from '../form-layout.js';
import type { ProseBlock } from '../prose-blocks.js';
import { rowHeights } from './row-heights.js';
import type { FormSheet } from '../workbook-file.js';
import { offeredLabels, proseRows, rowLabel, type ProseRow } from '../prose-rows.js';
import { mergedCells, protection, sheetHead, type SheetCells, type FormContent } from './sheet-parts.js';
import * as styles from './styles.js';
import { choice } from './validations.js';

const advice =
  '一个单元格写一段，行不够就在中间插入行。左边一列：正文可以不选；小标题选“标题1”，它下面再分选“标题2”，序号自动编；分完又回到上一级写正文，选“正文1”（标题1下）或“正文0”（栏目下）。';
/** Rows that stay empty below what a filled form has. */
const spareRows = 2;
const textWidth = 92;
const indent = 2;
/** The texts are set larger than the labels that columns are measured in. */
const letterWidth = 10 / 11;
const [leastHeight, largestHeight] = [19, 409];

export function proseSheet({ prose: { title, blocks } }: FormLayout, content: FormContent): FormSheet {
  const cells: SheetCells = new Map();
  const merges = [...sheetHead(cells, { title, advice, columns: 2 })];
  const rules: DataValidation[] = [];
  const texts = new Map<number, string>();
  let row = gridOffset;
  for (const block of blocks) {
    const label = { value: block.label, style: styles.group };
    merges.push(...mergedCells(cells, { row, column: 0, rowSpan: 1, colSpan: 2 }, label));
    const rows = proseRows(proseAt(block, content));
    const first = row + 1;
    const count = Math.max(block.emptyRows, rows.length + spareRows);
    for (let index = 0; index < count; index += 1) {
      putRow(cells, first + index, rows[index]);
      texts.set(first + index, rows[index]?.text ?? '');
    }
    row = first + count;
    rules.push(choice(`A${first + 1}:A${row}`, offeredLabels));
  }
  return {
    name: sheetName(title),
    columns: [{ width: 9 }, { width: textWidth }],
    cells,
    merges,
    rowDefs: heightsOf(row, texts),
    growingRows: true,
    dataValidations: rules,
    freezePane: { rows: gridOffset },
    protection: { ...protection, insertRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    view: { showGridLines: false },
  };
}

function heightsOf(
  rowCount: number,
  texts: ReadonlyMap<number, string>,
): Map<number, { readonly height: number }> {
  const measured = [...texts].map(([row, text]) => ({
    row,
    rowSpan: 1,
    text,
    width: (textWidth - indent) * letterWidth,
  }));
  const heights = rowHeights(rowCount, leastHeight, measured);
  return new Map(
    [30, 32, ...heights.slice(2)].map((height, row) => [row, { height: Math.min(height, largestHeight) }]),
  );
}

function putRow(cells: SheetCells, row: number, written: ProseRow | undefined): void {
  const at = { row, rowSpan: 1, colSpan: 1 };
  // What is plain from its place is not said in every row.
  const kind =
    written && (written.kind === 'heading' || written.below !== undefined) ? rowLabel(written) : null;
  mergedCells(cells, { ...at, column: 0 }, { value: kind, style: styles.rowKind });
  mergedCells(cells, { ...at, column: 1 }, { value: written?.text ?? null, style: styles.paragraph });
}

/** The prose of a block; a section that is not divided stands in its lead as a whole. */
function proseAt({ path, role }: ProseBlock, content: FormContent): Prose {
  const value = valueAt(content, path);
  const prose = role === 'lead' && !Array.isArray(value) ? valueAt(value, ['introduction']) : value;
  return Array.isArray(prose) ? (prose as Prose) : [];
}
