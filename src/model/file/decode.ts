import { say } from '../finding/bilingual.js';
import { ReportError, told } from '../finding/finding.js';

/**
 * The text of a data file or template. Only UTF-8 is read (a byte order mark is dropped); any other encoding
 * is an error that names it and says how to save the file.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Not UTF-8; which encoding it is instead is found out below.
    }
  }
  const encoding = wide
    ? say('UTF-16', 'UTF-16')
    : isGb18030(bytes)
      ? say('GBK（GB 18030）', 'GBK (GB 18030)')
      : undefined;
  throw new ReportError('report.invalid', [
    {
      code: 'file.encoding',
      severity: 'error',
      path: '',
      place: { file, line: 1, column: 1 },
      ...told({
        message: encoding
          ? say(
              `文件的编码是 ${encoding.zh}，应为 UTF-8`,
              `The file is encoded in ${encoding.en}; it should be UTF-8`,
            )
          : say('文件不是 UTF-8 编码的文本', 'The file is not text encoded in UTF-8'),
        hint: say(
          '用记事本打开，选“另存为”，编码选 UTF-8 后保存；或运行 iconv -f GB18030 -t UTF-8',
          'Open it in an editor, save it as UTF-8; or run iconv -f GB18030 -t UTF-8',
        ),
      }),
    },
  ]);
}

function isGb18030(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
