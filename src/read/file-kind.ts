/** What a file is, by its first bytes: its name may say anything. */
import { say, type Bilingual } from '../model/finding/bilingual.js';
import { refusal } from './refusal.js';

export type FileKind = 'docx' | 'html' | 'pdf';

const signatures: readonly (readonly [
  bytes: readonly number[],
  kind: FileKind | { readonly not: Bilingual },
])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'docx'],
  [[0x50, 0x4b, 0x05, 0x06], { not: say('空的 zip 压缩包', 'an empty zip archive') }],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    {
      not: say(
        '旧版 Office 文件（.doc、.xls），或者加了密码的 .docx',
        'an old Office file (.doc, .xls), or a .docx with a password',
      ),
    },
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { not: say('RTF 文件', 'an RTF file') }],
  [[0x89, 0x50, 0x4e, 0x47], { not: say('PNG 图片', 'a PNG picture') }],
  [[0xff, 0xd8, 0xff], { not: say('JPEG 图片', 'a JPEG picture') }],
  [[0x52, 0x61, 0x72, 0x21], { not: say('RAR 压缩包', 'a RAR archive') }],
  [[0x37, 0x7a, 0xbc, 0xaf], { not: say('7z 压缩包', 'a 7z archive') }],
];

/** How far into the file a PDF's header may stand (ISO 32000-1, annex H.3.4.1). */
const headerReach = 1024;

const formats = say('可读 .docx、.html、.pdf', 'What can be read is .docx, .html, .pdf');

/**
 * The kind of a file.
 *
 * @throws {ReportError} for an empty file and for one of any other kind, with what it is.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0)
    throw refusal(
      'file.empty',
      say('文件是空的，一个字节也没有', 'The file is empty: it has not a single byte'),
      say(
        '多半是下载或复制没有完成：重新下载或复制，能打开了再读',
        'Most likely it was not downloaded or copied to its end: do so again, and read it once it opens',
      ),
    );
  for (const [signature, kind] of signatures) {
    if (!signature.every((byte, index) => bytes[index] === byte)) continue;
    if (typeof kind === 'string') return kind;
    throw refusal(
      'file.kind',
      say(`这是${kind.not.zh}，不能读`, `This is ${kind.not.en} and cannot be read`),
      say(
        `${formats.zh}；请另存为其中之一（去掉密码）`,
        `${formats.en}; save it as one of these (without a password)`,
      ),
    );
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headerReach));
  if (head.includes('%PDF-')) return 'pdf';
  if (
    /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)?[\s\0]*<\0?[!a-z?]/i.test(head) ||
    /<(?:html|table|body)\b/i.test(head)
  )
    return 'html';
  if (isDataFile(bytes))
    throw refusal(
      'file.kind',
      say('这是数据文件，不必读回', 'This is a data file; it need not be read back'),
      useOfData,
    );
  throw refusal('file.kind', say('认不出这是什么文件', 'It is not known what kind of file this is'), formats);
}

/** What to do with a file that is data already. */
export const useOfData = say(
  '直接用 nianbao check 核对，用 nianbao render 生成报告',
  'Check it with nianbao check and render it with nianbao render',
);

/** How far into a data file a field may stand that every one has: comments may go before it. */
const fieldReach = 64 * 1024;

function isDataFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, fieldReach)).replace(/^\xef\xbb\xbf/, '');
  return /(?:^|[{,])[ \t]{0,8}["']?(?:edition|year|agency)["']?[ \t]{0,8}:/m.test(start);
}
