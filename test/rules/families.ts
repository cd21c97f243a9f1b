/** The families of codes, by what stands before the dot: the title of each family's page, and what it is about. */

export interface Family {
  readonly title: string;
  readonly lead: string;
}

export const families: Readonly<Record<string, Family>> = {
  applications: { title: '收到和处理申请', lead: '第三部分的表格里，各数之间的关系。' },
  batch: {
    title: '成批生成',
    lead: '一批报告里某一份没有生成的原因，`nianbao render` 和 `renderBatch` 逐份说明，其余各份照常生成。',
  },
  convert: {
    title: '转到下一年度、另一版本',
    lead: '`nianbao convert` 和 `convertReport` 转换以后，要由人填写和核对的，以及没有沿用的。',
  },
  data: {
    title: '数据',
    lead: '数据文件、填报表或者程序给出的数据里，读不通的字段和值；读得通而没有填的是 `data.blank`。',
  },
  date: { title: '日期', lead: '成文和公布的日期，公布的期限。' },
  disputes: { title: '行政复议和行政诉讼', lead: '第四部分的表格里，各数之间的关系。' },
  edition: { title: '格式版本', lead: '格式版本与报告年度、与文字所引的格式文件是否相符。' },
  fees: { title: '信息处理费', lead: '收费的数字，和第六部分对它的说明。' },
  file: { title: '文件', lead: '给出的文件为什么读不出来，要写的文件为什么没有写。' },
  font: { title: '字体', lead: '没有字体能印的字，和本单位自备的字体。' },
  form: { title: '填报表', lead: 'Excel 填报表的工作表、版面和单元格。' },
  history: {
    title: '与上年度比对',
    lead: '给出上年度的报告（`--previous`，程序里是选项 `previous`）以后才核对。',
  },
  internal: { title: '程序自身', lead: '程序自己出的错，不是数据的错。' },
  overview: { title: '总体情况', lead: '第一部分要写到的各个方面。' },
  parts: {
    title: '汇总',
    lead:
      '汇总各机关的报告（`nianbao compile`、`compileReports`），或者把汇总报告与它们比对' +
      '（`--parts`，程序里是选项 `parts`）时核对。',
  },
  period: { title: '统计期限', lead: '报告写明的统计期限。' },
  proactive: { title: '主动公开', lead: '第二部分的表格里的各数。' },
  problems: { title: '存在的主要问题和改进情况', lead: '第五部分的文字。' },
  read: {
    title: '读回已公布的报告',
    lead: '`nianbao read` 和 `readReport` 从 Word、网页、PDF 读回数据时，没有认出来、认不确定，或者生成以后改过的地方。',
  },
  report: {
    title: '整份报告',
    lead: '程序里 `ReportError` 的 `code`：读取和生成停在哪一步；原因在它的 `findings` 里。',
  },
  rules: { title: '规则文件', lead: '用 `--rules` 指定的规则文件。' },
  signature: { title: '落款', lead: '落款的机关。' },
  statistics: {
    title: '2018 年度及以前的统计表',
    lead: '政府信息公开情况统计表里，各数之间的关系。',
  },
  structure: { title: '小标题', lead: '各部分文字里的小标题。' },
  style: { title: '样式', lead: '样式文件和选项 `style` 里的值。' },
  template: { title: '模板', lead: '`nianbao lint` 检查模板，或者按模板生成报告时遇到的问题。' },
  text: { title: '正文', lead: '正文与表格、与上年度的报告、与报告年度是否相符。' },
};
