import fc from 'fast-check';
import { cellText, createGrid, GridError, type GridCell } from '../../src/render/document/grid.js';

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

interface Tiling {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rectangles: readonly Rectangle[];
}

const cellOf = (rectangle: Rectangle): GridCell => ({
  ...rectangle,
  role: 'figure',
  align: 'center',
  content: [{ text: `${rectangle.row},${rectangle.column}` }],
});

/** Cuts a rectangle in two again and again, as the cuts say: where, and in which direction. */
function tiles(whole: Rectangle, cuts: readonly number[]): readonly Rectangle[] {
  const [cut, ...rest] = cuts;
  const { row, column, rowSpan, colSpan } = whole;
  if (cut === undefined || rowSpan * colSpan === 1) return [whole];
  const across = colSpan === 1 || (rowSpan > 1 && cut % 2 === 0);
  const first = 1 + (cut % ((across ? rowSpan : colSpan) - 1));
  const parts = across
    ? [
        { ...whole, rowSpan: first },
        { ...whole, row: row + first, rowSpan: rowSpan - first },
      ]
    : [
        { ...whole, colSpan: first },
        { ...whole, column: column + first, colSpan: colSpan - first },
      ];
  const half = Math.ceil(rest.length / 2);
  return [...tiles(parts[0]!, rest.slice(0, half)), ...tiles(parts[1]!, rest.slice(half))];
}

/** Any table of up to 12 × 12 whose cells cover it exactly, in any order. */
const anyTiling: fc.Arbitrary<Tiling> = fc
  .record({
    rowCount: fc.integer({ min: 1, max: 12 }),
    columnCount: fc.integer({ min: 1, max: 12 }),
    cuts: fc.array(fc.nat(1000), { maxLength: 30 }),
  })
  .chain(({ rowCount, columnCount, cuts }) => {
    const whole = { row: 0, column: 0, rowSpan: rowCount, colSpan: columnCount };
    const all = tiles(whole, cuts);
    return fc
      .shuffledSubarray([...all], { minLength: all.length })
      .map((rectangles) => ({ rowCount, columnCount, rectangles }));
  });

const build = (
  { rowCount, columnCount }: Omit<Tiling, 'rectangles'>,
  rectangles: readonly Rectangle[],
  headRows = 0,
): unknown =>
  createGrid({
    columnWidths: Array<number>(columnCount).fill(1),
    rowCount,
    headRows,
    cells: rectangles.map(cellOf),
  });

function errorOf(work: () => unknown): GridError {
  try {
    work();
  } catch (error) {
    if (error instanceof GridError) return error;
    throw error;
  }
  throw new Error('The grid was built.');
}

const slotsOf = ({ row, column, rowSpan, colSpan }: Rectangle): readonly string[] =>
  Array.from({ length: rowSpan * colSpan }, (_, index) => {
    const [y, x] = [row + Math.floor(index / colSpan), column + (index % colSpan)];
    return `${y},${x}`;
  });

describe('cells that cover a table exactly', () => {
  it('make a grid, in order of row and column', () => {
    fc.assert(
      fc.property(anyTiling, ({ rectangles, ...size }) => {
        const grid = createGrid({
          columnWidths: Array<number>(size.columnCount).fill(7),
          rowCount: size.rowCount,
          headRows: 0,
          cells: rectangles.map(cellOf),
        });
        expect(grid.rowCount).toBe(size.rowCount);
        const places = grid.cells.map(({ row, column }) => row * 100 + column);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(new Set(grid.cells)).toEqual(new Set(rectangles.map(cellOf)));
      }),
    );
  });

  it('have widths that sum to 1, in the proportions that were given', () => {
    const { columnWidths } = createGrid({
      columnWidths: [754, 921, 325],
      rowCount: 1,
      headRows: 0,
      cells: [0, 1, 2].map((column) => cellOf({ row: 0, column, rowSpan: 1, colSpan: 1 })),
    });
    expect(columnWidths).toEqual([0.377, 0.4605, 0.1625]);
  });
});

describe('a cell too few', () => {
  it('is a hole at its first slot', () => {
    fc.assert(
      fc.property(anyTiling, fc.nat(), ({ rectangles, ...size }, choice) => {
        const missing = rectangles[choice % rectangles.length]!;
        const error = errorOf(() =>
          build(
            size,
            rectangles.filter((other) => other !== missing),
          ),
        );
        expect([error.code, error.row, error.column]).toEqual(['grid.hole', missing.row, missing.column]);
      }),
    );
  });
});

describe('a cell too many', () => {
  it('is an overlap in a slot of its own', () => {
    fc.assert(
      fc.property(anyTiling, fc.nat(), fc.nat(), ({ rectangles, ...size }, y, x) => {
        const [row, column] = [y % size.rowCount, x % size.columnCount];
        const extra = {
          row,
          column,
          rowSpan: 1 + (x % (size.rowCount - row)),
          colSpan: 1 + (y % (size.columnCount - column)),
        };
        const error = errorOf(() => build(size, [...rectangles, extra]));
        expect(error.code).toBe('grid.overlap');
        expect(slotsOf(extra)).toContain(`${error.row},${error.column}`);
      }),
    );
  });
});

describe('a cell that reaches beyond the table', () => {
  it('is an overrun at the cell', () => {
    const beyond = fc.oneof(
      fc.record({ rowSpan: fc.constant(13) }),
      fc.record({ colSpan: fc.constant(13) }),
      fc.record({ row: fc.constantFrom(-1, 12) }),
      fc.record({ column: fc.constantFrom(-1, 12) }),
      fc.record({ rowSpan: fc.constantFrom(0, -1) }),
      fc.record({ colSpan: fc.constantFrom(0, -1) }),
    );
    fc.assert(
      fc.property(anyTiling, fc.nat(), beyond, ({ rectangles, ...size }, choice, change) => {
        const index = choice % rectangles.length;
        const moved: Rectangle = { ...rectangles[index]!, ...change };
        const error = errorOf(() =>
          build(
            size,
            rectangles.with(index, moved).toSorted((a) => (a === moved ? -1 : 0)),
          ),
        );
        expect([error.code, error.row, error.column]).toEqual(['grid.overrun', moved.row, moved.column]);
      }),
    );
  });
});

describe('a cell of the head that reaches into the body', () => {
  it('is an error at the first such cell, and every other head is fine', () => {
    fc.assert(
      fc.property(anyTiling, fc.nat(), ({ rectangles, ...size }, choice) => {
        const headRows = choice % (size.rowCount + 1);
        const cut = rectangles.find(({ row, rowSpan }) => row < headRows && row + rowSpan > headRows);
        if (cut === undefined) {
          expect(build(size, rectangles, headRows)).toHaveProperty('headRows', headRows);
        } else {
          const error = errorOf(() => build(size, rectangles, headRows));
          expect([error.code, error.row, error.column]).toEqual(['grid.head-cut', cut.row, cut.column]);
        }
      }),
    );
  });
});

describe('an error of a grid', () => {
  it('says in words where it is, counting from 1', () => {
    const single = { row: 0, column: 0, rowSpan: 1, colSpan: 1 };
    const error = errorOf(() => build({ rowCount: 2, columnCount: 3 }, [single]));
    expect(error.message).toBe('表格有空缺（第 1 行第 2 列）');
    expect(error.name).toBe('GridError');
  });
});

describe('the text of a cell', () => {
  it('is all that it prints, remarks as well', () => {
    const content = [{ text: '（二）部分公开' }, { text: '（区分处理的）', remark: true as const }];
    expect(cellText({ ...cellOf({ row: 0, column: 0, rowSpan: 1, colSpan: 1 }), content })).toBe(
      '（二）部分公开（区分处理的）',
    );
  });
});
