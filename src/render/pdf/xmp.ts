import type { Document } from '../document/document.js';
import { escapeXml } from '../xml.js';

/** Names the program in the properties of a PDF. */
export const producer = { creator: 'nianbao', producer: 'nianbao (pdfmake)' } as const;

/** The properties of a PDF as they stand in its XMP packet. */
export function xmpProperties({ title, agency, date, language }: Document): string {
  const day = `${date}T00:00:00Z`;
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(agency)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${producer.creator}</xmp:CreatorTool>`,
    `<pdf:Producer>${producer.producer}</pdf:Producer>`,
    '</rdf:Description>',
  ].join('\n');
}
