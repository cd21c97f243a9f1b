/** What is wrong with a text. */
import { say } from '../finding/bilingual.js';
import { shown } from '../finding/shown.js';
import { codePointName, type TextProblem } from '../values/text.js';
import { missing } from './explain-fields.js';
import { encodeProblem } from './problem.js';

export function text(value: unknown, title: string): string {
  if (value === undefined || value === null) return missing(title);
  const hint =
    typeof value === 'number'
      ? {
          hint: say(
            '加上引号，连同开头的 0、加号照原样写',
            'Put it in quotation marks, with its leading zeros and plus sign as they are',
          ),
        }
      : typeof value === 'boolean'
        ? { hint: say(`加上引号："${value}"`, `Put it in quotation marks: "${value}"`) }
        : {};
  const message = say(
    `${title}应为文字，这里是 ${shown(value).zh}`,
    `“${title}” should be text; here it is ${shown(value).en}`,
  );
  return encodeProblem({ code: 'data.type', message, ...hint });
}

export function prose(value: unknown, title: string): string {
  if (value === undefined || value === null) return missing(title);
  return encodeProblem({
    code: 'data.type',
    message: say(
      `${title}应为一段文字或列表，这里是 ${shown(value).zh}`,
      `“${title}” should be a text or a list; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

export function paragraph(value: unknown): string {
  return encodeProblem({
    code: 'data.type',
    message: say(
      `列表的每一项应为一段文字，或 { heading, body }，这里是 ${shown(value).zh}`,
      `Each item of the list should be a text or { heading, body }; here it is ${shown(value).en}`,
    ),
    actual: shown(value),
  });
}

export function empty(title: string): string {
  return encodeProblem({
    code: 'data.missing',
    message: say(`${title}不能为空`, `“${title}” cannot be empty`),
  });
}

export function tooLong(value: string, largest: number): string {
  return encodeProblem({
    code: 'data.too-long',
    message: say(
      `文字过长：${value.length} 字，最多 ${largest} 字`,
      `The text is too long: ${value.length} characters, at most ${largest}`,
    ),
    expected: String(largest),
    actual: String(value.length),
  });
}

export function proseTooLong(length: number, largest: number): string {
  return encodeProblem({
    code: 'data.too-long',
    message: say(
      `文字过长：共 ${length} 字，最多 ${largest} 字`,
      `The text is too long: ${length} characters in all, at most ${largest}`,
    ),
    expected: String(largest),
    actual: String(length),
  });
}

const characterKinds = {
  control: say('控制字符', 'the control character'),
  surrogate: say('不成对的代理字符', 'the lone surrogate'),
  noncharacter: say('非字符', 'the noncharacter'),
} as const;

export function character({ kind, codePoint, offset }: TextProblem): string {
  if (kind === 'line-break')
    return encodeProblem({
      code: 'data.line-break',
      message: say(
        `第 ${offset + 1} 个字符是换行，这里只能写一行`,
        `Character ${offset + 1} is a line break; here there can be one line only`,
      ),
      hint: say('写在一行内', 'Write it in one line'),
    });
  return encodeProblem({
    code: 'data.character',
    message: say(
      `第 ${offset + 1} 个字符是${characterKinds[kind].zh} ${codePointName(codePoint)}，文件中不能出现`,
      `Character ${offset + 1} is ${characterKinds[kind].en} ${codePointName(codePoint)}, which no file can have`,
    ),
    hint: say('删去这个字符', 'Delete the character'),
  });
}
