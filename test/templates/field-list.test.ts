import { editionIds, editionOf } from '../../src/model/editions/index.js';
import { listFields, type ListedField } from '../../src/templates/lint/field-list.js';
import { checkTemplates } from '../../src/templates/lint/check-templates.js';

/** A template that uses the field as its kind allows. */
function useOf({ path, kind }: Pick<ListedField, 'path' | 'kind'>): string {
  const [list, below] = path.split('[].');
  if (below !== undefined) {
    return `{{#each ${list} as |item|}}${useOf({ path: `item.${below}`, kind })}{{/each}}`;
  }
  switch (kind) {
    case 'number':
      return `{{#if (gt ${path} 0)}}<p>{{${path}}}</p>{{/if}}`;
    case 'row':
      return `<p>{{${path}}}</p>`;
    case 'text':
      return `{{#if ${path}}}<p>{{${path}}}</p>{{/if}}`;
    case 'prose':
      return `{{prose ${path}}}`;
    case 'list':
      return `{{#each ${path}}}<p>甲</p>{{/each}}`;
    case 'group':
      return `{{#with ${path}}}<p>甲</p>{{/with}}`;
  }
}

describe.each(editionIds)('the list of fields of %s', (id) => {
  const fields = listFields(editionOf(id));
  const optional = fields.filter((field) => field.optional).map(({ path }) => path);

  const guarded = (path: string, use: string): string =>
    optional
      .filter((above) => path.startsWith(`${above}.`))
      .reduceRight((inner, above) => `{{#if ${above}}}${inner}{{/if}}`, use);

  it('has each once, with its title', () => {
    const paths = fields.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(fields.filter(({ title }) => title === '')).toEqual([]);
  });

  it('has fields that templates can use as their kind says', () => {
    const text = fields.map((field) => guarded(field.path, useOf(field))).join('\n');
    expect(checkTemplates(editionOf(id), { [`${id}/preface.hbs`]: text })).toEqual([]);
  });

  it('has columns that are fields of their row', () => {
    const columns = fields.flatMap(({ path, columns = [] }) => columns.map((column) => `${path}.${column}`));
    expect(columns.length).toBeGreaterThan(0);
    const text = columns.map((path) => guarded(path, `<p>{{${path}}}</p>`)).join('\n');
    expect(checkTemplates(editionOf(id), { [`${id}/preface.hbs`]: text })).toEqual([]);
  });
});
