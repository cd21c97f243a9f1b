/** The zod schema of a report, built from its edition. Bad values are explained where they are described. */
import { z } from 'zod';
import { wholeYear } from '../values/date.js';
import type { Attachment, Edition, Section } from '../edition.js';
import { feeStatement, reportName } from '../editions/shared.js';
import { agencyKinds, agencyLevels, contactLabels, scopes, type Report } from '../report.js';
import * as explainField from './explain-fields.js';
import * as explain from './explain-text.js';
import { figureSchema, tableShape } from './table.js';
import { date, headed, list, object, optional, prose, requiredText, text } from './text.js';
import { remembered } from '../remembered.js';

const firstYear = 2008;
const lastYear = 2999;

function attachment({ heading, table, signOff }: Attachment): z.ZodType {
  const people = Object.fromEntries(
    Object.entries(signOff).map(([key, label]) => [
      key,
      optional(key === 'date' ? date(label) : text(label)),
    ]),
  );
  return optional(object({ ...tableShape(table), signOff: optional(object(people, '表尾签署')) }, heading));
}

function section(definition: Section): z.ZodType {
  const title = definition.kind === 'free' ? '各部分' : definition.heading;
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
      const schema = z
        .union([prose(title), aspects], {
          error: ({ input }) =>
            typeof input === 'string' || (typeof input === 'object' && input !== null)
              ? undefined
              : explain.prose(input, title),
        })
        .meta({ title });
      return definition.required ? schema : optional(schema);
    }
    case 'other': {
      const fees = object(
        Object.fromEntries(
          Object.entries(feeStatement.figures).map(([key, { kind, label }]) => [
            key,
            figureSchema(kind, label),
          ]),
        ),
        feeStatement.label,
      ).meta({ description: '没有收取也要填写 0' });
      return optional(
        object(
          { ...(definition.fees ? { fees: optional(fees) } : {}), text: optional(prose('文字')) },
          title,
        ),
      );
    }
    case 'free':
      return list(headed, title).meta({ title, description: '标题不写序号则编为一、二、三、' });
  }
}

function choice(title: string, choices: Readonly<Record<string, string>>) {
  return z
    .enum(Object.keys(choices) as [string, ...string[]], {
      error: (issue) => explainField.choice(issue.input, title, choices),
    })
    .meta({
      title,
      description: Object.entries(choices)
        .map(([key, label]) => `${key}：${label}`)
        .join('；'),
    });
}

/** The schema of an edition's data file, made once; what it returns is a report in its normal form. */
export const reportSchema = remembered((edition: Edition): z.ZodType => {
  const contact = Object.fromEntries(
    Object.entries(contactLabels).map(([key, label]) => [key, optional(text(label))]),
  );
  const year = (issue: { readonly input?: unknown }): string => explainField.year(issue.input, firstYear);
  return object(
    {
      $schema: z.string().optional().meta({ title: '本文件所用的 JSON Schema' }),
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
          .refine(({ from, to }) => from <= to, { error: () => explainField.periodOrder() })
          .meta({ description: '默认为报告年度的 1 月 1 日至 12 月 31 日' }),
      ),
      preface: optional(prose('导语').meta({ description: '不写则由模板生成' })),
      ...Object.fromEntries(Object.entries(edition.sections).map(([key, value]) => [key, section(value)])),
      ...Object.fromEntries(
        Object.entries(edition.attachments ?? {}).map(([key, value]) => [key, attachment(value)]),
      ),
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
    .meta({ title: `${reportName}（${edition.name}）` });
});

/** Fills in what follows from other fields, and drops what was left out. */
function normalReport({ $schema: _, ...report }: Record<string, unknown>): unknown {
  const { year, agency, period, signature } = report as unknown as Report;
  return settled({
    ...report,
    period: period ?? wholeYear(year),
    signature: signature && { ...signature, name: signature.name ?? agency.name },
  });
}

/** A copy without the fields that were left out; nothing can change it afterwards. */
function settled(value: unknown): unknown {
  if (Array.isArray(value)) return Object.freeze(value.map(settled));
  if (typeof value !== 'object' || value === null) return value;
  return Object.freeze(
    Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, settled(item)]])),
    ),
  );
}
