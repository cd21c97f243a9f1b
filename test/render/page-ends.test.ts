import type { Block, Document, Inline } from '../../src/render/document/document.js';
import { fontsFor } from '../../src/render/fonts/document-fonts.js';
import { createGrid, type Grid } from '../../src/render/document/grid.js';
import { layoutPages } from '../../src/render/layout/page-layout.js';
import { nationalStyle } from '../../src/render/style/style.js';

const sentence = '政府信息公开工作年度报告由六个部分组成，';
const text = (content: string): readonly Inline[] => [{ type: 'text', text: content }];
const paragraph = (content: string): Block => ({ type: 'paragraph', content: text(content) });
const heading = (content: string): Block => ({ type: 'heading', level: 2, content: text(content) });
/** A paragraph of as many lines. */
const lines = (count: number): Block => paragraph(sentence.repeat(8).slice(0, count * 28 - 12));

/** The lines of each page in order, from top to bottom, without the page number. */
async function pages(blocks: readonly Block[]): Promise<readonly (readonly string[])[]> {
  const document: Document = { language: 'zh-CN', title: '', agency: '', date: '2025-01-01', blocks };
  const made = layoutPages(document, { fonts: await fontsFor(document), style: nationalStyle });
  return made.map(({ runs }) => {
    const byBaseline = new Map<number, string>();
    for (const run of runs) byBaseline.set(run.baseline, (byBaseline.get(run.baseline) ?? '') + run.text);
    return [...byBaseline]
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line)
      .slice(0, -1);
  });
}

/** Single lines that fill a page up to the given number of free ones; a page has 22. */
const filled = (free: number): readonly Block[] =>
  Array.from({ length: 22 - free }, (_, index) => paragraph(`第${index + 1}行。`));

describe('a page', () => {
  it('holds 22 lines', async () => {
    expect((await pages([...filled(0), paragraph('下一页。')])).map((page) => page.length)).toEqual([22, 1]);
  });

  it.each([
    ['a heading', heading('（一）主动公开情况')],
    ['a heading of the next level, which is a paragraph', paragraph('（1）集中公开')],
  ])('never ends with %s', async (_, block) => {
    const [first, second] = await pages([...filled(1), block, lines(3)]);
    expect(first).toHaveLength(21);
    expect(second).toHaveLength(4);
  });

  it('never ends with a heading and a single line', async () => {
    const [first, second] = await pages([...filled(2), heading('（一）主动公开情况'), lines(4)]);
    expect(first).toHaveLength(20);
    expect(second).toHaveLength(5);
  });

  it('may end with a heading and two lines', async () => {
    const [first, second] = await pages([...filled(3), heading('（一）主动公开情况'), lines(4)]);
    expect(first).toHaveLength(22);
    expect(second).toHaveLength(2);
  });

  it('never holds the signature alone: the last line of the text goes with it', async () => {
    const signature: Block = { type: 'signature', name: '青禾县水务局', date: '2025年1月20日' };
    const [first, second] = await pages([...filled(2), lines(2), signature]);
    expect(first).toHaveLength(21);
    expect(second).toHaveLength(3);
    expect(second!.slice(1)).toEqual(['青禾县水务局', '2025年1月20日']);
  });

  it('keeps the note of a table with it, and lets it go where both are higher than a page', async () => {
    const grid = (rows: number): Grid =>
      createGrid({
        columnWidths: [1],
        rowCount: rows,
        headRows: 0,
        cells: Array.from({ length: rows }, (_, row) => ({
          row,
          column: 0,
          rowSpan: 1,
          colSpan: 1,
          role: 'figure' as const,
          align: 'center' as const,
          content: [{ text: `${row}` }],
        })),
      });
    const table = (rows: number): Block => ({ type: 'table', id: 'table', caption: '表', grid: grid(rows) });
    const note: Block = { type: 'note', content: text('注：含上年度结转。') };
    const [first, second] = await pages([...filled(2), table(3), note]);
    expect(first).toHaveLength(20);
    expect(second).toEqual(['0', '1', '2', '注：含上年度结转。']);
    const [whole, rest] = await pages([table(36), note]);
    expect(whole).toHaveLength(36);
    expect(rest).toEqual(['注：含上年度结转。']);
  });

  it('takes a paragraph that only begins with a number for text', async () => {
    const [first] = await pages([...filled(1), paragraph('（1）已经办结；（2）正在办理。'), lines(3)]);
    expect(first).toHaveLength(22);
  });
});

it('numbers its pages in 宋体, the digits too, as Word does', async () => {
  const document: Document = {
    language: 'zh-CN',
    title: '',
    agency: '',
    date: '2025-01-01',
    blocks: [lines(2)],
  };
  const [page] = layoutPages(document, { fonts: await fontsFor(document), style: nationalStyle });
  const below = page!.runs.filter(
    ({ baseline }) => baseline > nationalStyle.page.height - nationalStyle.page.bottom,
  );
  expect(below.map(({ text: part, font }) => [part, font.family])).toEqual([['— 1 —', 'Nianbao Song']]);
});
