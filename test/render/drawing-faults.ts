import type { PdfTable } from '../readers/pdf.js';

/** What is wrong with how a table is drawn: open boxes, text across a rule, text off its cell's middle. */
export function drawingFaults(table: PdfTable): readonly string[] {
  return [
    ...table.straddling.map(({ text }) => `“${text}” straddles the table's edge`),
    ...table.cells.flatMap(({ row, column, text, closed, inside, offCentre, overprinted }) => {
      const where = `${row},${column} “${text}”`;
      return [
        ...(closed ? [] : [`${where} is not closed`]),
        ...(inside ? [] : [`${where} crosses a rule`]),
        ...(overprinted ? [`${where} is printed over itself`] : []),
        ...(offCentre !== undefined && Math.abs(offCentre) > 2.5 ? [`${where} is ${offCentre} pt off`] : []),
      ];
    }),
  ];
}
