/** Cuts markup into tags and text with their offsets; htmlparser2 is used here and nowhere else. */
import { Tokenizer } from 'htmlparser2';
import { textProblem } from '../../model/values/text.js';
import { templateLimits } from '../limits.js';

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly offset: number;
}

/** A start tag; `closed` when it is written `<name/>`. */
export interface StartTag {
  readonly type: 'start';
  readonly name: string;
  readonly offset: number;
  readonly attributes: readonly Attribute[];
  readonly closed: boolean;
}

export interface EndTag {
  readonly type: 'end';
  readonly name: string;
  readonly offset: number;
}

export interface Text {
  readonly type: 'text';
  readonly text: string;
  readonly offset: number;
}

/** A comment, a declaration, or a tag that never ends. */
export interface OtherToken {
  readonly type: 'other';
  readonly offset: number;
}

/** An entity for a character that no text may hold. */
export interface ForbiddenCharacter {
  readonly type: 'character';
  readonly codePoint: number;
  readonly offset: number;
}

/** Where reading stopped because there is too much. */
export interface Excess {
  readonly type: 'excess';
  readonly offset: number;
}

export type Token = StartTag | EndTag | Text | OtherToken | ForbiddenCharacter | Excess;

/**
 * The tokens of the markup in order. Entities come back as their characters. Where there are more tokens and
 * attributes than templates may write, reading stops, and the last token says so.
 */
export function tokenize(markup: string): readonly Token[] {
  const tokens: Token[] = [];
  let attributes = 0;
  const stopAtExcess = (offset: number): void => {
    if (tokens.length + attributes <= templateLimits.elements || tokens.at(-1)?.type === 'excess') return;
    tokens.push({ type: 'excess', offset });
    tokenizer.pause();
  };
  const { text, entity, other } = contentCallbacks(tokens);
  const tags = tagCallbacks(markup, tokens);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ...tags,
      onattribname: (start, end) => {
        tags.onattribname(start, end);
        attributes += 1;
        stopAtExcess(start);
      },
      onopentagname: (start, end) => {
        tags.onopentagname(start, end);
        stopAtExcess(start);
      },
      onclosetag: (start, end) => {
        tags.onclosetag(start, end);
        stopAtExcess(start);
      },
      ontext: (start, end) => text(markup.slice(start, end), start),
      ontextentity: (codePoint, end) => entity(codePoint, end - 1),
      oncomment: (start) => other(start - '<!--'.length),
      oncdata: (start) => other(start - '<![CDATA['.length),
      ondeclaration: (start) => other(start - '<!'.length),
      onprocessinginstruction: (start) => other(start - '<?'.length),
      onend: () => undefined,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  const unfinished = unfinishedTag(markup);
  if (unfinished !== undefined) other(unfinished);
  return tokens;
}

/** Where the last tag of the markup begins, if it never ends. */
function unfinishedTag(markup: string): number | undefined {
  const from = markup.lastIndexOf('>') + 1;
  const at = markup.slice(from).search(/<[a-z/!?]/i);
  return at < 0 ? undefined : from + at;
}

function contentCallbacks(tokens: Token[]) {
  const text = (part: string, offset: number): void => {
    const last = tokens.at(-1);
    if (last?.type === 'text') tokens[tokens.length - 1] = { ...last, text: last.text + part };
    else tokens.push({ type: 'text', text: part, offset });
  };
  return {
    text,
    entity(codePoint: number, offset: number): void {
      const character = String.fromCodePoint(codePoint);
      if (textProblem(character, true)) tokens.push({ type: 'character', codePoint, offset });
      else text(character, offset);
    },
    other(offset: number): void {
      tokens.push({ type: 'other', offset: Math.max(offset, 0) });
    },
  };
}

function tagCallbacks(markup: string, tokens: Token[]) {
  const nameAt = (start: number, end: number): string => markup.slice(start, end).toLowerCase();
  let tag = { name: '', offset: 0, attributes: [] as Attribute[] };
  let attribute = { name: '', value: '', offset: 0 };
  return {
    onopentagname(start: number, end: number): void {
      tag = { name: nameAt(start, end), offset: start - '<'.length, attributes: [] };
    },
    onattribname(start: number, end: number): void {
      attribute = { name: nameAt(start, end), value: '', offset: start };
    },
    onattribdata: (start: number, end: number) => void (attribute.value += markup.slice(start, end)),
    onattribentity: (codePoint: number) => void (attribute.value += `&#${codePoint};`),
    onattribend: () => void tag.attributes.push(attribute),
    onopentagend: () => void tokens.push({ type: 'start', ...tag, closed: false }),
    onselfclosingtag: () => void tokens.push({ type: 'start', ...tag, closed: true }),
    onclosetag: (start: number, end: number) =>
      void tokens.push({ type: 'end', name: nameAt(start, end), offset: start - '</'.length }),
  };
}
