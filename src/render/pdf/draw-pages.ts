import type { FontFace } from '../fonts/font-face.js';
import type { Page, PlacedRun, Rule } from '../layout/page.js';
import { openPdfFont, type PdfFont } from './pdf-font.js';
import type { OpenPdf } from './pdfmake.js';

/**
 * Prepares what stands on the pages, and gives what draws it on the empty pages of a PDF. The text of a page
 * is one text object: a text node of pdfmake for each run took twenty times as long.
 */
export function drawingOf(pages: readonly Page[], pageHeight: number): (pdf: OpenPdf) => void {
  const fonts = fontsOf(pages);
  const texts = pages.map(({ runs }) => textObject(runs, pageHeight, fonts));
  return (pdf) => {
    const references = new Map([...fonts].map(([face, font]) => [face, font.write(pdf)]));
    for (const [index, { runs, rules }] of pages.entries()) {
      pdf.switchToPage(index);
      for (const { outline } of runs) if (outline !== undefined) pdf.outline.addItem(outline);
      drawRules(pdf, rules);
      for (const { font } of runs) pdf.page.fonts[fonts.get(font)!.name] = references.get(font);
      // pdfkit counts from the upper edge downwards; text would stand on its head.
      pdf.save().transform(1, 0, 0, -1, 0, pdf.page.height).addContent(texts[index]).restore();
    }
  };
}

/** Every font of the pages, with the characters that are set in it. */
function fontsOf(pages: readonly Page[]): ReadonlyMap<FontFace, PdfFont> {
  const characters = new Map<FontFace, Set<string>>();
  for (const { font, text } of pages.flatMap(({ runs }) => runs)) {
    const known = characters.get(font) ?? new Set();
    characters.set(font, known);
    for (const character of text) known.add(character);
  }
  return new Map([...characters].map(([face, set], index) => [face, openPdfFont(face, index, set)]));
}

/** A path for each width, of which a page seldom has more than one. */
function drawRules(pdf: OpenPdf, rules: readonly Rule[]): void {
  for (const width of new Set(rules.map((rule) => rule.width))) {
    // Reaches half a rule's width beyond its ends, so that corners are whole.
    pdf.lineWidth(width).lineCap('square');
    for (const rule of rules) if (rule.width === width) pdf.moveTo(rule.x1, rule.y1).lineTo(rule.x2, rule.y2);
    pdf.stroke();
  }
}

/** The operators that set the runs, counted from the page's lower edge (ISO 32000-1, 9.4). */
function textObject(
  runs: readonly PlacedRun[],
  pageHeight: number,
  fonts: ReadonlyMap<FontFace, PdfFont>,
): string {
  let [font, spacing] = ['', '0'];
  const operators = runs.map((run) => {
    const encoded = fonts.get(run.font)!;
    const place = `1 0 0 1 ${decimal(run.x)} ${decimal(pageHeight - run.baseline)} Tm <${encoded.encode(run.text)}> Tj`;
    const ownFont = `/${encoded.name} ${decimal(run.size)} Tf `;
    const ownSpacing = decimal(run.characterSpacing);
    const changes = (ownFont === font ? '' : ownFont) + (ownSpacing === spacing ? '' : `${ownSpacing} Tc `);
    [font, spacing] = [ownFont, ownSpacing];
    return changes + place;
  });
  return `BT\n${operators.join('\n')}\nET`;
}

/** PDF knows no exponents; a ten-thousandth of a point is more than any device shows. */
const decimal = (value: number): string => String(Math.round(value * 1e4) / 1e4);
