/** The section of the document: paper, margins and the page numbers below the type area. */
import type { ISectionOptions, ISectionPropertiesOptions } from 'docx';
import { dashTop, type Style } from '../style/style.js';
import { twips } from './lengths.js';
import { paragraphStyles } from './styles.js';

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

/** How Word divides a line of exact pitch: four fifths above the baseline. */
const ascentOfExactLine = 0.8;

/** From the paper's lower edge to the page number's line, so that the top of the dash is where 7.5 asks for it. */
function footerDistance({ page, pageNumber, text }: Style): number {
  const { linePitch, size } = text.pageNumber;
  const lineTop = pageNumber.distance - (ascentOfExactLine * linePitch - dashTop * size);
  return page.bottom - lineTop - linePitch;
}

/**
 * — 1 — at the outer edge with a character of free space (7.5): on the right of odd pages, on the left of even
 * ones.
 */
export async function footers(style: Style): Promise<NonNullable<ISectionOptions['footers']>> {
  const { Footer, PageNumber, Paragraph, TextRun } = await import('docx');
  const dash = () => new TextRun({ text: '—', font: { hint: 'eastAsia' } });
  const inset = twips(style.pageNumber.inset * style.text.pageNumber.size);
  const footer = (side: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          style: paragraphStyles.pageNumber,
          indent: { [side]: inset },
          alignment: side,
          children: [dash(), new TextRun({ children: [' ', PageNumber.CURRENT, ' '] }), dash()],
        }),
      ],
    });
  return { default: footer('right'), even: footer('left') };
}
