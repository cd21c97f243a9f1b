/** The seam to pdfmake: the one place that knows its module-wide settings. */
import type { TCreatedPdf, TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';

/** A document that pdfmake has laid out, to be drawn on with pdfkit's own methods before it is written. */
export type OpenPdf = Awaited<ReturnType<TCreatedPdf['getStream']>>;

/** Part of pdfmake's module object that its published types leave out. */
interface PdfmakeState {
  fonts: TFontDictionary | undefined;
  urlAccessPolicy: ((url: string) => boolean) | undefined;
  localAccessPolicy: ((path: string) => boolean) | undefined;
}

/**
 * Writes a PDF of a pdfmake definition, whose pages `draw` completes. No file or address is ever opened.
 * pdfmake's settings are shared by the whole process: they are put back at once.
 */
export async function writePdf(
  definition: TDocumentDefinitions,
  draw: (pdf: OpenPdf) => void,
): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  const file = withSettings(pdfmake as unknown as PdfmakeState, () =>
    pdfmake.createPdf(definition, { bufferPages: true }),
  );
  draw(await file.getStream());
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
