/** The section of the document: paper, margins and the page numbers below the type area. */
import type { ISectionPropertiesOptions } from 'docx';
import { dashTop, type Style } from '../style/style.js';
import { twips } from './lengths.js';
import { paragraphXml } from './paragraph.js';
import { paragraphStyles } from './styles.js';
import { textRuns } from './text.js';
import type { WordContext } from './word-context.js';
import { element } from '../xml.js';

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
export function pageNumber(side: 'left' | 'right', context: WordContext): string {
  const { style } = context;
  const inset = twips(style.pageNumber.inset * style.text.pageNumber.size);
  const dash = (text: string): string => textRuns({ text, role: 'pageNumber' }, context);
  return paragraphXml(
    { style: paragraphStyles.pageNumber, indent: { [side]: inset }, align: side },
    dash('— ') + currentPage + dash(' —'),
  );
}

const fieldMark = (type: string): string => element('r', {}, element('fldChar', { fldCharType: type }));

const currentPage = [
  fieldMark('begin'),
  '<w:r><w:instrText xml:space="preserve">PAGE</w:instrText></w:r>',
  fieldMark('separate'),
  fieldMark('end'),
].join('');
