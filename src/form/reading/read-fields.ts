/** Reads the sheet of agency, contact, year, period and signature. */
import { say } from '../../model/finding/bilingual.js';
import { wholeYear } from '../../model/values/date.js';
import { fieldIn } from '../cell-values.js';
import type { FieldRow } from '../field-rows.js';
import { valueAt } from '../../model/data-path.js';
import { put, rowOf, type FoundSheet, type Reading } from './reading.js';

export function readFields(
  { rows }: { readonly rows: readonly FieldRow[] },
  { sheet, top }: FoundSheet,
  { data, places, fault }: Reading,
): void {
  for (const row of rows) {
    if (row.kind === 'group') continue;
    const found = rowOf(sheet, row.label, top);
    if (found === undefined) {
      fault(
        'form.layout',
        places.of(sheet, top, 0),
        say(`“${row.label}”一行被改动或删去了`, `The row “${row.label}” was changed or deleted`),
        say('请用原表填写', 'Fill in the form as it was made'),
      );
      continue;
    }
    const place = places.of(sheet, found, 1);
    places.set(row.path, place);
    const { value, isFormula } = sheet.cell(found, 1);
    if (isFormula && value === null)
      fault(
        'form.formula',
        place,
        say('这个公式没有算出结果', 'This formula has no result'),
        say(
          '用 Excel 打开存盘一次，或者直接填写',
          'Open and save the file in Excel once, or write the value itself',
        ),
      );
    const given = fieldIn(row.takes, value);
    if (given !== undefined) put(data, row.path, given);
  }
  completePeriod(data);
}

/** A period of which only one day is given runs to the other end of the year. */
function completePeriod(data: Record<string, unknown>): void {
  const { year, period } = data;
  if (period === undefined || typeof year !== 'number') return;
  for (const [key, day] of Object.entries(wholeYear(year))) {
    if (valueAt(period, [key]) === undefined) put(data, ['period', key], day);
  }
}
