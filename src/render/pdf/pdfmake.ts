/**
 * The seam to pdfmake, which makes the file: pages, outline, attachment, output intent, compression. Lines are
 * placed by us, since Word is to end the same ones, and tables too, since its own draw merged cells wrongly. The
 * one place that knows its module-wide settings, and what of pdfkit beneath it has no public name.
 */
import type { TCreatedPdf, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';

/** A document that pdfmake has laid out, to be drawn on with pdfkit's own methods before it is written. */
export type OpenPdf = Awaited<ReturnType<TCreatedPdf['getStream']>>;

/** Part of pdfmake's module object that its published types leave out. */
interface PdfmakeState {
  fonts: TFontDictionary | undefined;
  urlAccessPolicy: ((url: string) => boolean) | undefined;
  localAccessPolicy: ((path: string) => boolean) | undefined;
}

/** The method by which pdfkit adds the document's properties to the XMP packet; its published types leave it out. */
interface PropertiesWriter {
  _addInfo(): void;
}

/**
 * Writes a PDF of a pdfmake definition, whose pages `draw` completes. No file or address is ever opened.
 * pdfmake's settings are shared by the whole process: they are put back at once.
 */
export async function writePdf(
  definition: TDocumentDefinitions,
  { draw, xmp }: { readonly draw: (pdf: OpenPdf) => void; readonly xmp: string },
): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  const file = withSettings(pdfmake as unknown as PdfmakeState, () =>
    pdfmake.createPdf(definition, { bufferPages: true }),
  );
  const pdf = await file.getStream();
  draw(pdf);
  // pdfkit escapes nothing that it puts into XML, and no option keeps title and author out of it. The packet
  // around the properties, and the claim of PDF/A in it, stay its own.
  Object.assign(pdf, { _addInfo: () => pdf.appendXML(xmp) } satisfies PropertiesWriter);
  return new Uint8Array(await file.getBuffer());
}

/** Starts a document: pdfmake takes its settings at once, though it goes on to work later. */
function withSettings<Result>(state: PdfmakeState, start: () => Result): Result {
  const before = { fonts: state.fonts, url: state.urlAccessPolicy, local: state.localAccessPolicy };
  state.fonts = {};
  state.urlAccessPolicy = () => false;
  state.localAccessPolicy = () => false;
  try {
    return start();
  } finally {
    state.fonts = before.fonts;
    state.urlAccessPolicy = before.url;
    state.localAccessPolicy = before.local;
  }
}
