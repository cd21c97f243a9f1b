/** Takes the wanted parts out of a zip file, counting their bytes while they are inflated. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { Unzip, UnzipInflate } from 'fflate';
import { largestPart, largestParts, mostEntries } from '../limits.js';
import { refusal } from '../refusal.js';

/** Bytes of the file that are handed on at a time: deflate makes at most a thousand times as many of them. */
const step = 4096;

/** The names of all entries, and the bytes of those that are wanted. */
export interface Unpacked {
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks the parts whose names are wanted.
 *
 * @throws {ReportError} where the file is no sound zip, or more comes out of it than a report can be.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked {
  const names: string[] = [];
  const chunks = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  let total = 0;
  let fault: unknown;
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > mostEntries) throw tooLarge();
    if (!wanted(file.name)) return;
    if (chunks.has(file.name)) throw damaged(say(`其中有两个 ${file.name}`, `it has ${file.name} twice`));
    const own: Uint8Array[] = [];
    let size = 0;
    chunks.set(file.name, own);
    file.ondata = (error, chunk, final) => {
      if (error) {
        fault ??= error;
        return;
      }
      size += chunk.length;
      total += chunk.length;
      if (size > largestPart || total > largestParts) throw tooLarge();
      own.push(chunk);
      if (final) finished.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && fault === undefined; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch (error) {
    fault ??= error;
  }
  if (fault instanceof Error && fault.name === 'ReportError') throw fault;
  if (fault !== undefined || names.length === 0 || finished.size < chunks.size)
    throw damaged(
      say('文件不完整，或不是 zip 压缩的 Office 文件', 'it is not complete, or no Office file packed as zip'),
      fault,
    );
  return {
    names,
    parts: new Map([...chunks].map(([name, own]) => [name, Buffer.concat(own)])),
  };
}

const tooLarge = (): Error =>
  refusal(
    'file.too-large',
    say('解压后的内容异常地大，未读', 'The unpacked content is unusually large; it was not read'),
    say('核对文件来源；正常的报告不到 1 MB', 'Check where the file comes from; a report has less than 1 MB'),
  );

const damaged = (what: Bilingual, cause?: unknown): Error =>
  refusal(
    'file.damaged',
    say(`Word 文件已损坏：${what.zh}`, `The Word file is damaged: ${what.en}`),
    say('用 Word 或 WPS 打开后另存为 .docx 再试', 'Open it in Word or WPS, save it as .docx and try again'),
    cause,
  );
