import { say } from '../finding/bilingual.js';
import type { CST } from 'yaml';
import type { DataPath } from '../data-path.js';

/** How deep lists and groups below a field of a report may nest; a real report stays below twenty. */
const largestDepth = 64;

export const tooDeepMessage = say(
  `内容嵌套过深，最多 ${largestDepth} 层`,
  `The content nests too deep, at most ${largestDepth} levels`,
);

/**
 * The path of the top-level field that nests too deep or contains itself, if any. What has none may be read
 * by recursion.
 */
export function tooDeep(data: unknown): DataPath | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    if (nestsTooDeep(value)) return [key];
  }
  return undefined;
}

function nestsTooDeep(root: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > largestDepth) return true;
    for (const child of Object.values(value)) waiting.push({ value: child, depth: depth + 1 });
  }
  return false;
}

/**
 * Where a YAML or JSON text begins to nest too deep, if it does. Composing its document takes recursion, which
 * such a text would bring to the end of the stack; its tokens do not.
 */
export function tooDeepOffset(tokens: readonly CST.Token[]): number | undefined {
  const waiting: { readonly token: CST.Token; readonly depth: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth: 0 });
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (!('items' in token)) continue;
    if (depth > largestDepth) return token.offset;
    for (const { key, value } of token.items) {
      for (const child of [key, value]) if (child) waiting.push({ token: child, depth: depth + 1 });
    }
  }
  return undefined;
}
