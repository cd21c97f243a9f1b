/** Opens the package of a workbook that anybody may have sent, and takes no more out of it than a form needs. */
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import { ReportError } from '../model/finding.js';

const megabyte = 1024 * 1024;
/** A form is some 20 KB, with 200 000 characters of prose less than one megabyte. */
const largestFile = 20 * megabyte;
const largestContent = 32 * megabyte;
const mostParts = 500;

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
  const names = listing(bytes, file);
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    refuse(file, '工作簿带有宏', '另存为“Excel 工作簿（*.xlsx）”，宏不会存进去');
  if (!names.includes('xl/workbook.xml')) refuse(file, '这不是 Excel 工作簿（.xlsx）');
  try {
    // What is inflated has at most the size that the package declares, and that was found to be small.
    return zipSync(unzipSync(bytes, { filter: ({ name }) => formParts.test(name) }), { level: 0 });
  } catch {
    return refuse(file, '工作簿已损坏，读不出来', '用 Excel 或 WPS 打开后另存一份');
  }
}

function listing(bytes: Uint8Array, file: string): readonly string[] {
  const parts: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (part) => parts.push(part) < 0 });
  } catch {
    refuse(file, '工作簿已损坏，读不出来', '用 Excel 或 WPS 打开后另存一份');
  }
  const content = parts
    .filter(({ name }) => formParts.test(name))
    .reduce((size, { originalSize }) => size + originalSize, 0);
  if (parts.length > mostParts || content > largestContent)
    refuse(file, `工作簿的内容过大，展开后最多 ${largestContent / megabyte} MB`);
  return parts.map(({ name }) => name);
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
