/** The codes of what makes files beside the templates: styles, fonts, batches, forms, conversion, files of rules. */
import { error, info, warning, type CodeDescriptions } from './code-description.js';

export const makingCodes = {
  'style.unknown-key': error('只用已有的样式项'),
  'style.value': error('样式项的写法正确'),
  'style.choice': error('只能选填的样式项填的是可选的值'),
  'style.range': error('样式项的数值在范围之内'),
  'style.font-name': error('字体名是一个字体的名称，不超过 31 字'),
  'style.type-area': error('版心的宽和高都不小于 100 毫米'),
  'style.line-pitch': error('行距不小于字号'),
  'style.indent': error('首行缩进不超过版心宽度的一半'),
  'style.page-number': error('页码在版心以下、纸边以上'),
  'style.smallest-size': error('表格的最小字号不大于表格文字的字号'),
  'font.unusable': error('字体文件完好，许可允许嵌入，而且至少有一个能用'),
  'font.unknown': warning('给出的字体是公文用的字体'),
  'batch.time-limit': error('一份报告在时限之内生成'),
  'batch.crashed': error('生成报告的工作线程没有中断'),
  'file.name-taken': error('每份报告的文件名各不相同'),
  'file.unwritable': error('输出文件写得出来'),
  'file.changed-by-hand': warning('接着生成时，已有的文件没有被人改过'),
  'form.too-long': error('写进填报表的每一段不超过一个单元格的长度'),
  'convert.to-fill-in': { severities: ['warning', 'info'], title: '由上年度推算不出的数字由人填写' },
  'convert.no-counterpart': info('原有的数字在新的格式版本里有对应的格'),
  'convert.prose-left': info('原有的文字在新的报告里有对应的部分'),
  'rules.unknown-code': error('规则文件里只写能改级别的规则代码'),
  'rules.value': error('级别是 error、warning、info 或 off'),
  internal: error('程序自身没有错误'),
} as const satisfies CodeDescriptions;
