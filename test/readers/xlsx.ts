import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { elementsBelow, parseXml } from './dom.js';
import type { ReadCell, ReadTable } from './table.js';

/** A cell as the file has it; rows and columns count from 0. */
export interface ReadXlsxCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | undefined;
  readonly formula: string | undefined;
  /** A cell is locked unless its style says that it is not. */
  readonly locked: boolean;
}

export interface ReadXlsxSheet {
  readonly name: string;
  readonly state: string;
  readonly isProtected: boolean;
  readonly hasPassword: boolean;
  readonly cells: ReadonlyMap<string, ReadXlsxCell>;
  /** Ranges as written: `A1:C1`. */
  readonly merges: readonly string[];
  readonly validations: readonly {
    readonly type: string;
    readonly range: string;
    readonly formulas: readonly string[];
  }[];
  readonly rules: readonly { readonly range: string; readonly formula: string; readonly isRed: boolean }[];
  readonly frozenRows: number;
}

interface Package {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly xml: (name: string) => Element;
}

function openPackage(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes);
  return { parts, xml: (name) => parseXml(strFromU8(parts[name]!), name).documentElement };
}

const all = (parent: Element, name: string): readonly Element[] =>
  [...elementsBelow(parent)].filter(({ tagName }) => tagName === name);
const named = (node: Element, name: string): string | undefined => node.getAttribute(name) ?? undefined;
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function sheetParts({
  xml,
}: Package): readonly { readonly name: string; readonly state: string; readonly part: string }[] {
  const targets = new Map(
    all(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map((each) => [
      each.getAttribute('Id'),
      `xl/${each.getAttribute('Target')!.replace(/^\/xl\//, '')}`,
    ]),
  );
  return all(xml('xl/workbook.xml'), 'sheet').map((sheet) => ({
    name: sheet.getAttribute('name')!,
    state: named(sheet, 'state') ?? 'visible',
    part: targets.get(sheet.getAttribute('r:id'))!,
  }));
}

const read = new WeakMap<Uint8Array, readonly ReadXlsxSheet[]>();

/** Reads a workbook from its XML, by no library that writes one; the same bytes are read once. */
export function readXlsx(bytes: Uint8Array): readonly ReadXlsxSheet[] {
  const sheets = read.get(bytes) ?? sheetsIn(bytes);
  read.set(bytes, sheets);
  return sheets;
}

function sheetsIn(bytes: Uint8Array): readonly ReadXlsxSheet[] {
  const opened = openPackage(bytes);
  const strings = opened.parts['xl/sharedStrings.xml']
    ? all(opened.xml('xl/sharedStrings.xml'), 'si').map((item) =>
        all(item, 't')
          .map((t) => t.textContent)
          .join(''),
      )
    : [];
  const styles = opened.xml('xl/styles.xml');
  const locks = all(all(styles, 'cellXfs')[0]!, 'xf').map(
    (xf) =>
      named(all(xf, 'protection')[0] ?? xf, 'locked') !== '0' &&
      named(all(xf, 'protection')[0] ?? xf, 'locked') !== 'false',
  );
  const reds = all(styles, 'dxf').map((dxf) => /FFC7CE/i.test(dxf.innerHTML));
  return sheetParts(opened).map(({ name, state, part }) => {
    const sheet = opened.xml(part);
    const protection = all(sheet, 'sheetProtection')[0];
    return {
      name,
      state,
      isProtected: protection !== undefined && isOn(named(protection, 'sheet')),
      hasPassword:
        protection !== undefined &&
        /password|hashValue/.test([...protection.attributes].map((a) => a.name).join()),
      cells: new Map(all(sheet, 'c').map((c) => [c.getAttribute('r')!, readCell(c, strings, locks)])),
      merges: all(sheet, 'mergeCell').map((merge) => merge.getAttribute('ref')!),
      validations: all(sheet, 'dataValidation').map((rule) => ({
        type: rule.getAttribute('type')!,
        range: rule.getAttribute('sqref')!,
        formulas: [...all(rule, 'formula1'), ...all(rule, 'formula2')].map((f) => f.textContent!),
      })),
      rules: all(sheet, 'conditionalFormatting').flatMap((formatting) =>
        all(formatting, 'cfRule').map((rule) => ({
          range: formatting.getAttribute('sqref')!,
          formula: all(rule, 'formula')[0]!.textContent!,
          isRed: reds[Number(rule.getAttribute('dxfId'))]!,
        })),
      ),
      frozenRows: Number(all(sheet, 'pane')[0]?.getAttribute('ySplit') ?? 0),
    };
  });
}

function readCell(cell: Element, strings: readonly string[], locks: readonly boolean[]): ReadXlsxCell {
  const text = all(cell, 'v')[0]?.textContent ?? all(cell, 't')[0]?.textContent;
  const type = named(cell, 't') ?? 'n';
  const value =
    text === undefined || text === null
      ? undefined
      : type === 's'
        ? strings[Number(text)]
        : type === 'n'
          ? Number(text)
          : text;
  return {
    ...positionOf(cell.getAttribute('r')!),
    value,
    formula: all(cell, 'f')[0]?.textContent ?? undefined,
    locked: locks[Number(named(cell, 's') ?? 0)]!,
  };
}

export function positionOf(name: string): { readonly row: number; readonly column: number } {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d+)$/.exec(name)!;
  const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The sheet with the title in its first cell. */
export function sheetTitled(sheets: readonly ReadXlsxSheet[], title: string): ReadXlsxSheet {
  const found = sheets.find(({ cells }) => cells.get('A1')?.value === title);
  if (!found) throw new Error(`No sheet is titled ${title}.`);
  return found;
}

/** The rows from `top` on as a table, with the merged ranges as spans. */
export function readXlsxTable(
  { cells, merges }: ReadXlsxSheet,
  top: number,
  rowCount: number,
  columnCount: number,
): ReadTable {
  const texts = new Map(
    [...cells.values()].map((cell) => [`${cell.row} ${cell.column}`, String(cell.value ?? '')]),
  );
  const spans = merges.map((merge) => merge.split(':').map(positionOf));
  const read: ReadCell[] = [];
  for (let row = top; row < top + rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const span = spans.find(
        ([from, to]) => from!.row <= row && row <= to!.row && from!.column <= column && column <= to!.column,
      );
      const [from, to] = span ?? [
        { row, column },
        { row, column },
      ];
      if (from!.row !== row || from!.column !== column) continue;
      read.push({
        row: row - top,
        column,
        rowSpan: to!.row - row + 1,
        colSpan: to!.column - column + 1,
        text: (texts.get(`${row} ${column}`) ?? '').trim().replace(/\n/g, ''),
      });
    }
  }
  return { columnCount, rowCount, cells: read, headRows: 0 };
}

/** What a cell is given: a number, a text, a formula that was never calculated, or nothing. */
export type NewValue = number | string | { readonly formula: string } | null;

/** The workbook with other values in some cells of the sheet with the title, each by its name. */
export function withCells(
  bytes: Uint8Array,
  title: string,
  values: Readonly<Record<string, NewValue>>,
): Uint8Array {
  const index = readXlsx(bytes).findIndex(({ cells }) => cells.get('A1')?.value === title);
  const opened = openPackage(bytes);
  const { part } = sheetParts(opened)[index]!;
  let xml = strFromU8(opened.parts[part]!);
  for (const [name, value] of Object.entries(values)) {
    const cell = new RegExp(`<c r="${name}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`, 's');
    if (!cell.test(xml)) throw new Error(`${title} has no cell ${name}.`);
    xml = xml.replace(cell, (_, style: string = '') => cellXml(name, style, value));
  }
  return zipSync({ ...opened.parts, [part]: strToU8(xml) });
}

function cellXml(name: string, style: string, value: NewValue): string {
  if (value === null) return `<c r="${name}"${style}/>`;
  if (typeof value === 'number') return `<c r="${name}"${style}><v>${value}</v></c>`;
  if (typeof value === 'object') return `<c r="${name}"${style}><f>${value.formula}</f></c>`;
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<c r="${name}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** The workbook with another text in one of its parts. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const { parts } = openPackage(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name]!))) });
}
