/** The section of the document: paper, margins and the page numbers below the type area. */
import type { Footer, ISectionPropertiesOptions } from 'docx';
import type { Style } from '../style.js';
import { twips } from './lengths.js';
import type { WordContext } from './seam.js';
import { paragraphStyles } from './styles.js';
import { textRuns } from './text.js';

/** Paper and margins (GB/T 9704-2012, 5.1 and 5.2.1). */
export function sectionProperties(style: Style): ISectionPropertiesOptions {
  const { page, text } = style;
  return {
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(page.top),
        right: twips(page.right),
        bottom: twips(page.bottom),
        left: twips(page.left),
        header: twips(page.top / 2),
        footer: twips(footerDistance(style)),
        gutter: 0,
      },
    },
    // A grid without a type snaps nothing: lines keep their exact pitch.
    grid: { linePitch: twips(text.body.linePitch) },
  };
}

/** Where the top of a dash stands above the baseline, in em. */
const dashTop = 0.4;

/** How Word divides a line of exact pitch: four fifths above the baseline. */
const ascentOfExactLine = 0.8;

/** From the paper's lower edge to the page number's line, so that the top of the dash is where 7.5 asks for it. */
function footerDistance({ page, pageNumber, text }: Style): number {
  const { linePitch, size } = text.pageNumber;
  const lineTop = pageNumber.distance - (ascentOfExactLine * linePitch - dashTop * size);
  return page.bottom - lineTop - linePitch;
}

/** — 1 — at the outer edge with a character of free space: right on odd pages, left on even ones (7.5). */
export function pageNumbers(context: WordContext): { readonly default: Footer; readonly even: Footer } {
  const { docx, style } = context;
  const inset = twips(style.pageNumber.inset * style.text.pageNumber.size);
  const format = { face: style.text.pageNumber.face };
  const footer = (side: 'left' | 'right'): Footer =>
    new docx.Footer({
      children: [
        new docx.Paragraph({
          style: paragraphStyles.pageNumber,
          alignment: side === 'left' ? docx.AlignmentType.LEFT : docx.AlignmentType.RIGHT,
          indent: { [side]: inset },
          children: [
            ...textRuns('— ', format, context),
            new docx.TextRun({ children: [docx.PageNumber.CURRENT] }),
            ...textRuns(' —', format, context),
          ],
        }),
      ],
    });
  return { default: footer('right'), even: footer('left') };
}
