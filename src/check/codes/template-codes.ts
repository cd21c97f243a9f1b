/** The codes of an office's own templates. */
import { error, type CodeDescriptions } from './code-description.js';

export const templateCodes = {
  'template.unknown-file': error('模板文件的名称和位置是规定的'),
  'template.not-text': error('模板是文本'),
  'template.character': error('模板里没有不能印出的字符'),
  'template.syntax': error('模板的标签成对、完整'),
  'template.unsupported': error('只用支持的标签'),
  'template.raw-output': error('输出用两层花括号'),
  'template.unknown-field': error('只用数据里有的字段'),
  'template.other-edition': error('只用本版格式有的字段'),
  'template.unguarded-field': error('可以不填的部分先判断有没有，再用它的字段'),
  'template.unknown-helper': error('只用已有的函数和块'),
  'template.unknown-partial': error('引入的部分在 partials 文件夹里'),
  'template.partial-context': error('引入的部分得到它要用的数据'),
  'template.recursion': error('引入的部分不引入自身'),
  'template.arguments': error('函数的参数和选项的个数、种类都对'),
  'template.always-present': error('条件判断的是可能没有的内容'),
  'template.not-printable': error('直接输出的是一行文字或一个数'),
  'template.element': error('只用规定的元素'),
  'template.attribute': error('元素不带属性'),
  'template.nesting': error('元素之间的套放合乎规定'),
  'template.unclosed': error('元素都关闭'),
  'template.stray-text': error('文字都在段落、小标题或列表项里'),
  'template.table': error('有表格的部分放且只放一次自己的表格'),
  'template.limit': error('模板的长度、层数和步数在限度之内'),
  'template.failed': error('模板遇到实际数据也能执行'),
} as const satisfies CodeDescriptions;
