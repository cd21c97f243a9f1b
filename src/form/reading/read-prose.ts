/** Reads the sheet of the texts. */
import { say } from '../../model/finding/bilingual.js';
import type { Edition } from '../../model/edition.js';
import type { Prose } from '../../model/prose.js';
import { paragraphsOf } from '../../model/prose.js';
import type { Place } from '../../model/finding/finding.js';
import { textIn } from '../cell-values.js';
import type { ProseBlock } from '../prose-blocks.js';
import { offeredLabels, proseOfRows, rowOf as rowOfLabel, type ProseRow } from '../prose-rows.js';
import { put, rowOf, type FoundSheet, type Reading } from './reading.js';

type PlacedRow = ProseRow & { readonly place: Place };

/** A block with its rows; those without text are left out. */
interface ReadBlock {
  readonly block: ProseBlock;
  readonly rows: readonly PlacedRow[];
}

export function readProse(edition: Edition) {
  return (
    { blocks }: { readonly blocks: readonly ProseBlock[] },
    found: FoundSheet,
    reading: Reading,
  ): void => {
    const read = blocksOf(blocks, found, reading);
    for (const each of read) {
      if (each.block.role === 'lead') putLead(each, read, edition, reading);
      else if (each.rows.length > 0) putProse(each, each.block.path, reading);
    }
    for (const [id, section] of Object.entries(edition.sections)) {
      // What must be there is there, empty: the check of the report says that nothing was written.
      const isRequired = section.kind === 'free' || (section.kind === 'aspects' && section.required);
      if (isRequired && reading.data[id] === undefined) put(reading.data, [id], []);
    }
  };
}

function blocksOf(
  blocks: readonly ProseBlock[],
  { sheet, top }: FoundSheet,
  { places, fault }: Reading,
): readonly ReadBlock[] {
  const starts = blocks.flatMap((block) => {
    const row = rowOf(sheet, block.label, top);
    if (row === undefined)
      fault(
        'form.layout',
        places.of(sheet, top, 0),
        say(
          `“${block.label}”一栏的标题被改动或删去了`,
          `The title of “${block.label}” was changed or deleted`,
        ),
        say('请用原表填写', 'Fill in the form as it was made'),
      );
    else places.set(block.path, places.of(sheet, row, 0));
    return row === undefined ? [] : [{ block, row }];
  });
  return starts.map(({ block, row }) => {
    const later = starts.map((other) => other.row).filter((other) => other > row);
    const rows: PlacedRow[] = [];
    for (let index = row + 1; index < Math.min(sheet.rowCount, ...later); index += 1) {
      const place = places.of(sheet, index, 1);
      const text = textIn(sheet.cell(index, 1).value);
      const label = textIn(sheet.cell(index, 0).value).normalize('NFKC').replace(/\s/g, '');
      if (text === '') continue;
      const written = rowOfLabel(label, text);
      if (!written) {
        const labelled = places.of(sheet, index, 0);
        fault(
          'form.row-kind',
          labelled,
          say(`这里不能是“${label}”`, `This cannot be “${label}”`),
          say(
            `可用：${offeredLabels.join('、')}；正文可以留空`,
            `Use one of: ${offeredLabels.map((one) => `“${one}”`).join(', ')}; for text it may stay blank`,
          ),
        );
      } else if (written.kind === 'heading') rows.push({ ...written, place });
      // In a cell a line break is how a paragraph ends.
      else
        rows.push(
          ...paragraphsOf(text.replaceAll('\n', '\n\n')).map((paragraph) => ({
            ...written,
            text: paragraph,
            place,
          })),
        );
    }
    return { block, rows };
  });
}

function putProse(
  { block, rows }: ReadBlock,
  path: readonly string[],
  { data, places, fault }: Reading,
): void {
  const prose: Prose = proseOfRows(rows, (below, { place }) => places.set([...path, below], place));
  const stray = block.role === 'headed' ? prose.findIndex((item) => typeof item === 'string') : -1;
  if (stray >= 0) {
    const place = places.locate([...path, stray]);
    fault(
      'form.row-kind',
      place,
      say(
        `“${block.label}”要先有小标题，正文写在小标题下面`,
        `“${block.label}” begins with a heading; text goes below it`,
      ),
      say(
        '在这一段上面写小标题，左边一格选“标题1”',
        'Write a heading above this paragraph, with “标题1” in the cell to its left',
      ),
    );
  }
  put(data, path, prose);
}

/** The text before the aspects of a section, or the section as a whole where it has none. */
function putLead(lead: ReadBlock, all: readonly ReadBlock[], edition: Edition, reading: Reading): void {
  if (lead.rows.length === 0) return;
  const [id] = lead.block.path as readonly [string];
  const section = edition.sections[id]!;
  const isDivided = all.some(
    ({ block, rows }) => block !== lead.block && block.path[0] === id && rows.length > 0,
  );
  if (!isDivided) return putProse(lead, [id], reading);
  if (section.kind === 'aspects' && section.introduction)
    return putProse(lead, [id, 'introduction'], reading);
  reading.fault(
    'form.divided',
    lead.rows[0]!.place,
    say(
      '全文已写在这里，下面各小节又分别写了',
      'The whole text is here, and the parts below have text as well',
    ),
    say('只留一处', 'Keep one of the two'),
  );
}
