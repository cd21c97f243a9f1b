import { say } from '../../model/finding/bilingual.js';
import type { Operands } from './option.js';

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
