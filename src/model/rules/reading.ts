/**
 * What reading a data file can find wrong, by code, with what each asks for. A report that has one of these
 * cannot be read at all, so all are errors and none can be turned off.
 */
export const readingCodes = {
  'file.unreadable': '文件存在、可读，而且不是文件夹',
  'file.encoding': '文件是 UTF-8 编码的文本',
  'file.workbook': '填报表是没有损坏的 Excel 工作簿（.xlsx），而且是本程序做的填报表',
  'data.syntax': '文件是合乎语法的 YAML 或 JSON，一个文件一份报告',
  'data.nesting': '内容的嵌套不超过 64 层',
  'data.edition': 'edition 是已有的格式版本',
  'data.year': '报告年度是四位数的年份，不早于 2008 年',
  'data.missing': '必填的字段都有，而且不为空',
  'data.unknown-key': '只用本版格式有的字段名',
  'data.type': '值的种类与字段相符：文字、列表或一组键值',
  'data.choice': '只能选填的字段填的是可选的值',
  'data.count': '件数是 0 至 999999999 的整数',
  'data.line-length': '写成列表的一行，数目与列数相符',
  'data.change': '本年增/减是整数，可带一个正负号',
  'data.decimal': '金额是不小于 0 的数',
  'data.amount': '采购总金额带单位（元、万元或亿元）',
  'data.date': '日期写成 YYYY-MM-DD，而且是日历上有的日子',
  'data.period': '统计期限的起始日期不晚于截止日期',
  'data.too-long': '文字不超过字段的长度',
  'data.line-break': '只能写一行的文字里没有换行',
  'data.character': '文字里没有控制字符和不成对的代理字符',
  'data.column': '表格文件的列名是数据路径，各不相同',
  'form.sheet': '填报表的各张表都在',
  'form.layout': '填报表的标签在原处',
  'form.formula': '填报表里的公式算出了结果',
  'form.row-kind': '“文字部分”左边一格是规定的种类',
  'form.divided': '一个部分的文字只写在一处',
  'edition.mismatch': '字段属于这一年度所用的格式版本',
} as const satisfies Readonly<Record<string, string>>;

export type ReadingCode = keyof typeof readingCodes;
