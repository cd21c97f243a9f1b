/** The blocks of the sheet of texts: one for every piece of prose that a report of the edition may have. */
import type { Section } from '../model/edition.js';
import type { EditionId } from '../model/editions/index.js';
import { fieldTitle } from '../model/field-titles.js';

export interface ProseBlock {
  /** Data path of the prose. */
  readonly path: readonly string[];
  /** The label above the block, unlike any other on the sheet. */
  readonly label: string;
  /**
   * `lead` is the text before the first aspect of a section, and the whole of one that is not divided;
   * `headed` takes headed parts only.
   */
  readonly role: 'prose' | 'lead' | 'headed';
  /** Empty rows that the blank form has for it. */
  readonly emptyRows: number;
}

interface NumberedSection {
  readonly id: string;
  readonly section: Section;
  readonly title: string;
}

export function proseBlocks(edition: EditionId, sections: readonly NumberedSection[]): readonly ProseBlock[] {
  const preface = fieldTitle(edition, ['preface']);
  return [
    {
      path: ['preface'],
      label: `${preface.title}（${preface.description}）`,
      role: 'prose',
      emptyRows: 3,
    },
    ...sections.flatMap((section) => sectionBlocks(edition, section)),
  ];
}

function sectionBlocks(edition: EditionId, { id, section, title }: NumberedSection): readonly ProseBlock[] {
  const named = (key: string): string => `${title}　${fieldTitle(edition, [id, key]).title}`;
  switch (section.kind) {
    case 'table':
      return [{ path: [id, 'note'], label: named('note'), role: 'prose', emptyRows: 2 }];
    case 'aspects':
      return [
        {
          path: [id],
          label: `${title}　${section.introduction ? `${fieldTitle(edition, [id, 'introduction']).title}；` : ''}不分小节的，全文写在这里`,
          role: 'lead',
          emptyRows: 4,
        },
        ...Object.keys(section.aspects).map((key): ProseBlock => ({
          path: [id, key],
          label: named(key),
          role: 'prose',
          emptyRows: 6,
        })),
        { path: [id, 'more'], label: named('more'), role: 'headed', emptyRows: 4 },
      ];
    case 'other':
      return [{ path: [id, 'text'], label: title, role: 'prose', emptyRows: 6 }];
    case 'free':
      return [{ path: [id], label: title, role: 'headed', emptyRows: 40 }];
  }
}
