/**
 * The same Word file by filling a template with docxtemplater. The template is our own file of another report
 * of the same shape: what a report brings is a field in it, and what the form prints stays as it is.
 */
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { composeReport } from '../dist/esm/index.js';

/** Fills the template of a renderer's own Word file; `docx` takes the values that `fieldsOf` gives. */
export async function docxtemplater(renderer, report) {
  const zip = new PizZip(await renderer.docx(report));
  zip.file('word/document.xml', withFields(zip.file('word/document.xml').asText()));
  const template = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  return {
    fields: (
      zip
        .file('word/document.xml')
        .asText()
        .match(/\{[pc]\d+\}/g) ?? []
    ).length,
    docx(values) {
      const filled = new Docxtemplater(new PizZip(template));
      filled.render(values);
      return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    },
  };
}

const fieldRun = (name) => `<w:r><w:t xml:space="preserve">{${name}}</w:t></w:r>`;
const runs = /(?:<w:r>(?:(?!<\/w:r>).)*<\/w:r>)+(?=<\/w:p>)/;

/** Each paragraph outside tables is a field, and each cell that holds a figure. */
function withFields(xml) {
  const counts = { p: 0, c: 0 };
  return xml
    .split(/(<w:tbl>.*?<\/w:tbl>)/)
    .map((part) => {
      const isTable = part.startsWith('<w:tbl>');
      return part.replace(/<w:p>.*?<\/w:p>/g, (paragraph) => {
        const text = [...paragraph.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, piece]) => piece).join('');
        if (text === '' || (isTable && !isFigure(text))) return paragraph;
        const kind = isTable ? 'c' : 'p';
        return paragraph.replace(runs, fieldRun(`${kind}${counts[kind]++}`));
      });
    })
    .join('');
}

const isFigure = (text) => /^\d/.test(text) && !/^\d+\./.test(text.replace(/^\d+\.\d/, ''));

/** The values of the fields for a report, in the order of the document. */
export function fieldsOf(report) {
  const values = {};
  let [p, c] = [0, 0];
  const paragraph = (content) => {
    values[`p${p++}`] = content.map(({ text = ' ' }) => text).join('');
  };
  for (const block of composeReport(report).blocks) {
    if (block.type === 'table') {
      for (const cell of block.grid.cells) {
        const text = cell.content.map((piece) => piece.text).join('');
        if (isFigure(text)) values[`c${c++}`] = text;
      }
    } else if (block.type === 'signature') {
      for (const text of [block.name, block.date]) paragraph([{ text }]);
    } else if (block.type === 'list') {
      for (const { marker, content } of block.items) paragraph([{ text: marker }, ...content]);
    } else paragraph(block.content);
  }
  return values;
}
