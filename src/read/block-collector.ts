/** Puts together paragraphs and tables from the elements of a page or a Word file, as they open and close. */
import { say } from '../model/finding/bilingual.js';
import { beginCell, beginRow, openTable, type CellSpan, type OpenTable } from './open-table.js';
import type { ReadBlock, ReadCell, ReadParagraph, ReadTable } from './read-document.js';

export interface BlockCollector {
  text(text: string): void;
  /** Ends the paragraph, if any is open; the next text begins another. */
  endParagraph(): void;
  /** What follows is a heading of the level, until the paragraph ends. */
  beginHeading(level: number): void;
  beginTable(): void;
  beginRow(): void;
  beginCell(span: CellSpan): void;
  endCell(): void;
  endTable(): void;
  /** The blocks outside tables, once everything has ended. */
  end(): readonly ReadBlock[];
}

/** What stands in a cell, or outside all tables: its blocks, and the text of the paragraph that is open. */
interface Flow {
  readonly blocks: ReadBlock[];
  buffer: string;
  heading?: number;
}

/**
 * A collector. `paragraphs` takes a paragraph's raw text apart; `within` says where a block stands that is added
 * now. A table that holds other tables is there for layout: what is in it counts as if it stood outside. A table
 * of a single cell does, too.
 */
export function blockCollector(
  paragraphs: (raw: string) => readonly string[],
  within?: () => readonly number[],
): BlockCollector {
  const root: Flow = { blocks: [], buffer: '' };
  const tables: OpenTable<Flow>[] = [];
  let tableCount = 0;
  /** Of text between the cells of a table it is the flow that the table stands in: browsers show it before the table. */
  const flow = (): Flow => tables.findLast((table) => table.open)?.open ?? root;
  const place = (): Pick<ReadParagraph, 'within'> => (within ? { within: within() } : {});

  const endParagraph = (): void => {
    const current = flow();
    for (const text of paragraphs(current.buffer)) {
      const heading = current.heading === undefined ? {} : { heading: current.heading };
      current.blocks.push({ type: 'paragraph', text, ...heading, ...place() });
    }
    current.buffer = '';
    delete current.heading;
  };

  const endCell = (): void => {
    const table = tables.at(-1);
    if (!table?.open) return;
    endParagraph();
    table.open = undefined;
  };

  const inTable = (change: (table: OpenTable<Flow>) => void): void => {
    endCell();
    const table = tables.at(-1);
    if (table) change(table);
  };

  return {
    text: (text) => void (flow().buffer += text),
    endParagraph,
    beginHeading: (level) => void (flow().heading = level),
    beginTable: () => {
      endParagraph();
      tables.push(openTable());
    },
    beginRow: () => inTable(beginRow),
    beginCell: (span) => inTable((table) => beginCell(table, span, { blocks: [], buffer: '' })),
    endCell,
    endTable: () => {
      endCell();
      const table = tables.pop();
      if (!table) return;
      if (isLayout(table)) flow().blocks.push(...blocksIn(table));
      else flow().blocks.push({ ...tableBlock(table, (tableCount += 1)), ...place() });
    },
    end: () => {
      root.blocks.push(...tables.splice(0).toReversed().flatMap(blocksIn));
      endParagraph();
      return root.blocks;
    },
  };
}

const blocksIn = ({ cells }: OpenTable<Flow>): readonly ReadBlock[] =>
  cells.flatMap(({ content }) => content.blocks);

const isLayout = (table: OpenTable<Flow>): boolean =>
  table.cells.length < 2 || blocksIn(table).some(({ type }) => type === 'table');

function tableBlock(table: OpenTable<Flow>, number: number): ReadTable {
  const rowCount = table.row + 1;
  return {
    type: 'table',
    where: say(`第 ${number} 个表格`, `table ${number}`),
    rowCount,
    cells: table.cells.map(({ row, column, colSpan, rowSpan, content }): ReadCell => ({
      row,
      column,
      rowSpan: Math.min(rowSpan, rowCount - row),
      colSpan,
      text: content.blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('\n'),
    })),
  };
}
