import type { Document } from '../document.js';
import type { Style } from '../style.js';
import { blockElements } from './blocks.js';
import { fontTableXml, wordFontsOf, type WordFonts } from './fonts.js';
import { finishPackage } from './package.js';
import { pageNumbers, sectionProperties } from './page.js';
import { loadDocx, type WordContext } from './seam.js';
import { wordMetrics } from './metrics.js';
import { settingsXml } from './settings.js';
import { stylesXml } from './styles.js';

/**
 * Writes a document as a Word file (Office Open XML). The same document, style and fonts give the same bytes,
 * on any day and in any time zone.
 */
export async function documentToDocx(
  document: Document,
  style: Style,
  fonts: WordFonts = wordFontsOf(style.wordFonts),
): Promise<Uint8Array> {
  const docx = await loadDocx();
  const context: WordContext = { docx, style, fonts, metrics: await wordMetrics() };
  const file = new docx.Document({
    sections: [
      {
        properties: sectionProperties(style),
        footers: pageNumbers(context),
        children: blockElements(document.blocks, context),
      },
    ],
  });
  const packed = await docx.Packer.toBuffer(file);
  return finishPackage(new Uint8Array(packed), document, {
    'word/styles.xml': stylesXml(style, fonts),
    'word/settings.xml': settingsXml(),
    'word/fontTable.xml': fontTableXml(fonts),
  });
}
