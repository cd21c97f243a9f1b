/** Takes parts out of a zip file that anybody may have sent: a Word file, a workbook. */
import { Unzip, UnzipInflate } from 'fflate';
import { say, type Bilingual } from '../finding/bilingual.js';

/** What may come out of a file; beyond, nothing is read of it. */
export interface UnpackLimits {
  readonly entries: number;
  /** Bytes of one part. */
  readonly part: number;
  /** Bytes of all parts that are wanted. */
  readonly parts: number;
}

/** The names of all entries and the bytes of those that are wanted, or why the file cannot be read. */
export type Unpacked =
  | {
      readonly names: readonly string[];
      readonly parts: ReadonlyMap<string, Uint8Array>;
      readonly fault?: never;
    }
  | { readonly fault: 'too-large' }
  | { readonly fault: 'damaged'; readonly what: Bilingual; readonly cause?: unknown };

/** Bytes of the file that are handed on at a time: deflate makes at most a thousand times as many of them. */
const step = 4096;

/** Stops where too much comes out, or what comes out cannot be right. */
class Stopped extends Error {
  constructor(readonly unpacked: Unpacked) {
    super();
  }
}

/**
 * Unpacks the parts whose names are wanted. Bytes are counted while they are inflated, since a file may say anything
 * of the size of its parts.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean, limits: UnpackLimits): Unpacked {
  const names: string[] = [];
  const parts = new Map<string, Part>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (names.push(file.name) > limits.entries) throw new Stopped({ fault: 'too-large' });
    if (!wanted(file.name)) return;
    if (parts.has(file.name))
      throw new Stopped(damaged(say(`其中有两个 ${file.name}`, `it has ${file.name} twice`)));
    const part: Part = { chunks: [], size: 0, isWhole: false };
    parts.set(file.name, part);
    file.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      part.chunks.push(chunk);
      part.size += chunk.length;
      part.isWhole = isLast;
      total += chunk.length;
      if (part.size > limits.part || total > limits.parts) throw new Stopped({ fault: 'too-large' });
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    return error instanceof Stopped ? error.unpacked : damaged(incomplete, error);
  }
  if (names.length === 0 || [...parts.values()].some(({ isWhole }) => !isWhole)) return damaged(incomplete);
  return { names, parts: new Map([...parts].map(([name, part]) => [name, joined(part)])) };
}

/** A part while it is inflated. */
interface Part {
  readonly chunks: Uint8Array[];
  size: number;
  isWhole: boolean;
}

function joined({ chunks, size }: Part): Uint8Array {
  const whole = new Uint8Array(size);
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0);
  return whole;
}

const incomplete = say(
  '文件不完整，或不是 zip 压缩的 Office 文件',
  'it is not complete, or no Office file packed as zip',
);

const damaged = (what: Bilingual, cause?: unknown): Unpacked => ({
  fault: 'damaged',
  what,
  ...(cause === undefined ? {} : { cause }),
});
