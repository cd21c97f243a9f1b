/** What Excel lets a clerk enter in a cell of the form, and what it says otherwise. */
import type { DataValidation } from 'hucre/xlsx';
import { largestCount, type FigureKind } from '../../model/values/figure.js';
import { cellName, type CellPosition } from '../cell-name.js';
import { ranges } from './table-formulas.js';

const stop = {
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '填写有误',
} as const;

/** A rule for cells of one kind. A unit that the table does not print beside the figure is shown at the cell. */
export function figureValidation(kind: FigureKind, cells: readonly CellPosition[]): DataValidation {
  const range = ranges(cells).join(' ');
  switch (kind) {
    case 'count':
      return whole(range, 0, largestCount, `件数应为 0 至 ${largestCount} 的整数，没有就填 0`);
    case 'change':
      return {
        ...whole(range, -largestCount, largestCount, '本年增/减应为整数，减少写负数，如 -12'),
        ...prompt('比上年增加写正数，减少写负数，没有变化写 0'),
      };
    case 'decimal':
      return decimal(range);
    case 'amount':
      return {
        ...stop,
        type: 'custom',
        range,
        formula1: amountFormula(cellName(cells[0]!)),
        errorMessage: '采购总金额连同单位写，单位为元、万元或亿元，如 21997万元；没有采购填 0',
        ...prompt('连同单位写，如 21997万元；没有采购填 0'),
      };
  }
}

export function whole(range: string, least: number, most: number, errorMessage: string): DataValidation {
  return {
    ...stop,
    type: 'whole',
    operator: 'between',
    range,
    formula1: String(least),
    formula2: String(most),
    errorMessage,
  };
}

export function decimal(range: string): DataValidation {
  return {
    ...stop,
    type: 'decimal',
    operator: 'between',
    range,
    formula1: '0',
    formula2: '999999999999999',
    errorMessage: '金额应为不小于 0 的数，只写数，不写单位',
  };
}

export function choice(range: string, values: readonly string[]): DataValidation {
  return { ...stop, type: 'list', range, values: [...values], errorMessage: '请从下拉列表中选一项' };
}

export function date(range: string): DataValidation {
  return {
    ...stop,
    type: 'date',
    operator: 'between',
    range,
    formula1: 'DATE(2008,1,1)',
    formula2: 'DATE(2999,12,31)',
    errorMessage: '请写日期，如 2022-1-20',
  };
}

const prompt = (inputMessage: string): Pick<DataValidation, 'showInputMessage' | 'inputMessage'> => ({
  showInputMessage: true,
  inputMessage,
});

/** A number of at least 0 followed by 元、万元 or 亿元, or the number 0. */
function amountFormula(cell: string): string {
  const bare = ['万元', '亿元', '元'].reduce((text, unit) => `SUBSTITUTE(${text},"${unit}","")`, cell);
  return `OR(AND(ISNUMBER(${cell}),${cell}=0),IFERROR(AND(RIGHT(${cell},1)="元",VALUE(${bare})>=0),FALSE))`;
}
