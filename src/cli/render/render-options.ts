/** The options of `nianbao render`, and what their values may be. */
import { formats, type Format } from '../../batch/render-job.js';
import { say } from '../../model/finding/bilingual.js';
import { jsonOfEach, officeOptions } from '../arguments/common-options.js';
import type { Options } from '../arguments/option.js';
import { UsageError } from '../arguments/usage-error.js';

export const renderOptions = {
  output: {
    type: 'string',
    short: 'o',
    value: say('文件夹', 'folder'),
    required: say('请用 -o 给出输出文件夹', 'Give the output folder with -o'),
    summary: say('报告写到这里，没有就新建', 'Where the reports go, made where there is none'),
  },
  format: {
    type: 'string',
    short: 'f',
    value: say(formats.join(','), formats.join(',')),
    default: 'docx,pdf',
    summary: say('要生成的格式，用逗号隔开', 'Formats to make, with commas between'),
  },
  ...officeOptions,
  'embed-fonts': {
    type: 'boolean',
    summary: say(
      '把所用的字体嵌入 Word 文件，大约增加 0.3 MB',
      'Puts the fonts into the Word files, which are some 0.3 MB larger',
    ),
  },
  'no-data': {
    type: 'boolean',
    summary: say(
      '报告里不带数据；带数据的可用 read 原样读回',
      'Leaves the data out of the reports, from which read takes it back',
    ),
  },
  'allow-errors': {
    type: 'boolean',
    summary: say('数字核对有错误的，也按所填数字生成', 'Prints figures as given where they do not check'),
  },
  name: {
    type: 'string',
    value: say('样式', 'pattern'),
    summary: say(
      '报告的文件名，可用 {year}、{agency}、{edition}、{scope}、{file}；默认与数据文件同名，表格各行为 {year}-{agency}',
      'Name of the files, of {year}, {agency}, {edition}, {scope}, {file}; by default that of the data file, and {year}-{agency} for a line of a table',
    ),
  },
  jobs: {
    type: 'string',
    value: say('数', 'number'),
    summary: say(
      '同时工作的线程数；默认与处理器核数相同',
      'How many threads work at a time; by default as many as there are cores',
    ),
  },
  resume: {
    type: 'boolean',
    summary: say(
      '接着上次做，没有变化的不重做',
      'Goes on from the last run: what has not changed is not made again',
    ),
  },
  force: {
    type: 'boolean',
    summary: say(
      '生成之后有人改过的文件也覆盖',
      'Overwrites also the files that somebody has changed since they were made',
    ),
  },
  quiet: {
    type: 'boolean',
    summary: say('只说错误，不显示进度和统计', 'Tells errors only, without progress and tally'),
  },
  json: jsonOfEach,
} as const satisfies Options;

export function parseFormats(list: string): readonly Format[] {
  const named = list.split(',').map((name) => name.trim().toLowerCase());
  const unknown = named.find((name) => !(formats as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new UsageError(
      say(
        `没有 ${unknown || '（空）'} 这种格式；可用：${formats.join('、')}`,
        `There is no format ${unknown || '(empty)'}; use one of: ${formats.join(', ')}`,
      ),
    );
  return formats.filter((format) => named.includes(format));
}

export function parseJobs(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new UsageError(
      say(
        `--jobs 应为 1 到 999 的整数，不是 ${text}`,
        `--jobs should be an integer from 1 to 999, not ${text}`,
      ),
    );
  return Number(text);
}
