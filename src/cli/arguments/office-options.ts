/** What a report of the office's own is made with. */
import { say } from '../../model/finding/bilingual.js';
import type { Options } from './option.js';

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
