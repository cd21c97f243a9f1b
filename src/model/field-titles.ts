/** What a field of the data file is called, as the schema of its edition says. */
import type { EditionId } from './editions/index.js';
import { reportJsonSchema } from './json-schema.js';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: { readonly [key: string]: Schema };
}

/** The name of a field and, where there is one, a line on how to fill it in. */
export interface FieldTitle {
  readonly title: string;
  readonly description?: string;
}

let known: { readonly [id: string]: Schema } | undefined;

/** The title of the field at the data path. Throws where the edition has no such field. */
export function fieldTitle(edition: EditionId, path: readonly string[]): FieldTitle {
  known ??= reportJsonSchema()['$defs'] as { readonly [id: string]: Schema };
  const field = path.reduce<Schema | undefined>(
    (schema, key) => schema && propertiesOf(schema)[key],
    known[`edition-${edition}`],
  );
  const [titled] = field ? [field, ...(field.anyOf ?? [])].filter(({ title }) => title !== undefined) : [];
  if (!titled) throw new Error(`edition ${edition} has no field ${path.join('.')}`);
  const { title, description } = titled;
  return { title: title!, ...(description === undefined ? {} : { description }) };
}

const propertiesOf = (schema: Schema): { readonly [key: string]: Schema } =>
  Object.assign({}, schema.properties, ...(schema.anyOf ?? []).map(propertiesOf)) as {
    readonly [key: string]: Schema;
  };
