/** Which blocks of a file belong to the report, and where its text ends and its attachments begin. */
import type { Edition } from '../model/edition.js';
import type { ReadBlock, ReadParagraph } from './read-document.js';
import type { FoundTable } from './tables/find-tables.js';

/**
 * The blocks that belong to the report. Of a web page, those in the innermost element that holds all its headings
 * and tables: what the site has around it is no part of it.
 */
export function contentOf(
  blocks: readonly ReadBlock[],
  anchors: readonly ReadBlock[],
): ReadonlySet<ReadBlock> {
  const paths = anchors.flatMap(({ within }) => (within ? [within] : []));
  const [first, ...others] = paths;
  if (!first || paths.length < anchors.length) return new Set(blocks);
  let depth = 0;
  while (depth < first.length && others.every((path) => path[depth] === first[depth])) depth += 1;
  const holder = first[depth - 1];
  if (holder === undefined || others.length === 0) return new Set(blocks);
  return new Set(blocks.filter(({ within }) => within?.includes(holder)));
}

/** What stands alone above an attachment: 附件, 附件1. */
export const attachmentLabel = /^附\s*件\s*\d?$/;

/** Where the attachments begin: at the paragraph 附件 before the first attached table, or at that. */
export function attachedFrom(
  blocks: readonly ReadBlock[],
  edition: Edition,
  tables: readonly FoundTable[],
): number {
  const ids = Object.keys(edition.attachments ?? {});
  const attached = tables.filter(({ id }) => ids.includes(id)).flatMap((found) => found.tables);
  const at = blocks.findIndex((block) => block.type === 'table' && attached.includes(block));
  if (at < 0) return blocks.length;
  const label = blocks.findIndex(
    (block, index) => index < at && block.type === 'paragraph' && attachmentLabel.test(block.text),
  );
  return label < 0 ? at : label;
}

/** 附件：政府信息公开情况统计表, which follows from there being one. */
export function isAttachmentNote({ text }: ReadParagraph, { attachments = {} }: Edition): boolean {
  const [, name] = /^附\s*件\s*\d?\s*[:：]\s*\d?[.．]?(.+)$/.exec(text) ?? [];
  return name !== undefined && Object.values(attachments).some(({ heading }) => heading === name.trim());
}
