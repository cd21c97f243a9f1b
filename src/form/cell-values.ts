/** What stands in a cell of the form, as the data file would say it. What cannot be read stays as it is, so
 * that the check of the data names it with its cell. */
import type { CellValue } from 'hucre/xlsx';
import { blankMarks, isStatedBlank, type Figure, type FigureKind } from '../model/values/figure.js';
import type { FieldKind } from './field-rows.js';

/** A figure as a cell holds it: a number, or a text where a number would lose how it is written. */
export function figureContent(figure: Figure): string | number {
  if (isStatedBlank(figure)) return figure === null || figure === '' ? '—' : figure;
  return typeof figure === 'object' ? `${figure.value}（${figure.note}）` : figure;
}

/** The value of a figure's cell; undefined for an empty one. */
export function figureIn(kind: FigureKind, value: CellValue): unknown {
  const given = plain(value);
  if (typeof given !== 'string') return given;
  const text = given.normalize('NFKC');
  if (kind === 'amount') return amountIn(text);
  const isNumber = /^[+\-−]?\d+(?:\.\d+)?$/.test(text);
  if (kind !== 'count') return isNumber ? text : given;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const mark = text.replace('——', '—');
  if ((blankMarks as readonly string[]).includes(mark)) return mark;
  const [, number, note] = /^(\d{1,9})\s*[（(](.+)[）)]$/.exec(given) ?? [];
  return number === undefined ? given : { value: Number(number), note };
}

const amountIn = (text: string): unknown => {
  const amount = text.replace(/\s/g, '');
  return amount === '0' ? 0 : amount;
};

/** The value of a field's cell; undefined for an empty one. */
export function fieldIn(takes: FieldKind, value: CellValue): unknown {
  const given = plain(value);
  if (given === undefined) return undefined;
  switch (takes.kind) {
    case 'count':
    case 'decimal':
      return figureIn(takes.kind, value);
    case 'year':
      return typeof given === 'string' ? yearIn(given) : given;
    case 'date':
      return typeof given === 'string' ? dateIn(given) : given;
    case 'choice':
      return choiceIn(takes.choices, String(given));
    case 'text':
    case 'lines':
      return String(given);
  }
}

/** The text of a cell that holds prose. */
export function textIn(value: CellValue): string {
  const given = plain(value);
  return given === undefined ? '' : String(given);
}

/** Without blanks at the ends; a day as `YYYY-MM-DD`; undefined where there is nothing. */
function plain(value: CellValue): string | number | boolean | undefined {
  if (value === null) return undefined;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

function yearIn(text: string): unknown {
  const digits = /^(\d{4})(?:年度?)?$/.exec(text.normalize('NFKC'))?.[1];
  return digits === undefined ? text : Number(digits);
}

/** 2022年1月20日, 2022.1.20 and 2022/1/20 are the same day. */
function dateIn(text: string): string {
  const [, year, month, day] =
    /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(text.normalize('NFKC')) ?? [];
  return year === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/**
 * The key of a choice that is written by its label, with or without what that explains in brackets, by its key, or by
 * both one after the other.
 */
function choiceIn(choices: Readonly<Record<string, string>>, given: string): string {
  const wanted = bare(given);
  const chosen = Object.entries(choices).find(([key, label]) =>
    [key, label, key + label].some((name) => bare(name) === wanted),
  );
  return chosen?.[0] ?? given;
}

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\(.*\)$/, '')
    .toLowerCase();
