import { say, type Bilingual } from '../finding/bilingual.js';

/**
 * What reading a data file can find wrong, by code, with what each asks for. A report that has one of these
 * cannot be read at all, so all are errors and none can be turned off.
 */
export const readingCodes = {
  'file.unreadable': say(
    '文件存在、可读，而且不是文件夹',
    'The file is there, can be read, and is no folder',
  ),
  'file.encoding': say('文件是 UTF-8 编码的文本', 'The file is text encoded in UTF-8'),
  'data.syntax': say(
    '文件是合乎语法的 YAML 或 JSON，一个文件一份报告',
    'The file is sound YAML or JSON, one report a file',
  ),
  'data.nesting': say('内容的嵌套不超过 64 层', 'The content nests no deeper than 64 levels'),
  'data.edition': say('edition 是已有的格式版本', 'edition is an edition of the form that there is'),
  'data.year': say(
    '报告年度是四位数的年份，不早于 2008 年',
    'The report year is a year of four digits, 2008 or later',
  ),
  'data.missing': say('必填的字段都有，而且不为空', 'Every required field is there and not empty'),
  'data.unknown-key': say('只用本版格式有的字段名', 'Only fields of this edition of the form are used'),
  'data.type': say(
    '值的种类与字段相符：文字、列表或一组键值',
    'A value is of the kind that its field takes: text, list or group of keys',
  ),
  'data.choice': say('只能选填的字段填的是可选的值', 'A field with fixed choices has one of them'),
  'data.count': say('件数是 0 至 999999999 的整数', 'A count is an integer from 0 to 999999999'),
  'data.line-length': say(
    '写成列表的一行，数目与列数相符',
    'A row given as a list has as many numbers as there are columns',
  ),
  'data.change': say('本年增/减是整数，可带一个正负号', '“本年增/减” is an integer, with one sign at most'),
  'data.decimal': say('金额是不小于 0 的数', 'An amount is a number not below 0'),
  'data.amount': say(
    '采购总金额带单位（元、万元或亿元）',
    'The amount of procurement has its unit (“元”, “万元” or “亿元”)',
  ),
  'data.date': say(
    '日期写成 YYYY-MM-DD，而且是日历上有的日子',
    'A date is written YYYY-MM-DD and is a day of the calendar',
  ),
  'data.period': say(
    '统计期限的起始日期不晚于截止日期',
    'The statistical period does not begin after it ends',
  ),
  'data.too-long': say('文字不超过字段的长度', 'A text is no longer than its field takes'),
  'data.line-break': say('只能写一行的文字里没有换行', 'A text of one line has no line break'),
  'data.character': say(
    '文字里没有控制字符和不成对的代理字符',
    'Texts have no control characters and no lone surrogates',
  ),
  'file.workbook': say(
    '填报表是没有损坏的 Excel 工作簿（.xlsx），而且是本程序做的填报表',
    'The form is a sound Excel workbook (.xlsx) made by this program',
  ),
  'data.column': say(
    '表格文件的列名是数据路径，各不相同',
    'The columns of a table file are data paths, each given once',
  ),
  'form.sheet': say('填报表的各张表都在', 'All sheets of the form are there'),
  'form.layout': say('填报表的标签在原处', 'The labels of the form are where they were'),
  'form.formula': say('填报表里的公式算出了结果', 'The formulas of the form have results'),
  'form.row-kind': say(
    '“文字部分”左边一格是规定的种类',
    'The cell at the left in “文字部分” is one of the given kinds',
  ),
  'form.divided': say('一个部分的文字只写在一处', 'The text of a section stands in one place'),
  'edition.mismatch': say(
    '字段属于这一年度所用的格式版本',
    'The fields belong to the edition of the form that the year uses',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ReadingCode = keyof typeof readingCodes;
