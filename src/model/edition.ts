/**
 * The vocabulary an edition of the form is written in. An edition is data only; the types of a report, its
 * schema, the printed grids, the checks and the views that templates see are all derived from it, so a new
 * form from the State Council's office is one file in `editions/` and its line in `editions/index.ts`.
 */
import { remembered } from './remembered.js';
import type { FigureKind } from './values/figure.js';

/** One figure (or line of figures): its label as printed, and what sets it apart where something does. */
export type Leaf =
  | string
  | {
      readonly label: string;
      /** What prose calls it where its label does not say enough by itself. */
      readonly called?: string;
      /** What else prose calls it. */
      readonly alsoCalled?: readonly string[];
      /** What may be written there; a count when left out. */
      readonly kind?: FigureKind;
      /** Printed unit, in tables that have a column for it. */
      readonly unit?: string;
      /** The sum of all other leaves below the same group: computed unless stated, and then checked. */
      readonly total?: true;
      /** The sibling whose figure this one is part of (其中), and so cannot exceed. */
      readonly partOf?: string;
      /** The sibling group that counts the same things, some of them more than once: its sum is not less. */
      readonly countedIn?: string;
      /** Indentation in characters, in tables that nest by it, where the label's number does not tell. */
      readonly indent?: number;
    };

/** Leaves and groups under one label; the label is empty where the group has no row or cell of its own. */
export interface Group {
  readonly label: string;
  /** What prose calls all of it beside its label. */
  readonly alsoCalled?: readonly string[];
  readonly parts: Tree;
  /** In a table of indicators: the label has a row, in which the form leaves the figure blank. */
  readonly heading?: true;
}

/** Leaves and groups by data key, in the order of the form. */
export interface Tree {
  readonly [key: string]: Leaf | Group;
}

/** Relative widths of the grid's columns; only their proportions count. */
type ColumnWidths = readonly number[];

/**
 * How a figure follows from last year's report: it is the sum of the figures `lastYear` there, with this
 * year's `plus` added and this year's `minus` taken off. The kind ends the code of the finding.
 */
export interface Succession {
  readonly kind: 'carry-over' | 'documents-in-force' | 'item-count';
  readonly figure: string;
  readonly lastYear: readonly string[];
  readonly plus?: readonly string[];
  readonly minus?: readonly string[];
}

/**
 * A table in blocks, each headed by a clause of the Regulation and with columns of its own. In every block
 * the last column takes what is left of the width.
 */
export interface ClauseTable {
  readonly kind: 'clauses';
  readonly columnWidths: ColumnWidths;
  /** Head of the first column in every block. */
  readonly stub: string;
  readonly clauses: readonly {
    readonly clause: string;
    readonly columns: { readonly [key: string]: Leaf };
    readonly rows: { readonly [key: string]: string };
    /** Between columns, in every row of the block. */
    readonly succession?: Succession;
  }[];
}

/** Rows and columns that both nest. In the data a row is a flat line of the columns' leaves. */
export interface MatrixTable {
  readonly kind: 'matrix';
  /** Relative widths: one for each level of row labels, then one for each column. */
  readonly columnWidths: ColumnWidths;
  /** The note in the corner cell. */
  readonly corner: string;
  readonly columns: Group;
  readonly rows: Tree;
  /** Rows whose sums must agree in every column: 第一项加第二项之和，等于第三项加第四项之和. */
  readonly balance?: { readonly left: readonly string[]; readonly right: readonly string[] };
  /** Between rows, in every column. */
  readonly succession?: Succession;
}

/** One line of figures below a nested head. */
export interface LineTable {
  readonly kind: 'line';
  readonly columnWidths: ColumnWidths;
  readonly columns: Tree;
}

/** A list of indicators with their units, one figure each, nested by indentation. */
export interface IndicatorTable {
  readonly kind: 'indicators';
  readonly columnWidths: ColumnWidths;
  readonly head: { readonly label: string; readonly unit: string; readonly value: string };
  /** Printed as the unit of a heading row. */
  readonly headingUnit: string;
  readonly rows: Tree;
}

export type Table = ClauseTable | MatrixTable | LineTable | IndicatorTable;

/** A section whose content is one national table, with an optional note below it. */
export interface TableSection {
  readonly kind: 'table';
  readonly heading: string;
  readonly table: Table;
}

/** A section of prose that the form divides into named aspects; an office may add more of its own. */
export interface AspectSection {
  readonly kind: 'aspects';
  readonly heading: string;
  readonly aspects: { readonly [key: string]: string };
  /** Whether text may stand before the first aspect. */
  readonly introduction?: true;
  readonly required?: true;
}

/** The closing section; with `fees` the statement on 信息处理费 belongs to it. */
export interface OtherSection {
  readonly kind: 'other';
  readonly heading: string;
  readonly fees?: true;
}

/** Any number of sections that the office heads itself, where no form prescribes them. */
export interface FreeSections {
  readonly kind: 'free';
}

export type Section = TableSection | AspectSection | OtherSection | FreeSections;

/** A table that follows the signature on pages of its own, with the names of those who answer for it. */
export interface Attachment {
  readonly heading: string;
  readonly table: IndicatorTable;
  /** Before the agency's name above the table. */
  readonly reportingUnit: string;
  /** Labels at its foot, two a line. */
  readonly signOff: { readonly [key: string]: string };
}

/** One mandated format of the report. */
export interface Edition {
  readonly id: string;
  /** As messages name it: `2021 版`. */
  readonly name: string;
  /** The document that prescribes it, with its number; null where none did. */
  readonly document: { readonly title: string; readonly number: string } | null;
  /** Report years it is for; `to` is null while it is in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  /** The sections by data key, in order; their numbers 一、二、… follow from it. */
  readonly sections: { readonly [key: string]: Section };
  readonly attachments?: { readonly [key: string]: Attachment };
  /** The edition whose built-in templates serve where this one has none of its own. */
  readonly templatesOf?: string;
}

/** The tables of an edition by data key: those of its sections, then those attached. */
export const tablesOf = remembered(
  (edition: Edition): readonly { readonly id: string; readonly table: Table }[] => [
    ...Object.entries(edition.sections).flatMap(([id, section]) =>
      section.kind === 'table' ? [{ id, table: section.table }] : [],
    ),
    ...Object.entries(edition.attachments ?? {}).map(([id, { table }]) => ({ id, table })),
  ],
);

/** The label of a leaf or group. */
export function labelOf(node: Leaf | Group): string {
  return typeof node === 'string' ? node : node.label;
}

/** What prose calls a leaf or group, the usual name first. */
export function namesInProse(node: Leaf | Group): readonly string[] {
  if (typeof node === 'string') return [node];
  const name = ('called' in node && node.called) || node.label;
  return [name, ...(node.alsoCalled ?? [])];
}

export function isGroup(node: Leaf | Group): node is Group {
  return typeof node === 'object' && 'parts' in node;
}

export function isTotal(node: Leaf | Group): boolean {
  return typeof node === 'object' && 'total' in node && node.total === true;
}

export function kindOf(leaf: Leaf): FigureKind {
  return (typeof leaf === 'object' && leaf.kind) || 'count';
}

/** A leaf of a tree with its path of data keys. */
export interface PlacedLeaf {
  readonly path: readonly string[];
  readonly leaf: Leaf;
}

/** The leaves of a tree in order. */
export const leavesOf: (tree: Tree) => readonly PlacedLeaf[] = remembered((tree: Tree) =>
  Object.entries(tree).flatMap(([key, node]) =>
    isGroup(node)
      ? leavesOf(node.parts).map(({ path, leaf }) => ({ path: [key, ...path], leaf }))
      : [{ path: [key], leaf: node }],
  ),
);
