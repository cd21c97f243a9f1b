import { unzipSync, strFromU8 } from 'fflate';
import { elementsOf, parseXml } from './dom.js';
import { readTable, type ReadDocxTable } from './docx-table.js';
import {
  childOf,
  childrenOf,
  elementsIn,
  flagOf,
  numberOf,
  readParagraph,
  readStyles,
  valueOf,
  type ReadParagraph,
  type ReadStyle,
} from './docx-text.js';

export type { ReadDocxCell, ReadDocxTable, ReadEdge, ReadRow } from './docx-table.js';
export { openEdges } from './docx-table.js';
export type { ReadFonts, ReadParagraph, ReadRun, ReadStyle } from './docx-text.js';

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** One section of a Word file; lengths are in twips (1/20 pt). */
export interface ReadSection {
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly orientation: string | undefined;
  };
  readonly margins: Readonly<Record<string, number>>;
  /** `linePitch` in twips, `charSpace` in 1/4096 pt. */
  readonly grid: {
    readonly type: string | undefined;
    readonly linePitch: number | undefined;
    readonly charSpace: number | undefined;
  };
  readonly type: string | undefined;
  readonly titlePage: boolean;
  readonly firstPageNumber: number | undefined;
  /** By type: `default`, `even`, `first`; one that a section leaves out is that of the section before it. */
  readonly footers: Readonly<Record<string, ReadFooter>>;
  readonly headers: Readonly<Record<string, ReadFooter>>;
}

/** A footer or header. */
export interface ReadFooter {
  /** Its paragraphs joined by line feeds; a field shows as its name in braces, such as `{PAGE}`. */
  readonly text: string;
  readonly paragraphs: readonly ReadParagraph[];
}

/** A Word file as its XML says it, with styles resolved. */
export interface ReadDocx {
  /** The paragraphs outside tables, in document order. */
  readonly paragraphs: readonly ReadParagraph[];
  readonly tables: readonly ReadDocxTable[];
  /** The kinds of the body's blocks in document order. */
  readonly bodyOrder: readonly ('p' | 'tbl')[];
  /** The same blocks themselves. */
  readonly body: readonly (ReadParagraph | ReadDocxTable)[];
  readonly sections: readonly ReadSection[];
  readonly styles: ReadonlyMap<string, ReadStyle>;
  readonly properties: {
    readonly title: string | undefined;
    readonly subject: string | undefined;
    readonly creator: string | undefined;
    readonly lastModifiedBy: string | undefined;
    readonly created: string | undefined;
    readonly modified: string | undefined;
    readonly language: string | undefined;
  };
  /**
   * The settings by element name: `true` or `false` for a switch, else its `val`. What stands under `compat`
   * has the prefix `compat.`, such as `compat.compatibilityMode` or `compat.balanceSingleByteDoubleByteWidth`.
   */
  readonly settings: Readonly<Record<string, string | boolean>>;
  /** The names of the zip entries, in the order of the file. */
  readonly partNames: readonly string[];
  /** The text of one part, for what this reader does not give. */
  part(name: string): string;
}

/**
 * Reads a Word file back from its XML. Throws an error that names the place when a part is not well-formed,
 * when a relationship leads nowhere, or when a table's spans are impossible.
 */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const entries = unzipSync(new Uint8Array(bytes));
  const partNames = Object.keys(entries);
  const part = (name: string): string => {
    const entry = entries[name];
    if (entry === undefined) throw new Error(`The file has no part ${name}.`);
    return strFromU8(entry);
  };
  const documents = new Map(
    partNames
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => [name, parseXml(part(name), name)] as const),
  );
  const rootOf = (name: string): Element => {
    const root = documents.get(name)?.documentElement;
    if (root === undefined) throw new Error(`The file has no part ${name}.`);
    return root;
  };
  const styles = readStyles(rootOf('word/styles.xml'));
  const targets = readTargets(rootOf('word/_rels/document.xml.rels'));
  const bodyElement = childOf(rootOf('word/document.xml'), 'body');
  if (bodyElement === undefined) throw new Error('word/document.xml has no body.');

  const body = blocksIn(bodyElement).map((block) =>
    block.localName === 'p' ? readParagraph(block, styles) : readTable(block, styles),
  );
  const readFooter = (identifier: string): ReadFooter => {
    const target = targets.get(identifier);
    if (target === undefined) throw new Error(`A section refers to ${identifier}, which is no relationship.`);
    const paragraphs = elementsIn(rootOf(`word/${target}`), 'p').map((element) =>
      readParagraph(element, styles),
    );
    return { text: paragraphs.map((paragraph) => paragraph.text).join('\n'), paragraphs };
  };
  return {
    paragraphs: body.filter((block) => block.type === 'p'),
    tables: body.filter((block) => block.type === 'tbl'),
    bodyOrder: body.map((block) => block.type),
    body,
    sections: readSections(bodyElement, readFooter),
    styles: styles.byIdentifier,
    properties: readProperties(rootOf('docProps/core.xml')),
    settings: readSettings(rootOf('word/settings.xml')),
    partNames,
    part,
  };
}

function blocksIn(parent: Element): readonly Element[] {
  return [...elementsOf(parent)].flatMap((child) => {
    if (child.localName === 'p' || child.localName === 'tbl') return [child];
    return child.localName === 'sdt' || child.localName === 'sdtContent' ? blocksIn(child) : [];
  });
}

function readTargets(root: Element): ReadonlyMap<string, string> {
  return new Map(
    [...elementsOf(root)].map((child) => [
      child.getAttribute('Id') ?? '',
      child.getAttribute('Target') ?? '',
    ]),
  );
}

function readSections(body: Element, readFooter: (identifier: string) => ReadFooter): readonly ReadSection[] {
  const sections: ReadSection[] = [];
  for (const element of elementsIn(body, 'sectPr')) {
    const before = sections.at(-1);
    const references = (name: string): Record<string, ReadFooter> =>
      Object.fromEntries(
        childrenOf(element, name).map((reference) => [
          valueOf(reference, 'type') ?? 'default',
          readFooter(reference.getAttributeNS(relationships, 'id') ?? ''),
        ]),
      );
    const size = childOf(element, 'pgSz');
    const margins = childOf(element, 'pgMar');
    const grid = childOf(element, 'docGrid');
    sections.push({
      page: {
        width: numberOf(size, 'w') ?? Number.NaN,
        height: numberOf(size, 'h') ?? Number.NaN,
        orientation: valueOf(size, 'orient'),
      },
      margins: Object.fromEntries(
        [...(margins?.attributes ?? [])].map((attribute) => [attribute.localName, Number(attribute.value)]),
      ),
      grid: {
        type: valueOf(grid, 'type'),
        linePitch: numberOf(grid, 'linePitch'),
        charSpace: numberOf(grid, 'charSpace'),
      },
      type: valueOf(childOf(element, 'type')),
      titlePage: flagOf(childOf(element, 'titlePg')) ?? false,
      firstPageNumber: numberOf(childOf(element, 'pgNumType'), 'start'),
      footers: { ...before?.footers, ...references('footerReference') },
      headers: { ...before?.headers, ...references('headerReference') },
    });
  }
  return sections;
}

function readProperties(root: Element): ReadDocx['properties'] {
  const textOf = (name: string): string | undefined =>
    [...elementsOf(root)].find((child) => child.localName === name)?.textContent ?? undefined;
  return {
    title: textOf('title'),
    subject: textOf('subject'),
    creator: textOf('creator'),
    lastModifiedBy: textOf('lastModifiedBy'),
    created: textOf('created'),
    modified: textOf('modified'),
    language: textOf('language'),
  };
}

function readSettings(root: Element): ReadDocx['settings'] {
  const settings: Record<string, string | boolean> = {};
  const add = (prefix: string, element: Element): void => {
    const name = element.localName === 'compatSetting' ? valueOf(element, 'name') : element.localName;
    const value = valueOf(element);
    const isSwitch = value === undefined || /^(true|false|on|off)$/.test(value);
    settings[`${prefix}${name ?? ''}`] = isSwitch ? (flagOf(element) ?? true) : value;
  };
  for (const child of elementsOf(root)) {
    if (child.localName === 'compat') for (const inner of elementsOf(child)) add('compat.', inner);
    else add('', child);
  }
  return settings;
}
