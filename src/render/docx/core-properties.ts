import type { Document } from '../document/document.js';
import { declaration, escapeXml } from '../xml.js';

/** `docProps/core.xml`, dated by the document: the docx library dates it by the clock and knows no language. */
export function coreProperties({ title, agency, date, language }: Document): string {
  const day = `${date}T00:00:00Z`;
  return (
    `${declaration}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(agency)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(agency)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>` +
    `<dc:language>${language}</dc:language></cp:coreProperties>`
  );
}
