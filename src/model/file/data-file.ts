/** Reads a YAML or JSON data file into plain data, and remembers where each value stands in it. */
import { say, type Bilingual } from '../finding/bilingual.js';
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  YAMLParseError,
  type CST,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import type { DataPath } from '../data-path.js';
import { decodeText } from './decode.js';
import { ReportError, told, type Finding, type Place } from '../finding/finding.js';
import { tooDeepMessage, tooDeepOffset } from './nesting.js';
import { restoreSource } from './restore-source.js';

/** A data file that was read; its values are plain data. */
export interface DataFile {
  readonly file: string;
  readonly data: unknown;
  /**
   * Where the value at the path stands, or its key where the file has one; of a path that is not there, its nearest
   * ancestor's place.
   */
  locate(path: DataPath, part?: 'value' | 'key'): Place;
  /** The characters of the number at the path: `96171.60` and `+451` keep what a number would lose. */
  numberText(path: DataPath): string | undefined;
}

const syntaxMessages: Readonly<Record<string, Bilingual>> = {
  TAB_AS_INDENT: say(
    '缩进用了制表符（Tab），YAML 只能用空格缩进',
    'The indentation has a tab; YAML indents with spaces only',
  ),
  BAD_INDENT: say('缩进不对齐', 'The indentation does not line up'),
  DUPLICATE_KEY: say('同一个字段写了两次', 'The same field is written twice'),
  MISSING_CHAR: say('缺少逗号、引号或括号', 'A comma, quotation mark or bracket is missing'),
  UNEXPECTED_TOKEN: say('此处的符号不符合语法', 'The syntax has no place for this mark here'),
  MULTIPLE_DOCS: say(
    '一个文件只能有一份报告（发现 --- 分隔的第二份）',
    'A file has one report only (a second one begins after ---)',
  ),
  BLOCK_AS_IMPLICIT_KEY: say(
    '冒号后的内容不符合语法，含冒号的文字要加引号',
    'What follows the colon is no sound syntax; put text with a colon in quotation marks',
  ),
  MULTILINE_IMPLICIT_KEY: say(
    '字段名不能跨行，可能缺少冒号',
    'The name of a field cannot go over lines; a colon may be missing',
  ),
  BAD_SCALAR_START: say(
    '文字不能以此符号开头，请加引号',
    'A text cannot begin with this mark; put it in quotation marks',
  ),
  BAD_DQ_ESCAPE: say('双引号内的转义（\\）不对', 'An escape (\\) between double quotation marks is wrong'),
};

/** Reads the text or bytes of a data file. Throws {@link ReportError} with every syntax error and its place. */
export function readDataFile(source: string | Uint8Array, file: string): DataFile {
  const text = (typeof source === 'string' ? source : decodeText(source, file)).replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fail = (message: Bilingual, offset: number): never => {
    throw new ReportError('report.invalid', [syntaxFinding(message, place(offset))]);
  };
  if (text.trim() === '') fail(say('文件是空的', 'The file is empty'), 0);

  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeepOffset(tokens);
  if (deep !== undefined)
    throw new ReportError('report.invalid', [
      { ...syntaxFinding(tooDeepMessage, place(deep)), code: 'data.nesting' },
    ]);
  const document = composeDocument(tokens, text.length);
  if (document.errors.length > 0)
    throw new ReportError('report.invalid', syntaxErrors(document.errors, place));
  restoreSource(document, text);
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof ReferenceError)
      return fail(say('别名（*）引用过多或不存在', 'An alias (*) is used too often or is not there'), 0);
    throw error;
  }

  return {
    file,
    data,
    locate: (path, part = 'value') => place(offsetOf(document, path, part)),
    numberText: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
    },
  };
}

/** The document of tokens that were already read; the text has one. */
function composeDocument(tokens: readonly CST.Token[], length: number): Document.Parsed {
  const options = { prettyErrors: false, stringKeys: true } as const;
  const [document, second] = new Composer(options).compose(tokens, true, length);
  if (second) {
    const [start, end] = second.range;
    document!.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', ''));
  }
  return document!;
}

/** One finding a place: what is wrong in a bracket shows as bad indentation as well. */
function syntaxErrors(errors: readonly YAMLError[], place: (offset: number) => Place): readonly Finding[] {
  const byOffset = new Map<number, YAMLError>();
  for (const error of errors) {
    const offset = error.pos[0];
    if (!byOffset.has(offset) || byOffset.get(offset)?.code === 'BAD_INDENT') byOffset.set(offset, error);
  }
  return [...byOffset.values()].map(({ code, message, pos }) =>
    syntaxFinding(
      syntaxMessages[code] ?? say(`语法错误：${message}`, `Syntax error: ${message}`),
      place(pos[0]),
    ),
  );
}

function syntaxFinding(message: Bilingual, place: Place): Finding {
  return { code: 'data.syntax', severity: 'error', path: '', place, ...told({ message }) };
}

/** The node at the path; an alias stands for what it names. */
function nodeAt(document: Document.Parsed, path: DataPath): unknown {
  return path.reduce<unknown>((node, key) => {
    const next = isMap(node) || isSeq(node) ? node.get(key, true) : undefined;
    return isAlias(next) ? next.resolve(document) : next;
  }, document.contents);
}

/** Offset of the value at the path or of its key; of a path that is not there, of the last key on the way to it. */
function offsetOf(document: Document.Parsed, path: DataPath, part: 'value' | 'key'): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => (isScalar(item.key) ? String(item.key.value) : item.key) === String(key),
      );
      if (!pair) return offset;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (node === undefined) return offset;
      offset = (node as Node).range?.[0] ?? offset;
    } else {
      return offset;
    }
  }
  return part === 'value' && isScalar(node) && node.range && node.value !== null ? node.range[0] : offset;
}
