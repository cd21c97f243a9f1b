import { readPdfTables } from '../readers/pdf.js';
import { extremes } from '../style/extremes.js';
import { pdfIn, wordIn } from '../style/rendered.js';

it.each(extremes)('renders %s, with every table whole', async (_, style) => {
  const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
  expect(word.tables).toHaveLength(3);
  expect(new Set(pdf.pages.map(({ texts }) => texts.length > 1))).toEqual(new Set([true]));
  const rows = readPdfTables(pdf)
    .flat()
    .flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(rows).toContain('四、结转下年度继续办理');
});
