/** The part of the stylesheet by which a printed page looks like the Word and PDF files. */
import { markFaces, type Face, type Style, type TextStyle } from '../style/style.js';
import { lettersFamily, printFonts } from './fonts.js';

/** The rules for paper: the style's page, faces and sizes; tables whole, or cut between rows below their head. */
export function printStylesheet(style: Style): string {
  return [
    pageRules(style),
    `@media print {\n${[textRules(style), tableRules(style), breakRules].join('\n')}\n}`,
  ].join('\n\n');
}

const pt = (length: number): string => (length === 0 ? '0' : `${Math.round(length * 100) / 100}pt`);

const faces: readonly Face[] = ['title', 'fangsong', 'hei', 'kai', 'song'];

/** The fonts of a face, listed once in a custom property, below those of the letters in the text around. */
const fontsOf = (face: Face): string => `var(--nianbao-letters), var(--nianbao-${face})`;

/** Margins and page numbers, outside on the two sides of a sheet (GB/T 9704-2012, 7.5). */
function pageRules(style: Style): string {
  const { page, pageNumber, text } = style;
  const number = (side: 'left' | 'right'): string =>
    `@page :${side} {
  @bottom-${side} {
    content: '— ' counter(page) ' —';
    padding: ${pt(pageNumber.distance)} ${pt(pageNumber.inset * text.pageNumber.size)} 0;
    font: ${pt(text.pageNumber.size)}/1 ${lettersFamily(text.pageNumber)}, ${printFonts(text.pageNumber.face, style)};
    vertical-align: top;
  }
}`;
  return `@page {
  size: ${pt(page.width)} ${pt(page.height)};
  margin: ${[page.top, page.right, page.bottom, page.left].map(pt).join(' ')};
}
${number('right')}
${number('left')}`;
}

function textRules(style: Style): string {
  const { text, signature } = style;
  const { body } = text;
  return `  .nianbao-page main { max-width: none; padding: 0; }
  .nianbao-report {
${faces.map((face) => `    --nianbao-${face}: ${printFonts(face, style)};`).join('\n')}
    color: #000;
    text-align: ${body.align};
    ${declarations(body)}
  }
  .nianbao-report strong { font-weight: normal; font-family: ${fontsOf(markFaces.strong)}; }
  .nianbao-report em { font-family: ${fontsOf(markFaces.emphasis)}; }
${rule('.nianbao-title', text.title)}
${rule('.nianbao-heading-1', text.heading1)}
${rule('.nianbao-heading-2', text.heading2)}
${rule('.nianbao-heading-3', text.heading3)}
${rule('.nianbao-paragraph, .nianbao-attachment-note', body)}
  .nianbao-list li { margin: 0; }
${rule('.nianbao-note', text.note)}
${rule('.nianbao-attachment .nianbao-attachment-label', text.attachmentLabel)}
${rule('.nianbao-attachment .nianbao-attachment-title', text.attachmentTitle)}
${rule('.nianbao-attachment .nianbao-attachment-subtitle', text.attachmentSubtitle)}
${rule('.nianbao-attachment .nianbao-attachment-unit, .nianbao-sign-off p', text.attachmentLine)}
  .nianbao-signature { margin-top: ${pt(signature.linesBefore * body.linePitch)}; }
  .nianbao-attachment { margin-top: 0; padding-top: 0; border-top: none; }`;
}

function rule(selector: string, text: TextStyle): string {
  const { linesBefore, linesAfter, linePitch, align, indent } = text;
  const margins = `margin: ${pt(linesBefore * linePitch)} 0 ${pt(linesAfter * linePitch)};`;
  return `  ${selector} { ${margins} ${declarations(text)} text-align: ${align}; text-indent: ${indent}em; }`;
}

/** Chinese faces have no true bold, so the face alone marks a heading. */
function declarations(text: TextStyle): string {
  const font = `font: ${pt(text.size)}/${pt(text.linePitch)} ${fontsOf(text.face)};`;
  return `--nianbao-letters: ${lettersFamily(text)}; ${font} letter-spacing: ${pt(text.characterSpacing)};`;
}

function tableRules({ table, text }: Style): string {
  return `  .nianbao-table { margin: 0 0 ${pt(table.spaceAfter)}; ${declarations(text.table)} }
  .nianbao-table th, .nianbao-table td {
    padding: ${pt(table.paddingY)} ${pt(table.paddingX)};
    border: ${pt(table.ruleWidth)} solid #000;
    text-indent: 0;
  }
  .nianbao-table .nianbao-head th, .nianbao-table thead th { background: none; }
  .nianbao-remark { color: #000; font-family: ${fontsOf(table.remarkFace)}; font-size: 1em; }
  .nianbao-scroll { margin: 0; overflow: visible; }`;
}

const breakRules = `  .nianbao-title, .nianbao-heading-1, .nianbao-heading-2, .nianbao-heading-3 { break-after: avoid; }
  .nianbao-paragraph, .nianbao-list li { orphans: 2; widows: 2; }
  .nianbao-table, .nianbao-table tr { break-inside: avoid; }
  .nianbao-table .nianbao-head { break-after: avoid; }
  .nianbao-table thead { display: table-header-group; }
  .nianbao-note { break-before: avoid; }
  .nianbao-attachment-note, .nianbao-signature { break-before: avoid; break-inside: avoid; }
  .nianbao-attachment { break-before: page; break-after: avoid; }
  .nianbao-sign-off { break-before: avoid; break-inside: avoid; }`;
