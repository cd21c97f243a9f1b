import { say } from '../../model/finding/bilingual.js';
import { unpack, type Unpacked } from '../../model/file/unpack.js';
import { largestPart, largestParts, mostEntries } from '../limits.js';
import { refusal } from '../refusal.js';

/**
 * Unpacks the parts of a Word file whose names are wanted.
 *
 * @throws {ReportError} where the file is no sound zip, or more comes out of it than a report can be.
 */
export function unpackDocx(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Exclude<Unpacked, { readonly fault: string }> {
  const unpacked = unpack(bytes, wanted, { entries: mostEntries, part: largestPart, parts: largestParts });
  if (unpacked.fault === undefined) return unpacked;
  if (unpacked.fault === 'too-large')
    throw refusal(
      'file.too-large',
      say('解压后的内容异常地大，未读', 'The unpacked content is unusually large; it was not read'),
      say(
        '核对文件来源；正常的报告不到 1 MB',
        'Check where the file comes from; a report has less than 1 MB',
      ),
    );
  throw refusal(
    'file.damaged',
    say(`Word 文件已损坏：${unpacked.what.zh}`, `The Word file is damaged: ${unpacked.what.en}`),
    say('用 Word 或 WPS 打开后另存为 .docx 再试', 'Open it in Word or WPS, save it as .docx and try again'),
    unpacked.cause,
  );
}
