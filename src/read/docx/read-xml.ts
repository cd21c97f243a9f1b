/** Reads the XML of an Office file: no document types, no entities of its own, no endless nesting. */
import { say } from '../../model/finding/bilingual.js';
import { Parser } from 'htmlparser2';
import { deepestElement, mostElements } from '../limits.js';
import { otherCopy, refusal } from '../refusal.js';

export interface XmlHandler {
  /** Names come without their prefix: `p` for `w:p`. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Walks through a part. A document type, which Office files may not have (ECMA-376-2, 8.2.2) and which is what
 * external and exploding entities need, is refused.
 *
 * @throws {ReportError} for such a part, and for one that is deeper or longer than a report can be.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  let [depth, count] = [0, 0];
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.toLowerCase().startsWith('!doctype'))
          throw refusal(
            'file.unsafe',
            say(
              'Word 文件的 XML 带有文档类型声明（DTD），未读',
              'The XML of the Word file has a document type declaration (DTD); it was not read',
            ),
            say(
              '正常的 Word 文件没有：核对文件来源，可靠的用 Word 或 WPS 打开后另存为 .docx 再读',
              'No sound Word file has one: check where it comes from; if it can be trusted, open it in Word or WPS, save it as .docx and read that',
            ),
          );
      },
      onopentag(name, attributes) {
        depth += 1;
        count += 1;
        if (depth > deepestElement || count > mostElements)
          throw refusal(
            'file.too-complex',
            say(
              'Word 文件的结构异常复杂（层次过深或元素过多），未读',
              'The structure of the Word file is unusually complex (too deep or too many elements); it was not read',
            ),
            otherCopy,
          );
        handler.open(localName(name), attributes);
      },
      onclosetag(name) {
        depth -= 1;
        handler.close(localName(name));
      },
      ontext: (text) => handler.text(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(new TextDecoder(encodingOf(bytes)).decode(bytes));
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, whatever its prefix. */
export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];
}

/** Office files are UTF-8 or UTF-16 (ECMA-376-2, 8.2.2), which the first bytes tell. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
