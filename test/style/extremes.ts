import type { StyleOptions } from '../../src/render/style/options.js';

/** Styles at the limits of what is allowed, each with its name. */
export const extremes: readonly (readonly [string, StyleOptions])[] = [
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
