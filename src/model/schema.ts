/** The zod schema of a report, built from its edition. Bad values are explained where they are described. */
import { z } from 'zod';
import { isIsoDate, wholeYear } from './date.js';
import {
  isGroup,
  isTotal,
  kindOf,
  labelOf,
  type Edition,
  type Leaf,
  type Section,
  type Table,
  type Tree,
} from './edition.js';
import { blankMarks, largestCount, type FigureKind } from './figure.js';
import * as explain from './problem.js';
import { paragraphsOf, type Prose } from './prose.js';
import { agencyKinds, agencyLevels, contactLabels, scopes, type Report } from './report.js';
import { matrixColumns } from './table-figures.js';
import { textProblem } from './text.js';

const largestProse = 200_000;
const numbered = '不写序号则按层次自动编号：（一）、1.、（1）';
const firstYear = 2008;
const lastYear = 2999;

/** A text on one line or more, free of characters that no file format can hold. */
function text(title: string, options: { readonly multiline?: boolean; readonly largest?: number } = {}) {
  return z
    .string({ error: (issue) => explain.text(issue.input, title) })
    .max(options.largest ?? 500, {
      error: (issue) => explain.tooLong(issue.input as string, options.largest ?? 500),
    })
    .check((context) => {
      const problem = textProblem(context.value, options.multiline ?? false);
      if (problem)
        context.issues.push({ code: 'custom', input: context.value, message: explain.character(problem) });
    })
    .meta({ title });
}

function requiredText(title: string) {
  return text(title)
    .refine((value) => value.trim() !== '', { error: () => explain.empty(title) })
    .meta({ title });
}

/** A heading with the prose below it. */
const headed: z.ZodType<unknown> = z.lazy(() =>
  object({ heading: requiredText('标题').meta({ description: numbered }), body: prose('正文') }, '小节'),
);

const proseItem: z.ZodType<unknown> = z.lazy(() =>
  z.union([text('段落', { multiline: true, largest: largestProse }), headed]),
);

/** An object of known keys; an unknown one is told apart from a missing or mistaken value. */
function object<Shape extends z.ZodRawShape>(shape: Shape, title: string) {
  return z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? explain.unknownKey(Object.keys(shape))
          : explain.group(issue.input, title),
    })
    .meta({ title });
}

function list<Item extends z.ZodType>(item: Item, title: string) {
  return z.array(item, { error: (issue) => explain.list(issue.input, title) });
}

/** A field that may be left out or left empty. */
function optional(schema: z.ZodType): z.ZodType {
  return schema
    .nullable()
    .optional()
    .transform((value) => value ?? undefined);
}

/** Prose as a string or a list, brought to a list of paragraphs and headed parts. */
function prose(title: string): z.ZodType<Prose> {
  return z
    .union([text(title, { multiline: true, largest: largestProse }), list(proseItem, title)])
    .transform((value): Prose => normalProse(value as string | readonly unknown[]))
    .check((context) => {
      const length = proseLength(context.value);
      if (length <= largestProse) return;
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: explain.proseTooLong(length, largestProse),
      });
    })
    .meta({
      title,
      description: '一段文字（空行分段），或由段落与 { heading, body } 组成的列表',
    }) as unknown as z.ZodType<Prose>;
}

function normalProse(value: string | readonly unknown[]): Prose {
  if (typeof value === 'string') return paragraphsOf(value);
  return value.flatMap((item): Prose =>
    typeof item === 'string' ? paragraphsOf(item) : [item as { heading: string; body: Prose }],
  );
}

function proseLength(value: Prose): number {
  return value.reduce(
    (length, item) =>
      length + (typeof item === 'string' ? item.length : item.heading.length + proseLength(item.body)),
    0,
  );
}

const date = (title: string) =>
  z
    .string({ error: (issue) => explain.date(issue.input, title) })
    .refine(isIsoDate, { error: (issue) => explain.date(issue.input, title) })
    .meta({ title, format: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` });

/** The schema of one figure by its kind. */
const figureSchemas: { readonly [Kind in FigureKind]: (title: string) => z.ZodType } = {
  count: (title) => {
    const number = z.int().min(0).max(largestCount);
    return z
      .union(
        [number, z.null(), z.enum(blankMarks), z.strictObject({ value: number, note: requiredText('附注') })],
        { error: (issue) => explain.count(issue.input) },
      )
      .meta({ title });
  },
  change: (title) =>
    z
      .union([z.int().min(-largestCount).max(largestCount), z.string().regex(/^[+\-−]?\d{1,9}$/)], {
        error: (issue) => explain.change(issue.input),
      })
      .meta({ title }),
  decimal: (title) =>
    z
      .union([z.number().min(0).max(1e15), z.string().regex(/^\d{1,15}(\.\d{1,10})?$/)], {
        error: (issue) => explain.decimal(issue.input),
      })
      .meta({ title }),
  amount: (title) =>
    z
      .union([z.literal(0), z.string().regex(/^(0|\d{1,15}(\.\d{1,10})?(元|万元|亿元))$/)], {
        error: (issue) => explain.amount(issue.input),
      })
      .meta({ title }),
};

function figure(leaf: Leaf): z.ZodType {
  const schema = figureSchemas[kindOf(leaf)](labelOf(leaf));
  return isTotal(leaf) ? schema.optional() : schema.default(0);
}

/** A line of figures: by column, or as a list in printed order with or without the totals at its end. */
function line(columns: readonly { readonly key: string; readonly leaf: Leaf }[], title: string): z.ZodType {
  const byColumn = object(Object.fromEntries(columns.map(({ key, leaf }) => [key, figure(leaf)])), title);
  const fewest = columns.filter(({ leaf }) => !isTotal(leaf)).length;
  const inOrder = list(figureSchemas.count('件数'), title)
    .min(fewest, { error: (issue) => explain.lineLength(issue.input as unknown[], fewest, columns.length) })
    .max(columns.length, {
      error: (issue) => explain.lineLength(issue.input as unknown[], fewest, columns.length),
    })
    .transform((values) => Object.fromEntries(values.map((value, index) => [columns[index]!.key, value])));
  return z.union([byColumn, inOrder]).meta({
    title,
    description: `按列名书写，或按印制顺序写成列表：${columns.map(({ leaf }) => labelOf(leaf)).join('、')}`,
  });
}

/** The schema of a tree: groups nest, and what is left out is 0. */
function tree(parts: Tree, title: string, leafSchema: (leaf: Leaf) => z.ZodType): z.ZodType {
  const entries = Object.entries(parts).map(([key, node]) => [
    key,
    isGroup(node) ? tree(node.parts, node.label, leafSchema).prefault({}) : leafSchema(node),
  ]);
  return object(Object.fromEntries(entries), title);
}

function tableShape(table: Table): Record<string, z.ZodType> {
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
  }
}

function treeShape(parts: Tree, leafSchema: (leaf: Leaf) => z.ZodType): Record<string, z.ZodType> {
  return (tree(parts, '', leafSchema) as z.ZodObject).shape as Record<string, z.ZodType>;
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

function section(definition: Section): z.ZodType {
  const title = definition.heading;
  switch (definition.kind) {
    case 'table':
      return object({ ...tableShape(definition.table), note: optional(prose('表下附注')) }, title);
    case 'aspects': {
      const aspects = object(
        {
          ...(definition.introduction ? { introduction: optional(prose('第一个小标题之前的文字')) } : {}),
          ...Object.fromEntries(
            Object.entries(definition.aspects).map(([key, label]) => [key, optional(prose(label))]),
          ),
          more: optional(list(headed, '其他小节').meta({ title: '其他小节' })),
        },
        title,
      );
      const schema = z.union([prose(title), aspects]).meta({ title });
      return definition.required ? schema : optional(schema);
    }
    case 'other': {
      const fees = object(
        {
          notices: figureSchemas.count('发出收费通知的件数'),
          charged: figureSchemas.decimal('通知收费的总金额（元）'),
          collected: figureSchemas.decimal('实际收取的总金额（元）'),
        },
        '信息处理费',
      ).meta({ description: '没有收取也要填写 0' });
      return optional(
        object(
          { ...(definition.fees ? { fees: optional(fees) } : {}), text: optional(prose('文字')) },
          title,
        ),
      );
    }
  }
}

function choice(title: string, choices: Readonly<Record<string, string>>) {
  return z
    .enum(Object.keys(choices) as [string, ...string[]], {
      error: (issue) => explain.choice(issue.input, title, choices),
    })
    .meta({
      title,
      description: Object.entries(choices)
        .map(([key, label]) => `${key}：${label}`)
        .join('；'),
    });
}

/** The schema of an edition's data file; what it returns is a report in its normal form. */
export function buildReportSchema(edition: Edition): z.ZodType {
  const contact = Object.fromEntries(
    Object.entries(contactLabels).map(([key, label]) => [key, optional(text(label))]),
  );
  const year = (issue: { readonly input?: unknown }): string => explain.year(issue.input, firstYear);
  return object(
    {
      $schema: z.string().optional(),
      edition: z
        .union([z.string(), z.number()])
        .transform(() => edition.id)
        .prefault(edition.id)
        .meta({ title: '格式版本', enum: [edition.id, Number(edition.id)] }),
      year: z
        .int({ error: year })
        .min(firstYear, { error: year })
        .max(lastYear, { error: year })
        .meta({ title: '报告年度', description: '报告所涉及的年份，不是发布的年份' }),
      agency: object(
        {
          name: requiredText('机关名称'),
          kind: choice('机关类别', agencyKinds),
          level: optional(choice('机关层级', agencyLevels)),
          contact: optional(object(contact, '联系方式')),
        },
        '报告机关',
      ),
      scope: choice('报告范围', scopes).default('own'),
      title: optional(text('标题', { multiline: true })),
      period: optional(
        object({ from: date('起始日期'), to: date('截止日期') }, '统计期限')
          .refine(({ from, to }) => from <= to, { error: () => explain.periodOrder() })
          .meta({ description: '默认为报告年度的 1 月 1 日至 12 月 31 日' }),
      ),
      preface: optional(prose('导语').meta({ description: '不写则由模板生成' })),
      ...Object.fromEntries(Object.entries(edition.sections).map(([key, value]) => [key, section(value)])),
      signature: optional(
        object({ name: optional(requiredText('署名')), date: optional(date('成文日期')) }, '落款').meta({
          description: '不写此项则不印落款',
        }),
      ),
      publishedOn: optional(date('公布日期')),
    },
    '数据文件',
  )
    .transform(normalReport)
    .meta({ title: `政府信息公开工作年度报告（${edition.name}）` });
}

/** Fills in what follows from other fields, and drops what was left out. */
function normalReport({ $schema: _, ...report }: Record<string, unknown>): unknown {
  const { year, agency, period, signature } = report as unknown as Report;
  return withoutUndefined({
    ...report,
    period: period ?? wholeYear(year),
    signature: signature && { ...signature, name: signature.name ?? agency.name },
  });
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, withoutUndefined(item)]],
    ),
  );
}
