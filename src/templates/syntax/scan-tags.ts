/** Finds the tags of a template without parsing it: Handlebars' parser takes far too long on deep nesting. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { templateLimits } from '../limits.js';

/** A tag `{{…}}` that is no comment. */
export interface ScannedTag {
  readonly start: number;
  /** What it does to the blocks around it; `chain` is `{{else if …}}`, a block in the block. */
  readonly kind: 'open' | 'close' | 'chain' | 'plain';
  /** What stands first in it after its sign. */
  readonly name: string;
  /** The deepest nesting of round brackets, up to one more than the limit, and where it is reached. */
  readonly brackets: { readonly depth: number; readonly offset: number };
}

/** Every tag of the text in order, whether or not the whole can be parsed. The time is linear in the text. */
export function* scanTags(text: string): Generator<ScannedTag> {
  let end = 0;
  for (let start = text.indexOf('{{'); start >= 0; start = text.indexOf('{{', end)) {
    end = start + 2;
    if (text[start - 1] === '\\' && text[start - 2] !== '\\') continue;
    const sign = text[end] === '~' ? end + 1 : end;
    if (text[sign] === '!') {
      end = commentEnd(text, sign + 1);
    } else {
      const read = readTag(text, end);
      end = read.end;
      yield { start, ...kindOf(text, sign), brackets: read.brackets };
    }
  }
}

/** A way in which a template goes past a limit. */
export interface Excess {
  readonly offset: number;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** Whether a text has more tags than are allowed, or nests them deeper, and where. */
export function excessOfTags(text: string): Excess | undefined {
  const blocks: number[] = [];
  let depth = 0;
  let count = 0;
  for (const { start, kind, brackets } of scanTags(text)) {
    count += 1;
    if (count > templateLimits.tags) {
      const message = say(
        `一个模板最多 ${templateLimits.tags} 个标签 {{…}}`,
        `One template has at most ${templateLimits.tags} tags {{…}}`,
      );
      return {
        offset: start,
        message,
        hint: say('把一部分移到 partials 里', 'Move a part of it into partials'),
      };
    }
    if (kind === 'open') blocks.push(1);
    if (kind === 'chain' && blocks.length > 0) blocks[blocks.length - 1]! += 1;
    if (kind === 'open' || kind === 'chain') depth += 1;
    if (kind === 'close') depth -= blocks.pop() ?? 0;
    if (depth + brackets.depth > templateLimits.depth) {
      const message = say(
        `标签和括号嵌套过深，最多 ${templateLimits.depth} 层`,
        `Tags and brackets nest too deep, at most ${templateLimits.depth} levels`,
      );
      const offset = brackets.depth > 0 ? brackets.offset : start;
      return {
        offset,
        message,
        hint: say(
          '每个 {{else if}} 也算一层；是否缺少结束标签？',
          'Each {{else if}} counts as a level, too; is a closing tag missing?',
        ),
      };
    }
  }
  return undefined;
}

function kindOf(text: string, sign: number): Pick<ScannedTag, 'kind' | 'name'> {
  const tag = /\s*([#^/]?)[>*]?\s*([^\s}~]*)(\s*~?\}\})?/y;
  tag.lastIndex = sign;
  const [, mark, name = '', ends] = tag.exec(text)!;
  if (mark === '#' || (mark === '^' && name !== '')) return { kind: 'open', name };
  if (mark === '/') return { kind: 'close', name };
  return { kind: name === 'else' && ends === undefined ? 'chain' : 'plain', name };
}

function commentEnd(text: string, from: number): number {
  const close = text.startsWith('--', from) ? /--~?\}\}/g : /\}\}/g;
  close.lastIndex = from;
  return close.test(text) ? close.lastIndex : text.length;
}

/** Reads to the end of a tag: `}}`, or the next `{{` where that is missing. */
function readTag(text: string, from: number): { end: number; brackets: ScannedTag['brackets'] } {
  let open = 0;
  let brackets = { depth: 0, offset: from };
  let offset = from;
  for (; offset < text.length; offset += 1) {
    const character = text[offset]!;
    if (character === '}' && text[offset + 1] === '}') return { end: offset + 2, brackets };
    if (character === '{' && text[offset + 1] === '{' && offset > from) return { end: offset, brackets };
    if (character === '(') open += 1;
    if (open > brackets.depth && open <= templateLimits.depth + 1) brackets = { depth: open, offset };
    if (character === ')') open -= 1;
    if (character === '"' || character === "'" || character === '[') {
      offset = literalEnd(text, offset + 1, character === '[' ? ']' : character);
    }
  }
  return { end: text.length, brackets };
}

/**
 * The closing mark of a literal that begins before the offset. One with a backslash before it closes only where
 * there is no other, as Handlebars has it.
 */
function literalEnd(text: string, from: number, mark: string): number {
  let escaped = text.length;
  for (let end = text.indexOf(mark, from); end >= 0; end = text.indexOf(mark, end + 1)) {
    if (end === from || text[end - 1] !== '\\') return end;
    escaped = end;
  }
  return escaped;
}
