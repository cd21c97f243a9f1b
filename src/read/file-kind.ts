/** What a file is, by its first bytes: its name may say anything. */
import { refusal } from './refusal.js';

export type FileKind = 'docx' | 'html' | 'pdf';

const signatures: readonly (readonly [
  bytes: readonly number[],
  kind: FileKind | { readonly not: string },
])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'docx'],
  [[0x50, 0x4b, 0x05, 0x06], { not: '空的 zip 压缩包' }],
  [[0xd0, 0xcf, 0x11, 0xe0], { not: '旧版 Office 文件（.doc、.xls），或者加了密码的 .docx' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { not: 'RTF 文件' }],
  [[0x89, 0x50, 0x4e, 0x47], { not: 'PNG 图片' }],
  [[0xff, 0xd8, 0xff], { not: 'JPEG 图片' }],
  [[0x52, 0x61, 0x72, 0x21], { not: 'RAR 压缩包' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { not: '7z 压缩包' }],
];

/** How far into the file a PDF's header may stand (ISO 32000-1, annex H.3.4.1). */
const headerReach = 1024;

const formats = '可读 .docx、.html、.pdf';

/**
 * The kind of a file.
 *
 * @throws {ReportError} for an empty file and for one of any other kind, with what it is.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw refusal('file.empty', '文件是空的');
  for (const [signature, kind] of signatures) {
    if (!signature.every((byte, index) => bytes[index] === byte)) continue;
    if (typeof kind === 'string') return kind;
    throw refusal('file.kind', `这是${kind.not}，不能读`, `${formats}；请另存为其中之一（去掉密码）`);
  }
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headerReach));
  if (head.includes('%PDF-')) return 'pdf';
  if (
    /^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)?[\s\0]*<\0?[!a-z?]/i.test(head) ||
    /<(?:html|table|body)\b/i.test(head)
  )
    return 'html';
  if (isDataFile(bytes)) throw refusal('file.kind', '这是数据文件，不必读回', useOfData);
  throw refusal('file.kind', '认不出这是什么文件', formats);
}

/** What to do with a file that is data already. */
export const useOfData = '直接用 nianbao check 核对，用 nianbao render 生成报告';

/** How far into a data file a field may stand that every one has: comments may go before it. */
const fieldReach = 64 * 1024;

function isDataFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, fieldReach)).replace(/^\xef\xbb\xbf/, '');
  return /(?:^|[{,])[ \t]{0,8}["']?(?:edition|year|agency)["']?[ \t]{0,8}:/m.test(start);
}
