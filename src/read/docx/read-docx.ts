/** Reads a Word file: ours, or what Word, WPS and LibreOffice write. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { embeddedReport } from '../../model/embedded-report.js';
import { blockCollector, type BlockCollector } from '../block-collector.js';
import { useOfData } from '../file-kind.js';
import type { ReadBlock, ReadDocument } from '../read-document.js';
import { refusal } from '../refusal.js';
import { outlineLevels } from './outline-levels.js';
import { attributeOf, readXml } from './read-xml.js';
import { unpackDocx } from './unpack.js';

const main = 'word/document.xml';
const styles = 'word/styles.xml';
const customPart = /^customXml\/item\d+\.xml$/;

/** Reads the text and the tables of a Word file; nothing in it is run or fetched. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  const { names, parts } = unpackDocx(
    bytes,
    (name) => name === main || name === styles || customPart.test(name),
  );
  const text = parts.get(main);
  if (!text) throw otherFile(names);
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    throw refusal(
      'file.macros',
      say('Word 文件带有宏（docm），未读', 'The Word file has macros (docm); it was not read'),
      say(
        '用 Word 打开核对后，另存为不带宏的 .docx',
        'Check it in Word, and save it as .docx without macros',
      ),
    );
  const data = dataIn(parts);
  return {
    format: 'docx',
    blocks: blocksOf(text, outlineLevels(parts.get(styles))),
    ...(data === undefined ? {} : { data }),
  };
}

/** Another kind of file that is a zip as well. */
function otherFile(names: readonly string[]): Error {
  const kinds: readonly (readonly [RegExp, Bilingual])[] = [
    [/^xl\//, say('Excel 工作簿', 'an Excel workbook')],
    [/^ppt\//, say('PowerPoint 演示文稿', 'a PowerPoint presentation')],
    [/^OFD\.xml$/i, say('OFD 文件', 'an OFD file')],
    [/^(content\.xml|mimetype)$/, say('OpenDocument 文件', 'an OpenDocument file')],
  ];
  const kind =
    kinds.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ??
    say('zip 压缩包', 'a zip archive');
  const formats = say(
    '可读 .docx、.html、.pdf；其他格式请另存为其中之一',
    'What can be read is .docx, .html, .pdf; save other formats as one of these',
  );
  const isWorkbook = names.includes('xl/workbook.xml');
  return refusal(
    'file.kind',
    say(`这是 ${kind.zh}，不是 Word 文件`, `This is ${kind.en}, not a Word file`),
    isWorkbook
      ? say(
          `如是填好的填报表，${useOfData.zh}。${formats.zh}`,
          `If it is a form that was filled in: ${useOfData.en}. ${formats.en}`,
        )
      : formats,
  );
}

/** The text in the custom XML part that is ours; programs may have numbered it anew. */
function dataIn(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const { xmlElement, xmlNamespace } = embeddedReport;
  for (const [name, bytes] of parts) {
    if (!customPart.test(name)) continue;
    let isOurs: boolean | undefined;
    let data = '';
    readXml(bytes, {
      open: (element, attributes) => {
        isOurs ??=
          element === xmlElement &&
          Object.entries(attributes).some(([key, value]) => /^xmlns/.test(key) && value === xmlNamespace);
      },
      close: () => undefined,
      text: (text) => {
        if (isOurs) data += text;
      },
    });
    if (isOurs) return data;
  }
  return undefined;
}

/** Parts of the text that are not shown: deleted text, field codes, and the second version of a drawing. */
const silent = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'rPrChange', 'pPrChange']);

/** Elements between which text is shown. */
const shown = new Set(['t', 'delText']);

function blocksOf(bytes: Uint8Array, levels: ReadonlyMap<string, number>): readonly ReadBlock[] {
  const collector = blockCollector((raw) => {
    const text = raw
      .split('\n')
      .map((line) => line.replace(/[\t\u00a0]+/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n');
    return text === '' ? [] : [text];
  });
  let [silence, showing, isHidden] = [0, 0, false];
  let cell: { colSpan: number; continues: boolean; begun: boolean } | undefined;
  let skipped = 0;

  readXml(bytes, {
    open: (name, attributes) => {
      if (silent.has(name)) silence += 1;
      if (silence > 0) return;
      const value = attributeOf(attributes, 'val');
      if (shown.has(name)) showing += 1;
      switch (name) {
        case 'tbl':
          beginCellIfOpen(collector);
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
          beginCellIfOpen(collector);
          return collector.endParagraph();
        case 'pStyle': {
          const level = levels.get(value ?? '');
          if (level !== undefined) collector.beginHeading(level);
          return;
        }
        case 'outlineLvl':
          if (Number(value) < 9) collector.beginHeading(Number(value) + 1);
          return;
        case 'r':
          isHidden = false;
          return;
        case 'vanish':
          isHidden = value !== '0' && value !== 'false';
          return;
        case 'br':
        case 'cr':
          return collector.text('\n');
        case 'tab':
          return collector.text('\t');
        case 'noBreakHyphen':
          return collector.text('-');
      }
    },
    close: (name) => {
      if (silent.has(name)) {
        silence -= 1;
        return;
      }
      if (silence > 0) return;
      if (shown.has(name)) showing -= 1;
      if (name === 'p') collector.endParagraph();
      else if (name === 'tbl') collector.endTable();
      else if (name === 'tc') {
        beginCellIfOpen(collector);
        cell = undefined;
        collector.endCell();
      }
    },
    text: (text) => {
      if (showing > 0 && silence === 0 && !isHidden) collector.text(text);
    },
  });
  return collector.end();

  /** A cell's spans stand before its content, so it begins with the first of that. */
  function beginCellIfOpen(target: BlockCollector): void {
    if (!cell || cell.begun) return;
    cell.begun = true;
    target.beginCell({ colSpan: cell.colSpan, rowSpan: 1, continues: cell.continues, skipped });
    skipped = 0;
  }
}
