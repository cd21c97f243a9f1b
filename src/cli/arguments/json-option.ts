/** `--json`, of commands that tell of each report by itself, and of those that have one result. */
import { say } from '../../model/finding/bilingual.js';
import type { SwitchOption } from './option.js';

export const jsonOfEach = {
  type: 'boolean',
  summary: say('每份报告输出一行 JSON', 'Prints a line of JSON for each report'),
} as const satisfies SwitchOption;

export const jsonOfAll = {
  type: 'boolean',
  summary: say('结果输出为一行 JSON', 'Prints the result as a line of JSON'),
} as const satisfies SwitchOption;
