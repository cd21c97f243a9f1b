/** Parses templates, and says in Chinese and with its place what Handlebars could not read. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import Handlebars from 'handlebars';
import { told, type Finding, type Telling, type FindingCode } from '../../model/finding/finding.js';
import { codePointName, textProblem } from '../../model/values/text.js';
import { templateLimits } from '../limits.js';
import { offsetAt, positionAt } from './positions.js';
import { excessOfTags, scanTags } from './scan-tags.js';
import type { TemplateSource } from '../templates.js';
import { remembered } from '../../model/remembered.js';

/** A template's syntax tree, or the finding that says why it has none. */
export type ParsedTemplate =
  | { readonly program: hbs.AST.Program; readonly finding?: never }
  | { readonly program?: never; readonly finding: Finding };

/** Reads a template; what nests too deep or is too long does not come before the parser. */
export const parseTemplate = remembered((source: TemplateSource): ParsedTemplate => {
  const finding = lengthFinding(source) ?? characterFinding(source) ?? tagsFinding(source);
  if (finding) return { finding };
  try {
    return { program: Handlebars.parse(source.text) };
  } catch (error) {
    return { finding: syntaxFinding(source, error as ParseError) };
  }
});

/** A finding where the template is longer than any may be; nothing else is then looked at. */
export function lengthFinding(source: TemplateSource): Finding | undefined {
  const { length } = source.text;
  if (length <= templateLimits.sourceLength) return undefined;
  const message = say(
    `模板有 ${length} 个字符，最多 ${templateLimits.sourceLength} 个`,
    `The template has ${length} characters, at most ${templateLimits.sourceLength}`,
  );
  return templateFinding(source, 0, {
    code: 'template.limit',
    message,
    hint: say(
      '报告的文字写在数据里，不写在模板里',
      'The text of the report goes into the data, not into templates',
    ),
  });
}

function characterFinding(source: TemplateSource): Finding | undefined {
  const problem = textProblem(source.text, true);
  if (!problem) return undefined;
  const message = say(
    `模板里有不能印出的字符 ${codePointName(problem.codePoint)}`,
    `The template has the character ${codePointName(problem.codePoint)}, which cannot be printed`,
  );
  return templateFinding(source, problem.offset, {
    code: 'template.character',
    message,
    hint: say('请删去', 'Delete it'),
  });
}

function tagsFinding(source: TemplateSource): Finding | undefined {
  const excess = excessOfTags(source.text);
  if (!excess) return undefined;
  const { offset, ...problem } = excess;
  return templateFinding(source, offset, { code: 'template.limit', ...problem });
}

/** A finding of severity error at an offset of the template. */
export function templateFinding(
  { file, text }: TemplateSource,
  offset: number,
  problem: { readonly code: FindingCode } & Pick<Telling, 'message' | 'hint'>,
): Finding {
  const { code, message, hint } = problem;
  return {
    code,
    severity: 'error',
    path: '',
    place: { file, ...positionAt(text, offset) },
    ...told({ message: say(shortened(message.zh), shortened(message.en)), ...(hint ? { hint } : {}) }),
  };
}

/** Messages quote the template, whose names may be as long as it is: the middle of a long one goes. */
function shortened(message: string): string {
  return message.length > 300 ? `${message.slice(0, 200)}……${message.slice(-100)}` : message;
}

interface ParseError extends Error {
  readonly lineNumber?: number;
  readonly column?: number;
}

function syntaxFinding(source: TemplateSource, error: ParseError): Finding {
  const { message } = error;
  const at = (offset: number, text: Bilingual, hint?: Bilingual): Finding =>
    templateFinding(source, offset, { code: 'template.syntax', message: text, ...(hint ? { hint } : {}) });
  const mismatch = /^(.+) doesn't match (.+) - \d+:\d+$/s.exec(message);
  if (error.lineNumber !== undefined) {
    const offset = offsetAt(source.text, { line: error.lineNumber, column: error.column ?? 0 });
    if (!mismatch)
      return at(
        offset,
        say(
          `写法不对：${message.replace(/ - \d+:\d+$/, '')}`,
          `Wrong syntax: ${message.replace(/ - \d+:\d+$/, '')}`,
        ),
      );
    const [, opened, closed] = mismatch;
    return at(
      tagStart(source.text, offset),
      say(`{{#${opened}}} 的结束标签写成了 {{/${closed}}}`, `{{#${opened}}} is closed with {{/${closed}}}`),
    );
  }
  const offset = parserOffset(source.text, message);
  const unclosed = message.endsWith("got 'EOF'") ? unclosedBlock(source.text) : undefined;
  if (unclosed) {
    const { name, start } = unclosed;
    return at(
      start,
      say(`{{#${name}}} 没有关闭，缺少 {{/${name}}}`, `{{#${name}}} is not closed: {{/${name}}} is missing`),
    );
  }
  const rest = source.text.slice(offset);
  const end = /^\{\{~?\/\s*([^\s}~]+)/.exec(rest);
  if (end)
    return at(
      offset,
      say(`{{/${end[1]}}} 没有对应的 {{#${end[1]}}}`, `{{/${end[1]}}} has no {{#${end[1]}}} before it`),
    );
  if (/^\{\{~?\s*(?:else|\^)/.test(rest))
    return at(
      offset,
      say('{{else}} 不在 {{#if}}、{{#each}} 之内', '{{else}} is not inside {{#if}} or {{#each}}'),
    );
  const start = tagStart(source.text, offset);
  return at(
    start,
    say(
      `标签“${tagText(source.text.slice(start))}”的写法不对`,
      `The tag “${tagText(source.text.slice(start))}” is written wrongly`,
    ),
    say(
      '检查括号、引号、等号是否成对、完整',
      'Check that brackets, quotation marks and equals signs are complete and in pairs',
    ),
  );
}

/** The start of the tag that the offset is in. */
function tagStart(text: string, offset: number): number {
  const start = text.lastIndexOf('{{', offset);
  if (start < 0 || text.slice(start, offset).includes('}}')) return offset;
  return start;
}

function tagText(text: string): string {
  const tag = /^\{\{[^\n]*?\}\}|^[^\n]*/.exec(text)![0];
  return tag.length > 30 ? `${tag.slice(0, 30)}…` : tag;
}

/**
 * Where the parser stopped. Its message quotes up to 20 characters before and after, without line breaks,
 * and names a line near by; there is no other trace of the place in it.
 */
function parserOffset(text: string, message: string): number {
  const [, line, quoted, arrow] = /on line (\d+):\n([^\n]*)\n(-*)\^/.exec(message) ?? [];
  if (quoted === undefined || arrow === undefined) return 0;
  const plain = (part: string): string => part.replaceAll('\n', '');
  const before = quoted.slice(0, arrow.length).replace(/^\.\.\.(?=[^]{0,20}$)/, '');
  const after = quoted.slice(arrow.length).replace(/\.\.\.$/, '');
  const isStop = (offset: number): boolean =>
    plain(text.slice(Math.max(offset - 20, 0), offset)) === before &&
    plain(text.slice(offset, offset + 20)) === after;
  const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter(isStop);
  const apart = (offset: number): number => Math.abs(positionAt(text, offset).line - Number(line));
  return offsets.reduce((best, offset) => (apart(offset) < apart(best) ? offset : best), offsets[0] ?? 0);
}

/** The innermost block that is still open at the end of the text. */
function unclosedBlock(text: string): { readonly name: string; readonly start: number } | undefined {
  const open: { readonly name: string; readonly start: number }[] = [];
  for (const { kind, name, start } of scanTags(text)) {
    if (kind === 'close') open.pop();
    if (kind === 'open') open.push({ name, start });
  }
  return open.at(-1);
}
