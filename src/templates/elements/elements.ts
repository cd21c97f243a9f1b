/** Reads what templates write into the tree of elements. */
import { say } from '../../model/finding/bilingual.js';
import {
  anywhere,
  atRoot,
  contentOf,
  fillers,
  hasFiller,
  tagProblems,
  type ElementProblem,
} from './element-problems.js';
import { codePointName } from '../../model/values/text.js';
import type { Element, InlineElement } from './element.js';
import { joinPieces } from './join-lines.js';
import { templateLimits } from '../limits.js';
import { tokenize, type EndTag, type StartTag, type Text, type Token } from './tokens.js';

export interface ParsedElements {
  readonly elements: readonly Element[];
  readonly problems: readonly ElementProblem[];
}

/** An element that is open. */
interface Frame {
  readonly name: string;
  readonly offset: number;
  readonly allowed: readonly string[];
  /** Text of the paragraph, heading or item that it is or stands in; null outside of one. */
  readonly inline: InlineElement[] | null;
  readonly items: (readonly InlineElement[])[];
  readonly table: string;
}

interface Reading {
  readonly stack: Frame[];
  readonly elements: Element[];
  readonly problems: ElementProblem[];
}

/**
 * Reads markup into elements, and says what in it is not of the set. In a `fragment`, such as a partial, text
 * may stand outside of paragraphs.
 */
export function parseElements(markup: string, options: { readonly fragment?: boolean } = {}): ParsedElements {
  const root: Frame = {
    name: '',
    offset: 0,
    allowed: options.fragment ? anywhere : atRoot,
    inline: options.fragment ? [] : null,
    items: [],
    table: '',
  };
  const reading: Reading = { stack: [root], elements: [], problems: [] };
  for (const token of tokenize(markup)) {
    readToken(token, reading);
    if (isTooMuch(token, reading)) break;
  }
  for (const frame of reading.stack.slice(1)) unclosed(frame, reading);
  return { elements: reading.elements, problems: reading.problems.slice(0, templateLimits.problems) };
}

/** Whether to read no further: so many problems are one mistake made often, or no mistake. */
function isTooMuch({ offset }: Token, { stack, problems }: Reading): boolean {
  const { elementDepth } = templateLimits;
  if (stack.length - 1 > elementDepth) {
    problems.unshift({
      code: 'template.limit',
      offset,
      message: say(
        `元素嵌套过深，最多 ${elementDepth} 层`,
        `Elements nest too deep, at most ${elementDepth} levels`,
      ),
    });
    return true;
  }
  return problems.length >= templateLimits.problems;
}

function readToken(token: Token, reading: Reading): void {
  switch (token.type) {
    case 'start':
      return openElement(token, reading);
    case 'end':
      return closeElement(token, reading);
    case 'text':
      return readText(token, reading);
    case 'other':
      reading.problems.push({
        code: 'template.element',
        offset: token.offset,
        message: say(
          '此处不是完整的元素；模板中不能写 HTML 注释和声明',
          'This is no complete element; templates cannot have HTML comments and declarations',
        ),
        hint: say('注释写成 {{! … }}', 'Write comments as {{! … }}'),
      });
      return;
    case 'character': {
      const message = say(
        `这里的字符 ${codePointName(token.codePoint)} 不能印出`,
        `The character ${codePointName(token.codePoint)} here cannot be printed`,
      );
      reading.problems.push({ code: 'template.character', offset: token.offset, message });
      return;
    }
    case 'excess': {
      const message = say(
        `元素和文字超过 ${templateLimits.elements} 处`,
        `There are more than ${templateLimits.elements} elements and texts`,
      );
      reading.problems.unshift({ code: 'template.limit', offset: token.offset, message });
    }
  }
}

function openElement(tag: StartTag, { stack, problems }: Reading): void {
  const { name, offset, attributes } = tag;
  const parent = stack.at(-1)!;
  problems.push(...tagProblems(tag, parent));
  if (name === 'br') return void parent.inline?.push({ type: 'break' });
  if (tag.closed) return;
  const allowed = contentOf(name);
  const isMark = name === 'strong' || name === 'em';
  stack.push({
    name,
    offset,
    allowed: allowed ?? anywhere,
    inline: isMark ? parent.inline : !allowed || allowed.includes('text') ? [] : null,
    items: [],
    table: attributes.find((attribute) => attribute.name === 'data-table')?.value ?? '',
  });
}

function closeElement({ name, offset }: EndTag, reading: Reading): void {
  const { stack, problems } = reading;
  if (name === 'br') return;
  const index = stack.findLastIndex((frame) => frame.name === name || hasFiller(frame.name));
  if (index < 1) {
    problems.push({
      code: 'template.nesting',
      offset,
      message: say(`</${name}> 没有对应的 <${name}>`, `</${name}> has no <${name}> before it`),
    });
    return;
  }
  for (const frame of stack.splice(index + 1)) unclosed(frame, reading);
  finish(stack.pop()!, reading);
}

/** A finished element becomes part of its parent; one without any text leaves nothing. */
function finish({ name, inline, items, table }: Frame, { stack, elements }: Reading): void {
  if (name === 'figure') {
    elements.push({ type: 'figure', table });
  } else if (name === 'ul' || name === 'ol') {
    if (items.length > 0) elements.push({ type: name, items });
  } else if (name === 'p' || name === 'h3' || name === 'h4' || name === 'li') {
    const content = joinPieces(inline!);
    if (content.length === 0) return;
    if (name === 'li') stack.at(-1)!.items.push(content);
    else elements.push({ type: name, content });
  }
}

function readText({ text, offset }: Text, { stack, problems }: Reading): void {
  const parent = stack.at(-1)!;
  const blocks = text.indexOf(fillers.blocks);
  if (blocks >= 0 && parent.name !== '') {
    problems.push({
      code: 'template.nesting',
      offset: offset + blocks,
      message: say(
        `这里输出的是整段文字，不能放在 <${parent.name}> 里`,
        `This prints whole paragraphs and cannot stand in <${parent.name}>`,
      ),
    });
  }
  if (parent.inline) {
    const mark = stack.find(({ name }) => name === 'strong' || name === 'em')?.name;
    parent.inline.push({
      type: 'text',
      text,
      ...(mark ? { mark: mark === 'em' ? 'emphasis' : 'strong' } : {}),
    });
    return;
  }
  const stray = text.search(new RegExp(`[^\\s${fillers.blocks}${fillers.nothing}]`));
  if (stray < 0) return;
  const words = excerpt(text.slice(stray));
  const what =
    text[stray] === fillers.value
      ? say('{{…}} 输出的文字', 'What {{…}} prints')
      : say(`文字“${words}”`, `The text “${words}”`);
  problems.push({
    code: 'template.stray-text',
    offset: offset + stray,
    message: say(
      `${what.zh}不在 <p>、<h3>、<h4>、<li> 之内`,
      `${what.en} is not inside <p>, <h3>, <h4> or <li>`,
    ),
  });
}

function excerpt(text: string): string {
  const line = text
    .split(/[\uFDD0-\uFDD2]/)[0]!
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > 12 ? `${line.slice(0, 12)}…` : line;
}

/** An element of another set has its finding already; whether it is closed does not matter. */
function unclosed({ name, offset }: Frame, { problems }: Reading): void {
  if (!contentOf(name)) return;
  problems.push({
    code: 'template.unclosed',
    offset,
    message: say(`<${name}> 没有关闭，缺少 </${name}>`, `<${name}> is not closed: </${name}> is missing`),
  });
}
