/** Opens the package of a workbook that anybody may have sent, and takes no more out of it than a form needs. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { zipSync } from 'fflate';
import { unpack, type Unpacked } from '../../model/file/unpack.js';
import { ReportError, told } from '../../model/finding/finding.js';

const megabyte = 1024 * 1024;
/** A form is some 20 KB, with 200 000 characters of prose less than one megabyte. */
const largestFile = 20 * megabyte;
const largestContent = 32 * megabyte;
const mostParts = 500;

/** What a form consists of; pictures, comments, charts and macros are left where they are. */
const formParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/;

const howToMend = say(
  '用 nianbao form -o 填报表.xlsx 生成空表，填好后存成 .xlsx',
  'Make an empty form with nianbao form -o form.xlsx, fill it in and save it as .xlsx',
);

/**
 * The workbook with the parts that a form has, and no others, in a package of our own making.
 *
 * @throws {ReportError} with the finding `file.workbook` if it is no xlsx file, has a password or macros, is
 *   damaged, or is larger than any form.
 */
export function workbookPackage(bytes: Uint8Array, file: string): Uint8Array {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) refuseOld(bytes, file);
  if (!startsWith(bytes, [0x50, 0x4b]))
    refuse(file, say('这不是 Excel 工作簿（.xlsx）', 'This is no Excel workbook (.xlsx)'));
  if (bytes.length > largestFile)
    refuse(
      file,
      say(
        `文件过大，最多 ${largestFile / megabyte} MB`,
        `The file is too large, at most ${largestFile / megabyte} MB`,
      ),
    );
  const { names, parts } = unpackForm(bytes, file);
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    refuse(
      file,
      say('工作簿带有宏', 'The workbook has macros'),
      say(
        '另存为“Excel 工作簿（*.xlsx）”，宏不会存进去',
        'Save it as “Excel 工作簿（*.xlsx）” (Excel workbook), which leaves macros out',
      ),
    );
  if (!parts.has('xl/workbook.xml'))
    refuse(file, say('这不是 Excel 工作簿（.xlsx）', 'This is no Excel workbook (.xlsx)'));
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

function unpackForm(bytes: Uint8Array, file: string): Exclude<Unpacked, { readonly fault: string }> {
  const limits = { entries: mostParts, part: largestContent, parts: largestContent };
  const unpacked = unpack(bytes, (name) => formParts.test(name), limits);
  if (unpacked.fault === undefined) return unpacked;
  if (unpacked.fault === 'too-large')
    return refuse(
      file,
      say(
        `工作簿的内容过大，展开后最多 ${largestContent / megabyte} MB`,
        `The content of the workbook is too large, at most ${largestContent / megabyte} MB unpacked`,
      ),
    );
  return refuse(
    file,
    say('工作簿已损坏，读不出来', 'The workbook is damaged and cannot be read'),
    say('用 Excel 或 WPS 打开后另存一份', 'Open it in Excel or WPS and save a copy'),
  );
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The container of old .xls files holds encrypted .xlsx files as well. */
function refuseOld(bytes: Uint8Array, file: string): never {
  const stream = [...'EncryptedPackage'].map((letter) => `${letter}\0`).join('');
  const isEncrypted = new TextDecoder('latin1').decode(bytes.subarray(0, largestFile)).includes(stream);
  return isEncrypted
    ? refuse(
        file,
        say('工作簿加了打开密码，读不出来', 'The workbook is encrypted and cannot be read'),
        say('在 Excel 里去掉密码后另存', 'Remove the password in Excel and save a copy'),
      )
    : refuse(
        file,
        say('这是旧版的 .xls 文件', 'This is an old .xls file'),
        say('另存为“Excel 工作簿（*.xlsx）”', 'Save it as “Excel 工作簿（*.xlsx）” (Excel workbook)'),
      );
}

/** Throws the finding on the file as a whole. */
export function refuse(file: string, message: Bilingual, hint: Bilingual = howToMend): never {
  throw new ReportError('report.invalid', [
    {
      code: 'file.workbook',
      severity: 'error',
      path: '',
      place: { file, line: 1, column: 1 },
      ...told({ message, hint }),
    },
  ]);
}
