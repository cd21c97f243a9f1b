import type { Document } from '../document/document.js';
import type { Grid } from '../document/grid.js';
import type { Style } from '../style/style.js';
import type { TableBlock } from '../document/table-block.js';
import { isLongTable } from '../text/page-ends.js';
import { latinFace, screenFonts } from './fonts.js';
import { printStylesheet } from './print-stylesheet.js';
import { tableElementId } from './table.js';
import { isScrolled, leastColumnWidths } from './table-width.js';

/**
 * The stylesheet of a document: for screens, for narrow ones and for print, with the column widths of its
 * tables. Documents of one edition and style have the same one, so a site may serve it once as a file.
 */
export function htmlStylesheet(document: Document, style: Style): string {
  return [
    latinFace(style),
    pageRules,
    textRules(style),
    blockRules(style),
    tableRules,
    ...document.blocks.flatMap((block) =>
      block.type === 'table'
        ? [columnRules(`#${tableElementId(block.id)}`, block.grid), ...longTableRules(block, style)]
        : [],
    ),
    narrowRules,
    printStylesheet(style),
    '',
  ].join('\n\n');
}

/** A table that even a page of its own cannot hold is cut between rows; every other one stays whole. */
function longTableRules({ id, grid }: TableBlock, style: Style): readonly string[] {
  if (!isLongTable(grid, style)) return [];
  return [`@media print { #${tableElementId(id)} { break-inside: auto; } }`];
}

/** The media query of telephones. */
const narrowScreen = 'screen and (max-width: 40rem)';

/** A quotient as CSS prints it. */
const ratio = (value: number): number => Math.round(value * 1000) / 1000;

const pageRules = `/* The page of its own */
.nianbao-page { margin: 0; background: #fff; }
.nianbao-page main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }`;

/** On a wide screen the title keeps its proportion to the text; what stands below it has sizes for reading there. */
function textRules({ text }: Style): string {
  const em = (size: number): string => `${ratio(size / text.body.size)}em`;
  return `/* Text */
.nianbao-report {
  color: #1a1a1a;
  font-family: ${screenFonts};
  font-size: 1.125rem;
  line-height: ${ratio(text.body.linePitch / text.body.size)};
  overflow-wrap: break-word;
}
.nianbao-report em { font-style: normal; font-family: ${"'楷体', KaiTi, 'Kaiti SC', STKaiti, serif"}; }
.nianbao-title {
  margin: 0 0 1.2em;
  font-size: ${em(text.title.size)};
  line-height: ${ratio(text.title.linePitch / text.title.size)};
  text-align: ${text.title.align};
  text-wrap: balance;
}
.nianbao-heading-1, .nianbao-heading-2, .nianbao-heading-3 { line-height: 1.5; text-wrap: pretty; }
.nianbao-heading-1 { margin: 1.6em 0 0.6em; font-size: 1.15em; }
.nianbao-heading-2 { margin: 1.2em 0 0.4em; font-size: 1.05em; }
.nianbao-heading-3 { margin: 1em 0 0.2em; font-size: 1em; }
.nianbao-paragraph, .nianbao-attachment-note { margin: 0.4em 0; text-indent: ${text.body.indent}em; }
.nianbao-note { margin: 0.6em 0; font-size: 0.9375rem; line-height: 1.6; text-indent: ${text.note.indent}em; }`;
}

/** Lists, the signature and what stands around an attached table. */
function blockRules({ signature, text }: Style): string {
  return `/* Lists: the empty marker keeps the list a list for Safari, which "none" would not */
.nianbao-list { margin: 0; padding: 0; list-style-type: ''; }
.nianbao-list li { margin: 0.4em 0; text-indent: ${text.body.indent}em; }
.nianbao-list li::before { content: attr(data-marker); }

/* The signature: the date begins two characters to the right of the name (GB/T 9704-2012, 7.3.5.2);
   where a seal goes over it, the name is centred above the date (7.3.5.1) */
.nianbao-signature { width: fit-content; margin: ${signature.linesBefore + 1}em ${signature.inset}em 0 auto; }
.nianbao-signature p { margin: 0; }
${signature.seal ? '.nianbao-signature { text-align: center; }' : '.nianbao-signature-date { padding-left: 2em; }'}

/* An attachment */
.nianbao-attachment { margin-top: 4em; padding-top: 2em; border-top: 1px solid #767676; }
.nianbao-attachment p, .nianbao-sign-off p { margin: 0; }
.nianbao-attachment-label { font-weight: bold; }
.nianbao-attachment-title { margin: 0.4em 0 0; font-size: 1.25em; line-height: 1.5; text-align: center; }
.nianbao-attachment-subtitle { text-align: center; }
.nianbao-attachment-unit, .nianbao-sign-off { font-size: 0.9375rem; }
.nianbao-sign-off p { display: flex; flex-wrap: wrap; column-gap: 2em; }
.nianbao-sign-off span { flex: 1 1 14em; }`;
}

/** Tables as such, whatever page they stand on. */
export const tableRules = `/* Tables. The caption repeats the heading above and is for who cannot see the table below it. */
.nianbao-table {
  width: 100%;
  margin: 0.8em 0;
  border-collapse: collapse;
  font-size: 0.9375rem;
  line-height: 1.45;
  font-variant-numeric: tabular-nums;
}
.nianbao-table caption {
  width: 1px;
  height: 1px;
  margin: 0 0 -1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.nianbao-table th, .nianbao-table td {
  padding: 0.4em 0.3em;
  border: 1px solid #595959;
  background: none;
  font-weight: normal;
  text-align: center;
  vertical-align: middle;
  overflow-wrap: normal;
}
.nianbao-table .nianbao-head th, .nianbao-table thead th { background: #f2f2f2; text-wrap: balance; }
.nianbao-table .nianbao-left { text-align: left; }
.nianbao-table .nianbao-indent-1 { padding-left: 1.3em; }
.nianbao-table .nianbao-indent-2 { padding-left: 2.3em; }
.nianbao-table .nianbao-indent-3 { padding-left: 3.3em; }
.nianbao-table .nianbao-indent-4 { padding-left: 4.3em; }
.nianbao-remark { color: #4d4d4d; font-size: 0.9em; }
.nianbao-scroll { margin: 0.8em 0; overflow-x: auto; }
.nianbao-scroll .nianbao-table { margin: 0; }
.nianbao-scroll:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }`;

/** The widths of the columns of the selected table: the form's, and on a narrow screen the least ones that can be read. */
export function columnRules(table: string, grid: Grid): string {
  const widths = (unit: string, values: readonly number[]): readonly string[] =>
    values.map((value, index) => `${table} col:nth-child(${index + 1}) { width: ${ratio(value)}${unit}; }`);
  const form = widths(
    '%',
    grid.columnWidths.map((width) => width * 100),
  );
  if (!isScrolled(grid)) return form.join('\n');
  const least = leastColumnWidths(grid);
  const tableWidth = ratio(least.reduce((sum, width) => sum + width, 0));
  return [
    ...form,
    `@media screen { ${table} { min-width: ${tableWidth}em; } }`,
    `@media ${narrowScreen} {`,
    ...widths('em', least).map((rule) => `  ${rule}`),
    '}',
  ].join('\n');
}

const narrowRules = `@media ${narrowScreen} {
  .nianbao-page main { padding: 1.25rem 1rem 2.5rem; }
  .nianbao-report { font-size: 1.0625rem; }
  .nianbao-title { font-size: 1.3em; }
  .nianbao-table { font-size: 0.875rem; }
  .nianbao-scroll::before {
    content: '← 左右滑动查看全表 →';
    position: sticky;
    left: 0;
    display: block;
    color: #4d4d4d;
    font-size: 0.875rem;
    text-align: center;
  }
  .nianbao-signature { margin-right: 0; }
}`;
