import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { embeddedReport } from '../../model/embedded-report.js';
import type { Document } from '../document.js';
import type { FontFace } from '../fonts/font-face.js';
import type { FontSet } from '../fonts/font-set.js';
import type { Page, PlacedRun, Rule } from '../layout/page.js';
import { layoutPages } from '../layout/page-layout.js';
import type { Style } from '../style.js';
import { finishPdf } from './finish-pdf.js';
import { writePdf } from './pdfmake.js';
import { producer, xmpPacket } from './xmp.js';

/** Writes a document as PDF/A-3b: laid out by us, drawn by pdfmake. The same document gives the same bytes. */
export async function documentToPdf(
  document: Document,
  { fonts, style }: { readonly fonts: FontSet; readonly style: Style },
): Promise<Uint8Array> {
  const pages = layoutPages(document, { fonts, style });
  const faces = new Set<FontFace>(pages.flatMap(({ runs }) => runs.map(({ font }) => font)));
  return finishPdf(await writePdf(definitionOf(document, pages, style), faces), xmpPacket(document));
}

function definitionOf(document: Document, pages: readonly Page[], style: Style): TDocumentDefinitions {
  const date = new Date(`${document.date}T00:00:00Z`);
  return {
    pageSize: { width: style.page.width, height: style.page.height },
    // Everything stands at a fixed place; a margin would make pdfmake turn the page on its own.
    pageMargins: 0,
    version: '1.7',
    // Adds the output intent (sRGB). The metadata that it writes are replaced when the file is finished.
    subset: 'PDF/A-3b',
    compress: false,
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
    defaultStyle: { preserveLeadingSpaces: true, preserveTrailingSpaces: true, noWrap: true },
    content: pages.flatMap((page, index) => [rulesOf(page.rules, index > 0), ...page.runs.map(textOf)]),
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

/** The rules of a page; it is the page's first node, so it also turns the page. */
function rulesOf(rules: readonly Rule[], turnsPage: boolean): Content {
  return {
    canvas: rules.map(({ x1, y1, x2, y2, width }) => ({
      type: 'line',
      x1,
      y1,
      x2,
      y2,
      lineWidth: width,
      // Reaches half a rule's width beyond its ends, so that corners are whole.
      lineCap: 'square',
    })),
    absolutePosition: { x: 0, y: 0 },
    ...(turnsPage ? { pageBreak: 'before' } : {}),
  } as Content;
}

function textOf({ text, font, size, x, baseline, characterSpacing, outline }: PlacedRun): Content {
  return {
    text,
    font: font.key,
    fontSize: size,
    characterSpacing,
    absolutePosition: { x, y: baseline - font.ascent * size },
    ...(outline ? { outline: true, outlineText: outline } : {}),
  } as Content;
}
