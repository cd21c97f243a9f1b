/** Templates as data: their names and texts. */
import type { Edition, Table } from '../model/edition.js';

/**
 * Templates by name: `2021/overview.hbs` for a section of an edition, `2021/preface.hbs` for the opening
 * paragraphs, `2021/compiled/overview.hbs` for what a compiled report's section begins with,
 * `partials/contact.hbs` for what several templates include.
 */
export interface Templates {
  readonly [name: string]: string;
}

/** A template's text and the name that findings give its places in. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
}

/** The names of an edition's templates: the opening paragraphs, its sections, and what is attached. */
export function templateNames(edition: Edition): readonly string[] {
  return ['preface', ...Object.keys(edition.sections), ...Object.keys(edition.attachments ?? {})];
}

const skeletonFolder = 'compiled/';

/** The names of the templates that write what a compiled report's sections of prose begin with. */
export function skeletonNames(edition: Edition): readonly string[] {
  return Object.entries(edition.sections)
    .filter(([, { kind }]) => kind === 'aspects' || kind === 'free')
    .map(([id]) => skeletonFolder + id);
}

/** The section that a template is for, be it of the report or of a compiled one's skeleton. */
export function sectionOf(name: string): string {
  return name.startsWith(skeletonFolder) ? name.slice(skeletonFolder.length) : name;
}

/** The table that a template must place; undefined for a template of text. */
export function tableOf(edition: Edition, name: string): Table | undefined {
  const section = edition.sections[name];
  return section?.kind === 'table' ? section.table : edition.attachments?.[name]?.table;
}

/** The name of a partial by its file, or undefined for any other template. */
export function partialName(file: string): string | undefined {
  return /^partials\/([\p{L}\d_-]+)\.hbs$/u.exec(file)?.[1];
}
