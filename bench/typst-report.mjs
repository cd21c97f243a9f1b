/** The same document as ours for Typst: text, merged heads, faces, sizes and page, all from the composed report. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { composeReport } from '../dist/esm/index.js';
import { openBuiltInFont } from '../dist/esm/render/fonts/built-in-fonts.js';
import { writeFontFile } from '../dist/esm/render/fonts/sfnt.js';
import { nationalStyle as style } from '../dist/esm/render/style/style.js';

const roles = ['title', 'fangsong', 'hei', 'kai', 'song', 'latin'];
const faces = Object.fromEntries(
  await Promise.all(roles.map(async (role) => [role, await openBuiltInFont(role)])),
);

/**
 * A compiler with our faces. `pdf` makes PDF/A-3b of a source, as ours is, untagged as ours is; before each one
 * it forgets what it knows of those that were made before.
 */
export function typst() {
  const fontBlobs = roles.map((role) => Buffer.from(writeFontFile(faces[role].font)));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return {
    source: (report) => typstSource(composeReport(report)),
    pdf(mainFileContent) {
      compiler.evictCache(0);
      return compiler.pdf({ mainFileContent }, { pdfStandard: 'a-3b', pdfTags: false, creationTimestamp: 0 });
    },
  };
}

const points = (value) => `${value}pt`;
const quoted = (text) => `"${text.replace(/[\\"]/g, (mark) => `\\${mark}`)}"`;
const fontsOf = (face) =>
  `((name: ${quoted(faces.latin.family)}, covers: "latin-in-cjk"), ${quoted(faces[face].family)})`;

function textSettings({ face, size, characterSpacing }) {
  return `font: ${fontsOf(face)}, size: ${points(size)}, tracking: ${points(characterSpacing)}`;
}

/** Content of inlines; the text is given as strings, so that no mark in it is markup. */
function inlines(content, face) {
  return content
    .map((inline) => {
      if (inline.type === 'break') return '#linebreak()';
      const marked = { strong: 'hei', emphasis: 'kai' }[inline.mark];
      return marked && marked !== face
        ? `#text(font: ${fontsOf(marked)}, ${quoted(inline.text)})`
        : `#${quoted(inline.text)};`;
    })
    .join('');
}

function paragraph(content, role, { outlined = false } = {}) {
  const text = style.text[role];
  const { face, size, linePitch, align, indent, linesBefore, linesAfter } = text;
  const body = inlines(content, face);
  const settings = [
    `#set text(${textSettings(text)})`,
    `#set par(leading: ${points(linePitch - size)}, spacing: ${points(linePitch - size)}, justify: ${align === 'justify'}, first-line-indent: (amount: ${points(indent * (size + text.characterSpacing))}, all: true))`,
    ...(align === 'center' || align === 'right' ? [`#set align(${align})`] : []),
  ];
  const space = (lines) => (lines > 0 ? `#v(${points(lines * linePitch)}, weak: false)\n` : '');
  const inner = outlined ? `#heading(level: 1)[${body}]` : `#par[${body}]`;
  return `${space(linesBefore)}#[\n${settings.join('\n')}\n${inner}\n]\n${space(linesAfter)}`;
}

function table(grid) {
  const { table: shape, text } = style;
  const width = style.page.width - style.page.left - style.page.right;
  const cell = ({ row, column, rowSpan, colSpan, align, content, indent }) => {
    const body = content
      .map(({ text: part, remark }) =>
        remark ? `#text(font: ${fontsOf(shape.remarkFace)}, ${quoted(part)})` : `#${quoted(part)};`,
      )
      .join('');
    const inset = indent ? `, inset: (left: ${points(shape.paddingX + indent * text.table.size)})` : '';
    return `table.cell(x: ${column}, y: ${row}, rowspan: ${rowSpan}, colspan: ${colSpan}, align: ${align} + horizon${inset})[${body}]`;
  };
  const head = grid.cells.filter(({ row }) => row < grid.headRows).map(cell);
  const rest = grid.cells.filter(({ row }) => row >= grid.headRows).map(cell);
  return [
    '#[',
    `#set text(${textSettings(text.table)})`,
    `#set par(leading: ${points(text.table.linePitch - text.table.size)}, justify: false, first-line-indent: 0pt)`,
    `#table(columns: (${grid.columnWidths.map((part) => points(part * width)).join(', ')}), stroke: ${points(shape.ruleWidth)}, inset: (x: ${points(shape.paddingX)}, y: ${points(shape.paddingY + (text.table.linePitch - text.table.size) / 2)}),`,
    ...(head.length > 0 ? [`table.header(${head.join(',\n')}),`] : []),
    rest.join(',\n'),
    ')',
    ']',
  ].join('\n');
}

function block(given) {
  switch (given.type) {
    case 'heading':
      return paragraph(given.content, `heading${given.level}`, { outlined: given.level === 1 });
    case 'title':
    case 'note':
      return paragraph(given.content, given.type);
    case 'paragraph':
      return paragraph(given.content, 'body');
    case 'list':
      return given.items
        .map(({ marker, content }) => paragraph([{ type: 'text', text: marker }, ...content], 'body'))
        .join('');
    case 'table':
      return table(given.grid);
    case 'signature': {
      const { size, linePitch } = style.text.body;
      const lines = [given.name, given.date].map((line) => `#${quoted(line ?? '')};`).join('#linebreak()');
      return `#v(${points(linePitch)})\n#align(right)[#pad(right: ${points(2 * size)})[#set text(${textSettings(style.text.body)})\n${lines}]]`;
    }
    default:
      throw new Error(`The bench has no ${given.type}`);
  }
}

/** The source of a composed report. */
export function typstSource(document) {
  const { page } = style;
  const number = style.text.pageNumber;
  return [
    `#set document(title: ${quoted(document.title)}, author: ${quoted(document.agency)}, date: datetime(year: ${Number(document.date.slice(0, 4))}, month: ${Number(document.date.slice(5, 7))}, day: ${Number(document.date.slice(8))}))`,
    `#set page(width: ${points(page.width)}, height: ${points(page.height)}, margin: (top: ${points(page.top)}, right: ${points(page.right)}, bottom: ${points(page.bottom)}, left: ${points(page.left)}), footer: context { set text(font: ${quoted(faces.song.family)}, size: ${points(number.size)}); let n = counter(page).get().first(); align(if calc.odd(n) { right } else { left }, pad(x: ${points(number.size)})[— #n —]) })`,
    `#set text(lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none)`,
    `#show heading: it => par(text(font: ${fontsOf(style.text.heading1.face)}, weight: "regular", size: ${points(style.text.heading1.size)}, it.body))`,
    ...document.blocks.map(block),
  ].join('\n');
}
