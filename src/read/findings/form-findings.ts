/** What of the form was not found in a file, and which tables in it are none of the form's. */
import { say } from '../../model/finding/bilingual.js';
import type { Edition } from '../../model/edition.js';
import type { Finding } from '../../model/finding/finding.js';
import type { SectionStart } from '../prose/section-headings.js';
import type { ReadBlock } from '../read-document.js';
import type { FoundTable } from '../tables/find-tables.js';
import { readFinding } from './read-finding.js';

/** Sections without their heading, and without their table. */
export function* missingParts(
  edition: Edition,
  starts: readonly SectionStart[],
  tables: readonly FoundTable[],
): Generator<Finding> {
  for (const [id, section] of Object.entries(edition.sections)) {
    if (section.kind === 'free') continue;
    if (!starts.some((start) => start.id === id)) {
      const message = say(
        `没有认出“${section.heading}”这一部分的标题`,
        `The heading of the section “${section.heading}” was not found`,
      );
      const hint =
        section.kind === 'table'
          ? say('表格不受影响', 'Its table is not affected')
          : say(
              '这一部分的文字归入了前一部分，核对后移正',
              'Its text was taken for the section before; check, and move it to its place',
            );
      yield readFinding('read.heading-missing', 'warning', id, message, { hint });
    }
    if (section.kind === 'table' && !tables.some((table) => table.id === id)) {
      const message = say(
        `没有认出“${section.heading}”的表格，数据中留空`,
        `The table of “${section.heading}” was not found; it is blank in the data`,
      );
      const hint = say(
        '表格可能是图片，或者标签与格式相差太多；核对原文，在数据中填写',
        'It may be a picture, or its labels too unlike the form; check the file, and fill it in in the data',
      );
      yield readFinding('read.table-missing', 'error', id, message, { hint });
    }
  }
}

/** Tables that are none of the form's: what they say is lost, so it is told. */
export function* otherTables(
  blocks: readonly ReadBlock[],
  content: ReadonlySet<ReadBlock>,
  found: readonly FoundTable[],
): Generator<Finding> {
  const known = new Set(found.flatMap(({ tables }) => tables));
  for (const block of blocks) {
    if (block.type !== 'table' || known.has(block) || !content.has(block)) continue;
    const texts = block.cells.map(({ text }) => text.replaceAll('\n', '')).filter((text) => text !== '');
    if (texts.length === 0) continue;
    const beginning = texts.join(' ').slice(0, 60);
    const message = say(
      `${block.where.zh}不是规定的表格，未读`,
      `What stands at ${block.where.en} is no table of the form and was not read`,
    );
    const hint = say(
      '需要保留的，写进数据的文字里',
      'Write what should be kept of it into the text of the data',
    );
    yield readFinding('read.table-other', 'warning', '', message, { hint, actual: beginning });
  }
}
