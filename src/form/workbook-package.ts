/** Opens the package of a workbook that anybody may have sent, and takes no more out of it than a form needs. */
import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { ReportError } from '../model/finding.js';

const megabyte = 1024 * 1024;
/** A form is some 20 KB, with 200 000 characters of prose less than one megabyte. */
const largestFile = 20 * megabyte;
const largestContent = 32 * megabyte;
const mostParts = 500;
/** Bytes that are inflated at a time; they come to 16 MB at most. */
const step = 16 * 1024;

/** What a form consists of; pictures, comments, charts and macros are left where they are. */
const formParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

const howToMend = '用 nianbao form -o 填报表.xlsx 生成空表，填好后存成 .xlsx';

/**
 * The workbook with the parts that a form has, and no others, in a package of our own making.
 *
 * @throws {ReportError} with the finding `file.workbook` if it is no xlsx file, has a password or macros, is
 *   damaged, or is larger than any form.
 */
export function workbookPackage(bytes: Uint8Array, file: string): Uint8Array {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuseOld(bytes, file);
  if (!startsWith(bytes, [0x50, 0x4b])) refuse(file, '这不是 Excel 工作簿（.xlsx）');
  if (bytes.length > largestFile) refuse(file, `文件过大，最多 ${largestFile / megabyte} MB`);
  const { names, parts } = unpack(bytes, file);
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    refuse(file, '工作簿带有宏', '另存为“Excel 工作簿（*.xlsx）”，宏不会存进去');
  if (!('xl/workbook.xml' in parts)) refuse(file, '这不是 Excel 工作簿（.xlsx）');
  return zipSync(parts, { level: 0 });
}

interface Unpacked {
  readonly names: readonly string[];
  readonly parts: Record<string, Uint8Array>;
}

/** What is inflated is counted as it comes, since a package may say anything of the size of its parts. */
function unpack(bytes: Uint8Array, file: string): Unpacked {
  const names: string[] = [];
  const parts: Record<string, Uint8Array> = {};
  let size = 0;
  const tooLarge = new Error('too large');
  const unzip = new Unzip((part) => {
    if (names.push(part.name) > mostParts) throw tooLarge;
    if (!formParts.test(part.name)) return;
    const chunks: Uint8Array[] = [];
    part.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      if ((size += chunk.length) > largestContent) throw tooLarge;
      chunks.push(chunk);
      if (isLast) parts[part.name] = joined(chunks);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    if (error === tooLarge)
      return refuse(file, `工作簿的内容过大，展开后最多 ${largestContent / megabyte} MB`);
    return refuse(file, '工作簿已损坏，读不出来', '用 Excel 或 WPS 打开后另存一份');
  }
  return { names, parts };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The container of old .xls files holds encrypted .xlsx files as well. */
function refuseOld(bytes: Uint8Array, file: string): never {
  const stream = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  const isEncrypted = new TextDecoder('latin1').decode(bytes.subarray(0, largestFile)).includes(stream);
  return isEncrypted
    ? refuse(file, '工作簿加了打开密码，读不出来', '在 Excel 里去掉密码后另存')
    : refuse(file, '这是旧版的 .xls 文件', '另存为“Excel 工作簿（*.xlsx）”');
}

/** Throws the finding on the file as a whole. */
export function refuse(file: string, message: string, hint = howToMend): never {
  throw new ReportError('report.invalid', [
    {
      code: 'file.workbook',
      severity: 'error',
      path: '',
      place: { file, line: 1, column: 1 },
      message,
      hint,
    },
  ]);
}
