import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { embeddedReport } from '../../model/embedded-report.js';
import type { Document } from '../document/document.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Page } from '../layout/page.js';
import { layoutPages } from '../layout/page-layout.js';
import type { Style } from '../style/style.js';
import { drawingOf } from './draw-pages.js';
import { writePdf } from './pdfmake.js';
import { producer, xmpProperties } from './xmp.js';

/** Writes a document as PDF/A-3b: laid out by us, made by pdfmake. The same document gives the same bytes. */
export async function documentToPdf(
  document: Document,
  { fonts, style }: { readonly fonts: FontSet; readonly style: Style },
): Promise<Uint8Array> {
  const pages = layoutPages(document, { fonts, style });
  const draw = drawingOf(pages, style.page.height);
  return writePdf(definitionOf(document, pages, style), { draw, xmp: xmpProperties(document) });
}

function definitionOf(document: Document, pages: readonly Page[], style: Style): TDocumentDefinitions {
  const date = new Date(`${document.date}T00:00:00Z`);
  return {
    pageSize: { width: style.page.width, height: style.page.height },
    // Everything stands at a fixed place; a margin would make pdfmake turn the page on its own.
    pageMargins: 0,
    version: '1.7',
    // Adds the claim and the output intent (sRGB). veraPDF found every kind of example to be so;
    // `npm run check:pdf-a` does it again.
    subset: 'PDF/A-3b',
    language: document.language,
    displayTitle: true,
    info: {
      title: document.title,
      author: document.agency,
      ...producer,
      creationDate: date,
      modDate: date,
    },
    ...(document.data === undefined ? {} : { files: attachedData(document.data, date) }),
    content: pages.map((_, index): Content => ({
      canvas: [],
      ...(index > 0 ? { pageBreak: 'before' } : {}),
    })),
  } as TDocumentDefinitions;
}

/**
 * The data as an attachment that belongs to the whole file: what the report was made of (ISO 19005-3, 6.8 and
 * annex E). Given as an address that holds its content, since pdfmake copies what it is given.
 */
function attachedData(data: string, date: Date): Readonly<Record<string, unknown>> {
  const { fileName, description, mediaType } = embeddedReport;
  const src = `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`;
  const file = { src, name: fileName, type: mediaType, description, relationship: 'Source' };
  return { [fileName]: { ...file, creationDate: date, modifiedDate: date } };
}
