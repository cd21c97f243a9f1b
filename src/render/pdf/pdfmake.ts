/** The seam to pdfmake: the one place that knows its types and its module-wide settings. */
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js';
import type { FontFace } from '../fonts/font-face.js';

/** Part of pdfmake's module object that its published types leave out. */
interface PdfmakeState {
  fonts: TFontDictionary | undefined;
  urlAccessPolicy: ((url: string) => boolean) | undefined;
  localAccessPolicy: ((path: string) => boolean) | undefined;
  readonly virtualfs: { readonly storage: Record<string, Buffer> };
}

/** Numbers the files that are open at a time; no trace of it is in the output. */
let writes = 0;

/**
 * Writes a PDF of a pdfmake definition. Only the given faces can be used, and no file or address is ever
 * opened. pdfmake's settings are shared by the whole process: they are put back at once, and the faces, which
 * it can only take from its file system in memory, are taken out again, so that they can be forgotten.
 */
export async function writePdf(
  definition: TDocumentDefinitions,
  faces: Iterable<FontFace>,
): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake');
  const state = pdfmake as unknown as PdfmakeState;
  const { storage } = state.virtualfs;
  const fonts: TFontDictionary = {};
  const files: string[] = [];
  writes += 1;
  for (const { key, bytes } of faces) {
    const file = `nianbao/${writes}/${key}`;
    storage[file] = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    files.push(file);
    fonts[key] = { normal: file };
  }
  try {
    const pdf = withSettings(state, fonts, () => pdfmake.createPdf(definition));
    return new Uint8Array(await pdf.getBuffer());
  } finally {
    files.forEach((file) => delete storage[file]);
  }
}

/** Starts a document: pdfmake takes its settings at once, though it goes on to work later. */
function withSettings<Result>(state: PdfmakeState, fonts: TFontDictionary, start: () => Result): Result {
  const before = { fonts: state.fonts, url: state.urlAccessPolicy, local: state.localAccessPolicy };
  state.fonts = fonts;
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
