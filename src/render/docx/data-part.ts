/**
 * Puts the report's data into a Word file as a custom XML part, which Word keeps and shows to nobody, and which
 * the docx library cannot make.
 */
import { embeddedReport } from '../../model/embedded-report.js';
import { declaration, escapeXml } from '../xml.js';
import { zipEntry, type ZipEntry } from './zip.js';

/** The parts of a Word file by their names. */
export type Parts = Readonly<Record<string, string>>;

const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageSchemas = 'http://schemas.openxmlformats.org/package/2006';

/** Tells our part from those of other programs in the same file; the same in every file. */
const storeId = '{6E69616E-6261-4F00-8000-7265706F7274}';

/** The part that holds the data of one report. */
export function dataEntry(data: string): ZipEntry {
  const { xmlElement, xmlNamespace } = embeddedReport;
  const text = `${declaration}<${xmlElement} xmlns="${xmlNamespace}">${escapeXml(data)}</${xmlElement}>`;
  return zipEntry('customXml/item1.xml', text);
}

/** The parts with that part's properties, and with what refers to both (ECMA-376-1, 15.2.5 and 15.2.6). */
export function partsForData(parts: Parts): Parts {
  const relationships = 'word/_rels/document.xml.rels';
  return {
    ...parts,
    'customXml/itemProps1.xml':
      `${declaration}<ds:datastoreItem xmlns:ds="${officeDocument}/customXml" ds:itemID="${storeId}">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${embeddedReport.xmlNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels':
      `${declaration}<Relationships xmlns="${packageSchemas}/relationships">` +
      `${relationship('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
    [relationships]: parts[relationships]!.replace(
      '</Relationships>',
      `${relationship('rIdData', 'customXml', '../customXml/item1.xml')}</Relationships>`,
    ),
    '[Content_Types].xml': parts['[Content_Types].xml']!.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml"' +
        ' ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  };
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${officeDocument}/relationships/${type}" Target="${target}"/>`;
}
