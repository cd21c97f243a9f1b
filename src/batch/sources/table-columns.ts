/** The columns that a table of reports (CSV) may have, derived from the JSON Schema of the data file. */
import { editionIds, type EditionId } from '../../model/editions/index.js';
import { reportJsonSchema } from '../../model/json-schema.js';

/** What a column's cells hold; a `row` is a whole line of a table's figures, parted by blanks or commas. */
export type ColumnKind = 'count' | 'row' | 'prose' | 'text';

export interface TableColumn {
  /** Data path, which is the column's head: `applications.received`, `agency.name`. */
  readonly path: string;
  readonly kind: ColumnKind;
  /** What the field is called in the form. */
  readonly label: string;
}

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: { readonly [key: string]: Schema };
}

let known: ReadonlyMap<string, TableColumn> | undefined;

/** Every column by its path, those of the newest edition first. Lists of headed parts have no column. */
export function tableColumns(): ReadonlyMap<string, TableColumn> {
  if (known) return known;
  const columns = editionIds.flatMap(columnsOf);
  return (known = new Map(columns.toReversed().map((column) => [column.path, column])));
}

function columnsOf(edition: EditionId): readonly TableColumn[] {
  const { $defs } = reportJsonSchema() as { readonly $defs: Readonly<Record<string, Schema>> };
  return [...columnsIn($defs[`edition-${edition}`]!, [], '')];
}

/** The columns that an office fills in: a row of figures in one cell, and a section's text by its aspects. */
export function batchColumns(edition: EditionId): readonly TableColumn[] {
  const columns = columnsOf(edition);
  return columns.filter(({ path, kind }) => {
    const inner = columns.some((other) => other.path.startsWith(`${path}.`));
    const outer = columns.some((other) => other.kind === 'row' && path.startsWith(`${other.path}.`));
    return !outer && !(inner && kind === 'prose');
  });
}

function* columnsIn(schema: Schema, above: readonly string[], label: string): Generator<TableColumn> {
  const path = above.join('.');
  const forms = [...alternatives(schema)];
  const own = kindOf(forms);
  if (own && path !== '$schema') yield { path, kind: own, label };
  for (const { properties = {} } of forms) {
    for (const [key, field] of Object.entries(properties)) {
      const names = [label, titleOf(field)].filter((name) => name !== '');
      yield* columnsIn(field, [...above, key], names.join('·'));
    }
  }
}

/** What a cell may hold, by the forms that the field's value may have; nothing where it must be an object. */
function kindOf(forms: readonly Schema[]): ColumnKind | undefined {
  const list = forms.find(({ type }) => type === 'array');
  if (list) return isCount(list.items!) ? 'row' : forms.some(isText) ? 'prose' : undefined;
  if (forms.some((form) => isCount(form) || form.type === 'integer')) return 'count';
  return forms.some((form) => isText(form) || form.$ref !== undefined) ? 'text' : undefined;
}

const isText = (schema: Schema): boolean => schema.type === 'string' || schema.enum !== undefined;
const isCount = ({ $ref }: Schema): boolean => $ref?.endsWith('/count') ?? false;
const titleOf = ({ title, anyOf }: Schema): string => title ?? anyOf?.[0]?.title ?? '';

function* alternatives(schema: Schema): Generator<Schema> {
  if (!schema.anyOf) yield schema;
  for (const form of schema.anyOf ?? []) yield* alternatives(form);
}

/** The value of a cell's text; what is not a number stays a text, so that the check of the data names it. */
export function cellValue(kind: ColumnKind, text: string): unknown {
  switch (kind) {
    case 'count':
      return countIn(text.trim());
    case 'row':
      return text
        .trim()
        .split(/[\s,，、;；]+/)
        .map(countIn);
    case 'prose':
      // In a cell a line break is how a paragraph ends.
      return text.replace(/\r\n?|\n/g, '\n\n');
    case 'text':
      return text;
  }
}

const countIn = (text: string): unknown => (/^\d{1,15}$/.test(text) ? Number(text) : text);
