/** The paragraphs and tables of a Word file's main part, as Word shows them. */
import { blockCollector, type BlockCollector } from '../block-collector.js';
import type { ReadBlock } from '../read-document.js';
import { attributeOf, readXml } from './read-xml.js';

/** Characters that stand in the text as elements. */
const characters: ReadonlyMap<string, string> = new Map([
  ['br', '\n'],
  ['cr', '\n'],
  ['tab', '\t'],
  ['noBreakHyphen', '-'],
]);

/** The blocks of the part; `levels` has the styles that are headings. */
export function documentBlocks(bytes: Uint8Array, levels: ReadonlyMap<string, number>): readonly ReadBlock[] {
  const collector = blockCollector(paragraphsOf);
  const visibility = textVisibility();
  const cells = tableCells(collector);
  const beginHeading = (level: number | undefined): void => {
    if (level !== undefined) collector.beginHeading(level);
  };
  readXml(bytes, {
    open: (name, attributes) => {
      visibility.open(name, attributes);
      if (visibility.isSilent()) return;
      const value = attributeOf(attributes, 'val');
      cells.open(name, value);
      if (name === 'p') collector.endParagraph();
      else if (name === 'pStyle') beginHeading(levels.get(value ?? ''));
      else if (name === 'outlineLvl') beginHeading(Number(value) < 9 ? Number(value) + 1 : undefined);
      else if (characters.has(name)) collector.text(characters.get(name)!);
    },
    close: (name) => {
      const wasSilent = visibility.isSilent();
      visibility.close(name);
      if (wasSilent) return;
      if (name === 'p') collector.endParagraph();
      else cells.close(name);
    },
    text: (text) => {
      if (visibility.isShown()) collector.text(text);
    },
  });
  return collector.end();
}

function paragraphsOf(raw: string): readonly string[] {
  const text = raw
    .split('\n')
    .map((line) => line.replace(/[\t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  return text === '' ? [] : [text];
}

/** Parts of the text that are not shown: deleted text, field codes, and the second version of a drawing. */
const silent = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'rPrChange', 'pPrChange']);

/** Elements between which text is shown. */
const shown = new Set(['t', 'delText']);

/** Follows the elements, to say what of the text is shown: none in silent parts, in hidden runs, and between texts. */
function textVisibility() {
  let [silence, showing, isHidden] = [0, 0, false];
  return {
    isSilent: () => silence > 0,
    isShown: () => showing > 0 && silence === 0 && !isHidden,
    open: (name: string, attributes: Readonly<Record<string, string>>): void => {
      if (silent.has(name)) silence += 1;
      if (silence > 0) return;
      if (shown.has(name)) showing += 1;
      if (name === 'r') isHidden = false;
      if (name === 'vanish') isHidden = !['0', 'false'].includes(attributeOf(attributes, 'val') ?? '');
    },
    close: (name: string): void => {
      if (silent.has(name)) silence -= 1;
      else if (silence === 0 && shown.has(name)) showing -= 1;
    },
  };
}

/** Collects tables. A cell's spans stand before its content, so it begins with the first of that. */
function tableCells(collector: BlockCollector) {
  let cell: { colSpan: number; continues: boolean; begun: boolean } | undefined;
  let skipped = 0;
  const beginCell = (): void => {
    if (!cell || cell.begun) return;
    cell.begun = true;
    collector.beginCell({ colSpan: cell.colSpan, rowSpan: 1, continues: cell.continues, skipped });
    skipped = 0;
  };
  return {
    open: (name: string, value: string | undefined): void => {
      switch (name) {
        case 'tbl':
          beginCell();
          return collector.beginTable();
        case 'tr':
          skipped = 0;
          return collector.beginRow();
        case 'gridBefore':
          skipped = Number(value ?? 0) || 0;
          return;
        case 'tc':
          cell = { colSpan: 1, continues: false, begun: false };
          return;
        case 'gridSpan':
          if (cell) cell.colSpan = Number(value ?? 1) || 1;
          return;
        case 'vMerge':
          if (cell) cell.continues = value !== 'restart';
          return;
        case 'p':
          return beginCell();
      }
    },
    close: (name: string): void => {
      if (name === 'tbl') collector.endTable();
      if (name !== 'tc') return;
      beginCell();
      cell = undefined;
      collector.endCell();
    },
  };
}
