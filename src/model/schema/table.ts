/** Schemas of figures and of the tables that hold them, built from an edition's tables. */
import { z } from 'zod';
import {
  isGroup,
  isTotal,
  kindOf,
  labelOf,
  type Group,
  type Leaf,
  type Table,
  type Tree,
} from '../edition.js';
import { blankMarks, largestCount, type FigureKind } from '../values/figure.js';
import { matrixColumns } from '../table-figures.js';
import * as explain from './explain-figures.js';
import { list, object, requiredText } from './text.js';

type Explain = { readonly error: (issue: { readonly input?: unknown }) => string };

const integer = (least: number, most: number, params: Explain) =>
  z.int(params).min(least, params).max(most, params);

const params = (error: (value: unknown) => string): Explain => ({ error: ({ input }) => error(input) });

/**
 * The schema of a figure by its kind. A union passes on the problem of its only branch of the right type, so
 * every branch has to explain the value, not the union alone.
 */
const byKind: { readonly [Kind in FigureKind]: z.ZodType } = {
  count: (() => {
    const explained = params(explain.count);
    const value = integer(0, largestCount, explained);
    const annotated = object(
      { value: value.meta({ title: '件数' }), note: requiredText('附注') },
      '带附注的件数',
    );
    return z
      .union([value, z.null(), z.enum(blankMarks, explained), annotated], explained)
      .meta({ id: 'count' });
  })(),
  change: (() => {
    const explained = params(explain.change);
    const text = z.string().regex(/^[+\-−]?\d{1,9}$/, explained);
    return z.union([integer(-largestCount, largestCount, explained), text], explained).meta({ id: 'change' });
  })(),
  decimal: (() => {
    const explained = params(explain.decimal);
    const text = z.string().regex(/^\d{1,15}(\.\d{1,10})?$/, explained);
    // A number prints as JavaScript writes it, and 1e-7 is no way to write a sum of money.
    const number = z
      .number(explained)
      .min(0, explained)
      .max(1e15, explained)
      .refine((value) => !String(value).includes('e'), explained);
    return z.union([number, text], explained).meta({ id: 'decimal' });
  })(),
  amount: (() => {
    const explained = params(explain.amount);
    const text = z.string().regex(/^(0|\d{1,15}(\.\d{1,10})?(元|万元|亿元))$/, explained);
    return z.union([z.literal(0, explained), text], explained).meta({ id: 'amount' });
  })(),
};

/** The schema of a figure with its label as the title; the JSON Schema has what they share once. */
export function figureSchema(kind: FigureKind, title: string): z.ZodType {
  return byKind[kind].meta({ title });
}

function figure(leaf: Leaf): z.ZodType {
  const named = figureSchema(kindOf(leaf), labelOf(leaf));
  const unit = typeof leaf === 'object' ? leaf.unit : undefined;
  const schema = unit === undefined ? named : named.meta({ description: `单位：${unit}` });
  return isTotal(leaf) ? schema.optional() : schema.default(0);
}

/** A line of figures: by column, or as a list in printed order with or without the totals at its end. */
function line(columns: readonly { readonly key: string; readonly leaf: Leaf }[], title: string): z.ZodType {
  const byColumn = object(Object.fromEntries(columns.map(({ key, leaf }) => [key, figure(leaf)])), title);
  const fewest = columns.filter(({ leaf }) => !isTotal(leaf)).length;
  const inOrder = list(figureSchema('count', '件数'), title)
    .min(fewest, { error: (issue) => explain.lineLength(issue.input as unknown[], fewest, columns.length) })
    .max(columns.length, {
      error: (issue) => explain.lineLength(issue.input as unknown[], fewest, columns.length),
    })
    .transform((values) => Object.fromEntries(values.map((value, index) => [columns[index]!.key, value])));
  const error = ({ input }: { readonly input?: unknown }): string | undefined =>
    typeof input === 'object' && input !== null ? undefined : explain.line(input, title);
  return z.union([byColumn, inOrder], { error }).meta({
    title,
    description: `按列名书写，或按印制顺序写成列表：${columns.map(({ leaf }) => labelOf(leaf)).join('、')}`,
  });
}

/** The schema of a tree: groups nest, and what is left out is 0. */
function tree(parts: Tree, title: string, leafSchema: (leaf: Leaf) => z.ZodType): z.ZodType {
  return object(treeShape(parts, leafSchema), title);
}

export function tableShape(table: Table): Record<string, z.ZodType> {
  switch (table.kind) {
    case 'clauses':
      return Object.fromEntries(
        table.clauses.flatMap(({ columns, rows }) =>
          Object.entries(rows).map(([row, label]) => [row, tree(columns, label, figure).prefault({})]),
        ),
      );
    case 'matrix': {
      const columns = matrixColumns(table.columns.parts);
      const row = (leaf: Leaf): z.ZodType => {
        const schema = line(columns, labelOf(leaf));
        return isTotal(leaf) ? schema.optional() : schema.prefault({});
      };
      return treeShape(table.rows, row);
    }
    case 'line':
      return lineShape(table.columns);
    case 'indicators':
      return treeShape(table.rows, figure);
  }
}

function treeShape(parts: Tree, leafSchema: (leaf: Leaf) => z.ZodType): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(parts).map(([key, node]) => {
      if (!isGroup(node)) return [key, leafSchema(node)];
      const heading = node.heading ? { heading: figureSchema('count', node.label).optional() } : {};
      return [
        key,
        object({ ...heading, ...treeShape(node.parts, leafSchema) }, groupTitle(node)).prefault({}),
      ];
    }),
  );
}

/** A group without a row of its own is named by the total that stands for it. */
function groupTitle({ label, parts }: Group): string {
  return label || labelOf(Object.values(parts)[0]!);
}

/** A group that holds nothing but leaves is a line, and so may be given as a list. */
function lineShape(columns: Tree): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(columns).map(([key, node]) => {
      if (!isGroup(node)) return [key, figure(node)];
      const leaves = Object.entries(node.parts).map(([leafKey, leaf]) => ({ key: leafKey, leaf }));
      return leaves.some(({ leaf }) => isGroup(leaf))
        ? [key, object(lineShape(node.parts), node.label).prefault({})]
        : [key, line(leaves as { key: string; leaf: Leaf }[], node.label).prefault({})];
    }),
  );
}
