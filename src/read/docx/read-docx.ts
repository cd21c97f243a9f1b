/** Reads a Word file: ours, or what Word, WPS and LibreOffice write. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { embeddedReport } from '../../model/embedded-report.js';
import { useOfData } from '../file-kind.js';
import type { ReadDocument } from '../read-document.js';
import { refusal } from '../refusal.js';
import { documentBlocks } from './document-blocks.js';
import { outlineLevels } from './outline-levels.js';
import { readXml } from './read-xml.js';
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
    blocks: documentBlocks(text, outlineLevels(parts.get(styles))),
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
