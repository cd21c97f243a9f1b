import type { ReportError } from '../finding.js';

/** At which step a `ReportError` stopped, by its code; `findings` says why. */
export const stepCodes = {
  'report.invalid': '数据读得成一份报告',
  'report.unsound': '要生成的报告没有错误级别的问题',
  'template.invalid': '模板没有问题',
  'style.invalid': '样式没有问题',
  'font.invalid': '给出的字体能用',
  'rules.invalid': '规则文件没有问题',
  'file.unreadable': '文件存在、可读，而且是读得懂的文件',
} as const satisfies Readonly<Record<ReportError['code'], string>>;
