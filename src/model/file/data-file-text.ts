/** Writes a report as the YAML of a data file; reading it gives the same report. */
import { Document, Scalar, type Node, type YAMLMap } from 'yaml';
import { wholeYear } from '../values/date.js';
import { isGroup, isTotal, labelOf, type Edition, type Table, type Tree } from '../edition.js';
import { editionOf } from '../editions/index.js';
import type { Prose } from '../prose.js';
import type { Report } from '../report.js';
import { matrixColumns } from '../table-figures.js';

type Data = Readonly<Record<string, unknown>>;

/**
 * The report as a data file: its fields in the order of the form, each section below its heading as a comment,
 * the rows of tables as lists in printed order. `comment` goes to the top of the file.
 */
export function dataFileText(report: Report, options: { readonly comment?: string } = {}): string {
  const edition = editionOf(report.edition);
  const document = new Document({});
  const contents = document.contents as YAMLMap;
  const data: Data = { ...report };
  for (const key of fieldOrder(edition)) {
    const value = data[key];
    if (value === undefined || (key === 'period' && isWholeYear(report))) continue;
    const name = new Scalar(key);
    const comment = sectionComment(edition, key);
    if (comment !== undefined) {
      name.commentBefore = comment;
      name.spaceBefore = true;
    }
    contents.add(document.createPair(name, fieldNode(document, edition, key, value)));
  }
  const text = document.toString({ lineWidth: 0 });
  if (options.comment === undefined) return text;
  const lines = options.comment.split(/\r\n?|\n/).map((line) => `# ${line}`.trimEnd());
  return `${lines.join('\n')}\n\n${text}`;
}

function fieldOrder({ sections, attachments = {} }: Edition): readonly string[] {
  const head = ['edition', 'year', 'agency', 'scope', 'title', 'period', 'preface'];
  return [...head, ...Object.keys(sections), ...Object.keys(attachments), 'signature', 'publishedOn'];
}

function isWholeYear({ year, period }: Report): boolean {
  const { from, to } = wholeYear(year);
  return period.from === from && period.to === to;
}

/** The printed heading, and in which order the figures of a row stand. */
function sectionComment({ sections, attachments }: Edition, key: string): string | undefined {
  const section = sections[key];
  const heading = section?.kind === 'free' ? '各部分' : (section?.heading ?? attachments?.[key]?.heading);
  if (heading === undefined) return undefined;
  const columns = section?.kind === 'table' ? rowLabels(section.table) : [];
  return columns.length === 0
    ? ` ${heading}`
    : ` ${heading}\n 每行依次为：${columns.join('、')}；总计可以不写`;
}

function rowLabels(table: Table): readonly string[] {
  if (table.kind === 'matrix')
    return matrixColumns(table.columns.parts).flatMap(({ leaf }) => (isTotal(leaf) ? [] : [labelOf(leaf)]));
  if (table.kind !== 'line') return [];
  const line = firstLine(table.columns);
  return Object.values(line).flatMap((leaf) => (isTotal(leaf) ? [] : [labelOf(leaf)]));
}

/** The leaves of a line's first group: all groups of leaves have the same. */
function firstLine(columns: Tree): Tree {
  const group = Object.values(columns).find(isGroup);
  return group ? firstLine(group.parts) : columns;
}

function fieldNode(document: Document, edition: Edition, key: string, value: unknown): Node {
  const section = edition.sections[key];
  const attached = edition.attachments?.[key];
  if (section?.kind === 'table') return tableNode(document, section.table, value as Data);
  if (attached) return tableNode(document, attached.table, value as Data);
  if (key === 'preface' || section?.kind === 'free') return proseNode(document, value as Prose);
  if (section === undefined) return document.createNode(value);
  return Array.isArray(value)
    ? proseNode(document, value as Prose)
    : mapNode(document, value as Data, (part, name) =>
        name === 'fees' ? flow(document, part) : proseNode(document, part as Prose),
      );
}

/** A table's figures by row, and what else the section has: a note below it, or who signed it. */
function tableNode(document: Document, table: Table, data: Data): Node {
  const shape = shapeOf(table);
  return mapNode(document, data, (value, key) => {
    if (key in shape) return figuresNode(document, shape[key]!, value as Data);
    return key === 'note' ? proseNode(document, value as Prose) : document.createNode(value);
  });
}

/** A row of figures: by key in printed order where it may be a list, `map` where it may not. */
type Shape = { readonly [key: string]: Shape | readonly string[] | 'map' };

function shapeOf(table: Table): Shape {
  switch (table.kind) {
    case 'clauses':
      return Object.fromEntries(
        table.clauses.flatMap(({ rows }) => Object.keys(rows).map((row) => [row, 'map' as const])),
      );
    case 'matrix': {
      const columns = matrixColumns(table.columns.parts).map(({ key }) => key);
      return treeShape(table.rows, () => columns);
    }
    case 'line':
      return treeShape(table.columns, () => 'map', true);
    case 'indicators':
      return treeShape(table.rows, () => 'map');
  }
}

/** With `lines`, a group of nothing but leaves is a row that may be a list. */
function treeShape(tree: Tree, leaf: () => readonly string[] | 'map', lines = false): Shape {
  return Object.fromEntries(
    Object.entries(tree).map(([key, node]) => {
      if (!isGroup(node)) return [key, leaf()];
      const isLine = lines && !Object.values(node.parts).some(isGroup);
      return [key, isLine ? Object.keys(node.parts) : treeShape(node.parts, leaf, lines)];
    }),
  );
}

function figuresNode(document: Document, shape: Shape[string], value: unknown): Node {
  if (shape === 'map') return flow(document, value);
  if (Array.isArray(shape)) {
    const figures = (shape as readonly string[]).map((key) => (value as Data)[key]);
    return flow(
      document,
      figures.filter((figure) => figure !== undefined),
    );
  }
  return mapNode(document, value as Data, (part, key) =>
    figuresNode(document, (shape as Shape)[key] ?? 'map', part),
  );
}

function flow(document: Document, value: unknown): Node {
  return document.createNode(value, { flow: true });
}

function mapNode(document: Document, data: Data, nodeOf: (value: unknown, key: string) => Node): Node {
  const map = document.createNode({}) as unknown as YAMLMap;
  for (const [key, value] of Object.entries(data)) map.add(document.createPair(key, nodeOf(value, key)));
  return map as unknown as Node;
}

/** Paragraphs alone as one text, with a blank line between them; with headings, a list. */
function proseNode(document: Document, prose: Prose): Node {
  if (prose.length === 0) return flow(document, []);
  if (prose.some((item) => typeof item === 'object')) {
    const list = document.createNode([]) as unknown as { add(item: Node): void };
    for (const item of prose) {
      list.add(
        typeof item === 'string'
          ? textNode(item)
          : mapNode(document, { ...item }, (value, key) =>
              key === 'body' ? proseNode(document, value as Prose) : document.createNode(value),
            ),
      );
    }
    return list as unknown as Node;
  }
  return textNode(prose.join('\n\n'));
}

function textNode(text: string): Node {
  const node = new Scalar(text);
  node.type = Scalar.BLOCK_LITERAL;
  return node;
}
