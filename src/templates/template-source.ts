/** Which template serves which section: an office's file, else the built-in one of the same name or kind. */
import type { Edition } from '../model/edition.js';
import { builtInTemplates } from './load-templates.js';
import { partialName, sectionOf, type TemplateSource, type Templates } from './templates.js';

/**
 * The template that serves for a section of the edition (or its `preface`): the office's own, else the
 * built-in one of the edition, of the edition it takes its templates from, or of the section's kind. Skeletons
 * name the figures of their edition, so another's do not serve.
 */
export function templateSource(edition: Edition, name: string, templates: Templates = {}): TemplateSource {
  const own = `${edition.id}/${name}.hbs`;
  if (Object.hasOwn(templates, own)) return { file: own, text: templates[own]! };
  const builtIn = builtInTemplates();
  const section = sectionOf(name);
  const kind = edition.sections[section]?.kind ?? (edition.attachments?.[section] ? 'attachment' : section);
  const file = [
    own,
    ...(edition.templatesOf && section === name ? [`${edition.templatesOf}/${name}.hbs`] : []),
    `default/${name}.hbs`,
    `default/${name.slice(0, -section.length)}${kind}.hbs`,
  ].find((candidate) => Object.hasOwn(builtIn, candidate));
  if (file === undefined) throw new Error(`${edition.id} has no template ${name}`);
  return { file, text: builtIn[file]! };
}

/** The partials by the name that `{{> name}}` calls them by, the office's before the built-in ones. */
export function partialSources(templates: Templates = {}): ReadonlyMap<string, TemplateSource> {
  const partials = new Map<string, TemplateSource>();
  for (const [file, text] of Object.entries({ ...builtInTemplates(), ...templates })) {
    const name = partialName(file);
    if (name) partials.set(name, { file, text });
  }
  return partials;
}
