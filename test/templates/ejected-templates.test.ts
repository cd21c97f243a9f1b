import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { editionIds, editionOf } from '../../src/model/editions/index.js';
import { composeReport } from '../../src/render/document/compose.js';
import { ejectedTemplates } from '../../src/templates/ejected-template.js';
import { lintTemplates } from '../../src/templates/lint/lint-templates.js';
import { templateNames, type Templates } from '../../src/templates/templates.js';
import { exampleReport } from '../examples.js';

const ejected: Templates = Object.fromEntries(
  editionIds.flatMap((id) => ejectedTemplates(editionOf(id)).map(({ file, text }) => [file, text])),
);

test('every template of every edition can be taken out, and is sound', () => {
  for (const id of editionIds) {
    for (const name of templateNames(editionOf(id))) expect(ejected).toHaveProperty([`${id}/${name}.hbs`]);
  }
  expect(lintTemplates(ejected)).toEqual([]);
});

test.each(
  readdirSync(join(__dirname, '../../examples/reports')).flatMap(
    (file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? [],
  ),
)('%s reads the same by the templates that were taken out as by the built-in ones', (name) => {
  const report = exampleReport(name);
  expect(composeReport(report, { templates: ejected })).toEqual(composeReport(report));
});

test('the head names fields that are there', () => {
  for (const id of editionIds) {
    for (const name of templateNames(editionOf(id))) {
      const text = ejected[`${id}/${name}.hbs`]!;
      const listed = (pattern: RegExp): readonly string[] => pattern.exec(text)?.[1]?.split('、') ?? [];
      const paths = [
        ...listed(/全篇的字段：(.+)/),
        ...listed(/本部分的字段，前面加 section\.：(.+)/).map((field) => `section.${field}`),
      ];
      expect(paths.length).toBeGreaterThan(9);
      // Whatever else is wrong with printing it, none is unknown.
      const findings = lintTemplates({
        [`${id}/${name}.hbs`]: paths.map((path) => `<p>{{${path}}}</p>`).join('\n'),
      });
      expect(findings.filter(({ code }) => code === 'template.unknown-field')).toEqual([]);
    }
  }
});
