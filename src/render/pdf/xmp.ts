import type { Document } from '../document/document.js';
import { escapeXml } from '../xml.js';

/** Names the program in the properties of a PDF. */
export const producer = { creator: 'nianbao', producer: 'nianbao (pdfmake)' } as const;

/**
 * The XMP packet of a PDF: its properties, and the claim that it is PDF/A-3b (ISO 19005-3). Every kind of
 * example was found to be so by veraPDF; `npm run check:pdf-a` does it again.
 */
export function xmpPacket({ title, agency, date, language }: Document): string {
  const day = `${date}T00:00:00Z`;
  const properties = [
    '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${escapeXml(agency)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${producer.creator}</xmp:CreatorTool>`,
    `<pdf:Producer>${producer.producer}</pdf:Producer>`,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}
