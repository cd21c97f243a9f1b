import { z } from 'zod';
import { editionIds, editionOf } from './editions/index.js';
import { reportName } from './editions/shared.js';
import { reportSchema } from './schema/report.js';

/**
 * The JSON Schema (draft 2020-12) of the data file, with Chinese titles, for editors and other programs.
 * A file without `edition` is held to the edition of its year.
 */
export function reportJsonSchema(): Readonly<Record<string, unknown>> {
  const schemas = editionIds.map((id) => {
    const { from, to } = editionOf(id).years;
    const { $schema: _, ...schema } = z.toJSONSchema(reportSchema(editionOf(id)), {
      io: 'input',
      target: 'draft-2020-12',
    });
    return { id, from, to, schema: within(`#/$defs/edition-${id}`, schema) };
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `${reportName}数据文件`,
    type: 'object',
    required: ['year'],
    properties: {
      edition: { title: '格式版本', enum: editionIds.flatMap((id) => [id, Number(id)]) },
      year: schemas[0]!.schema.properties?.['year'],
    },
    allOf: schemas.map(({ id, from, to }) => ({
      if: {
        anyOf: [
          { required: ['edition'], properties: { edition: { enum: [id, Number(id)] } } },
          {
            not: { required: ['edition'] },
            required: ['year'],
            properties: { year: { minimum: from, ...(to === null ? {} : { maximum: to }) } },
          },
        ],
      },
      then: { $ref: `#/$defs/edition-${id}` },
    })),
    $defs: Object.fromEntries(schemas.map(({ id, schema }) => [`edition-${id}`, schema])),
  };
}

/** The schema with its references made those of the larger schema that it stands in. */
function within<Schema>(place: string, schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#', place) : value,
  ) as Schema;
}
