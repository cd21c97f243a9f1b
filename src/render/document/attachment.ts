/** What an attached table adds to the document: its note below the text, its head and its foot. */
import { chineseDate } from '../../model/values/date.js';
import type { Attachment } from '../../model/edition.js';
import type { Report } from '../../model/report.js';
import { reportAttachments, type ReportAttachment } from '../../model/report-sections.js';
import type { Block } from './document.js';

/** An attachment that the report has. */
export interface GivenAttachment extends ReportAttachment {
  /** 附件, with a number where there is more than one. */
  readonly label: string;
}

/** The attachments that the report gives, in the order of its edition. */
export function givenAttachments(report: Report): readonly GivenAttachment[] {
  const given = reportAttachments(report).filter(({ data }) => data !== undefined);
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
    { type: 'sign-off', lines: signOffLines(attachment, data?.signOff) },
  ];
}

/** The labels with their names, two a line. A label without a name stays, to be filled in by hand. */
function signOffLines(
  { signOff }: Attachment,
  given: Readonly<Record<string, string>> = {},
): readonly (readonly string[])[] {
  const entries = Object.entries(signOff).map(([key, label]) => {
    const text = given[key] ?? '';
    return `${label}：${key === 'date' && text ? chineseDate(text) : text}`;
  });
  return entries.flatMap((_, index) => (index % 2 === 0 ? [entries.slice(index, index + 2)] : []));
}
