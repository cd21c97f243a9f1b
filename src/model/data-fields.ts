/** The fields of a data file with their Chinese titles, read off its schema, so that no title stands twice. */
import { z } from 'zod';
import type { Edition } from './edition.js';
import type { FigureKind } from './values/figure.js';
import { reportSchema } from './schema/report.js';
import { remembered } from './remembered.js';

interface FieldText {
  readonly title: string;
  readonly description?: string;
  /** Whether a report must have it. */
  readonly required: boolean;
}

/** A field of the data file. */
export type DataField = FieldText &
  (
    | { readonly kind: 'text' | 'date' | 'year' | 'prose' }
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
    /** `computed` is a total, which may be left out. */
    | { readonly kind: 'figure'; readonly figure: FigureKind; readonly computed: boolean }
    /** A row of figures; `count` of them are given, and totals follow. */
    | {
        readonly kind: 'line';
        readonly count: number;
        readonly computed: boolean;
        readonly fields: DataFields;
      }
    /** `prose`: it may be written as one text too. */
    | { readonly kind: 'group'; readonly prose: boolean; readonly fields: DataFields }
    | { readonly kind: 'list'; readonly item: DataFields }
  );

export type DataFields = ReadonlyMap<string, DataField>;

/** The fields of an edition's data file by key, in the order of the report; read off the schema once. */
export const dataFields = remembered((edition: Edition): DataFields => fieldsOf(jsonSchemaOf(edition)));

const jsonSchemaOf = (edition: Edition): Schema =>
  z.toJSONSchema(reportSchema(edition), { io: 'input', target: 'draft-2020-12' }) as Schema;

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly default?: unknown;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

function fieldsOf({ properties = {}, required = [] }: Schema): DataFields {
  return new Map(
    Object.entries(properties)
      .filter(([key]) => key !== '$schema')
      .map(([key, schema]) => [key, fieldOf(schema, required.includes(key))]),
  );
}

function fieldOf(schema: Schema, required: boolean): DataField {
  const { title = '', description } = schema;
  const text = { title: title.replaceAll('\n', ''), ...(description ? { description } : {}), required };
  const variants = variantsOf(schema);
  const figure = /\$defs\/(count|change|decimal|amount)$/.exec(schema.$ref ?? '')?.[1];
  const computed = !required && !('default' in schema);
  if (figure) return { ...text, kind: 'figure', figure: figure as FigureKind, computed };
  const group = variants.find(({ properties }) => properties);
  const list = variants.find(({ type }) => type === 'array');
  if (group && list?.minItems !== undefined) {
    return { ...text, kind: 'line', count: list.minItems, computed, fields: fieldsOf(group) };
  }
  if (group) return { ...text, kind: 'group', prose: list !== undefined, fields: fieldsOf(group) };
  if (list) {
    return list.items?.properties
      ? { ...text, kind: 'list', item: fieldsOf(list.items) }
      : { ...text, kind: 'prose' };
  }
  const [value = schema] = variants;
  if (value.enum) return { ...text, kind: 'choice', choices: value.enum.map(String) };
  if (value.type === 'integer') return { ...text, kind: 'year' };
  return { ...text, kind: value.format === 'date' ? 'date' : 'text' };
}

/** The ways in which a field may be written, without nothing at all. */
function variantsOf(schema: Schema): readonly Schema[] {
  if (schema.anyOf) return schema.anyOf.flatMap(variantsOf);
  return schema.type === 'null' ? [] : [schema];
}
