/** Schemas of texts, prose and dates, and of objects and lists that explain what is wrong with them. */
import { z } from 'zod';
import { isIsoDate } from '../values/date.js';
import { paragraphsOf, type Prose } from '../prose.js';
import { textProblem } from '../values/text.js';
import * as explainField from './explain-fields.js';
import * as explain from './explain-text.js';

const largestProse = 200_000;
const numbered = '不写序号则按层次自动编号：（一）、1.、（1）';

/** A text on one line or more, free of characters that no file format can hold. */
export function text(
  title: string,
  options: { readonly multiline?: boolean; readonly largest?: number } = {},
) {
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

export function requiredText(title: string) {
  return text(title)
    .refine((value) => value.trim() !== '', { error: () => explain.empty(title) })
    .meta({ title, pattern: String.raw`\S` });
}

/** A heading with the prose below it. */
export const headed: z.ZodType<unknown> = z.lazy(() =>
  object({ heading: requiredText('标题').meta({ description: numbered }), body: prose('正文') }, '小节'),
);

const proseItem: z.ZodType<unknown> = z.lazy(() =>
  z.union([text('段落', { multiline: true, largest: largestProse }), headed], {
    error: ({ input }) => (isTextOrGroup(input) ? undefined : explain.paragraph(input)),
  }),
);

const isTextOrGroup = (value: unknown): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value));

/** An object of known keys; an unknown one is told apart from a missing or mistaken value. */
export function object<Shape extends z.ZodRawShape>(shape: Shape, title: string) {
  return z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? explainField.unknownKey(Object.keys(shape))
          : explainField.group(issue.input, title),
    })
    .meta({ title });
}

export function list<Item extends z.ZodType>(item: Item, title: string) {
  return z.array(item, { error: (issue) => explainField.list(issue.input, title) });
}

/** A field that may be left out or left empty. */
export function optional(schema: z.ZodType): z.ZodType {
  return schema
    .nullable()
    .optional()
    .transform((value) => value ?? undefined)
    .meta(schema.meta() ?? {});
}

/** Prose as a string or a list, brought to a list of paragraphs and headed parts. */
export function prose(title: string): z.ZodType<Prose> {
  return z
    .union([text(title, { multiline: true, largest: largestProse }), list(proseItem, title)], {
      error: ({ input }) =>
        typeof input === 'string' || Array.isArray(input) ? undefined : explain.prose(input, title),
    })
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

export const date = (title: string) =>
  z
    .string({ error: (issue) => explainField.date(issue.input, title) })
    .refine(isIsoDate, { error: (issue) => explainField.date(issue.input, title) })
    .meta({ title, format: 'date', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` });
