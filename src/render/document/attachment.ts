/** What an attached table adds to the document: its note below the text, its head and its foot. */
import { chineseDate } from '../../model/values/date.js';
import type { Attachment, Edition } from '../../model/edition.js';
import type { Report } from '../../model/report.js';
import type { Block } from './document.js';

/** An attachment that the report has. */
export interface GivenAttachment {
  readonly id: string;
  /** 附件, with a number where there is more than one. */
  readonly label: string;
  readonly attachment: Attachment;
  readonly data: unknown;
}

/** The attachments that the report gives, in the order of its edition. */
export function givenAttachments(edition: Edition, report: Report): readonly GivenAttachment[] {
  const given = Object.entries(edition.attachments ?? {}).flatMap(([id, attachment]) => {
    const data = (report as unknown as Readonly<Record<string, unknown>>)[id];
    return data === undefined ? [] : [{ id, attachment, data }];
  });
  return given.map((entry, index) => ({ ...entry, label: given.length > 1 ? `附件${index + 1}` : '附件' }));
}

/** 附件：〔名称〕, between the text and the signature. */
export function attachmentNote({ label, attachment }: GivenAttachment): Block {
  return {
    type: 'attachment-note',
    content: [{ type: 'text', text: `${label}：${attachment.heading}` }],
  };
}

/** The blocks of an attachment's own page around what its template wrote. */
export function attachmentBlocks(
  { label, attachment, data }: GivenAttachment,
  report: Report,
  written: readonly Block[],
): readonly Block[] {
  const { heading, reportingUnit } = attachment;
  return [
    {
      type: 'attachment',
      label,
      titles: [heading, `（${report.year}年度）`],
      unit: `${reportingUnit}：${report.agency.name}`,
    },
    ...written,
    { type: 'sign-off', lines: signOffLines(attachment, data) },
  ];
}

/** The labels with their names, two a line. A label without a name stays, to be filled in by hand. */
function signOffLines({ signOff }: Attachment, data: unknown): readonly (readonly string[])[] {
  const given = (data as { readonly signOff?: Readonly<Record<string, string>> }).signOff ?? {};
  const entries = Object.entries(signOff).map(([key, label]) => {
    const text = given[key] ?? '';
    return `${label}：${key === 'date' && text ? chineseDate(text) : text}`;
  });
  return entries.flatMap((_, index) => (index % 2 === 0 ? [entries.slice(index, index + 2)] : []));
}
