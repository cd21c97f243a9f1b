/** Cuts markup into tags and text with their offsets; htmlparser2 is used here and nowhere else. */
import { Tokenizer } from 'htmlparser2';

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

export type Token = StartTag | EndTag | Text | OtherToken;

/** The tokens of the markup in order. Entities come back as their characters. */
export function tokenize(markup: string): readonly Token[] {
  const tokens: Token[] = [];
  const { text, other } = contentCallbacks(tokens);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ...tagCallbacks(markup, tokens),
      ontext: (start, end) => text(markup.slice(start, end), start),
      ontextentity: (codePoint, end) => text(String.fromCodePoint(codePoint), end - 1),
      oncomment: (start) => other(start - '<!--'.length),
      oncdata: (start) => other(start - '<![CDATA['.length),
      ondeclaration: (start) => other(start - '<!'.length),
      onprocessinginstruction: (start) => other(start - '<?'.length),
      onend: () => undefined,
    },
  );
  tokenizer.write(markup);
  tokenizer.end();
  const unfinished = /<[a-z/!?][^>]*$/i.exec(markup);
  if (unfinished) other(unfinished.index);
  return tokens;
}

function contentCallbacks(tokens: Token[]) {
  return {
    text(part: string, offset: number): void {
      const last = tokens.at(-1);
      if (last?.type === 'text') tokens[tokens.length - 1] = { ...last, text: last.text + part };
      else tokens.push({ type: 'text', text: part, offset });
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
    onattribentity: (codePoint: number) => void (attribute.value += String.fromCodePoint(codePoint)),
    onattribend: () => void tag.attributes.push(attribute),
    onopentagend: () => void tokens.push({ type: 'start', ...tag, closed: false }),
    onselfclosingtag: () => void tokens.push({ type: 'start', ...tag, closed: true }),
    onclosetag: (start: number, end: number) =>
      void tokens.push({ type: 'end', name: nameAt(start, end), offset: start - '</'.length }),
  };
}
