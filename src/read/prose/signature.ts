import type { IsoDate } from '../../model/values/date.js';
import type { ReadBlock } from '../read-document.js';
import { dateIn } from './chinese-date.js';

export interface ReadSignature {
  readonly name?: string;
  readonly date?: IsoDate;
  /** Indexes of its paragraphs among the blocks. */
  readonly at: readonly number[];
}

const longestName = 50;

/**
 * The last day that stands alone in a paragraph, at or after `from`, with the name before it; where there is none, the
 * last paragraph if it is the agency's name and nothing else.
 */
export function findSignature(
  blocks: readonly ReadBlock[],
  from: number,
  agency?: string,
): ReadSignature | undefined {
  return datedSignature(blocks, from) ?? undatedSignature(blocks, from, agency);
}

function undatedSignature(
  blocks: readonly ReadBlock[],
  from: number,
  agency: string | undefined,
): ReadSignature | undefined {
  const at = blocks.findLastIndex(({ type }) => type === 'paragraph');
  const last = blocks[at];
  if (at <= from || last?.type !== 'paragraph' || agency === undefined) return undefined;
  return last.text.replace(/\s/g, '') === agency.replace(/\s/g, '') ? { name: agency, at: [at] } : undefined;
}

function datedSignature(blocks: readonly ReadBlock[], from: number): ReadSignature | undefined {
  for (let at = blocks.length - 1; at >= from; at -= 1) {
    const block = blocks[at]!;
    if (block.type === 'table') continue;
    const lines = block.text.split('\n');
    const date = dateIn(lines.at(-1)!);
    if (date === undefined) continue;
    if (lines.length === 2 && isName(lines[0]!)) return { name: lines[0]!.trim(), date, at: [at] };
    if (lines.length > 1) continue;
    const before = blocks[at - 1];
    if (at - 1 < from || before?.type !== 'paragraph' || !isName(before.text)) return { date, at: [at] };
    return { name: before.text.replace(/\s+/g, ''), date, at: [at - 1, at] };
  }
  return undefined;
}

const isName = (text: string): boolean => text.length <= longestName && !/[。；：:，,\d]/.test(text);
