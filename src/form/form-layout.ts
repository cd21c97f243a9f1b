/**
 * What stands where in the workbook of an edition. The writer fills it in and the reader looks it up again,
 * so that both agree; nothing in it knows of any file format.
 */
import type { Edition, Section, Table } from '../model/edition.js';
import { editionOf, type EditionId } from '../model/editions/index.js';
import { reportName } from '../model/editions/shared.js';
import { headingNumber } from '../model/numbering.js';
import { fieldRows, type FieldRow } from './field-rows.js';
import { proseBlocks, type ProseBlock } from './prose-blocks.js';

/** A table of the form with the title above it; its grid begins {@link gridOffset} rows below the title. */
export interface TableSheet {
  readonly id: string;
  readonly title: string;
  readonly table: Table;
}

export interface FormLayout {
  readonly edition: Edition;
  /** The sheet of agency, year and signature; each row is known by the label in its first column. */
  readonly fields: { readonly title: string; readonly rows: readonly FieldRow[] };
  readonly tables: readonly TableSheet[];
  /** The sheet of the texts; each block is known by the label above it. */
  readonly prose: { readonly title: string; readonly blocks: readonly ProseBlock[] };
}

/** Every sheet has its title in the first row and a line of advice in the second. */
export const gridOffset = 2;

export function formLayout(id: EditionId): FormLayout {
  const edition = editionOf(id);
  const sections = Object.entries(edition.sections).map(([key, section], index) => ({
    id: key,
    section,
    title: numberedHeading(section, index + 1),
  }));
  return {
    edition,
    fields: { title: `${reportName}填报表（${edition.name}）`, rows: fieldRows(id) },
    tables: [
      ...sections.flatMap(({ id: key, section, title }) =>
        section.kind === 'table' ? [{ id: key, title, table: section.table }] : [],
      ),
      ...Object.entries(edition.attachments ?? {}).map(([key, { heading, table }]) => ({
        id: key,
        title: heading,
        table,
      })),
    ],
    prose: { title: '文字部分', blocks: proseBlocks(id, sections) },
  };
}

function numberedHeading(section: Section, position: number): string {
  return section.kind === 'free' ? '各部分' : `${headingNumber(1, position)}${section.heading}`;
}

/** The name of the sheet with this title: at most 31 characters, and some may not stand in it. */
export function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
