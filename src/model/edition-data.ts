/** The types of a report's data, derived from the edition that prescribes it. */
import type { FigureByKind, FigureKind } from './values/figure.js';
import type { Prose, ProseSection } from './prose.js';

type Simplify<T> = { [Key in keyof T]: T[Key] } & {};
type UnionToIntersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

type IsTotal<Node> = Node extends { readonly total: true } ? true : false;
type TotalKeys<T> = { [Key in keyof T]: IsTotal<T[Key]> extends true ? Key : never }[keyof T];
type FigureOf<Node> = Node extends { readonly kind: infer Kind extends FigureKind }
  ? FigureByKind[Kind]
  : FigureByKind['count'];

/** A heading row has no figure in the form; one that an office gave it is kept here. */
type HeadingFigure<Node> = Node extends { readonly heading: true }
  ? { readonly heading?: FigureByKind['count'] }
  : unknown;

/** The figures of a tree, nested as the tree is; totals may be left out. */
export type TreeFigures<T, Cell = never> = Simplify<
  {
    readonly [Key in Exclude<keyof T, TotalKeys<T>>]: T[Key] extends { readonly parts: infer Parts }
      ? TreeFigures<Parts, Cell> & HeadingFigure<T[Key]>
      : [Cell] extends [never]
        ? FigureOf<T[Key]>
        : Cell;
  } & { readonly [Key in TotalKeys<T>]?: [Cell] extends [never] ? FigureOf<T[Key]> : Cell }
>;

type FlatLeaves<T> = UnionToIntersection<
  {
    [Key in keyof T]: T[Key] extends { readonly parts: infer Parts }
      ? FlatLeaves<Parts>
      : { [K in Key]: T[Key] };
  }[keyof T]
>;

/** The figures of a table, as a report holds them. */
export type TableFigures<T> = T extends {
  readonly kind: 'clauses';
  readonly clauses: readonly (infer Clause)[];
}
  ? Simplify<
      UnionToIntersection<
        Clause extends { readonly rows: infer Rows; readonly columns: infer Columns }
          ? { readonly [Row in keyof Rows]: TreeFigures<Columns> }
          : never
      >
    >
  : T extends {
        readonly kind: 'matrix';
        readonly rows: infer Rows;
        readonly columns: { readonly parts: infer Columns };
      }
    ? TreeFigures<Rows, TreeFigures<FlatLeaves<Columns>>>
    : T extends { readonly kind: 'line'; readonly columns: infer Columns }
      ? TreeFigures<Columns>
      : T extends { readonly kind: 'indicators'; readonly rows: infer Rows }
        ? TreeFigures<Rows>
        : never;

/** What a report holds for an attachment of an edition. */
export type AttachmentData<A> = A extends { readonly table: infer T; readonly signOff: infer Labels }
  ? TableFigures<T> & { readonly signOff?: { readonly [Key in keyof Labels]?: string } }
  : never;

/** What a report holds for a section of an edition. */
export type SectionData<S> = S extends { readonly kind: 'table'; readonly table: infer T }
  ? TableFigures<T> & { readonly note?: Prose }
  : S extends { readonly kind: 'aspects'; readonly aspects: infer Aspects }
    ? | Prose
      | Simplify<
          (S extends { readonly introduction: true } ? { readonly introduction?: Prose } : unknown) & {
            readonly [Key in keyof Aspects]?: Prose;
          } & { readonly more?: readonly ProseSection[] }
        >
    : S extends { readonly kind: 'other' }
      ? Simplify<
          (S extends { readonly fees: true } ? { readonly fees?: FeeStatement } : unknown) & {
            readonly text?: Prose;
          }
        >
      : S extends { readonly kind: 'free' }
        ? readonly ProseSection[]
        : never;

/** 信息处理费 of the year: the number of notices sent, what they asked for and what was paid, in 元. */
export interface FeeStatement {
  readonly notices: FigureByKind['count'];
  readonly charged: FigureByKind['decimal'];
  readonly collected: FigureByKind['decimal'];
}

type OptionalSections<Sections> = {
  [Key in keyof Sections]: Sections[Key] extends
    { readonly kind: 'table' | 'free' } | { readonly required: true }
    ? never
    : Key;
}[keyof Sections];

/** The sections of a report, as an edition prescribes them. */
export type SectionsData<Sections> = {
  readonly [Key in Exclude<keyof Sections, OptionalSections<Sections>>]: SectionData<Sections[Key]>;
} & { readonly [Key in OptionalSections<Sections>]?: SectionData<Sections[Key]> };

/** The whole of what a report holds for an edition, beside the head that all editions share. */
export type EditionData<E> = (E extends { readonly sections: infer Sections }
  ? SectionsData<Sections>
  : unknown) &
  (E extends { readonly attachments: infer Attachments }
    ? { readonly [Key in keyof Attachments]?: AttachmentData<Attachments[Key]> }
    : unknown);
