/** What several commands take, declared once, and what its values may be. */
import { say } from '../../model/finding/bilingual.js';
import { editionIds, isEditionId, type EditionId } from '../../model/editions/index.js';
import { nearest } from '../../model/finding/nearest.js';
import type { Operands, Options, SwitchOption } from './option.js';
import { UsageError } from './usage-error.js';

/** Reports in any of the ways that a batch takes them. */
export const reportOperands = {
  count: 'some',
  name: say('文件|文件夹|通配符', 'file|folder|glob'),
  summary: say(
    '数据文件（YAML、JSON、填好的 Excel 填报表），或一个文件多份报告的 .jsonl、.csv',
    'Data files (YAML, JSON, the Excel form filled in), or .jsonl and .csv with many reports in a file',
  ),
  missing: say('请给出数据文件', 'Give a data file'),
} as const satisfies Operands;

/** What a report of the office's own is made with. */
export const officeOptions = {
  templates: {
    type: 'string',
    value: say('文件夹', 'folder'),
    summary: say(
      '本单位的模板；没有的用内置模板',
      'Templates of the office’s own; the built-in ones serve for the rest',
    ),
  },
  style: {
    type: 'string',
    value: say('文件', 'file'),
    summary: say(
      '版式文件（YAML 或 JSON）：页面、字体、字号、行距',
      'Style file (YAML or JSON): page, fonts, sizes, line spacing',
    ),
  },
  fonts: {
    type: 'string',
    value: say('文件夹', 'folder'),
    summary: say(
      '本单位的字体（TTF、OTF、TTC），先于内置的字体',
      'Fonts of the office’s own (TTF, OTF, TTC), which come before the built-in ones',
    ),
  },
} as const satisfies Options;

/** `--json` of commands that tell of each report by itself. */
export const jsonOfEach = {
  type: 'boolean',
  summary: say('每份报告输出一行 JSON', 'Prints a line of JSON for each report'),
} as const satisfies SwitchOption;

/** `--json` of those that have one result. */
export const jsonOfAll = {
  type: 'boolean',
  summary: say('结果输出为一行 JSON', 'Prints the result as a line of JSON'),
} as const satisfies SwitchOption;

/** The value of an option that names an edition, in usage lines. */
export const editionValue = say(editionIds.join('|'), editionIds.join('|'));

/**
 * The value of `--edition`.
 *
 * @throws {UsageError} if there is no such edition.
 */
export function editionOption(value: string): EditionId {
  if (isEditionId(value)) return value;
  const meant = nearest(value, editionIds);
  throw new UsageError(
    say(
      `没有 ${value || '（空）'} 这一格式版本${meant ? `，您是否想写 ${meant}？` : '；'}可用：${editionIds.join('、')}`,
      `There is no edition ${value || '(empty)'} of the form${meant ? `; did you mean ${meant}? Use` : '; use'} one of: ${editionIds.join(', ')}`,
    ),
  );
}

/** A year as an option gives it. */
export function yearFrom(text: string): number {
  if (!/^\d{4}$/.test(text))
    throw new UsageError(
      say(
        `--year 应为四位数的年份，这里是 ${text}`,
        `--year should be a year of four digits; here it is ${text}`,
      ),
    );
  return Number(text);
}
