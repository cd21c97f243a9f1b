import { renderDocx } from '../../src/render/renderer.js';
import type { StyleOptions } from '../../src/render/style-options.js';
import { validateDocxFiles } from '../readers/ooxml.js';
import { readPdfTables } from '../readers/pdf.js';
import { pdfIn, report, wordIn } from './rendered.js';

const extremes: readonly (readonly [string, StyleOptions])[] = [
  [
    'the smallest type area with the largest text in its tables',
    {
      page: { width: '110mm', height: '150mm', left: '5mm', right: '5mm', top: '20mm', bottom: '30mm' },
      text: { table: { size: 16, linePitch: 16 } },
      table: { paddingX: 5, paddingY: 20, ruleWidth: 3, spaceAfter: 100 },
    },
  ],
  [
    'the largest text with the widest indents and free lines',
    {
      text: {
        title: { size: 72, linePitch: 100, characterSpacing: 10, linesBefore: 10, linesAfter: 10 },
        body: { size: 72, linePitch: 100, indent: 2.5, linesBefore: 10, linesAfter: 10 },
        heading1: { size: 72, linePitch: 100, linesBefore: 10, linesAfter: 10 },
      },
      signature: { linesBefore: 10, inset: 10, seal: true },
    },
  ],
  [
    'the smallest text',
    {
      text: { body: { size: 5, linePitch: 5, characterSpacing: -2 }, table: { size: 5, linePitch: 5 } },
      table: { smallestSize: 4, paddingX: 0, paddingY: 0 },
    },
  ],
  ['a page across', { page: { width: '297mm', height: '210mm' } }],
];

it.each(extremes)('renders %s, with every table whole', async (_, style) => {
  const [word, pdf] = await Promise.all([wordIn(style), pdfIn(style)]);
  expect(word.tables).toHaveLength(3);
  expect(new Set(pdf.pages.map(({ texts }) => texts.length > 1))).toEqual(new Set([true]));
  const rows = readPdfTables(pdf)
    .flat()
    .flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(rows).toContain('四、结转下年度继续办理');
});

it('writes Word files without an error of the format in every style', async () => {
  const styles: readonly StyleOptions[] = [
    ...extremes.map(([, style]) => style),
    { preset: 'fixed-28', wordFonts: 'windows', signature: { seal: true } },
    { wordFonts: { title: '方正小标宋_GBK', latin: '仿宋' } },
  ];
  const files = await Promise.all(styles.map((style) => renderDocx(report, { style, allowErrors: true })));
  expect(await validateDocxFiles(files)).toEqual(styles.map(() => []));
});
