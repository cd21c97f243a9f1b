/**
 * The readers are what the other tests believe, so each must be seen to fail: a reader that finds nothing wrong
 * in a spoilt file would make every test that uses it pass.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { openEdges, readDocx } from './docx.js';
import { parseHtml } from './dom.js';
import { formNames, readForm, readHtmlTable } from './form.js';
import { linesOf, readPdf, readPdfTables, type PdfTable } from './pdf.js';
import { differencesFromForm, describeTable, fillForm, spansOf } from './table.js';

const wordprocessing = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file with the given body and nothing but the parts that Word itself insists on. */
function wordFile(body: string, styles = ''): Uint8Array {
  const part = (root: string, content: string): Uint8Array =>
    strToU8(`<w:${root} ${wordprocessing}>${content}</w:${root}>`);
  return zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/settings.xml': part(
      'settings',
      '<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>',
    ),
    'word/footer1.xml': part(
      'ftr',
      '<w:p><w:r><w:t>— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
        '<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
        '<w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> —</w:t></w:r></w:p>',
    ),
    'word/_rels/document.xml.rels': strToU8('<r><s Id="rId1" Target="footer1.xml"/></r>'),
    'docProps/core.xml': strToU8('<c><title>年报</title></c>'),
  });
}

interface WordCell {
  readonly text?: string;
  readonly span?: number;
  readonly merge?: 'restart' | 'continue';
}

function wordTable(columnCount: number, rows: readonly (readonly WordCell[])[], borders = ''): string {
  const cell = ({ text = '', span = 1, merge }: WordCell): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${merge === undefined ? '' : `<w:vMerge w:val="${merge}"/>`}` +
    `</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  return (
    `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>` +
    `<w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(columnCount)}</w:tblGrid>` +
    `${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
  );
}

describe('the form reader', () => {
  it.each([
    ['2021-proactive', 14, 4, 10],
    ['2021-applications', 28, 10, 175],
    ['2021-disputes', 4, 15, 15],
    ['2019-proactive', 18, 4, 22],
    ['2019-applications', 26, 10, 161],
    ['2019-disputes', 4, 15, 15],
    ['2014-statistics', 66, 3, 58],
  ] as const)('reads %s: %i rows, %i columns, %i figures', (name, rowCount, columnCount, figureCount) => {
    const form = readForm(name);
    expect([form.rowCount, form.columnCount]).toEqual([rowCount, columnCount]);
    expect(() => fillForm(form, new Array<number>(figureCount).fill(0))).not.toThrow();
  });

  it('knows all the files of test/forms', () => {
    const files = readdirSync(join(__dirname, '..', 'forms'));
    expect(files.sort()).toEqual(formNames.map((name) => `${name}.html`).sort());
  });

  it('refuses an HTML table whose spans overlap or leave a hole', () => {
    const table = (html: string): Element =>
      parseHtml(`<table>${html}</table>`).querySelector('table') as Element;
    const hole = table('<tr><td>1</td><td>2</td></tr><tr><td>3</td></tr>');
    expect(() => readHtmlTable(hole)).toThrow('no cell covers 1,1');
    const overlap = table('<tr><td>1</td><td rowspan="2">2</td></tr><tr><td colspan="2">3</td></tr>');
    expect(() => readHtmlTable(overlap)).toThrow('overlap at 1,1');
  });

  it('tells a changed label, a changed span and a blank figure from the form', () => {
    const form = readForm('2021-proactive');
    const sound = fillForm(form, [1, 2, 3, 4, 5, '22（其中修订16件）', 6, 7, 8, '59237.2449']);
    expect(differencesFromForm(form, sound)).toEqual([]);
    const spoilt = {
      ...sound,
      cells: sound.cells.map((cell) => {
        if (cell.text === '规章') return { ...cell, text: '规 章' };
        if (cell.text === '行政许可') return { ...cell, colSpan: 2 };
        return cell.text === '8' ? { ...cell, text: '' } : cell;
      }),
    };
    expect(differencesFromForm(form, spoilt)).toEqual([
      '2,0: “规 章” instead of “规章”',
      '6,0: 6,0 1×2 instead of 6,0 1×1 (行政许可)',
      '10,1: “” instead of “n”',
    ]);
  });
});

describe('the Word reader', () => {
  it('resolves spans in both directions', () => {
    const docx = readDocx(
      wordFile(
        wordTable(3, [
          [{ text: 'A', span: 2, merge: 'restart' }, { text: 'B' }],
          [
            { span: 2, merge: 'continue' },
            { text: 'C', merge: 'restart' },
          ],
          [{ text: '1' }, { text: '2' }, { merge: 'continue' }],
        ]),
      ),
    );
    const [table] = docx.tables;
    if (table === undefined) throw new Error('no table');
    expect(describeTable(table)).toBe(
      ['3 rows × 3 columns', '0,0 2×2 A', '0,2 1×1 B', '1,2 2×1 C', '2,0 1×1 1', '2,1 1×1 2'].join('\n'),
    );
    expect(spansOf(table)).toContain('0,0 2×2');
  });

  it.each([
    [
      'a merge that continues nothing',
      [
        [{}, {}],
        [{ merge: 'continue' }, {}],
      ],
      'Row 1, column 0: a vMerge continues',
    ],
    [
      'a merge that continues a cell of another span',
      [
        [{ merge: 'restart' }, {}, {}],
        [{ merge: 'continue', span: 2 }, {}],
      ],
      'Row 1, column 0: a vMerge continues',
    ],
    [
      'a merge that goes on past an ordinary cell',
      [[{ merge: 'restart' }], [{}], [{ merge: 'continue' }]],
      'Row 2, column 0: a vMerge continues',
    ],
    ['a row that ends early', [[{}, {}], [{}]], 'Row 1 covers 1 of 2 grid columns: a hole from column 1'],
    [
      'a row that runs over',
      [
        [{}, {}],
        [{}, { span: 2 }],
      ],
      'Row 1 covers 3 of 2 grid columns: it runs over',
    ],
    ['text that Word would hide', [[{ merge: 'restart' }], [{ merge: 'continue', text: 'x' }]], 'holds text'],
  ] as const)('refuses %s', (_what, rows, message) => {
    const columnCount = (rows[0] as readonly WordCell[]).length;
    expect(() => readDocx(wordFile(wordTable(columnCount, rows)))).toThrow(message);
  });

  it('names the edges that nothing draws', () => {
    const all = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
    const borders = (names: readonly string[]): string =>
      names.map((name) => `<w:${name} w:val="single" w:sz="4"/>`).join('');
    const rows = [
      [{}, {}],
      [{}, {}],
    ];
    const edges = (names: readonly string[]): readonly string[] =>
      readDocx(wordFile(wordTable(2, rows, borders(names)))).tables.flatMap(openEdges);
    expect(edges(all)).toEqual([]);
    expect(edges(all.filter((name) => name !== 'right'))).toEqual(['0,1 right', '1,1 right']);
    expect(edges(all.filter((name) => name !== 'insideH'))).toHaveLength(4);
  });

  it('resolves styles, fields, footers and the order of the body', () => {
    const docx = readDocx(
      wordFile(
        '<w:p><w:pPr><w:pStyle w:val="Heading"/><w:ind w:firstLine="640"/></w:pPr>' +
          '<w:r><w:rPr><w:rFonts w:eastAsia="黑体" w:hint="eastAsia"/></w:rPr><w:t>一</w:t><w:br/><w:t>二</w:t></w:r></w:p>' +
          wordTable(1, [[{ text: '0' }]]) +
          '<w:sectPr><w:footerReference w:type="even" r:id="rId1"' +
          ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>' +
          '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098"/></w:sectPr>',
        '<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:sz w:val="32"/></w:rPr></w:style>' +
          '<w:style w:type="paragraph" w:styleId="Heading"><w:basedOn w:val="Base"/>' +
          '<w:pPr><w:keepNext/><w:jc w:val="both"/></w:pPr></w:style>',
      ),
    );
    expect(docx.bodyOrder).toEqual(['p', 'tbl']);
    expect(docx.paragraphs).toMatchObject([
      {
        style: 'Heading',
        text: '一\n二',
        alignment: 'both',
        keepNext: true,
        indents: { firstLine: 640 },
        runs: [{ size: 32, fonts: { eastAsia: '黑体', hint: 'eastAsia' } }],
      },
    ]);
    expect(docx.sections).toMatchObject([
      {
        page: { width: 11906, height: 16838 },
        margins: { top: 2098 },
        footers: { even: { text: '— {PAGE} —' } },
      },
    ]);
    expect(docx.settings).toEqual({ evenAndOddHeaders: true, characterSpacingControl: 'doNotCompress' });
    expect(docx.properties.title).toBe('年报');
  });

  it('refuses a part that is not well-formed and a style that does not exist', () => {
    expect(() => readDocx(wordFile('<w:p>'))).toThrow('word/document.xml is not well-formed XML');
    const unknownStyle = '<w:p><w:pPr><w:pStyle w:val="Lost"/></w:pPr></w:p>';
    expect(() => readDocx(wordFile(unknownStyle))).toThrow('The style Lost is used, but not defined.');
  });
});

/** A PDF of one page of 400 × 400 pt with the given content stream, in which `/F` is Helvetica. */
function pdfFile(content: string): Uint8Array {
  const stream = (dictionary: string, data: string): string =>
    `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 400] /Contents 5 0 R' +
      ' /Resources << /Font << /F 4 0 R >> /XObject << /X 6 0 R >> >> >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream('', content),
    stream('/Type /XObject /Subtype /Form /BBox [0 0 400 400] /Matrix [1 0 0 1 100 0]', '0 50 m 40 50 l S'),
    '<< /Title (Report) >>',
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const references = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>`;
  return strToU8(`${file}${references}${trailer}\nstartxref\n${file.length}\n%%EOF\n`);
}

async function tablesIn(content: string): Promise<readonly PdfTable[]> {
  return readPdfTables(await readPdf(pdfFile(content)))[0] ?? [];
}

const showAt = (x: number, y: number, text: string): string => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET\n`;

/** Two rows of two columns, 100 × 20 each, the upper left corner at 100, 100 from the upper left of the page. */
const frame = '100 260 m 300 260 l S 300 260 m 300 300 l S 100 300 m 300 300 l S 100 260 m 100 300 l S\n';
const middleLine = '100 280 m 300 280 l S\n';
const upperColumnLine = '200 280 m 200 300 l S\n';
const lowerColumnLine = '200 260 m 200 280 l S\n';

describe('the PDF reader', () => {
  it('follows the matrices and the text state', async () => {
    const { pages, fonts, information } = await readPdf(
      pdfFile(
        [
          'q 2 0 0 2 10 20 cm 1 w 0 0 m 30 0 l S Q /X Do',
          '0.5 g 50 100 80 1 re f 50 120 1 80 re f 200 200 100 50 re f 0 g',
          'BT /F 10 Tf 14 TL 20 350 Td (AB) Tj T* [(A) -1000 (B)] TJ',
          "2 Tc (AB) ' 0 Tc 200 Tz (A) Tj 100 Tz 3 Ts (B) Tj 0 Ts ET",
          'BT 0 2 -2 0 300 100 Tm /F 10 Tf 5 0 Td (up) Tj ET',
        ].join('\n'),
      ),
    );
    const page = pages[0];
    expect(page?.rules).toMatchObject([
      { x1: 10, y1: 380, x2: 70, y2: 380, width: 2 },
      { x1: 100, y1: 350, x2: 140, y2: 350, width: 1 },
      { x1: 50, y1: 299.5, x2: 130, y2: 299.5, width: 1, color: '#808080' },
      { x1: 50.5, y1: 200, x2: 50.5, y2: 280, width: 1 },
    ]);
    expect(page?.areas).toMatchObject([{ left: 200, top: 150, right: 300, bottom: 200 }]);
    // Helvetica’s A and B are both 667 units wide.
    expect(page?.texts).toMatchObject([
      { text: 'AB', x: 20, baseline: 50, width: 13.34, size: 10, direction: 0 },
      { text: 'AB', x: 20, baseline: 64, width: 23.34, glyphs: [{ x: 20 }, { x: 36.67, width: 6.67 }] },
      { text: 'AB', x: 20, baseline: 78, width: 15.34 },
      { text: 'A', x: 37.34, baseline: 78, width: 13.34 },
      { text: 'B', x: 50.68, baseline: 75 },
      { text: 'up', x: 300, baseline: 290, size: 20, direction: 90 },
    ]);
    expect(
      page === undefined
        ? []
        : linesOf(page)
            .slice(0, 2)
            .map((line) => line.text),
    ).toEqual(['AB', 'AB']);
    expect(fonts).toMatchObject([{ name: 'Helvetica', embedded: false, subset: false }]);
    expect(information['Title']).toBe('Report');
  });

  it('counts restores that restore nothing', async () => {
    const { pages } = await readPdf(pdfFile('q Q Q 0 0 m 9 0 l S'));
    expect(pages[0]).toMatchObject({ surplusRestores: 1, rules: [{ x2: 9 }] });
  });

  it('says so when the file is no PDF', async () => {
    await expect(readPdf(strToU8('no PDF'))).rejects.toThrow('The PDF cannot be read');
  });

  it.each([
    ['a line for each side', frame + middleLine + lowerColumnLine],
    [
      'a box for each cell, every inner edge drawn twice',
      '100 280 200 20 re S 100 260 100 20 re S 200 260 100 20 re S\n',
    ],
    [
      'short filled rectangles that do not quite meet',
      [300, 280, 260].map((y) => `100 ${y} 99.8 0.5 re f 200 ${y} 100.5 0.5 re f`).join(' ') +
        ' 100 260 0.5 40 re f 200 260 0.5 20 re f 300 260 0.5 40 re f\n',
    ],
  ])('finds the cells drawn with %s', async (_how, rules) => {
    const [table] = await tablesIn(
      rules + showAt(180, 286.2, 'wide') + showAt(140, 266.2, '1') + showAt(250, 266.2, '2'),
    );
    expect(table === undefined ? '' : describeTable(table)).toBe(
      ['2 rows × 2 columns', '0,0 1×2 wide', '1,0 1×1 1', '1,1 1×1 2'].join('\n'),
    );
    expect(table?.cells.every((cell) => cell.closed && cell.inside && !cell.overprinted)).toBe(true);
    expect(table?.straddling).toEqual([]);
    for (const cell of table?.cells ?? []) expect(cell.offCentre).toBeLessThan(0.5);
  });

  it('finds a cell that spans rows and one that is left open at a page’s end', async () => {
    const openBelow =
      '100 260 m 100 300 l S 100 300 m 300 300 l S 300 260 m 300 300 l S 200 260 m 200 300 l S\n';
    const [table] = await tablesIn(`${openBelow}200 280 m 300 280 l S 200 260 m 300 260 l S\n`);
    expect(table?.cells.map((cell) => [...spansOf({ ...table, cells: [cell] }), cell.closed])).toEqual([
      ['0,0 2×1', false],
      ['0,1 1×1', true],
      ['1,1 1×1', true],
    ]);
  });

  it('finds the gap of a broken rule', async () => {
    const broken = '100 280 m 150 280 l S 152 280 m 300 280 l S\n';
    const [table] = await tablesIn(frame + broken + upperColumnLine + lowerColumnLine);
    expect(table?.cells.some((cell) => !cell.closed)).toBe(true);
  });

  it('finds text that leaves its cell, stands in the wrong place or is printed over other text', async () => {
    const rules = frame + middleLine + upperColumnLine + lowerColumnLine;
    const [table] = await tablesIn(
      rules +
        showAt(120, 286, 'far too long for one cell') +
        showAt(202, 290, 'high') +
        showAt(110, 266, 'over') +
        showAt(115, 264, 'print') +
        showAt(280, 255, 'hanging'),
    );
    const cells = table?.cells ?? [];
    expect(cells.map((cell) => cell.inside)).toEqual([false, true, true, true]);
    expect(cells.map((cell) => cell.overprinted)).toEqual([false, false, true, false]);
    expect(cells[1]?.offCentre).toBeCloseTo(3.8);
    expect(cells[1]?.offCentreHorizontally).toBeLessThan(-35);
    expect(table?.straddling.map((text) => text.text)).toEqual(['hanging']);
  });

  it('keeps two tables apart', async () => {
    const tables = await tablesIn(`${frame}100 200 50 40 re S\n`);
    expect(tables.map((table) => table.box.top)).toEqual([100, 160]);
  });
});
