/** The sheet of agency, contact, year, period and signature. */
import type { Cell, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import { wholeYear } from '../../model/values/date.js';
import { largestCount, type Figure } from '../../model/values/figure.js';
import { cellName } from '../cell-name.js';
import { figureContent } from '../cell-values.js';
import type { FieldKind, FieldRow } from '../field-rows.js';
import { gridOffset, sheetName, type FormLayout } from '../form-layout.js';
import { mergedCells, protection, sheetHead, type SheetCells, type FormContent } from './sheet-parts.js';
import * as styles from './styles.js';
import * as validations from './validations.js';
import { valueAt } from '../../model/data-path.js';

const advice =
  '白色单元格填写。先填这一张，再填各表和文字；存盘后用 nianbao check 核对、nianbao render 生成。';
const [labelWidth, valueWidth, hintWidth] = [24, 46, 46];

export function fieldSheet({ fields: { title, rows } }: FormLayout, content: FormContent): WriteSheet {
  const cells: SheetCells = new Map();
  const merges = [...sheetHead(cells, { title, advice, columns: 3 })];
  const rules: DataValidation[] = [];
  rows.forEach((field, index) => {
    const row = gridOffset + index;
    const at = { row, rowSpan: 1, colSpan: 1 };
    if (field.kind === 'group') {
      const group = { value: field.label, style: styles.group };
      merges.push(...mergedCells(cells, { ...at, column: 0, colSpan: 3 }, group));
      return;
    }
    mergedCells(cells, { ...at, column: 0 }, { value: field.label, style: styles.fieldLabel });
    mergedCells(cells, { ...at, column: 1 }, fieldCell(field, content));
    mergedCells(cells, { ...at, column: 2 }, { value: field.hint, style: styles.hint });
    const rule = ruleOf(field.takes, cellName({ row, column: 1 }));
    if (rule) rules.push(rule);
  });
  return {
    name: sheetName('基本信息'),
    columns: [{ width: labelWidth }, { width: valueWidth }, { width: hintWidth }],
    cells,
    merges,
    rowDefs: new Map([30, 20, ...rows.map(() => 21)].map((height, row) => [row, { height }] as const)),
    dataValidations: rules,
    freezePane: { rows: gridOffset },
    protection,
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    view: { showGridLines: false },
  };
}

function fieldCell(
  { path, takes }: Extract<FieldRow, { readonly kind: 'field' }>,
  content: FormContent,
): Partial<Cell> & { readonly style: NonNullable<Cell['style']> } {
  const value = isDefault(path, content) ? undefined : valueAt(content, path);
  return {
    value: value === undefined ? null : shownValue(takes, value),
    style: styles.field(formats[takes.kind]),
  };
}

const formats: Readonly<Record<FieldKind['kind'], string>> = {
  text: styles.asText,
  lines: styles.asText,
  choice: styles.asText,
  date: styles.asDate,
  year: styles.asNumber,
  count: styles.asNumber,
  decimal: styles.asNumber,
};

/** The period of a whole year is left to the year, so that it follows when the year is changed. */
function isDefault([group, key]: readonly string[], content: FormContent): boolean {
  const year = valueAt(content, ['year']);
  if (group !== 'period' || typeof year !== 'number') return false;
  return wholeYear(year)[key as 'from' | 'to'] === valueAt(content, [group, key!]);
}

function shownValue(takes: FieldKind, value: unknown): CellValue {
  if (takes.kind === 'choice') return takes.choices[String(value)] ?? String(value);
  if (takes.kind === 'date') return new Date(`${String(value)}T00:00:00Z`);
  return takes.kind === 'count' ? figureContent(value as Figure) : (value as string | number);
}

function ruleOf(takes: FieldKind, range: string): DataValidation | undefined {
  switch (takes.kind) {
    case 'choice':
      return validations.choice(range, Object.values(takes.choices));
    case 'date':
      return validations.date(range);
    case 'year':
      return validations.whole(range, 2008, 2999, '报告年度应为四位数的年份，如 2024');
    case 'count':
      return validations.whole(range, 0, largestCount, '件数应为不小于 0 的整数');
    case 'decimal':
      return validations.decimal(range);
    default:
      return undefined;
  }
}
