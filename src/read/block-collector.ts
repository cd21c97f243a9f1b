/** Puts together paragraphs and tables from the elements of a page or a Word file, as they open and close. */
import { say } from '../model/finding/bilingual.js';
import { mostColumns } from './limits.js';
import type { ReadBlock, ReadCell, ReadParagraph } from './read-document.js';

/** How a cell begins. `continues` is Word's way to say that it is part of the one above. */
export interface CellSpan {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly continues?: boolean;
  /** Grid columns that the row leaves out before it. */
  readonly skipped?: number;
}

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

interface Flow {
  readonly blocks: ReadBlock[];
  buffer: string;
  heading?: number;
}

interface OpenCell extends CellSpan {
  readonly row: number;
  readonly column: number;
  readonly flow: Flow;
}

interface OpenTable {
  readonly cells: { -readonly [Key in keyof OpenCell]: OpenCell[Key] }[];
  /** For each column the row that is the first free one. */
  readonly free: number[];
  row: number;
  column: number;
  open: OpenCell | undefined;
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
  const tables: OpenTable[] = [];
  let tableCount = 0;
  const flow = (): Flow => tables.at(-1)?.open?.flow ?? enclosing(tables, root);
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

  return {
    text: (text) => {
      flow().buffer += text;
    },
    endParagraph,
    beginHeading: (level) => {
      flow().heading = level;
    },
    beginTable: () => {
      endParagraph();
      tables.push({ cells: [], free: [], row: -1, column: 0, open: undefined });
    },
    beginRow: () => {
      const table = tables.at(-1);
      if (!table) return;
      endCell();
      table.row += 1;
      table.column = 0;
    },
    beginCell: ({ colSpan, rowSpan, continues = false, skipped = 0 }) => {
      const table = tables.at(-1);
      if (!table) return;
      endCell();
      if (table.row < 0) table.row = 0;
      table.column += skipped;
      while (!continues && (table.free[table.column] ?? 0) > table.row) table.column += 1;
      const { row, column } = table;
      const width = Math.max(1, Math.min(colSpan, mostColumns - column));
      table.column += width;
      const above = continues
        ? table.cells.findLast((cell) => cell.column === column && cell.row + cell.rowSpan === row)
        : undefined;
      const height = Math.max(1, rowSpan);
      for (let index = column; index < column + width; index += 1) table.free[index] = row + height;
      // Text in a continuing cell is not shown by Word, so it goes nowhere.
      if (above) above.rowSpan += 1;
      const cell = { row, column, colSpan: width, rowSpan: height, flow: { blocks: [], buffer: '' } };
      if (!above && column < mostColumns) table.cells.push(cell);
      table.open = cell;
    },
    endCell,
    endTable: () => {
      endCell();
      const table = tables.pop();
      if (!table) return;
      const target = flow();
      const isLayout =
        table.cells.length < 2 ||
        table.cells.some(({ flow: { blocks } }) => blocks.some(({ type }) => type === 'table'));
      if (isLayout) {
        target.blocks.push(...table.cells.flatMap((cell) => cell.flow.blocks));
        return;
      }
      tableCount += 1;
      const rowCount = table.row + 1;
      target.blocks.push({
        type: 'table',
        where: say(`第 ${tableCount} 个表格`, `table ${tableCount}`),
        rowCount,
        cells: table.cells.map((cell): ReadCell => ({
          row: cell.row,
          column: cell.column,
          rowSpan: Math.min(cell.rowSpan, rowCount - cell.row),
          colSpan: cell.colSpan,
          text: cell.flow.blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('\n'),
        })),
        ...place(),
      });
    },
    end: () => {
      while (tables.length > 0) {
        const table = tables.pop()!;
        root.blocks.push(...table.cells.flatMap((cell) => cell.flow.blocks));
      }
      endParagraph();
      return root.blocks;
    },
  };
}

/** The flow that a table stands in, for text between its cells, which browsers show before the table. */
function enclosing(tables: readonly OpenTable[], root: Flow): Flow {
  return tables.findLast((table) => table.open)?.open?.flow ?? root;
}
