/** The seam to pdfmake: the one place that knows its types and its module-wide settings. */
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import type { FontFace } from '../fonts/font-face.js';

/** Part of pdfmake's module object that its published types leave out. */
interface PdfmakeState {
  fonts: TFontDictionary | undefined;
  urlAccessPolicy: ((url: string) => boolean) | undefined;
  localAccessPolicy: ((path: string) => boolean) | undefined;
  readonly virtualfs: { existsSync(name: string): boolean; writeFileSync(name: string, bytes: Buffer): void };
}

/**
 * Writes a PDF of a pdfmake definition. Only the given faces can be used, and no file or address is ever
 * opened: pdfmake's settings are shared by the whole process, so they are put back as they were at once.
 */
export async function writePdf(
  definition: TDocumentDefinitions,
  faces: Iterable<FontFace>,
): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  const state = pdfmake as unknown as PdfmakeState;
  const before = { fonts: state.fonts, url: state.urlAccessPolicy, local: state.localAccessPolicy };
  const fonts: TFontDictionary = {};
  for (const face of faces) {
    const file = `nianbao/${face.key}.ttf`;
    if (!state.virtualfs.existsSync(file)) state.virtualfs.writeFileSync(file, Buffer.from(face.bytes));
    fonts[face.key] = { normal: file };
  }
  state.fonts = fonts;
  state.urlAccessPolicy = () => false;
  state.localAccessPolicy = () => false;
  try {
    const pdf = pdfmake.createPdf(definition);
    return new Uint8Array(await pdf.getBuffer());
  } finally {
    state.fonts = before.fonts;
    state.urlAccessPolicy = before.url;
    state.localAccessPolicy = before.local;
  }
}
